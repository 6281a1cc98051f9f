import { Context } from '@temporalio/activity';

/** Between two beats, ms: several within the timeout of a heartbeat (`workflows/host`). */
const EVERY = 2_500;

/**
 * Does the work of an activity and tells Temporal meanwhile that somebody is at it. Where the beats end, the worker was killed, and another
 * one takes the activity over after seconds, not after the whole time that it may take. Work that ends soon costs no beat.
 */
export async function withHeartbeat<T>(work: () => Promise<T>): Promise<T> {
  const context = Context.current();
  const timer = setInterval(() => context.heartbeat(), EVERY);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
