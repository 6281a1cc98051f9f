import type { Instant } from '../../schemas/time.ts';
import { quorumNeeded } from '../document/quorum.ts';
import { refused } from '../shared/index.ts';
import { notOver } from './decide-agenda.ts';
import { happened, refuse, type CommandOf, type MeetingDecision } from './decision.ts';
import { presentMembers, roomOf } from './room-lookups.ts';
import type { MeetingRecord } from './state.ts';

type AttendanceCommand = CommandOf<'record-attendance' | 'challenge-quorum' | 'admit-membership'>;

/** Who is there, with which credentials, and whether they are enough (RoP 1.2, cases 19 to 21). */
export function decideAttendance(meeting: MeetingRecord, command: AttendanceCommand, now: Instant): MeetingDecision {
  if (command.kind === 'admit-membership') return check(meeting, command, now);
  const fault = notOver(meeting);
  if (fault) return refused(fault);
  if (command.payload.at > now) return refuse('time-in-future', 'I11', { at: command.payload.at });
  if (command.kind === 'record-attendance') return happened('attendance-recorded', command.payload, command.payload.at);
  if (meeting.state !== 'open') return refuse('meeting-not-open', 'RoP 1.2');
  return requestCheck(meeting, { because: 'challenge', ...command.payload });
}

/** Asks the organisation who is a member at this moment: an admission earlier in the sitting counts (case 18). */
export function requestCheck(
  meeting: MeetingRecord,
  asked: { because: 'opening' | 'challenge'; party?: string | undefined; at: Instant },
): MeetingDecision {
  const { party, ...rest } = asked;
  const data = { check: roomOf(meeting).checks + 1, ...rest, ...(party === undefined ? {} : { party }) };
  return happened('quorum-check-requested', data, asked.at);
}

function check(meeting: MeetingRecord, { payload }: CommandOf<'admit-membership'>, now: Instant): MeetingDecision {
  const room = roomOf(meeting);
  // An answer to a question that was put again meanwhile: the later answer counts.
  if (room.checking !== payload.check) return { events: [] };
  const { members, of, quorum } = payload;
  const present = presentMembers({ ...room, members }).length;
  const enough = quorum ? quorumNeeded(quorum, of) : 0;
  const derivation = quorum
    ? `${quorum.numerator}/${quorum.denominator} of ${of}, rounded ${quorum.rounding}: ${enough} (${quorum.evidence.source})`
    : 'The body has no basic quorum on record.';
  return happened(
    'quorum-checked',
    {
      check: payload.check,
      members,
      present,
      needed: enough,
      of,
      met: present >= enough,
      derivation: derivation.slice(0, 300),
    },
    now,
  );
}
