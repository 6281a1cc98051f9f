import type { Instant, Minutes } from '../../schemas/time.ts';

const MINUTE = 60_000;
/** As many holes as an event's cause can carry; more of them say nothing new. */
const MOST = 1_000;

export interface Hole {
  from: Instant;
  to: Instant;
}

/**
 * The holes in the intake's evidence over the window `[from, to)` that are longer than `tolerance` (I4). `witnessed`: the instants at
 * which some API could take acts in, in any order; those before and after the window bound it. A gap counts with the part of it
 * that lies in the window.
 */
export function evidenceHoles(witnessed: readonly Instant[], from: Instant, to: Instant, tolerance: Minutes): Hole[] {
  const inside = witnessed.filter((at) => at > from && at < to).sort((one, other) => one - other);
  // Where nothing bounds the window, it bounds itself: what lies outside does not concern the period.
  const marks = [from, ...inside, to];
  const holes: Hole[] = [];
  marks.forEach((mark, index) => {
    const next = marks[index + 1];
    if (next !== undefined && next - mark > tolerance * MINUTE) holes.push({ from: mark, to: next });
  });
  if (holes.length <= MOST) return holes;
  const kept = holes.slice(0, MOST - 1);
  const rest = holes.slice(MOST - 1);
  return [...kept, { from: rest[0]?.from ?? from, to: rest.at(-1)?.to ?? to }];
}
