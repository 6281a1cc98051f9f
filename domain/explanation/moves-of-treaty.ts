import type { PartyId } from '../../schemas/identifiers.ts';
import type { StageRules } from '../../schemas/procedure.ts';
import type { Instant } from '../../schemas/time.ts';
import { PAST_WORDS } from '../document/past.ts';
import { missingSignatories } from '../document/signatures.ts';
import { awaitedInstruments } from '../document/treaty-blocks.ts';
import { clauseOf, hasInstrument, signedWithoutInstrument } from '../document/treaty-clause.ts';
import type { DocumentState } from '../document/index.ts';
import { ofOffice, type Move } from './move.ts';
import type { PlannedAct } from './way.ts';

/** The calendar date of an instant, UTC: at an eastern seat that day has begun. */
const dayOf = (now: Instant): string => new Date(now).toISOString().slice(0, 10);

/** What a stage of signature still needs. */
export function movesOfSignature(state: DocumentState, rules: StageRules, now: Instant): Move[] {
  const { document } = state;
  if (document === null) return [];
  const { id: stage } = rules;
  if (rules.signatories === undefined)
    return [{ acts: [ofOffice(state, 'close-for-signature', { stage }, 'depositary')] }];
  const missing = missingSignatories(document, rules);
  const sketch = { stage, clause: 'signatories' };
  if (missing.length === 0) {
    const past = { stage, word: PAST_WORDS.signature[0], when: {}, evidence: [{ source: '-', place: '-' }] };
    return [{ acts: [ofOffice(state, 'record-past-stage', past, 'secretariat', sketch)] }];
  }
  const signs = missing.map(({ id: signatory }) => {
    const payload = { stage, signatory, signedOn: dayOf(now), capacity: '-' };
    return ofOffice(state, 'record-signature', payload, 'secretariat', sketch);
  });
  return [{ acts: signs }];
}

/**
 * Instruments, one more at a time, until the clause is fulfilled: first of those who signed or of whom a domestic act is reported, then of
 * any other Member State (cases 46, 47, 50). Which of them deposit is their own affair: each act says that another's does as well.
 */
export function movesOfConsent(
  state: DocumentState,
  rules: StageRules,
  members: readonly PartyId[],
  now: Instant,
): Move[] {
  const { document } = state;
  if (document === null || document.agenda?.treaty?.determined !== undefined) return [];
  const tracks = document.agenda?.treaty?.tracks ?? {};
  const open = [...new Set([...awaitedInstruments(document), ...members])].filter((id) => !hasInstrument(tracks, id));
  const signed = signedWithoutInstrument(document);
  const [next] = open;
  if (next === undefined) return [];
  const cure = Object.hasOwn(tracks, next) && tracks[next]?.instrument !== undefined;
  const act = cure ? 'cure-instrument' : 'receive-instrument';
  const payload = cure
    ? { party: next, on: dayOf(now) }
    : {
        stage: rules.id,
        party: next,
        act: signed.includes(next) ? 'ratification' : 'accession',
        receivedOn: dayOf(now),
        inDueForm: true,
      };
  const sketch = {
    rule: 'case 46',
    stage: rules.id,
    clause: rules.entryIntoForce ? 'entryIntoForce' : 'entryIntoForceClause',
  };
  const planned: PlannedAct = ofOffice(state, act, payload, 'depositary', sketch);
  const countsAlike = clauseOf(rules)?.condition.kind === 'instruments';
  return [{ acts: [countsAlike ? { ...planned, any: { needed: 1, of: open } } : planned] }];
}
