import type { RecordedEventShape } from '../schemas/event.ts';
import type { Head } from '../schemas/host.ts';
import { hashOf } from './record-events.ts';

/** Why an event does not continue a stream. `double`: it was seen before, with the same hash. */
export type Continuation = 'next' | 'double' | 'gap' | 'forked' | 'hash-wrong';

/**
 * How an event continues the stream whose head is known (I8, I10). `gap`: one or more events are missing before it. `forked`: a known
 * sequence, or the next one, claims another past. `hash-wrong`: its own hash does not cover its content.
 * A double further back than the head is judged by its own hash only; whoever holds the record compares it with what is stored.
 */
export function continuation(head: Head, event: RecordedEventShape): Continuation {
  if (hashOf(event) !== event.hash) return 'hash-wrong';
  if (event.sequence > head.sequence + 1) return 'gap';
  if (event.sequence === head.sequence + 1) return event.prevhash === head.hash ? 'next' : 'forked';
  if (event.sequence === head.sequence) return event.hash === head.hash ? 'double' : 'forked';
  return 'double';
}
