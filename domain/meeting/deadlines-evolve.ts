import type { EventPlace } from '../../schemas/decider.ts';
import type { MeetingEvent, MeetingEventData } from '../../schemas/meeting-events.ts';
import type { MeetingDeadline } from './deadlines-state.ts';
import type { MeetingRecord } from './state.ts';

/** What an event changes in the deadlines of a meeting; nothing for one that is not about them. */
export function evolveDeadlines(
  { deadlines = [] }: MeetingRecord,
  event: MeetingEvent,
  place: EventPlace,
): Pick<MeetingRecord, 'deadlines'> {
  switch (event.name) {
    case 'meeting-deadline-set': {
      const made = begun(event.data, place);
      const known = deadlines.some(({ deadline }) => deadline === made.deadline);
      return {
        deadlines: known
          ? deadlines.map((each) => (each.deadline === made.deadline ? made : each))
          : [...deadlines, made],
      };
    }
    case 'meeting-deadline-removed':
      return { deadlines: deadlines.filter(({ deadline }) => deadline !== event.data.deadline) };
    case 'deadlines-fixed':
      return { deadlines: deadlines.map((each) => fixed(each, event.data, place)) };
    default:
      return {};
  }
}

/** One that was set, or whose rule was changed, has no instant until it is fixed by the days that stand. */
function begun(data: MeetingEventData<'meeting-deadline-set'>, place: EventPlace): MeetingDeadline {
  const { deadline, purpose, title, rule, for: whose } = data;
  return {
    deadline,
    purpose,
    ...(title === undefined ? {} : { title }),
    rule,
    ...(whose === undefined ? {} : { for: whose }),
    setAt: place.recorded,
    sequence: place.sequence,
  };
}

function fixed(
  each: MeetingDeadline,
  { deadlines }: MeetingEventData<'deadlines-fixed'>,
  place: EventPlace,
): MeetingDeadline {
  const entry = deadlines.find(({ deadline }) => deadline === each.deadline);
  if (entry === undefined) return each;
  const { wallTime: _time, fixed: _instant, passed: _passed, ...kept } = each;
  return {
    ...kept,
    ...(entry.wallTime === undefined ? {} : { wallTime: entry.wallTime }),
    ...(entry.resolved === undefined ? {} : { fixed: entry.resolved }),
    ...(entry.passed === undefined ? {} : { passed: entry.passed }),
    fixedAt: place.recorded,
    fixedSequence: place.sequence,
  };
}
