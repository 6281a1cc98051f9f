import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { RoundId, StageId } from '../../schemas/identifiers.ts';
import type { ValiditySpan } from '../../schemas/procedure-clauses.ts';
import type { Instant } from '../../schemas/time.ts';
import { MINUTE } from '../shared/time.ts';
import { emit, type Draft } from './draft.ts';
import { stageRecord } from './lookups.ts';
import { firstInstantOf } from './treaty-clause.ts';
import { addToInstant } from './validity-span.ts';
import { extensionBy, extensionUnderWay, validityRule } from './validity-terms.ts';
import type { DocumentRecord, RoundState, ValidityRecord } from './state.ts';

/** When what came into effect in a stage counts from: the outcome that opened it, or the treaty's day (case 17); else its opening. */
function effectSince({ procedure, agenda, ...document }: DocumentRecord, stage: StageId, now: Instant): Instant {
  const before = procedure.stages.find((each) => each.next === stage);
  if (before?.type === 'consent-to-be-bound' && agenda?.treaty?.inForce !== undefined)
    return firstInstantOf(agenda.treaty.inForce.on);
  const record = document.stages.find((each) => each.id === before?.id);
  return record?.state === 'done' ? (record.effectiveAt ?? record.doneAt ?? now) : now;
}

/** A stage opened: how long what it holds is valid is computed here, once, and stored with its derivation (I12, case 45). */
export function determineValidity(draft: Draft, stage: StageId): void {
  const rule = validityRule(draft.document, stage);
  if (rule === undefined) return;
  const from = effectSince(draft.document, stage, draft.now);
  const { until: says, source } = rule;
  if ('event' in says) {
    const derivation = [`until it is recorded: ${says.event} (${source})`.slice(0, 300)];
    return emit(draft, 'validity-determined', { stage, from, until: { event: says.event }, derivation, source });
  }
  const { at, derivation } = addToInstant(from, says);
  const remindAt = at - rule.remindBefore * MINUTE;
  emit(draft, 'validity-determined', { stage, from, until: { at }, remindAt, derivation, source });
}

/**
 * The extension is adopted: it prolongs from the end that stands, however late before it the decision came; where an event ends it, it waits
 * for the next one. One that had ended while the decision was under way is valid again, because the decision counts from before the end.
 */
export function extendValidity(draft: Draft, term: ValidityRecord, round: RoundId | undefined): void {
  const { stage, until: was } = term;
  const rule = validityRule(draft.document, stage);
  const by = term.extension?.by;
  const says = rule?.extendsFor ?? rule?.until;
  if (rule === undefined || says === undefined || by === undefined) return;
  const { source } = rule;
  const about = { stage, by, was, source, ...(round === undefined ? {} : { round }) };
  if ('event' in says || !('at' in was)) {
    const event = 'event' in was ? was.event : 'event' in says ? says.event : '';
    const derivation = [`extended, until it is recorded: ${event} (${source})`.slice(0, 300)];
    return emit(draft, 'validity-extended', { ...about, until: { event }, derivation });
  }
  const { at, derivation } = prolonged(was.at, says);
  const remindAt = at - rule.remindBefore * MINUTE;
  emit(draft, 'validity-extended', { ...about, until: { at }, remindAt, derivation });
}

/** The end itself is outside: the month that an extension counts from is the one that ends there. */
function prolonged(end: Instant, span: ValiditySpan): { at: Instant; derivation: string[] } {
  return addToInstant('endOfMonth' in span ? end - 1 : end, span);
}

/** The extension is over without a new end; the stage by which it was decided stands as it stood. */
export function closeExtension(
  draft: Draft,
  { stage, extension }: ValidityRecord,
  because: DocumentEventData<'extension-closed'>['because'],
): void {
  if (extension) emit(draft, 'extension-closed', { stage, by: extension.by, because });
}

/** A round about an extension failed: the document is sent nowhere; the end that stood stands. `true`: it was one. */
export function failExtension(draft: Draft, round: RoundState): boolean {
  const term = extensionBy(draft.document, round.stage);
  if (term === undefined) return false;
  // As the procedure says of the stage: it stays open for another round, but not for what has ended.
  if (round.rules.onFailure !== 'stay' || term.expired) closeExtension(draft, term, 'not-adopted');
  return true;
}

/** The Chair upheld a contest of the round that extended it last: the end before stands, and the question is put anew (I11). `true`: it was one. */
export function undoExtension(draft: Draft, by: StageId, round: RoundId): boolean {
  const term = draft.document.agenda?.validity?.find((each) => each.lastExtension?.round === round);
  if (term?.lastExtension === undefined || term.expired || extensionUnderWay(draft.document)) return false;
  if (stageRecord(draft.document, term.stage)?.state !== 'open') return false;
  const { stage, source } = term;
  const { until, remindAt, derivation } = term.lastExtension;
  const stood = { until, derivation, ...(remindAt === undefined ? {} : { remindAt }) };
  emit(draft, 'extension-undone', { stage, by, round, ...stood, source, rule: 'I11' });
  openExtension(draft, stage, by);
  return true;
}

/** Opens a stage of consensus again, for nothing but the extension: a new round, with an electorate of its own. */
export function openExtension(draft: Draft, stage: StageId, by: StageId): void {
  emit(draft, 'extension-opened', { stage, by });
  emit(draft, 'stage-opened', { stage: by, type: 'consensus' });
}
