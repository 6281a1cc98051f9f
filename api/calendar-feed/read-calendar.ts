import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { CalendarFeed } from '../../activities/calendar-feeds/calendar-feeds.ts';
import { organisationDecider, type OrganisationState } from '../../domain/organisation/index.ts';
import { functionOf } from '../../notifications/recipient.ts';
import { day } from '../../notifications/times.ts';
import { calendarRows, rowsVersion, stateOf, type TaskFilter, type Viewer } from '../../readmodels/queries/index.ts';
import type { ContentReference } from '../../schemas/content.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import { resolveAsOf, seatZoneOf } from '../as-of.ts';
import { presented } from '../present.ts';
import type { ReadDependencies } from '../read-context.ts';
import { deadlineEntries } from './deadline-entries.ts';
import type { CalendarEntry } from './entry.ts';
import { meetingDeadlineEntry, ownDeadlines } from './meeting-deadline-entries.ts';
import { meetingEntry } from './meeting-entries.ts';
import { calendarReader, noonOf, type CalendarReader } from './reader.ts';
import { toICalendar } from './to-icalendar.ts';

/** How far back a calendar goes, ms: a year. */
const LOOKS_BACK = 366 * 86_400_000;
/** Calendars that are kept ready, characters: programs ask every hour, and the rows have mostly not changed. */
const KEPT = 16_000_000;

/** A calendar as it is answered. */
export interface Calendar {
  text: string;
  /** Strong entity tag, quoted: made from the bytes, so that every process answers the same. */
  tag: string;
}

/** What makes two links show the same bytes. */
export type CalendarAsked = Pick<CalendarFeed, 'organisation' | 'actor' | 'language' | 'alarm'> & {
  /** Of links to documents and meetings. */
  address: string;
};

/** Reads calendars, and keeps each until a row of its body or the day at its seat changes. */
export function openCalendars(dependencies: ReadDependencies): (asked: CalendarAsked) => Promise<Calendar> {
  const kept = new LRUCache<string, Calendar>({ maxSize: KEPT, sizeCalculation: ({ text }) => text.length });
  return async (asked) => {
    const { organisation, actor, language, alarm, address } = asked;
    const zone = await seatZoneOf(dependencies, organisation);
    const today = day(dependencies.clocks.of(organisation).now(), zone);
    const version = await rowsVersion(dependencies.db, organisation);
    const key = JSON.stringify([organisation, version, today, actor.role, actor.party, language, alarm, address]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const text = await writeCalendar(dependencies, asked, { today, zone });
    const calendar = { text, tag: `"${createHash('sha256').update(text).digest('base64url')}"` };
    kept.set(key, calendar);
    return calendar;
  };
}

async function writeCalendar(
  dependencies: ReadDependencies,
  { organisation, actor, language, alarm, address }: CalendarAsked,
  { today, zone }: { today: string; zone: string },
): Promise<string> {
  const { role, party } = actor;
  const viewer: Viewer = { role, ...(party === undefined ? {} : { party }) };
  const midnight = resolveAsOf(today, zone).from;
  const state = await stateOf<OrganisationState>(dependencies.db, `${organisation}/organisation`);
  const reader = calendarReader(state ?? organisationDecider.initial(), { organisation, language, own: party });
  const entries = await entriesOf(dependencies, { viewer, reader, midnight, zone });
  return toICalendar(entries, {
    name: nameOf(reader, noonOf(today)),
    either: reader.either,
    address,
    alarm,
    alarmsFrom: midnight,
  });
}

function nameOf({ body, either, own, party }: CalendarReader, at: Instant): string {
  const whose = own === undefined ? '' : ` (${party(own, at)})`;
  return `${body(at)}: ${either('meetings and deadlines', 'заседания и сроки')}${whose}`;
}

interface Asked {
  viewer: Viewer;
  reader: CalendarReader;
  /** Of today at the seat. */
  midnight: Instant;
  zone: string;
}

async function entriesOf(
  dependencies: ReadDependencies,
  { viewer, reader, midnight, zone }: Asked,
): Promise<CalendarEntry[]> {
  const { organisation } = reader;
  const at = midnight - LOOKS_BACK;
  const asked = askedOf(viewer, organisation);
  const since = { at, day: day(at, zone) };
  const rows = await calendarRows(dependencies.db, viewer, {
    organisation,
    since,
    ...(asked === undefined ? {} : { asked }),
  });
  const titled = <T extends Titled>(items: readonly T[]) => withTitles(dependencies, { organisation, viewer }, items);
  const meetings = await titled(rows.meetings);
  const documents = await titled([...rows.documents.values()]);
  const ofMeetings = meetings.flatMap((meeting) => {
    const changes = rows.changes.filter(({ stream }) => stream === meeting.stream);
    return meetingEntry(meeting, changes, reader) ?? [];
  });
  const ofTheirDeadlines = await Promise.all(
    meetings.map(async (meeting) => {
      const own = ownDeadlines(rows.meetingStates.get(meeting.stream));
      const known = await titled(own.map((each) => ({ ...each, named: meeting.named })));
      return known.flatMap((each) => meetingDeadlineEntry(meeting, each, reader));
    }),
  );
  return [
    ...ofMeetings.filter(({ when }) => !('to' in when) || when.to >= since.day),
    ...ofTheirDeadlines.flat(),
    ...deadlineEntries(new Map(documents.map((row) => [row.stream, row])), rows, reader, at),
  ];
}

type Titled = { named: PartyId[]; title?: ContentReference };

/** The same rows, each with the words of its title where the reader may read them and they are short. */
async function withTitles<T extends Titled>(
  dependencies: ReadDependencies,
  whose: Parameters<typeof presented>[1],
  rows: readonly T[],
): Promise<(T & { titleText: string | null })[]> {
  const titles = rows.map(({ named, title }) => ({ named, ...(title === undefined ? {} : { title }) }));
  const shown = (await presented(dependencies, whose, titles)) as { titleText?: string | null }[];
  return rows.map((row, index) => ({ ...row, titleText: shown[index]?.titleText ?? null }));
}

/** Whose tasks stand in a calendar: those of the function that the reader serves. Auditors and operators serve none. */
function askedOf(viewer: Viewer, organisation: string): TaskFilter | undefined {
  const own = functionOf(viewer);
  if (own === undefined) return undefined;
  return own.party === undefined ? { organisation, office: own.role } : { organisation, party: own.party };
}
