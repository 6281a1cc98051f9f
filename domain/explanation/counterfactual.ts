import type { WorldEvent } from '../world/index.ts';
import { explain } from '../document/index.ts';
import { ruleOfOutcome } from './rule-of-outcome.ts';
import type { TriedAct } from './search.ts';
import type { Trial } from './trial.ts';
import type { Counterfactual } from './way.ts';

/** What tells how a matter ends, of the events that may come about without an act. */
const TELLING: readonly string[] = [
  'silence-broken',
  'round-frozen',
  'round-held',
  'silence-held',
  'answers-completed',
  'round-adopted-provisionally',
  'round-adopted',
  'round-not-adopted',
  'round-lapsed',
  'round-not-opened',
  'outcome-contested',
  'stage-returned',
  'entry-into-force-determined',
];

/** What happens if one act of a set stays out: all others are carried out at their times, and time passes to the end of what falls due. */
export function counterfactual(start: Trial, acts: readonly TriedAct[], without: number): Counterfactual {
  const end = start.fork().play(acts.toSpliced(without, 1));
  const last = end.events.findLast(({ name }) => TELLING.includes(name));
  const { state, blocks } = explain(end.world.document(end.stream));
  // What this act would have lifted, before what else waits.
  const waiting = blocks.find((block) => block.acts.includes(acts[without]?.act ?? '')) ?? blocks[0];
  return {
    state,
    ...(last ? told(last) : {}),
    ...(waiting ? { waitsFor: waiting.kind } : {}),
    rule: (last && ruleOfOutcome(last)) ?? waiting?.rule ?? 'design §6',
  };
}

function told(event: WorldEvent): Pick<Counterfactual, 'event' | 'because' | 'at'> {
  const { because, code } = event.data as { because?: string; code?: string };
  const { effective, place } = event;
  return {
    event: event.name,
    ...((because ?? code) === undefined ? {} : { because: because ?? code }),
    at: effective.kind === 'instant' ? effective.at : place.recorded,
  };
}
