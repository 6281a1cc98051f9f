import type { StageId, StreamId } from '../../../schemas/identifiers.ts';
import type { RoundMethod } from '../../../schemas/procedure.ts';
import type { Instant } from '../../../schemas/time.ts';
import type { SeatTimes, SimulationInput, Terms } from '../types.ts';

/** On what terms everybody hurries. */
export interface HasteSetting {
  document: StreamId;
  terms: Terms;
  seat: SeatTimes;
  periodInDays?: SimulationInput['periodInDays'];
  spend?: (() => void) | undefined;
  /** So much earlier (negative) or later is each meeting than it is set, ms: what if it moved? */
  meetingShift?: Readonly<Record<StreamId, number>>;
  /** Only as far as this stage, and by this method: another way that the rules allow. */
  only?: { stage: StageId; method: RoundMethod };
}

/** A meeting that a stage can be decided in, and from when on. */
export interface MeetingAhead {
  stream: StreamId;
  at: Instant;
  derivation: string;
}
