import ical, {
  escape,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Instant } from '../../schemas/time.ts';
import { beginning, inCalendarOrder, type CalendarEntry } from './entry.ts';
import type { CalendarReader } from './reader.ts';

const DAY = 86_400_000;
/** How often a calendar program should look again, seconds. */
const REFRESH = 3_600;

export interface CalendarForm {
  name: string;
  either: CalendarReader['either'];
  /** Of links to documents and meetings. */
  address: string;
  /** Minutes before the beginning; null: no alarm. */
  alarm: number | null;
  /** No alarm for what began before: some programs ring for what was missed. */
  alarmsFrom: Instant;
}

/** Entries as iCalendar (RFC 5545): CRLF, lines folded at 75 octets, the same bytes for the same entries. */
export function toICalendar(entries: readonly CalendarEntry[], form: CalendarForm): string {
  const calendar = ical({
    // The library writes the name as it is: escaped here (RFC 5545 3.3.11).
    name: escape(printable(form.name), false),
    prodId: { company: 'Nemcon', product: 'Calendar feed', language: form.either('EN', 'RU') },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH,
  });
  for (const entry of inCalendarOrder(entries)) calendar.createEvent(eventOf(entry, form));
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, form: CalendarForm): Parameters<ReturnType<typeof ical>['createEvent']>[0] {
  const { uid, revision, stamp, when, summary, description, category, location, cancelled = false, path } = entry;
  return {
    id: uid,
    sequence: revision,
    stamp: new Date(stamp),
    lastModified: new Date(stamp),
    ...('at' in when
      ? { start: new Date(when.at) }
      : { start: midnight(when.from), end: new Date(midnight(when.to).getTime() + DAY), allDay: true }),
    summary: printable(summary),
    description: printable(description.join('\n')),
    ...(location === undefined ? {} : { location: { title: printable(location) } }),
    url: form.address + path,
    categories: [{ name: categoryName(category, form.either) }],
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // A deadline takes nobody's time; a meeting that is cancelled no more.
    transparency:
      category === 'meeting' && !cancelled ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    alarms:
      form.alarm === null || cancelled || beginning(entry) < form.alarmsFrom
        ? []
        : [{ type: ICalAlarmType.display, trigger: form.alarm * 60, description: printable(summary) }],
  };
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

function categoryName(category: CalendarEntry['category'], either: CalendarReader['either']): string {
  if (category === 'meeting') return either('Meeting', 'Заседание');
  return category === 'deadline' ? either('Deadline', 'Срок') : either('Task', 'Задача');
}

/** Without the control characters that no calendar may hold (RFC 5545 3.1); line ends and tabs stay. */
// eslint-disable-next-line no-control-regex
const printable = (text: string): string => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
