import type { MeetingEventData } from '../../schemas/meeting-events.ts';
import type { ResolvedWallTime } from '../../schemas/meeting-deadline-rule.ts';
import type { Instant } from '../../schemas/time.ts';
import { refused } from '../shared/index.ts';
import { notOver } from './decide-agenda.ts';
import { relativeCutOff, removalOf } from './deadlines-cut-off.ts';
import { happened, refuse, type CommandOf, type MeetingDecision } from './decision.ts';
import type { MeetingDeadline } from './deadlines-state.ts';
import { nextToFix, standingWallTime } from './deadlines-to-fix.ts';
import { derivationOf } from './deadlines-wall-time.ts';
import { MOST_DEADLINES } from './limits.ts';
import type { MeetingRecord } from './state.ts';

export type DeadlineCommand = CommandOf<
  'set-meeting-deadline' | 'remove-meeting-deadline' | 'follow-meeting' | 'stop-following' | 'fix-deadlines'
>;

/** Deadlines that are relative to the meeting, and follow it when it moves (case 28). */
export function decideDeadlines(meeting: MeetingRecord, command: DeadlineCommand, now: Instant): MeetingDecision {
  switch (command.kind) {
    case 'set-meeting-deadline':
      return set(meeting, command, now);
    case 'remove-meeting-deadline':
      return remove(meeting, command, now);
    case 'follow-meeting':
      return follow(meeting, command, now);
    case 'stop-following':
      return stopFollowing(meeting, command, now);
    case 'fix-deadlines':
      return fix(meeting, command, now);
  }
}

const found = ({ deadlines = [] }: MeetingRecord, id: string): MeetingDeadline | undefined =>
  deadlines.find(({ deadline }) => deadline === id);

function set(meeting: MeetingRecord, { payload }: CommandOf<'set-meeting-deadline'>, now: Instant): MeetingDecision {
  const known = found(meeting, payload.deadline);
  const fault = notOver(meeting);
  if (fault) return refused(fault);
  if (known?.for) return refuse('meeting-deadline-of-document', 'case 28', { deadline: payload.deadline });
  const cutOff = relativeCutOff(meeting);
  if (payload.purpose === 'cut-off' && cutOff && cutOff !== known)
    return refuse('meeting-has-cut-off', 'case 28', { deadline: cutOff.deadline });
  if (known && unchanged(known, payload))
    return refuse('meeting-deadline-unchanged', 'I9', { deadline: payload.deadline });
  return known || hasRoom(meeting) ? happened('meeting-deadline-set', payload, now) : full();
}

function unchanged(known: MeetingDeadline, { purpose, title, rule }: CommandOf<'set-meeting-deadline'>['payload']) {
  return known.purpose === purpose && known.title?.sha256 === title?.sha256 && sameRule(known.rule, rule);
}

const sameRule = (one: MeetingDeadline['rule'], other: MeetingDeadline['rule']): boolean =>
  one.base === other.base && one.days === other.days && one.time === other.time && one.zone === other.zone;

const hasRoom = ({ deadlines = [] }: MeetingRecord): boolean => deadlines.length < MOST_DEADLINES;
const full = (): MeetingDecision => refuse('meeting-deadlines-full', 'I13', { most: MOST_DEADLINES });

function remove(
  meeting: MeetingRecord,
  { payload }: CommandOf<'remove-meeting-deadline'>,
  now: Instant,
): MeetingDecision {
  const fault = notOver(meeting);
  if (fault) return refused(fault);
  const known = found(meeting, payload.deadline);
  if (known === undefined) return refuse('meeting-deadline-unknown', 'API', { deadline: payload.deadline });
  if (known.for) return refuse('meeting-deadline-of-document', 'case 28', { deadline: payload.deadline });
  return happened('meeting-deadline-removed', removalOf(known, 'removed'), now);
}

/** `comment-period/c1` of a document → `c1-of-{its id}`. */
const followerId = (document: string, subject: string): string =>
  `${subject.slice(subject.indexOf('/') + 1)}-of-${document.slice(document.lastIndexOf('/') + 1)}`;

/** What of a document has its deadline from this meeting. It is told as soon as the days are known, and whenever they change. */
function follow(meeting: MeetingRecord, { payload }: CommandOf<'follow-meeting'>, now: Instant): MeetingDecision {
  const fault = notOver(meeting);
  if (fault) return refused(fault);
  const { document, subject, rule } = payload;
  const deadline = followerId(document, subject);
  if (found(meeting, deadline)) return refuse('meeting-deadline-unchanged', 'I9', { deadline });
  if (!hasRoom(meeting)) return full();
  const purpose = subject.startsWith('call/') ? 'nominations' : 'comments';
  return happened('meeting-deadline-set', { deadline, purpose, rule, for: { document, subject } }, now);
}

/** What followed is closed. One that the meeting never took in needs no event. */
function stopFollowing(
  meeting: MeetingRecord,
  { payload }: CommandOf<'stop-following'>,
  now: Instant,
): MeetingDecision {
  const known = found(meeting, followerId(payload.document, payload.subject));
  return known?.for ? happened('meeting-deadline-removed', removalOf(known, 'over'), now) : { events: [] };
}

/**
 * Puts deadlines where the days that stand put them, in one event (I12). One that has passed by then is fixed there all the same, and flagged:
 * it is what the rule and the days say, everybody can see that it is over, and only a person may give more time.
 */
function fix(meeting: MeetingRecord, { payload, facts }: CommandOf<'fix-deadlines'>, now: Instant): MeetingDecision {
  const next = nextToFix(meeting);
  if (next === undefined || next.after !== payload.after || next.document !== payload.document)
    return refuse('too-early', 'I3', { after: payload.after });
  const fixed: MeetingEventData<'deadlines-fixed'>['deadlines'] = [];
  for (const each of next.deadlines) {
    const entry = fixedEntry(meeting, each, facts?.resolved ?? [], now);
    if (entry === undefined) return refuse('request-malformed', 'I12', { missing: 'facts.resolved' });
    fixed.push(entry);
  }
  const { because, document } = next;
  const data = { because, ...(document === undefined ? {} : { document }), deadlines: fixed };
  return happened('deadlines-fixed', data, now);
}

type Entry = MeetingEventData<'deadlines-fixed'>['deadlines'][number];

/** One deadline as it stands by the days; `undefined` where nobody resolved its wall time. */
function fixedEntry(
  meeting: MeetingRecord,
  each: MeetingDeadline,
  facts: readonly ResolvedWallTime[],
  now: Instant,
): Entry | undefined {
  const { deadline, purpose, rule, for: whose } = each;
  const about = { deadline, purpose, ...(whose === undefined ? {} : { subject: whose.subject }) };
  const wallTime = standingWallTime(meeting, each);
  if (wallTime === undefined || meeting.dates === undefined) return about;
  const fact = facts.find((one) => one.wallTime === wallTime && one.zone === rule.zone);
  if (fact === undefined) return undefined;
  if (fact.deadline === null) return { ...about, wallTime };
  const resolved = { ...fact.deadline, derivation: [derivationOf(rule, meeting.dates), ...fact.deadline.derivation] };
  return { ...about, wallTime, resolved, ...(resolved.at <= now ? { passed: true as const } : {}) };
}
