import type { StreamId } from '../../../schemas/identifiers.ts';
import type { Instant } from '../../../schemas/time.ts';
import type { World } from '../../world/index.ts';
import { earliestIn, settingOf } from '../earliest.ts';
import { playActs, worldOf } from '../play-acts.ts';
import type { Critical, Earliest, SimulationInput } from '../types.ts';

/** All that the end depends on; each element of it can be moved. */
export interface Plan {
  input: SimulationInput;
  /** So much earlier (negative) or later is each meeting, ms. */
  meetingShift: Readonly<Record<StreamId, number>>;
}

export interface Played {
  earliest: Earliest;
  /** Where the acts had all come. */
  afterActs: World;
}

/** Plays the acts, and then everybody's haste with the shortest periods. Nothing in the plan is changed. */
export function playPlan({ input, meetingShift }: Plan, alternatives = false): Played {
  const world = worldOf(input);
  playActs(world, input);
  const afterActs = world.fork();
  const setting = { ...settingOf(input, 'minimum'), meetingShift };
  return { earliest: earliestIn(world, setting, alternatives), afterActs };
}

/** The end that somebody waits for: the entry into force where the text has a clause, else the last adoption. */
export function endOf({ earliest }: Played, { input }: Plan): Omit<Critical, 'elements'> | undefined {
  const { adoption, entryIntoForce } = earliest;
  if (entryIntoForce) return { end: 'entry-into-force', at: input.seat.dayBegins(entryIntoForce.on) };
  return adoption && { end: 'adoption', at: adoption.at };
}

/** The instant of the same end in a plan that was changed; `undefined`: it does not come any more. */
export function endAt(plan: Plan): Instant | undefined {
  return endOf(playPlan(plan), plan)?.at;
}
