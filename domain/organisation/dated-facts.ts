import type { DatedName } from '../../schemas/organisation-commands.ts';
import type { PartialDate } from '../../schemas/time.ts';

/** Three-valued (design §5 "Two clocks"): the record says yes, says no, or cannot tell. */
export type Certainty = 'yes' | 'no' | 'not-known';

/** The first and the last calendar day that a partial date can mean, `YYYY-MM-DD`; such strings order as the days do. */
function bounds(date: PartialDate): { earliest: string; latest: string } {
  if (date.length === 10) return { earliest: date, latest: date };
  // The 31st stands for the last day of any month: it is only compared, never shown.
  return date.length === 7
    ? { earliest: `${date}-01`, latest: `${date}-31` }
    : { earliest: `${date}-01-01`, latest: `${date}-12-31` };
}

/**
 * Whether a fact dated `[from, to)` held on a day. A missing `from` is a beginning that the record does not tell, a missing `to` a
 * fact that has not ended. Imprecise dates give `not-known` inside their own imprecision, never a guess.
 */
export function heldAt(
  fact: { from?: PartialDate | undefined; to?: PartialDate | undefined },
  date: PartialDate,
): Certainty {
  const day = bounds(date);
  const from = fact.from === undefined ? undefined : bounds(fact.from);
  const to = fact.to === undefined ? undefined : bounds(fact.to);
  if ((from && day.latest < from.earliest) || (to && day.earliest >= to.latest)) return 'no';
  const begun = from !== undefined && from.latest <= day.earliest;
  const notEnded = to === undefined || day.latest < to.earliest;
  return begun && notEnded ? 'yes' : 'not-known';
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
