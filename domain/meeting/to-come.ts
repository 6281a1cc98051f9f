import type { Refusal } from '../../schemas/decider.ts';
import { refusal } from '../shared/index.ts';
import type { MeetingRecord } from './state.ts';

/** Why a meeting is not to come any more: open, or over, cancelled and of the past (case 28). */
export function notToCome({ state }: MeetingRecord): Refusal | undefined {
  if (state === 'announced') return undefined;
  return state === 'open' ? refusal('meeting-open', 'I9') : refusal('meeting-over', 'case 28', { state });
}
