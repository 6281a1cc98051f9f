import type { PartyId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import type { InvitationReply } from './convening-state.ts';
import type { MeetingRecord } from './state.ts';

/** The sequence of the event by which the days stand; none where there are no days. */
export const daysSequence = ({ dates, datesSet }: MeetingRecord): number | undefined =>
  dates === undefined ? undefined : datesSet.at(-1)?.sequence;

/** Since when a meeting that had days has none; undefined where it has some, or never had. */
export const postponedAt = ({ dates, datesSet }: MeetingRecord): Instant | undefined =>
  dates === undefined ? datesSet.at(-1)?.endedAt : undefined;

/** Whether what was recorded with that sequence speaks of the days that stand. */
export function ofStandingDays(meeting: MeetingRecord, sequence: number): boolean {
  const since = daysSequence(meeting);
  return since !== undefined && sequence >= since;
}

/** Replies for the days that stand; one for other days has to be given again. */
export const standingReplies = (meeting: MeetingRecord): InvitationReply[] =>
  (meeting.replies ?? []).filter(({ sequence }) => ofStandingDays(meeting, sequence));

interface InvitedParties {
  parties: readonly PartyId[];
  observers?: readonly PartyId[] | undefined;
}

/** The Member States that were invited. */
export const invitedMembers = ({ parties, observers = [] }: InvitedParties): PartyId[] =>
  parties.filter((party) => !observers.includes(party));
