import type { AsOf, DatedFact } from '../../schemas/dated-fact.ts';
import type { Instant, PartialDate } from '../../schemas/time.ts';
import { certaintyOn, daysOf } from '../shared/index.ts';

/** A name with its time, as a fact has it. */
type BorneName = Pick<DatedFact, 'value' | 'language' | 'from' | 'to'>;

/**
 * The name borne on a day (case 60: old documents keep old names), in the language asked for. `certainty` is `not-known` where the
 * record does not tell since when the name was borne; undefined where no name in that language can have been.
 */
export function nameOn<N extends BorneName>(
  names: readonly N[],
  asOf: AsOf,
  language: string,
): { name: string; certainty: 'yes' | 'not-known'; fact: N } | undefined {
  const possible = names.filter((entry) => entry.language === language && certaintyOn(entry, asOf) !== 'no');
  const sure = possible.findLast((entry) => certaintyOn(entry, asOf) === 'yes');
  if (sure) return { name: sure.value, certainty: 'yes', fact: sure };
  const last = possible.at(-1);
  return last && { name: last.value, certainty: 'not-known', fact: last };
}

/**
 * A day, a month or a year as it is asked about where nobody resolved it in the zone of the seat: by UTC. `at`: the instant within it that is
 * meant, epoch ms.
 */
export function dayAsked(date: PartialDate, at?: Instant): AsOf {
  const { earliest, latest } = daysOf(date);
  if (at !== undefined) return { earliest, latest, from: at, until: at + 1 };
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  const until = day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
  return { earliest, latest, from: Date.parse(earliest), until };
}
