import type { Explanation } from '../../schemas/decider.ts';
import type { StageId } from '../../schemas/identifiers.ts';
import type { ValidityRule } from '../../schemas/procedure-clauses.ts';
import type { Instant } from '../../schemas/time.ts';
import type { DocumentRecord, StageRecord, ValidityRecord } from './state.ts';

const recordOf = ({ stages }: DocumentRecord, id: StageId): StageRecord | undefined =>
  stages.find((stage) => stage.id === id);

/** Every validity that is of the stage as it stands: one of an opening that did not last is none. */
function standing(document: DocumentRecord): ValidityRecord[] {
  return (document.agenda?.validity ?? []).filter(
    ({ stage, openedSequence }) => recordOf(document, stage)?.openedSequence === openedSequence,
  );
}

/** The validity of a stage, running or expired. */
export function validityOf(document: DocumentRecord, stage: StageId): ValidityRecord | undefined {
  return standing(document).find((term) => term.stage === stage);
}

/** What is valid now, of every stage. */
export function runningValidity(document: DocumentRecord): ValidityRecord[] {
  return standing(document).filter(
    ({ stage, expired }) => expired === undefined && recordOf(document, stage)?.state === 'open',
  );
}

/** The validity that has ended, with nothing that was adopted again since. */
export function expiredValidity(document: DocumentRecord): ValidityRecord | undefined {
  return standing(document).find((term) => term.expired !== undefined);
}

/** The clause by which a stage's validity is told, in the procedure as it is pinned now. */
export function validityRule({ procedure }: DocumentRecord, stage: StageId): ValidityRule | undefined {
  return procedure.stages.find((each) => each.id === stage)?.validity;
}

/** The validity that is being extended, ended or not; one at a time, as rounds are. */
export function extensionUnderWay(document: DocumentRecord): ValidityRecord | undefined {
  return standing(document).find((term) => term.extension !== undefined);
}

/** The validity that is being extended in this stage of consensus, which is open for nothing else. */
export function extensionBy(document: DocumentRecord, by: StageId): ValidityRecord | undefined {
  return standing(document).find((term) => term.extension?.by === by);
}

/** Whether what counts from an instant comes too late to extend anything there: the validity had ended (case 45). */
export function comesTooLate(document: DocumentRecord, by: StageId, at: Instant): boolean {
  const ended = extensionBy(document, by)?.expired?.endedAt;
  return ended !== undefined && at >= ended;
}

/** What time alone does to what is valid: it ends, and nothing is adopted by that. */
export function validityOnSilence(document: DocumentRecord): Explanation['onSilence'] {
  const ends = runningValidity(document).flatMap(({ until }) => ('at' in until ? [until.at] : []));
  return ends.length === 0 ? undefined : { at: Math.min(...ends), what: 'expired', rule: 'case 45' };
}
