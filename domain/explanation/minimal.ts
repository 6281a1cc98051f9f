import type { TriedAct } from './search.ts';
import type { Trial } from './trial.ts';

/** Whether these acts, each at its time, and then the passing of time bring the success. */
export function succeeds(start: Trial, acts: readonly TriedAct[]): boolean {
  return start.fork().play(acts).success !== undefined;
}

/** The same acts less those that are not needed: from what is left none can be taken away. Undefined where they do not succeed. */
export function minimal(start: Trial, acts: readonly TriedAct[]): TriedAct[] | undefined {
  if (!succeeds(start, acts)) return undefined;
  let needed = [...acts];
  for (let index = needed.length - 1; index >= 0; index -= 1) {
    const fewer = needed.toSpliced(index, 1);
    if (!succeeds(start, fewer)) continue;
    needed = fewer;
    // One that was needed beside the other may be needed no more.
    index = needed.length;
  }
  return needed;
}
