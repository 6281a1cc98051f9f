import type { MeetingDeadline, MeetingState } from '../../domain/meeting/index.ts';
import { wordFor } from '../../domain/words/glossary.ts';
import type { CalendarEntry } from './entry.ts';
import type { TitledMeeting } from './meeting-entries.ts';
import type { CalendarReader } from './reader.ts';

/** A deadline of the meeting's own, with the words of its title where it has one. */
export type TitledDeadline = MeetingDeadline & { titleText?: string | null };

/** The deadlines of the meeting itself; those of documents that follow it stand with their documents, whose class they have (I14). */
export function ownDeadlines(state: MeetingState | undefined): MeetingDeadline[] {
  return (state?.meeting?.deadlines ?? []).filter((each) => each.for === undefined && each.fixed !== undefined);
}

/**
 * A deadline that hangs on the days of a meeting: it stands where it was fixed last, and is in no calendar while the meeting has no days
 * (case 28).
 */
export function meetingDeadlineEntry(
  meeting: TitledMeeting,
  { deadline, purpose, titleText, fixed, setAt, fixedAt, sequence, fixedSequence }: TitledDeadline,
  { either, language, time }: CalendarReader,
): CalendarEntry[] {
  if (fixed === undefined) return [];
  const what = titleText ?? wordFor(purpose, language);
  return [
    {
      uid: `${meeting.stream}/deadline/${deadline}@nemcon`,
      // How often it moved is not kept: the place of the event that fixed it last rises with each.
      revision: fixedSequence ?? sequence,
      stamp: fixedAt ?? setAt,
      when: { at: fixed.at },
      summary: `${either('Deadline', 'Срок')}: ${what}`,
      description: [
        `${either('Ends', 'Истекает')}: ${time(fixed.at)}`,
        `${either('Of the meeting', 'Для заседания')}: ${meeting.titleText ?? meeting.id}`,
        either(
          'It is counted from the days of the meeting, and moves with them.',
          'Отсчитывается от дней заседания и переносится вместе с ними.',
        ),
      ],
      category: 'deadline',
      path: `/v1/${meeting.organisation}/meetings/${meeting.id}`,
    },
  ];
}
