/** The accounts of a stream that are compared, each written by another way. */
export type Account =
  /** The state that the stream's workflow holds. */
  | 'workflow'
  /** The archive's events, folded by the core that decided them. */
  | 'folded'
  /** The archive itself: form, chain, columns. */
  | 'archive'
  /** The topic of decisions, from its first message. */
  | 'kafka'
  /** The rows of schema `read`. */
  | 'rows'
  /** Rounds as the organisation registered them, and as the documents have them. */
  | 'rounds'
  /** Answers that were given, against the record. */
  | 'receipts';

export const ACCOUNTS: readonly Account[] = ['workflow', 'folded', 'archive', 'kafka', 'rows', 'rounds', 'receipts'];

/** One place where an account says something else than the others. */
export interface Difference {
  /** The account that stands alone, as far as can be told. */
  account: Account;
  /** Stable, for programs. */
  code: DifferenceCode;
  sequence?: number;
  table?: string;
  /** A path into the state or the column's value: `document.round.phase`. */
  field?: string;
  /** One sentence for a person. */
  detail: string;
  /** What a person can do, one sentence. */
  remedy: string;
}

export type DifferenceCode =
  /** It has fewer events than the others, and did not catch up. */
  | 'behind'
  /** An event is missing between others. */
  | 'missing'
  /** Another event under the same sequence. */
  | 'forked'
  /** The hash does not cover the content. */
  | 'hash-wrong'
  /** A chain that does not hold, a form that is not that of its type. */
  | 'not-sound'
  /** Decided again, a command gives other events. */
  | 'decided-otherwise'
  /** Another state at the same event. */
  | 'state-differs'
  /** A row that is missing, too much, or has another value. */
  | 'row-differs'
  /** The stream takes no acts. */
  | 'quarantined'
  /** Registered and not under way, or under way and not registered. */
  | 'round-differs'
  /** It was answered as carried out, and is not on the record. */
  | 'not-kept';

export type AccountState = 'agrees' | 'differs' | 'unavailable' | 'not-compared';

export interface StreamReconciliation {
  stream: string;
  /** Events of the archive. */
  events: number;
  accounts: Record<Account, AccountState>;
  /** Why an account is not available or was not compared. */
  reasons: Partial<Record<Account, string>>;
  differences: Difference[];
}
