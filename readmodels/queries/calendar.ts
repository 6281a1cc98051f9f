import { sql } from 'kysely';
import type { DocumentState } from '../../domain/document/index.ts';
import type { MeetingState } from '../../domain/meeting/index.ts';
import type { Instant } from '../../schemas/time.ts';
import type { CommentPeriodRow, DocumentRow, MeetingRow, RoundRow, TaskRow } from '../projector/rows.ts';
import type { Queryable } from './database.ts';
import { tasksPage, type TaskFilter } from './tasks.ts';
import { positionsVisible, visible, type Viewer } from './visible.ts';

/** Everything of a body that stands in somebody's calendar, as the rows have it; restricted matters of others are not in it (I14). */
export interface CalendarRows {
  meetings: MeetingRow[];
  /** States of those meetings that are to come or under way. */
  meetingStates: Map<string, MeetingState>;
  documents: Map<string, DocumentRow>;
  rounds: RoundRow[];
  commentPeriods: CommentPeriodRow[];
  /** States of the documents that ever called for nominations. */
  withCalls: Map<string, DocumentState>;
  /** What the reader is asked for by a time. */
  tasks: TaskRow[];
  changes: CalendarChange[];
}

/** An event that changed the time of something: of a stream, and in a document perhaps of a round. */
export interface CalendarChange {
  stream: string;
  round: string | null;
  name: string;
  recorded: Instant;
}

/**
 * Events that set or move a time that people wait for, or change what is shown of it. None of them tells of a position, or of a document that
 * not everybody may see who sees the stream: how often there was one is shown (I14).
 */
const MOVES_A_TIME = [
  'meeting-announced',
  'past-meeting-recorded',
  'meeting-convened',
  'meeting-re-dated',
  'meeting-moved',
  'meeting-postponed',
  'meeting-cancelled',
  'meeting-opened',
  'meeting-closed',
  'round-opened',
  'round-extended',
  'round-suspended',
  'round-resumed',
  'round-held',
  'ruling-recorded',
  'round-adopted-provisionally',
  'validity-determined',
  'validity-extended',
  'extension-undone',
  'deadline-followed',
];

/** Tasks in one calendar at most. */
const MOST_TASKS = 1_000;

/**
 * @param asked whose tasks; nobody's where it is missing
 * @param since what ended before is left out: an instant, and the day of it at the seat
 */
export async function calendarRows(
  db: Queryable,
  viewer: Viewer | undefined,
  { organisation, asked, since }: { organisation: string; asked?: TaskFilter; since: { at: Instant; day: string } },
): Promise<CalendarRows> {
  const [meetings, rounds, commentPeriods, calling, tasks, changes, terms] = await Promise.all([
    meetingsFrom(db, viewer, organisation, since.day),
    roundsFrom(db, viewer, organisation, since.at),
    commentPeriodsFrom(db, viewer, organisation, since.at),
    streamsThatCalled(db, viewer, organisation),
    asked === undefined ? [] : tasksPage(db, viewer, asked, { limit: MOST_TASKS }).then(({ rows }) => rows),
    changesIn(db, organisation),
    documentsWithATerm(db, viewer, organisation),
  ]);
  const due = tasks.filter((task) => task.due_at !== null);
  const streams = [...rounds, ...commentPeriods, ...due, ...terms].map(({ stream }) => stream);
  const alive = meetings.filter(({ state }) => state === 'announced' || state === 'open').map(({ stream }) => stream);
  const [documents, withCalls, meetingStates] = await Promise.all([
    documentsOf(db, viewer, [...new Set([...streams, ...calling])]),
    statesOf<DocumentState>(db, calling),
    statesOf<MeetingState>(db, alive),
  ]);
  return { meetings, meetingStates, documents, rounds, commentPeriods, withCalls, tasks: due, changes };
}

/** How often the rows of a body have changed: the events that are in them, counted. The same after a rebuild. */
export async function rowsVersion(db: Queryable, organisation: string): Promise<number> {
  const row = await db
    .selectFrom('read.streams as stored')
    .select(sql<number>`coalesce(sum(stored.sequence), 0)::bigint`.as('events'))
    .where('stored.organisation', '=', organisation)
    .executeTakeFirstOrThrow();
  return row.events;
}

/** Those whose days are not over, or not told: a meeting that lost its days was perhaps in somebody's calendar. */
function meetingsFrom(db: Queryable, viewer: Viewer | undefined, organisation: string, day: string) {
  return db
    .selectFrom('read.meetings as meeting')
    .selectAll('meeting')
    .where('meeting.organisation', '=', organisation)
    .where(visible(viewer, 'meeting'))
    .where(
      sql<boolean>`(meeting.state IN ('announced', 'open', 'cancelled') OR greatest(meeting.day, meeting.date_to) >= ${day})`,
    )
    .orderBy('meeting.stream')
    .execute();
}

/** Periods that run, wait for their conclusion, or ran to their end; not those that ended before their time. */
function roundsFrom(db: Queryable, viewer: Viewer | undefined, organisation: string, at: Instant): Promise<RoundRow[]> {
  const ofAll = positionsVisible(viewer, { parties: sql`ARRAY['*']`, positionClass: sql`'members'`, round: 'round' });
  return db
    .selectFrom('read.rounds as round')
    .selectAll('round')
    .select(sql<RoundRow['restricted']>`CASE WHEN ${ofAll} THEN round.restricted ELSE '{}'::jsonb END`.as('restricted'))
    .where('round.organisation', '=', organisation)
    .where(visible(viewer, 'round'))
    .where(
      sql<boolean>`(round.phase = 'adopted-provisionally' OR (round.expiry >= ${at}
        AND (round.phase IN ('open', 'held', 'silence-held') OR round.concluded_at >= round.expiry)))`,
    )
    .orderBy('round.stream')
    .orderBy('round.ordinal')
    .execute();
}

function commentPeriodsFrom(db: Queryable, viewer: Viewer | undefined, organisation: string, at: Instant) {
  const ends = sql`(period.deadline->>'at')::bigint`;
  return db
    .selectFrom('read.comment_periods as period')
    .selectAll('period')
    .where('period.organisation', '=', organisation)
    .where(visible(viewer, 'period'))
    .where(sql<boolean>`(${ends} >= ${at} AND (period.state = 'open' OR period.closed_at >= ${ends}))`)
    .orderBy('period.stream')
    .orderBy('period.period')
    .execute();
}

async function streamsThatCalled(db: Queryable, viewer: Viewer | undefined, organisation: string): Promise<string[]> {
  const rows = await db
    .selectFrom('read.timeline as line')
    .select('line.stream')
    .distinct()
    .where('line.organisation', '=', organisation)
    .where('line.name', '=', 'call-opened')
    .where(visible(viewer, 'line'))
    .execute();
  return rows.map(({ stream }) => stream);
}

function documentsWithATerm(db: Queryable, viewer: Viewer | undefined, organisation: string) {
  return db
    .selectFrom('read.documents as document')
    .select('document.stream')
    .where('document.organisation', '=', organisation)
    .where(visible(viewer, 'document'))
    .where(sql<boolean>`document.on_silence->>'what' = 'expired'`)
    .execute();
}

async function documentsOf(
  db: Queryable,
  viewer: Viewer | undefined,
  streams: readonly string[],
): Promise<Map<string, DocumentRow>> {
  if (streams.length === 0) return new Map();
  const rows = await db
    .selectFrom('read.documents as document')
    .selectAll('document')
    .where('document.stream', 'in', streams)
    .where(visible(viewer, 'document'))
    .execute();
  return new Map(rows.map((row) => [row.stream, row]));
}

async function statesOf<S>(db: Queryable, streams: readonly string[]): Promise<Map<string, S>> {
  if (streams.length === 0) return new Map();
  const rows = await db
    .selectFrom('read.streams as stored')
    .select(['stored.stream', 'stored.state'])
    .where('stored.stream', 'in', streams)
    .execute();
  return new Map(rows.map(({ stream, state }) => [stream, state as S]));
}

function changesIn(db: Queryable, organisation: string): Promise<CalendarChange[]> {
  return db
    .selectFrom('read.timeline as line')
    .select(['line.stream', 'line.round', 'line.name', 'line.recorded'])
    .where('line.organisation', '=', organisation)
    .where('line.name', 'in', MOVES_A_TIME)
    .orderBy('line.stream')
    .orderBy('line.sequence')
    .execute();
}
