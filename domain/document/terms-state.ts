import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { ValidityEnd } from '../../schemas/document-term-events.ts';
import type { ItemId, RoundId, StageId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';

/** When a validity ends, and how that came about (I12). */
export interface ValidityTerm {
  until: ValidityEnd;
  remindAt?: Instant;
  derivation: string[];
}

/** How long what was adopted is in effect: one a stage, the last one (case 45). */
export interface ValidityRecord extends ValidityTerm {
  stage: StageId;
  /** Of the event that opened the stage: a stage that was opened anew has a validity of its own. */
  openedSequence: number;
  /** When what was adopted counts from. */
  from: Instant;
  source: string;
  /** When the Secretariat was reminded of the end that stands. */
  remindedAt?: Instant;
  /** An extension that is under way: the stage that is open again for it. */
  extension?: { by: StageId; openedAt: Instant };
  extensions: number;
  /** The round that extended it last, and what stood before. */
  lastExtension?: ValidityTerm & { round: RoundId };
  expired?: { because: DocumentEventData<'validity-expired'>['because']; endedAt: Instant; sequence: number };
}

/** A term that only warns, passed unmet (case 29). */
export interface SoftTermPassed {
  stage: StageId;
  term: ItemId;
  /** When it began to run: a stage that was opened anew has it anew. */
  since: Instant;
  at: Instant;
  source: string;
}

/** When the next review of a stage falls due. */
export interface ReviewDue {
  stage: StageId;
  dueAt: Instant;
  derivation: string[];
  /** That it fell due was noted. */
  noted?: true;
}
