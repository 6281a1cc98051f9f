import { elementsOf } from './critical/elements.ts';
import { endOf, playPlan, type Plan } from './critical/plan.ts';
import { relaxed } from './critical/relax.ts';
import { earliestIn, settingOf } from './earliest.ts';
import { endingOf } from './ending.ts';
import { passTo, playActs, worldOf } from './play-acts.ts';
import type { Critical, CriticalElement, Simulation, SimulationInput } from './types.ts';

/** So many acts are moved to see what is critical; the others are played, and not moved. */
const MOST_MOVED = 60;

/**
 * Plays hypothetical acts on the states that it is given, on the cores that decide real ones, and tells what comes of them; then how soon
 * the rest could be done, and what that date hangs on. Nothing that it is given is changed, and nothing is written.
 *
 * A generator, so that whoever has others waiting can let them in between: it pauses after each play. The return value is the answer.
 */
export function* simulationOf(input: SimulationInput): Generator<void, Simulation> {
  const world = worldOf(input);
  const path = playActs(world, input);
  const usual = world.fork();
  path.push(...passTo(world, input.until, input.spend));
  const ending = endingOf(world, input.document);
  yield;
  const plan: Plan = { input, meetingShift: {} };
  const played = playPlan(plan, true);
  yield;
  const earliest = { minimum: played.earliest, usual: earliestIn(usual, settingOf(input, 'usual'), true) };
  yield;
  const critical = yield* criticalOf(plan, played);
  const { document, from, until } = input;
  return { document, from, until, path, ending, earliest, ...(critical === undefined ? {} : { critical }) };
}

function* criticalOf(plan: Plan, played: ReturnType<typeof playPlan>): Generator<void, Critical | undefined> {
  const end = endOf(played, plan);
  if (end === undefined) return undefined;
  const elements: CriticalElement[] = [];
  for (const element of elementsOf(plan, played).slice(0, MOST_MOVED)) {
    elements.push(relaxed(plan, element, end.at));
    yield;
  }
  return { ...end, elements };
}

/** The same, all at once. */
export function simulate(input: SimulationInput): Simulation {
  const steps = simulationOf(input);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
