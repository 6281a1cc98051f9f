/** What a proof looks for: the classes of fault of a procedure. */
export type FaultClass =
  'dead-end' | 'adoption-over-block' | 'quorum-ignored' | 'old-revision' | 'clock-without-owner' | 'deciding-rule';

/** A fault with the place in the procedure that makes it, or, as a warning, what the procedure declares and a reader should know. */
export interface Verdict {
  class: FaultClass;
  /** Stable, kebab-case: which of the checks found it. */
  check: string;
  /** One sentence. */
  message: string;
  remedy: string;
  /** Where in the procedure. */
  path: readonly (string | number)[];
  /** A declared and sourced choice: listed, and no fault. */
  warning?: true;
}
