import type { PartyId } from '../../schemas/identifiers.ts';
import type { LegalDate } from '../../schemas/time.ts';
import type { EntryIntoForceResult } from '../treaty/index.ts';
import { emit, type Draft } from './draft.ts';
import { clauseStage, entryNow, trackOf } from './treaty-clause.ts';
import type { TreatyRecord } from './state.ts';

/**
 * After every act of the treaty desk: what the clause gives now, against what is on the record. A date that appears, changes or falls away
 * is an event with its derivation (I12); nothing changes in silence (case 48).
 */
export function followTreatyAct(draft: Draft, by?: { party: PartyId; on: LegalDate }): void {
  const stage = clauseStage(draft.document)?.id;
  const result = entryNow(draft.document);
  if (stage === undefined || result === undefined) return;
  if (draft.document.agenda?.treaty?.inForce === undefined) determine(draft, stage, result);
  else if (by !== undefined) disputeEntry(draft, stage, result, by);
  if (draft.document.agenda?.treaty?.determined === undefined) return;
  for (const { party, on, rule } of result.disputed) dispute(draft, stage, party, on, rule);
  ownDates(draft, stage, result);
}

const treatyOf = ({ document }: Draft): Partial<TreatyRecord> => document.agenda?.treaty ?? {};

function determine(draft: Draft, stage: string, result: EntryIntoForceResult): void {
  const known = treatyOf(draft).determined;
  const { entersIntoForceOn: on, trigger, derivation } = result;
  if (on === undefined || trigger === undefined) {
    if (known) emit(draft, 'entry-into-force-undetermined', { stage, was: known.on, derivation });
    return;
  }
  if (known?.on === on && known.trigger.date === trigger.date) return;
  const parties = result.parties.filter(({ depositedOn }) => depositedOn <= trigger.date).map(({ party }) => party);
  emit(draft, 'entry-into-force-determined', { stage, on, trigger, derivation, parties }, legal(on));
}

const legal = (date: LegalDate) => ({ kind: 'legal-date', date }) as const;

/** The treaty is in force: an act that was registered later, and by which the clause gives another date, changes none by itself. */
function disputeEntry(
  draft: Draft,
  stage: string,
  { entersIntoForceOn, trigger }: EntryIntoForceResult,
  { party, on }: { party: PartyId; on: LegalDate },
): void {
  const known = treatyOf(draft).determined;
  if (known?.on !== entersIntoForceOn || known?.trigger.date !== trigger?.date) dispute(draft, stage, party, on, 'I12');
}

function dispute(draft: Draft, stage: string, party: PartyId, on: LegalDate, rule: string): void {
  const { determined, disputes = [] } = treatyOf(draft);
  if (!determined || disputes.some((each) => each.party === party && each.on === on)) return;
  emit(draft, 'entry-into-force-disputed', { stage, party, on, stands: determined.on, rule });
}

/** Who came after the trigger, or was registered after the determination: a date of its own, never before the treaty's. */
function ownDates(draft: Draft, stage: string, { parties }: EntryIntoForceResult): void {
  const { determined, tracks } = treatyOf(draft);
  if (!determined) return;
  for (const { party, entersIntoForceOn, derivation } of parties) {
    if (entersIntoForceOn === undefined) continue;
    const stood = entersIntoForceOn < determined.on;
    const on = stood ? determined.on : entersIntoForceOn;
    if (trackOf(tracks, party)?.inForceOn === on) continue;
    const steps = stood ? [...derivation, `not before the treaty: ${on}`] : derivation;
    emit(draft, 'party-date-determined', { stage, party, on, derivation: steps }, legal(on));
  }
}
