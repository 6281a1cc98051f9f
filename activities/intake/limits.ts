import { DRAIN } from '../../domain/shared/index.ts';

/** Bounds of the way from an act to its event (design §5 "From an act to its event"). All times in ms of the server's clock. */
export const INTAKE_LIMITS = {
  /** From the stamp to the last call: no call carries a later deadline. */
  drain: DRAIN,
  /** No worker has answered for so long: the act is handed over as a signal, which Temporal keeps without a worker. */
  answerWithin: 2_000,
  /** Commands of one update or signal. */
  batchCommands: 100,
  /** Bytes of JSON of one update or signal. */
  batchBytes: 256 * 1024,
  /** How long an act waits at most for those that have arrived with it. */
  gatherWithin: 25,
  /** Acts that may wait for one stream. */
  waiting: 2_000,
  /** First and longest pause before a call is repeated. */
  firstPause: 20,
  longestPause: 500,
};

export type IntakeLimits = typeof INTAKE_LIMITS;
