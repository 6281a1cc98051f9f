import type { Effect } from '../../schemas/effects.ts';
import type { StageId } from '../../schemas/identifiers.ts';
import { stageRecord } from './lookups.ts';
import type { DocumentRecord, DocumentState } from './state.ts';

/** An effect that a document states, and how far it has come (design §3 "effect"). */
export interface StatedEffect {
  effect: Effect;
  /** The stage whose success causes it; absent: the procedure ties such an effect to none. */
  stage?: StageId;
  /**
   * `caused`: that stage has succeeded, and it was asked for; `not-recorded`: it lies before what is attested, and the record tells nothing
   * of it (I15); `never`: the stage can succeed no more.
   */
  standing: 'ahead' | 'caused' | 'not-recorded' | 'never';
}

/** What the adoption of a document changes elsewhere, in the order in which the document states it. */
export function statedEffects({ document }: DocumentState): StatedEffect[] {
  if (document === null) return [];
  return (document.effects ?? []).map((effect) => {
    const causing = document.procedure.stages.filter(({ effects }) => effects?.includes(effect.kind));
    const stages = causing.map(({ id }) => ({ stage: id, standing: standingOf(document, id) }));
    const told = RANK.map((standing) => stages.find((each) => each.standing === standing)).find(Boolean);
    return { effect, ...(told ?? { standing: 'never' }) };
  });
}

/** Of several stages that cause it, the one that tells most. */
const RANK: readonly StatedEffect['standing'][] = ['caused', 'ahead', 'not-recorded', 'never'];

function standingOf(document: DocumentRecord, id: StageId): StatedEffect['standing'] {
  if (hasSucceeded(document, id)) return 'caused';
  const { state } = stageRecord(document, id) ?? {};
  if (state === 'unrecorded') return 'not-recorded';
  return document.withdrawnAt !== undefined || state === 'failed' || state === 'withdrawn' ? 'never' : 'ahead';
}

/**
 * Done, now or before it was opened anew (an extension, a contest: what was caused, was caused); or, of the stage of consent, which stays
 * open for those who come later, the entry into force.
 */
function hasSucceeded(document: DocumentRecord, id: StageId): boolean {
  const record = stageRecord(document, id);
  const inForce = document.agenda?.treaty?.inForce !== undefined;
  const ofConsent = document.procedure.stages.some((stage) => stage.id === id && stage.type === 'consent-to-be-bound');
  const before = record?.earlier?.some(({ doneAt, attested }) => doneAt !== undefined || attested !== undefined);
  return record?.state === 'done' || before === true || (inForce && ofConsent);
}
