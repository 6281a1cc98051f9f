import type { documentDeadlineEventData } from '../../schemas/document-deadline-events.ts';
import type { meetingDeadlineEventData } from '../../schemas/meeting-deadline-events.ts';
import { nobody, tell, type Trigger } from '../trigger.ts';

const body = ['members', 'chair', 'secretariat'] as const;

/** Who is told of a meeting's deadlines. Whoever was told that the meeting moved is not told again that they moved with it (case 28). */
export const meetingDeadlineTriggers: Record<keyof typeof meetingDeadlineEventData, Trigger> = {
  'meeting-deadline-set': nobody(
    'it is told when it has its instant; without days of the meeting there is nothing to keep yet',
  ),
  'meeting-deadline-removed': [
    tell(body, 'meeting-deadline-removed', 'informs', { only: 'a deadline of the meeting itself was removed' }),
  ],
  'deadlines-fixed': [
    tell(body, 'meeting-deadline-fixed', 'informs', { only: 'a deadline of the meeting itself was set' }),
  ],
};

/** The same of documents: the re-dating, the postponement or the cancellation of the meeting has told it, unless here it did not follow. */
export const documentDeadlineTriggers: Record<keyof typeof documentDeadlineEventData, Trigger> = {
  'deadline-followed': [
    tell(body, 'deadline-kept', 'at-once', { only: 'the former deadline was kept' }),
    tell(body, 'deadline-follows-meeting', 'informs', { only: 'the meeting told nobody of it' }),
  ],
};
export type DocumentDeadlineEventName = keyof typeof documentDeadlineEventData;
