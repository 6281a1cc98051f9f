/** One try to carry an act out: its body, as it was first sent, and the key under which nothing is done twice (I9). */
export interface Attempt {
  body: unknown;
  key: string;
  /** Whether it was sent and its outcome is not known: then nothing else may be sent before it is. */
  unknown: boolean;
}

/**
 * The try that comes next. What may have been carried out is repeated as it was, with its key; anything else is a new try with a key of its
 * own: a refusal is kept under its key for ever.
 */
export function nextAttempt(before: Attempt | undefined, body: unknown, newKey: () => string): Attempt {
  return before?.unknown === true ? before : { body, key: newKey(), unknown: false };
}

/** Whether an answer leaves open what became of the act: nothing was heard (0), it waits (202), or the server could not say (5xx). */
export const leavesOpen = (status: number): boolean => status === 0 || status === 202 || status >= 500;
