import type { EntryIntoForceClause, TreatyAct } from '../../schemas/entry-into-force.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { LegalDate } from '../../schemas/time.ts';
import { addOffset } from './calendar.ts';
import { progressOn, type Progress, type Weights } from './condition.ts';
import { standingOn } from './standing.ts';

/** What a clause and the acts give: the treaty's date, each party's, or what is missing; each with how it came about (I12). */
export interface EntryIntoForceResult {
  /** How each condition stands after the last act. */
  progress: Progress[];
  /** The first day at whose end the condition was fulfilled, and whose instruments came on it. */
  trigger?: { date: LegalDate; parties: PartyId[] };
  entersIntoForceOn?: LegalDate;
  /** Parties with an instrument, in the order of their dates. */
  parties: { party: PartyId; depositedOn: LegalDate; entersIntoForceOn?: LegalDate; derivation: string[] }[];
  derivation: string[];
  /** What no clause decides: an instrument withdrawn between the trigger and the entry into force (case 48). Somebody has to. */
  disputed: { party: PartyId; on: LegalDate; rule: string }[];
}

const ADDED_FOR_FIXED = 'fixed-date';

/**
 * When a treaty enters into force by its own clause, for itself and for each party (VCLT 24). Calendar arithmetic on whole days; `acts` in any
 * order. Whoever deposited by the trigger shares the treaty's date; who comes later has a date of his own, never before the treaty's.
 */
export function entryIntoForceBy(
  clause: EntryIntoForceClause,
  acts: readonly TreatyAct[],
  weights: Weights = {},
): EntryIntoForceResult {
  const days = daysToLookAt(clause, acts);
  const last = days.at(-1) ?? '0000-01-01';
  const triggered = days.find((day) =>
    progressOn(clause.condition, acts, day, weights).every((each) => each.fulfilled),
  );
  const now = standingOn(acts, last);
  const counted = progressOn(clause.condition, acts, triggered ?? last, weights).map(
    ({ have, need, words }) => `${words} needed (${clause.source}): ${have} of ${need}`,
  );
  const result = { progress: progressOn(clause.condition, acts, last, weights), disputed: [] };
  if (triggered === undefined)
    return { ...result, parties: withoutDates(now.instruments), derivation: [...counted, 'not fulfilled'] };
  const added = addOffset(triggered, clause.then);
  const onDay = [...standingOn(acts, triggered).instruments]
    .filter(([, on]) => on === triggered)
    .map(([party]) => party);
  const notBefore = clause.notBefore !== undefined && clause.notBefore > added.date ? clause.notBefore : undefined;
  const date = notBefore ?? added.date;
  return {
    ...result,
    trigger: { date: triggered, parties: onDay },
    entersIntoForceOn: date,
    parties: [...standingOn(acts, last).instruments]
      .sort(([one, first], [other, second]) => (first < second ? -1 : first > second ? 1 : one < other ? -1 : 1))
      .map(([party, on]) => partyDate(clause, party, on, triggered, date)),
    derivation: [
      ...counted,
      `fulfilled on ${triggered}${onDay.length > 0 ? ` (${onDay.join(', ')})` : ''}`,
      added.derivation,
      ...(notBefore === undefined ? [] : [`not before ${notBefore}: ${notBefore}`]),
    ],
    disputed: acts
      .filter(({ act, on }) => act === 'withdrawal-of-instrument' && on > triggered && on < date)
      .filter(({ party }) => standingOn(acts, triggered).instruments.has(party))
      .map(({ party, on }) => ({ party, on, rule: 'case 48' })),
  };
}

/** The days on which something can change: those of the acts, and of a fixed date. */
function daysToLookAt({ condition }: EntryIntoForceClause, acts: readonly TreatyAct[]): LegalDate[] {
  const fixed = condition.kind === ADDED_FOR_FIXED ? [condition.date] : [];
  return [...new Set([...acts.map(({ on }) => on), ...fixed])].sort();
}

function withoutDates(instruments: ReadonlyMap<PartyId, LegalDate>): EntryIntoForceResult['parties'] {
  return [...instruments].map(([party, depositedOn]) => ({
    party,
    depositedOn,
    derivation: [`deposited on ${depositedOn}; the treaty is not to enter into force yet`],
  }));
}

function partyDate(
  clause: EntryIntoForceClause,
  party: PartyId,
  depositedOn: LegalDate,
  triggered: LegalDate,
  treaty: LegalDate,
): EntryIntoForceResult['parties'][number] {
  if (depositedOn <= triggered)
    return {
      party,
      depositedOn,
      entersIntoForceOn: treaty,
      derivation: [`deposited on ${depositedOn}, by the day of the trigger: with the treaty, ${treaty}`],
    };
  const own = addOffset(depositedOn, clause.lateComers ?? clause.then);
  const date = own.date > treaty ? own.date : treaty;
  const later = own.date > treaty ? [] : [`not before the treaty: ${treaty}`];
  return { party, depositedOn, entersIntoForceOn: date, derivation: [own.derivation, ...later] };
}
