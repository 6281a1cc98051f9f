import type { Instant } from '../../../schemas/time.ts';
import type { CriticalElement } from '../types.ts';
import { MINUTE } from '../../shared/index.ts';
import { DAY, type Element } from './elements.ts';
import { endAt, type Plan } from './plan.ts';

/** Longer than anything waits here, ms. */
const FAR = 7_300 * DAY;
/** So often is a slack halved until it is known to the minute. */
const HALVINGS = 26;

/**
 * Really moves one element and looks whether the end moves (nothing is guessed from the shape of the plan): a day sooner, a day later, and,
 * where a day later does not move it, how much later it may come.
 */
export function relaxed(plan: Plan, element: Element, end: Instant): CriticalElement {
  const { kind, id, what, most, shift } = element;
  const at = (by: number): Instant | undefined => endAt(shift(plan, by));
  const sooner = Math.min(DAY, Math.max(0, most));
  const earlier = sooner > 0 ? at(-sooner) : end;
  const later = at(DAY);
  const endSooner = earlier === undefined ? 0 : end - earlier;
  const stays = later === end;
  const slack = stays ? slackOf(at, end) : slackBelow(at, end, DAY);
  return {
    kind,
    id,
    what,
    sooner,
    endSooner,
    ...(later === undefined ? {} : { endLater: later - end }),
    ...(slack === undefined ? {} : { slack }),
    decides: !stays || endSooner !== 0,
  };
}

/** Where the end did not move for a day: as far as it does not. `undefined`: it never moves. */
function slackOf(at: (by: number) => Instant | undefined, end: Instant): number | undefined {
  // Everything waits for the later of two: moved very far, the element alone decides, and the rest of the way is the slack.
  const far = at(FAR);
  const guess = far === undefined ? undefined : FAR - (far - end);
  if (guess !== undefined && guess > 0 && guess < FAR && at(guess) === end && at(guess + MINUTE) !== end) return guess;
  for (let by = 2 * DAY; by < FAR; by *= 2) if (at(by) !== end) return slackBelow(at, end, by);
  return undefined;
}

/** The longest delay below `moved` with which the end stays, to the minute. */
function slackBelow(at: (by: number) => Instant | undefined, end: Instant, moved: number): number | undefined {
  if (at(MINUTE) !== end) return undefined;
  let stays = MINUTE;
  let moves = moved;
  for (let step = 0; step < HALVINGS && moves - stays > MINUTE; step += 1) {
    const half = Math.floor((stays + moves) / 2 / MINUTE) * MINUTE;
    if (at(half) === end) stays = half;
    else moves = half;
  }
  return stays;
}
