import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { stageRecord, stageRules } from '../lookups.ts';
import { effectiveOf, pastFault } from '../past.ts';
import { unrecordedBefore } from '../path.ts';

/**
 * A matter that was blocked without a term before the body decided here (design §3 "freeze", case 33). It was before the organ of a stage
 * of consensus; it rests there until the Chair reopens it.
 */
export const recordPastFreeze: Handler<'record-past-freeze'> = (draft, command) => {
  const { document, now } = draft;
  const { payload } = command;
  const { stage, when } = payload;
  const fault = pastFault(document, command, when);
  if (fault) return fault;
  const rules = stageRules(document, stage);
  if (rules === undefined) return refusal('stage-unknown', 'design §6', { stage });
  if (document.frozen) return refusal('past-recorded', 'I7', { stage });
  const state = stageRecord(document, stage)?.state;
  if (rules.consensus === undefined || (state !== 'open' && state !== 'planned'))
    return refusal('stage-not-open', 'I1', { stage });
  const data = { ...payload, unrecorded: unrecordedBefore(document, stage), rule: 'design §3 freeze' };
  emit(draft, 'past-freeze-recorded', data, effectiveOf(when, now));
  return undefined;
};
