/** What a replay of a stream's histories found: one entry for each place. */
export interface ReplayFinding {
  /** Stable, for programs. */
  code: ReplayFindingCode;
  /** The workflow's run. */
  run?: string;
  /** The entry of the run's history, or the first and the last of those among which it is. */
  historyEvents?: { from: number; to: number };
  /** The event of the record, `{stream}#{sequence}`. */
  event?: string;
  /** One sentence for a person. */
  detail: string;
}

export type ReplayFindingCode =
  /** A closed run is neither in the archive nor in Temporal, or in Temporal alone. */
  | 'history-missing'
  /** The bytes of an archived history do not have the hash that was kept with them, or cannot be read. */
  | 'history-changed'
  /** The bundle that ran it is not in the archive. */
  | 'bundle-missing'
  /** The bundle's bytes do not have its hash. */
  | 'bundle-changed'
  /** Nothing says with which version of the SDK it was made. */
  | 'sdk-unknown'
  /** Executed again, the workflow goes another way than the history. */
  | 'non-deterministic'
  /** It cannot be executed again for another reason. */
  | 'not-replayed'
  /** History and archive hold different events under one sequence. */
  | 'event-differs'
  /** In the histories, and not in the archive. */
  | 'event-not-archived'
  /** In the archive, and not in the histories. */
  | 'event-not-in-history'
  /** What the history was asked is not what the record says was asked. */
  | 'command-differs'
  /** The record says that it was asked, and no history does. */
  | 'command-not-in-history';

/** What the replay of one stream came to. */
export interface StreamReplay {
  stream: string;
  runs: ReplayedRun[];
  /** Events of the record that were found in its histories, the same. */
  events: number;
  findings: ReplayFinding[];
  /** What a person should know and is no fault: another version of the SDK, a run that had several builds. */
  notes: string[];
}

export interface ReplayedRun {
  run: string;
  from: 'archive' | 'temporal';
  open: boolean;
  historyEvents: number;
  /** SHA-256 of the bundle that it was executed again with. */
  bundle?: string;
  sdk?: string;
  /** Executed again with the bundle that ran it, and it went the same way. */
  replayed: boolean;
  /** The same with the workflows of today, where that was asked. */
  withCurrent?: boolean;
}
