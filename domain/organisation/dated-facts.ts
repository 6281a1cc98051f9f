import type { DatedName } from '../../schemas/organisation-commands.ts';
import type { Certainty } from '../../schemas/dated-fact.ts';
import type { PartialDate } from '../../schemas/time.ts';
import { certaintyOn, daysOf } from '../shared/index.ts';

/**
 * Whether a fact dated `[from, to)` held on a day. A missing `from` is a beginning that the record does not tell, a missing `to` a
 * fact that has not ended. Imprecise dates give `not-known` inside their own imprecision, never a guess.
 */
export function heldAt(
  fact: { from?: PartialDate | undefined; to?: PartialDate | undefined },
  date: PartialDate,
): Certainty {
  const at = (day: PartialDate | undefined) => (day === undefined ? undefined : { attested: { date: day } });
  const { from, to } = { from: at(fact.from), to: at(fact.to) };
  // Only calendar days are compared here, so that no instant of the day asked about is needed.
  return certaintyOn({ ...(from && { from }), ...(to && { to }) }, { ...daysOf(date), from: 0, until: 0 });
}

/**
 * The name borne on a day (case 60: old documents keep old names), in the language asked for. `certainty` is `not-known` where the
 * record does not tell since when the name was borne; undefined where no name in that language can have been.
 */
export function nameAt(
  names: readonly DatedName[],
  date: PartialDate,
  language: string,
): { name: string; certainty: 'yes' | 'not-known' } | undefined {
  const possible = names.filter((entry) => entry.language === language && heldAt(entry, date) !== 'no');
  const sure = possible.findLast((entry) => heldAt(entry, date) === 'yes');
  if (sure) return { name: sure.name, certainty: 'yes' };
  const last = possible.at(-1);
  return last && { name: last.name, certainty: 'not-known' };
}
