import type { Block, Explanation } from '../../schemas/decider.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { StageRules } from '../../schemas/procedure.ts';
import { stageRecord } from './lookups.ts';
import type { DocumentRecord } from './state.ts';
import {
  clauseOf,
  clauseStage,
  entryNow,
  firstInstantOf,
  hasInstrument,
  signedWithoutInstrument,
} from './treaty-clause.ts';

/** Parties of which a domestic act is reported, each once. */
export function reportedBy({ agenda }: DocumentRecord): PartyId[] {
  return [...new Set((agenda?.domesticActs ?? []).map((act) => act.party))];
}

/** Whose instrument would help: those that signed, and those of which a domestic act is reported, without an instrument that counts (case 46). */
export function awaitedInstruments(document: DocumentRecord): PartyId[] {
  const tracks = document.agenda?.treaty?.tracks ?? {};
  const reported = reportedBy(document).filter((party) => !hasInstrument(tracks, party));
  return [...new Set([...reported, ...signedWithoutInstrument(document)])];
}

/** What the treaty still needs of its instruments; nothing once it is in force. With its date determined it waits for time alone. */
export function ofConsent(document: DocumentRecord, rules: StageRules): Block[] {
  const { determined, inForce } = document.agenda?.treaty ?? {};
  const clause = clauseOf(rules);
  if (inForce !== undefined && clause !== undefined) return [];
  // A stage beside the one with the clause (accession) holds nothing up by itself.
  if (clause === undefined && clauseStage(document) !== undefined) return [];
  const since = stageRecord(document, rules.id)?.openedAt;
  const waits = determined !== undefined;
  return [
    {
      kind: 'instruments',
      subject: rules.id,
      by: waits ? [] : awaitedInstruments(document).map((party) => ({ kind: 'party', party })),
      acts: waits ? [] : ['deposit-instrument'],
      ...(since === undefined ? {} : { since }),
      ...(waits ? { until: firstInstantOf(determined.on) } : {}),
      ...progressOf(document),
      rule: clause?.source ?? 'case 46',
    },
  ];
}

/** So many of so many: of several conditions at once the first that is not fulfilled. */
function progressOf(document: DocumentRecord): Pick<Block, 'needed' | 'deposited' | 'missing'> {
  const progress = entryNow(document)?.progress;
  const open = progress?.find((each) => !each.fulfilled) ?? progress?.[0];
  if (open === undefined) return {};
  return { needed: open.need, deposited: open.have, missing: Math.max(0, open.need - open.have) };
}

/** What time alone does to a treaty whose date is determined. */
export function entryOnSilence(document: DocumentRecord): Explanation['onSilence'] {
  const { determined, inForce } = document.agenda?.treaty ?? {};
  if (determined === undefined || inForce !== undefined) return undefined;
  return { at: firstInstantOf(determined.on), what: 'in-force', rule: 'I12' };
}
