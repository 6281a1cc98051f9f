import { sql } from 'kysely';
import type { FactRow, MeetingRow } from '../projector/rows.ts';
import type { AsOf } from '../../schemas/dated-fact.ts';
import { CursorUnknown, decodeCursor, page, type Page } from './cursor.ts';
import type { Queryable } from './database.ts';
import { mayHold } from './may-hold.ts';
import { visible, type Viewer } from './visible.ts';

export interface MeetingFilter {
  organisation: string;
  organ?: string;
  state?: string;
  series?: string;
  /** Only those of which the record may say something then. */
  asOf?: AsOf;
}

/** A meeting with its dated facts. */
export interface MeetingKnown {
  meeting: MeetingRow;
  facts: FactRow[];
}

/** A page of meetings, the latest day first; those whose days nobody told last. Throws `CursorUnknown`. */
export async function meetingsPage(
  db: Queryable,
  viewer: Viewer | undefined,
  filter: MeetingFilter,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Page<MeetingRow>> {
  let query = db
    .selectFrom('read.meetings as meeting')
    .selectAll('meeting')
    .where('meeting.organisation', '=', filter.organisation)
    .where(visible(viewer, 'meeting'));
  if (filter.organ !== undefined) query = query.where('meeting.organ', '=', filter.organ);
  if (filter.state !== undefined) query = query.where(sql<boolean>`meeting.state = ${filter.state}`);
  if (filter.series !== undefined) query = query.where('meeting.series', '=', filter.series);
  if (filter.asOf !== undefined)
    query = query.where(
      sql<boolean>`EXISTS (SELECT FROM read.facts AS fact WHERE fact.stream = meeting.stream AND ${mayHold(filter.asOf, 'fact')})`,
    );
  if (cursor !== undefined) {
    const key = decodeCursor<[string, string]>(cursor, ['string', 'string']);
    if (key === undefined) throw new CursorUnknown();
    query = query.where(sql<boolean>`(coalesce(meeting.day, ''), meeting.stream) < (${key[0]}, ${key[1]})`);
  }
  const rows = await query
    .orderBy(sql`coalesce(meeting.day, '') DESC`)
    .orderBy('meeting.stream', 'desc')
    .limit(limit + 1)
    .execute();
  return page(rows, limit, (row) => [row.day ?? '', row.stream]);
}

/** A meeting by its stream; undefined where there is none or the viewer may not see it. */
export function meetingOf(db: Queryable, viewer: Viewer | undefined, stream: string): Promise<MeetingRow | undefined> {
  return db
    .selectFrom('read.meetings as meeting')
    .selectAll('meeting')
    .where('meeting.stream', '=', stream)
    .where(visible(viewer, 'meeting'))
    .executeTakeFirst();
}
