import type { RecordedEventShape } from '../../schemas/event.ts';
import type { AnswerEvent } from '../../schemas/host.ts';

/** Members of an event's data that tell the actor what the act made or touched. */
const SUBJECTS = [
  'round',
  'point',
  'period',
  'revision',
  'stage',
  'party',
  'call',
  'nomination',
  'accreditation',
] as const;

/** An event as the answer to its act names it; the same from the host and, where that answer was lost, from the record (I9). */
export function answerEvent({
  sequence,
  type,
  data,
}: Pick<RecordedEventShape, 'sequence' | 'type' | 'data'>): AnswerEvent {
  const subjects: Record<string, string | number> = {};
  for (const name of SUBJECTS) {
    const value = data[name];
    if (typeof value === 'string' || typeof value === 'number') subjects[name] = value;
  }
  return { sequence, type, ...(Object.keys(subjects).length > 0 ? { subjects } : {}) };
}
