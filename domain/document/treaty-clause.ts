import type { EntryIntoForceClause, TreatyAct } from '../../schemas/entry-into-force.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { StageRules } from '../../schemas/procedure.ts';
import type { Instant, LegalDate } from '../../schemas/time.ts';
import { daysOfAttested } from '../shared/as-of.ts';
import { entryIntoForceBy, type EntryIntoForceResult } from '../treaty/index.ts';
import type { DocumentRecord, SignatureRecord, TreatyTrack } from './state.ts';

/** A stage's rule of entry into force as a clause, whichever form its procedure uses: one meaning, computed in one place (I12). */
export function clauseOf({ entryIntoForce, entryIntoForceClause }: StageRules): EntryIntoForceClause | undefined {
  if (entryIntoForceClause !== undefined) return entryIntoForceClause;
  if (entryIntoForce === undefined) return undefined;
  const { instruments, days, source } = entryIntoForce;
  return { condition: { kind: 'instruments', atLeast: instruments }, then: { days }, source };
}

/** The stage whose clause says when the treaty enters into force. */
export function clauseStage({ procedure }: DocumentRecord): StageRules | undefined {
  return procedure.stages.find((stage) => stage.type === 'consent-to-be-bound' && clauseOf(stage) !== undefined);
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** The last day on which an attested signature can have been made; where nothing bounds it, before all that is counted (I15). */
function dayOfAttested({ when }: SignatureRecord): LegalDate {
  const { latest } = daysOfAttested(when ?? {});
  return latest === LAST_DAY ? FIRST_DAY : latest;
}

/** Parties that signed before the body decided here, as it is attested; those that are not named count for no threshold. */
function attestedSignatures({ agenda }: DocumentRecord): TreatyAct[] {
  return (agenda?.signatures ?? []).flatMap((signature) => {
    const on = dayOfAttested(signature);
    return signature.attested && Array.isArray(signature.by)
      ? signature.by.map((party): TreatyAct => ({ party, act: 'signature', on, inDueForm: true }))
      : [];
  });
}

function actsOfTrack(party: PartyId, { signature, instrument, withdrawn = [] }: TreatyTrack): TreatyAct[] {
  const acts: TreatyAct[] = [];
  // A confirmed signature counts from its own date (VCLT 12(2)(b)).
  if (signature && signature.awaits === undefined)
    acts.push({ party, act: 'signature', on: signature.on, inDueForm: true });
  for (const { act, countsFrom: on, withdrawnOn } of withdrawn)
    if (on !== undefined)
      acts.push(
        { party, act, on, inDueForm: true },
        { party, act: 'withdrawal-of-instrument', on: withdrawnOn, inDueForm: true },
      );
  if (instrument?.countsFrom !== undefined)
    acts.push({ party, act: instrument.act, on: instrument.countsFrom, inDueForm: true });
  return acts;
}

/** Every act that counts by the treaty's clause. */
export function treatyActs(document: DocumentRecord): TreatyAct[] {
  const tracks = Object.entries(document.agenda?.treaty?.tracks ?? {});
  return [...attestedSignatures(document), ...tracks.flatMap(([party, track]) => actsOfTrack(party, track))];
}

/** What the clause and the acts give now; `undefined` where no stage has a clause. */
export function entryNow(document: DocumentRecord): EntryIntoForceResult | undefined {
  const rules = clauseStage(document);
  const clause = rules && clauseOf(rules);
  return clause && entryIntoForceBy(clause, treatyActs(document), rules.weights);
}

/** Parties that have signed with effect, here or as it is attested, and have no instrument that counts. */
export function signedWithoutInstrument(document: DocumentRecord): PartyId[] {
  const tracks = document.agenda?.treaty?.tracks ?? {};
  const signed = treatyActs(document).filter(({ act }) => act === 'signature');
  const parties = [...new Set(signed.map(({ party }) => party))];
  return parties.filter((party) => !hasInstrument(tracks, party));
}

export function hasInstrument(tracks: Readonly<Record<PartyId, TreatyTrack>>, party: PartyId): boolean {
  return trackOf(tracks, party)?.instrument?.countsFrom !== undefined;
}

/** A State named like a member of every object is a State like any other. */
export function trackOf(
  tracks: Readonly<Record<PartyId, TreatyTrack>> | undefined,
  party: PartyId,
): TreatyTrack | undefined {
  return tracks !== undefined && Object.hasOwn(tracks, party) ? tracks[party] : undefined;
}

/**
 * The instant at which a date's command falls due: its first instant in UTC. The core knows no zones (design §5); at that instant the
 * calendar date has begun at a seat in Astana, as everywhere east of Greenwich. What counts is the legal date in the event, not the hour
 * at which the timer ran.
 */
export function firstInstantOf(date: LegalDate): Instant {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Math.max(0, Date.UTC(year, month - 1, day));
}

/** Hours by which the clocks of the first places on earth to see a day are ahead of UTC. */
const FARTHEST_EAST = 14 * 3_600_000;

/** Whether a date has begun nowhere on earth yet: what bears it cannot have happened. */
export function isFuture(date: LegalDate, now: Instant): boolean {
  return firstInstantOf(date) > now + FARTHEST_EAST;
}
