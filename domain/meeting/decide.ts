import type { MeetingCommand } from '../../schemas/meeting-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { permits } from '../capabilities.ts';
import { effectiveOf, notPast, refused } from '../shared/index.ts';
import { datesFault, sameDates } from './dates.ts';
import { decideAgenda } from './decide-agenda.ts';
import { decideAttendance, requestCheck } from './decide-attendance.ts';
import { decideCall } from './decide-call.ts';
import { decideConvening } from './convening-decide.ts';
import { decideEffect } from './decide-effect.ts';
import { decideRecord } from './decide-record.ts';
import { decideDeadlines } from './deadlines-decide.ts';
import { decideRuling } from './decide-ruling.ts';
import { happened, refuse, type CommandOf, type MeetingDecision } from './decision.ts';
import type { MeetingRecord, MeetingState } from './state.ts';
import { notToCome } from './to-come.ts';

type Creation = CommandOf<'announce-meeting' | 'record-past-meeting'>;

/** Decides one command on a meeting. `now` is the body's clock, epoch ms; nothing else is read but state and command. */
export function decide({ meeting }: MeetingState, command: MeetingCommand, now: Instant): MeetingDecision {
  const forbidden = permits(command.kind, command.actor);
  if (forbidden) return refused(forbidden);
  if (command.kind === 'announce-meeting' || command.kind === 'record-past-meeting')
    return meeting ? refuse('meeting-exists', 'I9') : create(command, now);
  return meeting ? decideExisting(meeting, command, now) : refuse('meeting-unknown', 'API');
}

/** A meeting that is to come, or one that was held before the body decided here (I15). */
function create(command: Creation, now: Instant): MeetingDecision {
  if (command.kind === 'announce-meeting') {
    const { organisation: _organisation, id: _id, ...facts } = command.payload;
    const fault = datesFault(facts.dates);
    return fault ? refused(fault) : happened('meeting-announced', facts, now);
  }
  const { organisation: _organisation, id: _id, ...facts } = command.payload;
  const fault = notPast(command, facts.when);
  return fault ? refused(fault) : happened('past-meeting-recorded', facts, effectiveOf(facts.when, now));
}

function decideExisting(
  meeting: MeetingRecord,
  command: Exclude<MeetingCommand, Creation>,
  now: Instant,
): MeetingDecision {
  switch (command.kind) {
    case 're-date-meeting':
      return reDate(meeting, command, now);
    case 'move-meeting':
      return move(meeting, command, now);
    case 'open-meeting':
      return open(meeting, command, now);
    case 'close-meeting':
      return close(meeting, command, now);
    case 'cancel-meeting': {
      const fault = notToCome(meeting);
      return fault ? refused(fault) : happened('meeting-cancelled', command.payload, now);
    }
    case 'convene-meeting':
    case 'record-invitation-reply':
    case 'postpone-meeting':
      return decideConvening(meeting, command, now);
    case 'apply-effect':
      return decideEffect(meeting, command.payload, now);
    case 'record-delivery':
      return recordDelivery(command, now);
    case 'add-agenda-item':
    case 'withdraw-agenda-item':
    case 'order-agenda':
    case 'set-cut-off':
    case 'admit-late-item':
      return decideAgenda(meeting, command, now);
    case 'set-meeting-deadline':
    case 'remove-meeting-deadline':
    case 'follow-meeting':
    case 'stop-following':
    case 'fix-deadlines':
      return decideDeadlines(meeting, command, now);
    case 'record-attendance':
    case 'challenge-quorum':
    case 'admit-membership':
      return decideAttendance(meeting, command, now);
    case 'register-written-block':
    case 'call-items':
    case 'note-item-round':
    case 'record-room-position':
    case 'answer-call':
      return decideCall(meeting, command, now);
    case 'rule-on-item':
    case 'propose-en-bloc':
    case 'rule-en-bloc':
    case 'note-item-outcome':
      return decideRuling(meeting, command, now);
    case 'attach-statement':
    case 'announce-silence-outcome':
    case 'close-record':
      return decideRecord(meeting, command, now);
    default:
      return refuse('command-unknown', 'API');
  }
}

/** The same meeting on other days: what is scheduled for it follows, its id stays (case 28). */
function reDate(meeting: MeetingRecord, { payload }: CommandOf<'re-date-meeting'>, now: Instant): MeetingDecision {
  const fault = notToCome(meeting) ?? datesFault(payload.dates);
  if (fault) return refused(fault);
  if (sameDates(meeting.dates, payload.dates)) return refuse('meeting-unchanged', 'I9');
  return happened('meeting-re-dated', { ...payload, ...(meeting.dates ? { from: meeting.dates } : {}) }, now);
}

/** To another place, or online (case 28). */
function move(meeting: MeetingRecord, { payload }: CommandOf<'move-meeting'>, now: Instant): MeetingDecision {
  const fault = notToCome(meeting);
  if (fault) return refused(fault);
  const { place = meeting.place, mode = meeting.mode } = payload;
  if (place === meeting.place && mode === meeting.mode) return refuse('meeting-unchanged', 'I9');
  return happened('meeting-moved', payload, now);
}

/** At most once. The instant is what was seen in the room; a Chair's term may begin with it (RoP 14.2). */
function open(meeting: MeetingRecord, { payload }: CommandOf<'open-meeting'>, now: Instant): MeetingDecision {
  const fault = notToCome(meeting);
  if (fault) return refused(fault);
  if (payload.openedAt > now) return refuse('time-in-future', 'I11');
  const opened = happened('meeting-opened', payload, payload.openedAt);
  // The quorum is a matter of those that decide something (RoP 1.2, case 19); where nobody's attendance was recorded yet, it is established
  // later, when it is asked for.
  if (!meeting.takesDecisions || meeting.room === undefined) return opened;
  const check = requestCheck(meeting, { because: 'opening', at: payload.openedAt });
  return { events: [...opened.events, ...check.events] };
}

function close(meeting: MeetingRecord, { payload }: CommandOf<'close-meeting'>, now: Instant): MeetingDecision {
  if (meeting.state === 'announced') return refuse('meeting-not-open', 'case 28');
  if (meeting.state !== 'open') return refuse('meeting-over', 'case 28', { state: meeting.state });
  if (payload.closedAt > now) return refuse('time-in-future', 'I11');
  if (payload.closedAt < (meeting.openedAt ?? 0)) return refuse('date-invalid', 'I12');
  return happened('meeting-closed', payload, payload.closedAt);
}

/** The answer of another aggregate (design §5 "Delivery between aggregates"). */
function recordDelivery({ payload }: CommandOf<'record-delivery'>, now: Instant): MeetingDecision {
  const { delivery, target, command, answer } = payload;
  return answer.outcome === 'accepted'
    ? happened('delivery-accepted', { delivery, target, command, sequence: answer.sequence }, now)
    : happened('delivery-refused', { delivery, target, command, code: answer.code }, now);
}
