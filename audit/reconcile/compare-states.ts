import { canonicalJson } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Core } from '../cores.ts';
import { foldEvents } from '../decide-again.ts';
import type { Difference } from './difference.ts';
import { differingPlaces, inShort } from './differing-places.ts';
import { remedies } from './remedies.ts';

/** A state as JSON carries it, or why there is none. */
export type Folded = { state: unknown } | { fault: string };

/** The archive's events folded by the core that decided them. */
export function folded(core: Core, events: readonly RecordedEventShape[]): Folded {
  try {
    return { state: plain(foldEvents(core, core.decider.initial(), events)) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The workflow's state against the folded one, at the same event. A third account, the projector's, says which of the two stands alone.
 * A state that an older release carried is brought up to date first, as its next run would.
 */
export function compareStates(core: Core, workflow: unknown, fold: Folded, projected: unknown): Difference[] {
  if ('fault' in fold)
    return [
      {
        account: 'folded',
        code: 'state-differs',
        detail: `The events of the archive cannot be folded: ${fold.fault}`,
        remedy: remedies.state,
      },
    ];
  const current = plain(core.decider.upcast(workflow));
  if (same(current, fold.state)) return [];
  const foldStandsAlone = projected !== undefined && same(plain(projected), current);
  return differingPlaces(current, fold.state).map(({ path, one, other }) => ({
    account: foldStandsAlone ? ('folded' as const) : ('workflow' as const),
    code: 'state-differs' as const,
    field: path,
    detail: `At ${path || 'the whole state'} the workflow has ${inShort(one)}, the events of the archive give ${inShort(other)}.`,
    remedy: remedies.state,
  }));
}

const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
