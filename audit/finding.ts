/** What is wrong with a record, and where: one entry for each place. */
export interface Finding {
  /** Stable, for programs. */
  code: FindingCode;
  /** 1-based line of the dossier, where it was read from one. */
  line?: number;
  /** 1-based byte within the line, where a single place can be named. */
  byte?: number;
  /** The event, `{stream}#{sequence}`. */
  event?: string;
  /** One sentence for a person. */
  detail: string;
}

export type FindingCode =
  /** The file is no dossier, or a line of it has not the form of its kind. */
  | 'form'
  /** A line is not written as canonical JSON: somebody touched the bytes. */
  | 'not-canonical'
  /** A line does not have the digest that the last line gives it. */
  | 'line-changed'
  /** The hash of an event does not cover its content. */
  | 'hash-wrong'
  /** Events are missing, double or of another past. */
  | 'chain-broken'
  /** Decided again, the command does not give the events that were recorded. */
  | 'decided-otherwise'
  /** A text does not have its hash, or is not listed. */
  | 'content-wrong'
  /** What one stream says of another is not so. */
  | 'streams-disagree';
