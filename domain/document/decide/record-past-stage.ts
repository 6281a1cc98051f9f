import type { Refusal } from '../../../schemas/decider.ts';
import type { StageId } from '../../../schemas/identifiers.ts';
import { refusal } from '../../shared/refusal.ts';
import { emit, type CommandOf, type Handler } from '../draft.ts';
import { isAttestedFreeze, stageRecord, stageRules } from '../lookups.ts';
import { opensTogether } from '../opens-with.ts';
import { effectiveOf, PAST_WORDS, pastFault } from '../past.ts';
import { stagesBefore, unrecordedBefore } from '../path.ts';
import type { DocumentRecord } from '../state.ts';

type Payload = CommandOf<'record-past-stage'>['payload'];

function stageFault(document: DocumentRecord, { stage, word }: Payload): Refusal | undefined {
  const rules = stageRules(document, stage);
  if (rules === undefined) return refusal('stage-unknown', 'design §6', { stage });
  if (stageRecord(document, stage)?.state === 'done') return refusal('past-recorded', 'I7', { stage });
  return PAST_WORDS[rules.type].includes(word)
    ? undefined
    : refusal('stage-not-completable', 'design §3 stage', { word });
}

/** A matter that rested at a stage did not pass it, nor one after it, before the Chair's reopening (design §3 "freeze"). */
function freezeFault({ frozen, procedure }: DocumentRecord, stage: StageId): Refusal | undefined {
  if (!isAttestedFreeze(frozen)) return undefined;
  const passed = frozen.stage === stage || stagesBefore(procedure, stage).includes(frozen.stage);
  return passed ? refusal('round-frozen', 'design §3 freeze', { stage: frozen.stage }) : undefined;
}

/** The stage that is open since then: the next one, unless what is recorded lies before a stage that is recorded already. */
function opened(document: DocumentRecord, stage: StageId): StageId | undefined {
  const state = stageRecord(document, stage)?.state;
  const next = stageRules(document, stage)?.next;
  if (next === undefined || state === 'unrecorded') return undefined;
  return stageRecord(document, next)?.state === 'planned' ? next : undefined;
}

/** Planned stages that open together with it, but for those that are over by the same attestation. */
function openedWith(document: DocumentRecord, opens: StageId, over: readonly StageId[]): StageId[] {
  return opensTogether(document.procedure, opens)
    .map(({ id }) => id)
    .filter((id) => stageRecord(document, id)?.state === 'planned' && !over.includes(id));
}

/**
 * A stage that was completed before the body decided here (I15): attested, with its evidence. No rule of a round runs, nobody's position
 * is made. What lies before it and is not on the record is unrecorded from now on: nobody is asked for it any more.
 */
export const recordPastStage: Handler<'record-past-stage'> = (draft, command) => {
  const { document, now } = draft;
  const { payload } = command;
  const { stage, when } = payload;
  const fault = pastFault(document, command, when) ?? stageFault(document, payload) ?? freezeFault(document, stage);
  if (fault) return fault;
  const unrecorded = unrecordedBefore(document, stage);
  const opens = opened(document, stage);
  const alsoOpens = opens === undefined ? [] : openedWith(document, opens, [stage, ...unrecorded]);
  const data = {
    ...payload,
    unrecorded,
    ...(opens === undefined ? {} : { opens }),
    ...(alsoOpens.length === 0 ? {} : { alsoOpens }),
  };
  emit(draft, 'past-stage-recorded', data, effectiveOf(when, now));
  return undefined;
};
