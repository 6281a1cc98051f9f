import { emit, type Handler } from '../draft.ts';
import { followItemAnswer } from '../package-round.ts';

/** The sequence of the event that caused a delivery: the mandate of its answer names it, `{stream}#{sequence}`. */
function causeOf(reference: string): number {
  return Number(reference.slice(reference.lastIndexOf('#') + 1));
}

/** The answer of another aggregate (design §5 "Delivery between aggregates"). A round whose electorate was refused never opens. */
export const recordDelivery: Handler<'record-delivery'> = (draft, { payload, mandate }) => {
  const { delivery, target, command, answer } = payload;
  const cause = causeOf(mandate.reference);
  if (answer.outcome === 'accepted') {
    emit(draft, 'delivery-accepted', { delivery, target, command, sequence: answer.sequence });
    followItemAnswer(draft, payload, cause);
    return undefined;
  }
  emit(draft, 'delivery-refused', { delivery, target, command, code: answer.code });
  followItemAnswer(draft, payload, cause);
  const { round } = draft.document;
  const asked = round?.phase === 'requested' && cause === round.firstSequence;
  if (command === 'freeze-electorate' && asked) emit(draft, 'round-not-opened', { round: round.id, code: answer.code });
  return undefined;
};
