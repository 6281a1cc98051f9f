import type { Refusal } from '../../../schemas/decider.ts';
import type { StageId } from '../../../schemas/identifiers.ts';
import { refusal } from '../../shared/refusal.ts';
import { emit, type Handler } from '../draft.ts';
import { expireValidity } from '../extension.ts';
import { aboutFreeze, contestedRound, roundUnderWay, stageRecord, stageRules } from '../lookups.ts';
import { packageHold } from '../package-hold.ts';
import { reviewDueIn } from '../review-schedule.ts';
import { runningSoftTerms } from '../soft-terms.ts';
import { closeExtension, openExtension } from '../validity.ts';
import { extensionUnderWay, runningValidity, validityOf, validityRule } from '../validity-terms.ts';
import type { DocumentRecord, ValidityRecord } from '../state.ts';

/** The validity that runs in a stage, or why there is none. */
function running(document: DocumentRecord, stage: StageId): ValidityRecord | Refusal {
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  if (stageRules(document, stage) === undefined) return refusal('stage-unknown', 'design §6', { stage });
  const term = runningValidity(document).find((each) => each.stage === stage);
  if (term !== undefined) return term;
  const expired = validityOf(document, stage)?.expired;
  return expired === undefined
    ? refusal('validity-not-running', 'case 45', { stage })
    : refusal('validity-expired', 'case 45', { stage, endedAt: expired.endedAt });
}

/** By the same method as it was adopted, before its end: the stage that decided is open again, for nothing else (case 45). */
export const proposeExtension: Handler<'propose-extension'> = (draft, { payload: { stage } }) => {
  const { document, now } = draft;
  const term = running(document, stage);
  if ('code' in term) return term;
  // The instant itself is outside, as with every period (I3); the timer may be late.
  if ('at' in term.until && now >= term.until.at)
    return refusal('validity-expired', 'case 45', { stage, endedAt: term.until.at });
  const held = packageHold(document);
  if (held) return held;
  const by = validityRule(document, stage)?.extendedBy;
  if (by === undefined) return refusal('extension-not-provided', 'case 45', { stage });
  if (extensionUnderWay(document)) return refusal('extension-under-way', 'case 45', { stage });
  if (document.frozen) return refusal('round-frozen', 'design §3 freeze', aboutFreeze(document.frozen));
  const contested = contestedRound(document);
  if (contested) return refusal('contest-open', 'I11', { round: contested.id });
  if (stageRecord(document, by)?.state !== 'done') return refusal('stage-not-open', 'design §3 stage', { stage: by });
  openExtension(draft, stage, by);
  return undefined;
};

/** Between rounds only: a question that was put is taken back by its own act first. */
export const dropExtension: Handler<'drop-extension'> = (draft, { payload: { stage } }) => {
  const { document } = draft;
  const term = validityOf(document, stage);
  if (term?.extension === undefined) return refusal('extension-not-open', 'case 45', { stage });
  const round = roundUnderWay(document);
  if (round) return refusal('round-under-way', 'I1', { round: round.id });
  if (document.frozen) return refusal('round-frozen', 'design §3 freeze', aboutFreeze(document.frozen));
  closeExtension(draft, term, 'dropped');
  return undefined;
};

/** The event has come by which a validity ends; it counts from when it happened (RoP 14.2). */
export const recordTermEvent: Handler<'record-term-event'> = (draft, { payload }) => {
  const { stage, happenedAt, evidence } = payload;
  const term = running(draft.document, stage);
  if ('code' in term) return term;
  if (!('event' in term.until)) return refusal('validity-ends-by-date', 'case 45', { stage });
  if (happenedAt > draft.now) return refusal('time-in-future', 'I11', { happenedAt });
  if (happenedAt < term.from) return refusal('dates-out-of-order', 'design §5', { happenedAt, from: term.from });
  const { event } = term.until;
  const how = {
    because: 'event',
    endedAt: happenedAt,
    event,
    ...(evidence === undefined ? {} : { evidence }),
  } as const;
  expireValidity(draft, term, how);
  return undefined;
};

export const remindOfValidity: Handler<'remind-of-validity'> = (draft, { payload: { stage } }) => {
  const term = running(draft.document, stage);
  if ('code' in term) return term;
  if (!('at' in term.until) || term.remindedAt !== undefined)
    return refusal('validity-not-running', 'case 45', { stage });
  emit(draft, 'validity-reminder-issued', { stage, endsAt: term.until.at });
  return undefined;
};

/** The end has come (case 45). */
export const concludeValidity: Handler<'conclude-validity'> = (draft, { payload: { stage } }) => {
  const term = running(draft.document, stage);
  if ('code' in term) return term;
  const { until } = term;
  if (!('at' in until) || draft.now < until.at) return refusal('validity-not-running', 'I3', { stage });
  expireValidity(draft, term, { because: 'term', endedAt: until.at });
  return undefined;
};

/** Once, and without any consequence (case 29). */
export const noteSoftTerm: Handler<'note-soft-term'> = (draft, { payload }) => {
  const { document, now } = draft;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const running = runningSoftTerms(document).find(
    ({ stage, term, at }) => stage === payload.stage && term.id === payload.term && at <= now,
  );
  if (running === undefined) return refusal('stage-not-open', 'case 29', { stage: payload.stage });
  const { stage, term, since, at } = running;
  const { id, from, within, source } = term;
  const derivation = [`${from} at ${since} (epoch ms)`, `+ ${within} min`];
  emit(draft, 'soft-term-passed', { stage, term: id, since, at, derivation, source }, at);
  return undefined;
};

export const noteReviewDue: Handler<'note-review-due'> = (draft, { payload: { stage } }) => {
  const { document, now } = draft;
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const review = reviewDueIn(document, stage);
  if (review === undefined || review.noted || review.dueAt > now)
    return refusal('stage-not-open', 'design §3 stage', { stage });
  emit(draft, 'review-fell-due', { stage, dueAt: review.dueAt }, review.dueAt);
  return undefined;
};
