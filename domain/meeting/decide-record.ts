import type { Instant } from '../../schemas/time.ts';
import { refused } from '../shared/index.ts';
import { happened, refuse, type CommandOf, type MeetingDecision } from './decision.ts';
import { aboutItem, namedItem, roomOf } from './room-lookups.ts';
import type { MeetingRecord } from './state.ts';

type RecordCommand = CommandOf<'attach-statement' | 'announce-silence-outcome' | 'close-record'>;

/** What can be known of a round that was no silence, or has not ended; where nothing is known of it, the announcement stands as it was made. */
function notToTell({ payload: { round }, facts }: CommandOf<'announce-silence-outcome'>): MeetingDecision | undefined {
  switch (facts?.silence?.standing) {
    case 'no-such-round':
      return refuse('round-unknown', 'API', { round });
    case 'not-by-silence':
      return refuse('round-not-by-silence', 'OSCE Annex 1(A) step 5', { round });
    case 'not-ended':
      return refuse('silence-not-over', 'OSCE Annex 1(A) step 5', { round });
    default:
      return undefined;
  }
}

/** The record of a meeting stays open after it has closed, for statements that delegations attach (OSCE Annex 1(A) step 6, case 39). */
export function decideRecord(meeting: MeetingRecord, command: RecordCommand, now: Instant): MeetingDecision {
  if (meeting.state === 'announced' || meeting.state === 'cancelled' || meeting.state === 'past')
    return refuse('meeting-not-open', 'case 39', { state: meeting.state });
  const room = roomOf(meeting);
  switch (command.kind) {
    case 'attach-statement': {
      const item = namedItem(meeting, command.payload.item);
      if ('code' in item) return refused(item);
      if (command.payload.receivedAt > now) return refuse('time-in-future', 'I11');
      const { recordClosedAt } = room;
      const separately = recordClosedAt !== undefined && command.payload.receivedAt >= recordClosedAt;
      return happened(
        'statement-attached',
        { ...command.payload, ...aboutItem(item), separately },
        command.payload.receivedAt,
      );
    }
    case 'announce-silence-outcome': {
      const { document, round, announcedAt } = command.payload;
      if (announcedAt > now) return refuse('time-in-future', 'I11');
      const untold = notToTell(command);
      if (untold) return untold;
      if (room.announced?.some((each) => each.document === document && each.round === round))
        return refuse('announced-already', 'I9', { round });
      return happened('silence-outcome-announced', command.payload, announcedAt);
    }
    case 'close-record':
      if (meeting.state !== 'closed') return refuse('meeting-open', 'case 39');
      if (room.recordClosedAt !== undefined) return refuse('record-closed', 'I9');
      if (command.payload.closedAt > now) return refuse('time-in-future', 'I11');
      return happened('record-closed', command.payload, command.payload.closedAt);
  }
}
