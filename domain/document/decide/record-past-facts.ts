import type { AttestedTime } from '../../../schemas/attested.ts';
import type { Refusal } from '../../../schemas/decider.ts';
import { refusal } from '../../shared/refusal.ts';
import { emit, type CommandOf, type Handler } from '../draft.ts';
import { stageRules } from '../lookups.ts';
import { effectiveOf, pastFault } from '../past.ts';
import { trackOf } from '../treaty-clause.ts';
import type { DocumentRecord } from '../state.ts';

type Signature = CommandOf<'record-past-signature'>['payload'];

const sameTime = (one: AttestedTime | undefined, other: AttestedTime): boolean =>
  one?.date === other.date && one?.notBefore === other.notBefore && one?.notAfter === other.notAfter;

/** A party signs a text once; States that are not named are told by the time. A stage with signatories is signed by these only. */
function signatureFault(document: DocumentRecord, { stage, by, when }: Signature): Refusal | undefined {
  const rules = stageRules(document, stage);
  if (rules === undefined) return refusal('stage-unknown', 'design §6', { stage });
  if (rules.type !== 'signature') return refusal('stage-not-completable', 'design §3 stage', { stage });
  const signed = (document.agenda?.signatures ?? []).filter((each) => each.stage === stage);
  if (by === 'unnamed')
    return signed.some((each) => each.by === 'unnamed' && sameTime(each.when, when))
      ? refusal('past-recorded', 'I7', { stage })
      : undefined;
  const stranger = by.find((party) => rules.signatories?.every((signatory) => signatory.party !== party) ?? false);
  if (stranger !== undefined) return refusal('signatory-unknown', 'design §6', { party: stranger });
  const tracks = document.agenda?.treaty?.tracks;
  const twice = by.find(
    (party) =>
      trackOf(tracks, party)?.signature !== undefined ||
      signed.some((each) => Array.isArray(each.by) && each.by.includes(party)),
  );
  return twice === undefined ? undefined : refusal('signed-already', 'I9', { party: twice });
}

/** That States signed before the body decided here (I15). That the stage is over is another fact: `record-past-stage`. */
export const recordPastSignature: Handler<'record-past-signature'> = (draft, command) => {
  const { document, now } = draft;
  const { payload } = command;
  const fault = pastFault(document, command, payload.when) ?? signatureFault(document, payload);
  if (fault) return fault;
  emit(draft, 'past-signature-recorded', payload, effectiveOf(payload.when, now));
  return undefined;
};

/** That a matter was considered, by whom and when (I15, case 34). */
export const recordPastConsideration: Handler<'record-past-consideration'> = (draft, command) => {
  const { payload } = command;
  const fault = pastFault(draft.document, command, payload.when);
  if (fault) return fault;
  emit(draft, 'past-consideration-recorded', payload, effectiveOf(payload.when, draft.now));
  return undefined;
};

/** That what was adopted was reviewed (I15). */
export const recordPastReview: Handler<'record-past-review'> = (draft, command) => {
  const { document, now } = draft;
  const { payload } = command;
  const fault = pastFault(document, command, payload.when);
  if (fault) return fault;
  if (!document.procedure.stages.some((stage) => stage.type === 'review'))
    return refusal('stage-unknown', 'design §6', { type: 'review' });
  emit(draft, 'past-review-recorded', payload, effectiveOf(payload.when, now));
  return undefined;
};
