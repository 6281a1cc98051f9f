import type { PartyId } from '../../schemas/identifiers.ts';
import type { Notice } from '../../schemas/meeting-convening-events.ts';
import type { Instant, LegalDate } from '../../schemas/time.ts';
import { actsForItself } from '../capabilities.ts';
import { refused } from '../shared/index.ts';
import { daysSequence, invitedMembers, standingReplies } from './convening-lookups.ts';
import { dayInUtc, earliestDay, noticeOf } from './convening-notice.ts';
import { happened, refuse, type CommandOf, type MeetingDecision } from './decision.ts';
import type { MeetingRecord } from './state.ts';
import { notToCome } from './to-come.ts';

type ConveningCommand = CommandOf<'convene-meeting' | 'record-invitation-reply' | 'postpone-meeting'>;

/** Invitations and their replies, while the meeting is to come; and that it has no days any more. */
export function decideConvening(meeting: MeetingRecord, command: ConveningCommand, now: Instant): MeetingDecision {
  const fault = notToCome(meeting);
  if (fault) return refused(fault);
  if (meeting.dates === undefined) return refuse('meeting-without-days', 'case 28');
  switch (command.kind) {
    case 'convene-meeting':
      return convene(meeting, command, now);
    case 'record-invitation-reply':
      return reply(meeting, command, now);
    case 'postpone-meeting':
      return happened('meeting-postponed', { from: meeting.dates, ...command.payload }, now);
  }
}

/**
 * The convocation is sent. Again, after something of it has changed; the same is not sent twice (I9). A strict rule on notice lets no short
 * one through; under another it is accepted and told as short.
 */
function convene(meeting: MeetingRecord, command: CommandOf<'convene-meeting'>, now: Instant): MeetingDecision {
  const { payload, facts } = command;
  const { sentAt, guests, text } = payload;
  const { dates } = meeting;
  if (dates === undefined) return refuse('meeting-without-days', 'case 28');
  if (sentAt > now) return refuse('time-in-future', 'I11', { sentAt });
  const members = facts?.convening?.members;
  const parties = [...new Set([...(payload.parties ?? members ?? []), ...(payload.also ?? [])])];
  if (parties.length === 0) return refuse('nobody-invited', 'API');
  const observers = members === undefined ? [] : parties.filter((party) => !members.includes(party));
  if (isKnown(meeting, parties, command)) return refuse('convocation-unchanged', 'I9');
  const rule = facts?.convening?.rule;
  const newMembers = parties.filter((party) => !observers.includes(party));
  const day = countedFrom(meeting, newMembers, facts?.convening?.day ?? dayInUtc(sentAt));
  const notice: Notice = noticeOf(dates, day, rule);
  if (notice.short && rule?.strict === true)
    return refuse('notice-too-short', 'design §6 notice of meetings', {
      earliest: earliestDay(day, rule.noticeDays),
      given: notice.given,
      required: rule.noticeDays,
      source: rule.evidence.source,
    });
  return happened(
    'meeting-convened',
    {
      sentAt,
      dates,
      parties,
      ...(observers.length === 0 ? {} : { observers }),
      ...(guests === undefined ? {} : { guests }),
      ...(text === undefined ? {} : { text }),
      notice,
    },
    sentAt,
  );
}

/** Whether a convocation says what the last one said: the same days and place, nobody new, no other text. */
function isKnown(
  meeting: MeetingRecord,
  parties: readonly PartyId[],
  { payload: { guests = [], text } }: CommandOf<'convene-meeting'>,
): boolean {
  const { convened, place, mode } = meeting;
  if (convened === undefined || convened.daysSequence !== daysSequence(meeting)) return false;
  return (
    convened.place === place &&
    convened.mode === mode &&
    parties.every((party) => convened.parties.includes(party)) &&
    guests.every((guest) => convened.guests?.includes(guest)) &&
    (text === undefined || text.sha256 === convened.text?.sha256)
  );
}

/** For the same days the notice runs from the convocation that named them first, unless a Member State hears of them only now. */
function countedFrom(meeting: MeetingRecord, members: readonly PartyId[], day: LegalDate): LegalDate {
  const { convened } = meeting;
  if (convened === undefined || convened.daysSequence !== daysSequence(meeting)) return day;
  const known = invitedMembers(convened);
  return members.every((party) => known.includes(party)) ? convened.notice.from : day;
}

/** A State says for itself whether it comes, or the Secretariat records what it said (I11). The last word counts. */
function reply(
  meeting: MeetingRecord,
  { payload, actor }: CommandOf<'record-invitation-reply'>,
  now: Instant,
): MeetingDecision {
  const { party, attends, headOfDelegation, at } = payload;
  if (actsForItself('record-invitation-reply', actor.role) && actor.party !== party)
    return refuse('not-your-state', 'I11', { party });
  if (meeting.convened === undefined) return refuse('meeting-not-convened', 'API');
  if (!meeting.convened.parties.includes(party)) return refuse('not-invited', 'API', { party });
  if (at > now) return refuse('time-in-future', 'I11', { at });
  const before = standingReplies(meeting).find((each) => each.party === party);
  if (before?.attends === attends && before.headOfDelegation?.sha256 === headOfDelegation?.sha256)
    return refuse('reply-unchanged', 'I9', { party });
  return happened('invitation-reply-recorded', payload, at);
}
