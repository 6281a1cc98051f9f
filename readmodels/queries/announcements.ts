import { sql } from 'kysely';
import type { Instant } from '../../schemas/time.ts';
import type { MeetingRow, RoundRow } from '../projector/rows.ts';
import type { Queryable } from './database.ts';
import { visible, type Viewer } from './visible.ts';

/** How a silence ended, where something was decided by it; a round that was withdrawn or lapsed says nothing on the text. */
export const SILENCE_OUTCOMES = ['adopted', 'adopted-provisionally', 'broken', 'frozen', 'not-adopted'] as const;

export type SilenceOutcome = Pick<RoundRow, 'stream' | 'round' | 'stage' | 'organ' | 'phase' | 'word'> & {
  concluded_at: Instant;
};

export interface Announcements {
  /** When the last meeting of the same organ was opened, of those that the viewer may see. */
  since: Instant | null;
  due: SilenceOutcome[];
  announced: (SilenceOutcome & { announcedAt: Instant })[];
}

const OVER_WITHOUT = ['cancelled', 'past'];

/**
 * What silence decided since the last meeting of the same organ, in rounds of that organ and of documents on the agenda, and what was announced in
 * this meeting (OSCE Annex 1(A) step 5); of documents that the viewer may see. Joins streams, so it is asked and not stored (I10).
 */
export async function announcementsOf(
  db: Queryable,
  viewer: Viewer | undefined,
  meeting: MeetingRow,
  onAgenda: readonly string[],
): Promise<Announcements> {
  const since = await lastOpening(db, viewer, meeting);
  const [due, announced] = await Promise.all([
    OVER_WITHOUT.includes(meeting.state) ? [] : dueIn(db, viewer, meeting, { since, onAgenda }),
    announcedIn(db, viewer, meeting.stream),
  ]);
  return { since, due, announced };
}

async function lastOpening(
  db: Queryable,
  viewer: Viewer | undefined,
  { organisation, organ, stream, opened_at: openedAt }: MeetingRow,
): Promise<Instant | null> {
  if (organ === null) return null;
  let query = db
    .selectFrom('read.meetings as meeting')
    .select(sql<Instant | null>`max(meeting.opened_at)`.as('last'))
    .where('meeting.organisation', '=', organisation)
    .where('meeting.organ', '=', organ)
    .where('meeting.stream', '<>', stream)
    .where(visible(viewer, 'meeting'));
  if (openedAt !== null) query = query.where(sql<boolean>`meeting.opened_at < ${openedAt}`);
  return (await query.executeTakeFirst())?.last ?? null;
}

const COLUMNS = ['round.stream', 'round.round', 'round.stage', 'round.organ', 'round.phase', 'round.word'] as const;
const concludedAt = sql<Instant>`round.concluded_at`.as('concluded_at');

/** Announced is what any meeting announced, by the lines of the record: they name the document and the round. */
function dueIn(
  db: Queryable,
  viewer: Viewer | undefined,
  { organisation, organ, closed_at: closedAt }: MeetingRow,
  { since, onAgenda }: { since: Instant | null; onAgenda: readonly string[] },
): Promise<SilenceOutcome[]> {
  let query = db
    .selectFrom('read.rounds as round')
    .select(COLUMNS)
    .select(concludedAt)
    .where('round.organisation', '=', organisation)
    .where('round.method', '=', 'silence')
    .where('round.phase', 'in', SILENCE_OUTCOMES)
    .where(sql<boolean>`(round.organ = ${organ} OR round.stream = ANY(${[...onAgenda]}))`)
    .where(sql<boolean>`round.concluded_at >= ${since ?? 0}`)
    .where(visible(viewer, 'round'))
    .where(
      sql<boolean>`NOT EXISTS (SELECT FROM read.timeline AS line WHERE line.organisation = round.organisation
        AND line.name = 'silence-outcome-announced' AND line.round = round.round AND round.stream = ANY(line.refers))`,
    );
  if (closedAt !== null) query = query.where(sql<boolean>`round.concluded_at < ${closedAt}`);
  return query.orderBy('round.concluded_at').orderBy('round.stream').execute();
}

async function announcedIn(
  db: Queryable,
  viewer: Viewer | undefined,
  meeting: string,
): Promise<(SilenceOutcome & { announcedAt: Instant })[]> {
  return db
    .selectFrom('read.timeline as line')
    .innerJoin('read.rounds as round', (join) =>
      join.onRef('round.round', '=', 'line.round').on(sql<boolean>`round.stream = ANY(line.refers)`),
    )
    .select(COLUMNS)
    .select(concludedAt)
    .select(sql<Instant>`(line.effective->>'at')::bigint`.as('announcedAt'))
    .where('line.stream', '=', meeting)
    .where('line.name', '=', 'silence-outcome-announced')
    .where(visible(viewer, 'round'))
    .where(sql<boolean>`round.concluded_at IS NOT NULL`)
    .orderBy('line.sequence')
    .execute();
}
