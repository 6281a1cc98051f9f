import { sql } from 'kysely';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Head } from '../../schemas/host.ts';
import type { Instant } from '../../schemas/time.ts';
import type { TimelineRow } from '../projector/rows.ts';
import type { Queryable } from './database.ts';
import { positionsVisible, seesAll, visible, type Viewer } from './visible.ts';

/** What an event tells of States' positions is shown as these positions are, and one that names other matters to those who see them (I14). */
function eventVisible(viewer: Viewer | undefined) {
  const positions = positionsVisible(viewer, {
    parties: sql.ref('line.reveals'),
    positionClass: sql`coalesce(line.position_class, 'members')`,
    round: 'round',
  });
  const named = seesAll(viewer) ? sql<boolean>`true` : sql<boolean>`(line.refers IS NULL OR ${allSeen(viewer)})`;
  return sql<boolean>`(${visible(viewer, 'line')} AND (line.reveals IS NULL OR ${positions}) AND ${named})`;
}

/** Whether all that the line refers to may be seen; what is not there (yet) may not. */
function allSeen(viewer: Viewer | undefined) {
  return sql<boolean>`NOT EXISTS (SELECT FROM unnest(line.refers) AS referred (stream) LEFT JOIN read.subjects AS subject USING (stream)
    WHERE subject.stream IS NULL OR NOT ${visible(viewer, 'subject')})`;
}

/** The timeline of a stream after a sequence, in the order of the record. */
export function timelineOf(
  db: Queryable,
  viewer: Viewer | undefined,
  stream: string,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<TimelineRow[]> {
  return db
    .selectFrom('read.timeline as line')
    .leftJoin('read.rounds as round', (join) =>
      join.onRef('round.stream', '=', 'line.stream').onRef('round.round', '=', 'line.round'),
    )
    .selectAll('line')
    .where('line.stream', '=', stream)
    .where('line.sequence', '>', after)
    .where(eventVisible(viewer))
    .orderBy('line.sequence')
    .limit(limit)
    .execute();
}

export interface EventsPage {
  events: { position: number; event: RecordedEventShape }[];
  /** Read on after this position (of an organisation) or sequence (of a stream); the same as before where nothing new came. */
  last: number;
}

/** The recorded events of a stream after a sequence, as far as they are projected. */
export async function eventsOfStream(
  db: Queryable,
  viewer: Viewer | undefined,
  stream: string,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<EventsPage> {
  const rows = await archived(db, viewer)
    .where('event.stream', '=', stream)
    .where('event.sequence', '>', after)
    .orderBy('event.sequence')
    .limit(limit)
    .execute();
  return eventsPage(rows, after, (row) => row.sequence);
}

/**
 * The recorded events of an organisation after a position of the archive, for a stream that resumes. Stops in front of the first event
 * whose visibility the read model does not know yet: it comes with the next call.
 */
export async function eventsOfOrganisation(
  db: Queryable,
  viewer: Viewer | undefined,
  organisation: string,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<EventsPage> {
  const rows = await archived(db, viewer)
    .where('event.organisation', '=', organisation)
    .where('event.position', '>', after)
    .orderBy('event.position')
    .limit(limit)
    .execute();
  return eventsPage(rows, after, (row) => row.position);
}

/** How far back from the end of the archive it is looked for what is not projected yet, events. */
const BEHIND = 1_000;

/**
 * The position of the archive up to which everything is in the read model: where a stream begins that is told what comes after a reader has
 * read. From the archive's own end it would never be told what was archived and not projected when it read.
 */
export async function projectedEnd(db: Queryable): Promise<number> {
  const {
    rows: [row],
  } = await sql<{ end: number }>`WITH latest AS (SELECT coalesce(max(position), 0) AS position FROM archive.events)
    SELECT coalesce(
      (SELECT min(event.position) - 1 FROM archive.events AS event
       WHERE event.position > latest.position - ${BEHIND}
         AND NOT EXISTS (SELECT FROM read.timeline AS line WHERE line.stream = event.stream AND line.sequence = event.sequence)),
      latest.position)::float8 AS end FROM latest`.execute(db);
  return row?.end ?? 0;
}

/** The newest recorded events of an organisation before a position of the archive, the newest first: for somebody who looks at what came last. */
export async function latestEventsOfOrganisation(
  db: Queryable,
  viewer: Viewer | undefined,
  organisation: string,
  { before, limit }: { before: number; limit: number },
): Promise<EventsPage> {
  const rows = await archived(db, viewer)
    .where('event.organisation', '=', organisation)
    .where('event.position', '<', before)
    .where('line.sequence', 'is not', null)
    .orderBy('event.position', 'desc')
    .limit(limit)
    .execute();
  return eventsPage(rows, before, (row) => row.position);
}

/** The recorded events of some types in several streams that somebody may see, stream by stream. */
export async function eventsOfTypes(
  db: Queryable,
  viewer: Viewer | undefined,
  { streams, types, by }: { streams: readonly string[]; types: readonly string[]; by?: Instant },
): Promise<RecordedEventShape[]> {
  if (streams.length === 0) return [];
  let query = archived(db, viewer).where('event.stream', 'in', streams).where('event.type', 'in', types);
  if (by !== undefined) query = query.where('event.recorded', '<=', by);
  const rows = await query.orderBy('event.stream').orderBy('event.sequence').execute();
  return rows.filter(({ seen }) => seen).map(({ body }) => JSON.parse(body) as RecordedEventShape);
}

function archived(db: Queryable, viewer: Viewer | undefined) {
  return db
    .selectFrom('archive.events as event')
    .leftJoin('read.timeline as line', (join) =>
      join.onRef('line.stream', '=', 'event.stream').onRef('line.sequence', '=', 'event.sequence'),
    )
    .leftJoin('read.rounds as round', (join) =>
      join.onRef('round.stream', '=', 'line.stream').onRef('round.round', '=', 'line.round'),
    )
    .select(['event.position', 'event.sequence', 'event.body', 'line.sequence as projected'])
    .select(sql<boolean>`coalesce(${eventVisible(viewer)}, false)`.as('seen'));
}

function eventsPage<R extends { position: number; body: string; projected: number | null; seen: boolean }>(
  rows: R[],
  after: number,
  place: (row: R) => number,
): EventsPage {
  const page: EventsPage = { events: [], last: after };
  for (const row of rows) {
    if (row.projected === null) break;
    page.last = place(row);
    if (row.seen) page.events.push({ position: row.position, event: JSON.parse(row.body) as RecordedEventShape });
  }
  return page;
}

/** The head of a stream in the archive; undefined where the archive has nothing of it. */
export function archivedHead(db: Queryable, stream: string): Promise<Head | undefined> {
  return db
    .selectFrom('archive.events')
    .select(['sequence', 'hash'])
    .where('stream', '=', stream)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** How far a stream is in the read model; 0 where it is not there. */
export async function projectedSequence(db: Queryable, stream: string): Promise<number> {
  const row = await db
    .selectFrom('read.streams')
    .select('sequence')
    .where(sql<boolean>`stream = ${stream}`)
    .executeTakeFirst();
  return row?.sequence ?? 0;
}
