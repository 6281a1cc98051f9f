import { sql } from 'kysely';
import type { PositionKind } from '../../schemas/procedure.ts';
import type { BlockRow, PointRow, PositionRow, RoundRow } from '../projector/rows.ts';
import type { Queryable } from './database.ts';
import { positionsVisible, visible, type Viewer } from './visible.ts';

/** A round as somebody may see it; `restricted` is empty and `counts` counts only what that viewer sees (I14). */
export type RoundView = RoundRow & { counts: Partial<Record<PositionKind, number>> };

/** The rounds of a document, the first first; one of them where `round` names it. */
export function roundsOf(
  db: Queryable,
  viewer: Viewer | undefined,
  stream: string,
  round?: string,
): Promise<RoundView[]> {
  const ofAll = positionsVisible(viewer, { parties: sql`ARRAY['*']`, positionClass: sql`'members'`, round: 'round' });
  const ofOne = positionsVisible(viewer, {
    parties: sql`ARRAY[position.party]`,
    positionClass: sql.ref('position.position_class'),
    round: 'round',
  });
  let query = db
    .selectFrom('read.rounds as round')
    .selectAll('round')
    .select(sql<RoundRow['restricted']>`CASE WHEN ${ofAll} THEN round.restricted ELSE '{}'::jsonb END`.as('restricted'))
    .select(
      sql<RoundView['counts']>`(SELECT coalesce(jsonb_object_agg(counted.position, counted.states), '{}'::jsonb) FROM (
        SELECT position.position, count(*) AS states FROM read.positions AS position
        WHERE position.stream = round.stream AND position.round = round.round AND position.current AND ${ofOne}
        GROUP BY position.position) AS counted)`.as('counts'),
    )
    .where('round.stream', '=', stream)
    .where(visible(viewer, 'round'));
  if (round !== undefined) query = query.where('round.round', '=', round);
  return query.orderBy('round.ordinal').execute();
}

/** The statements of a round or of all rounds, in the order of the record. */
export function positionsOf(
  db: Queryable,
  viewer: Viewer | undefined,
  stream: string,
  round?: string,
): Promise<PositionRow[]> {
  let query = db
    .selectFrom('read.positions as position')
    .leftJoin('read.rounds as round', (join) =>
      join.onRef('round.stream', '=', 'position.stream').onRef('round.round', '=', 'position.round'),
    )
    .selectAll('position')
    .where('position.stream', '=', stream)
    .where(visible(viewer, 'position'))
    .where(
      positionsVisible(viewer, {
        parties: sql`ARRAY[position.party]`,
        positionClass: sql.ref('position.position_class'),
        round: 'round',
      }),
    );
  if (round !== undefined) query = query.where('position.round', '=', round);
  return query.orderBy('position.sequence').orderBy('position.party').execute();
}

/** The objection points of a round or of all rounds. */
export function pointsOf(
  db: Queryable,
  viewer: Viewer | undefined,
  stream: string,
  round?: string,
): Promise<PointRow[]> {
  let query = db
    .selectFrom('read.points as point')
    .leftJoin('read.rounds as round', (join) =>
      join.onRef('round.stream', '=', 'point.stream').onRef('round.round', '=', 'point.round'),
    )
    .selectAll('point')
    .where('point.stream', '=', stream)
    .where(visible(viewer, 'point'))
    .where(
      positionsVisible(viewer, {
        parties: sql`ARRAY[point.party]`,
        positionClass: sql.ref('point.position_class'),
        round: 'round',
      }),
    );
  if (round !== undefined) query = query.where('point.round', '=', round);
  return query.orderBy('point.sequence').orderBy('point.point').execute();
}

/** What blocks a document. A position that may not be seen blocks unseen; other blocks show only those States that may be seen. */
export function blocksOf(db: Queryable, viewer: Viewer | undefined, stream: string): Promise<BlockRow[]> {
  return blocksSeen(db, viewer).where('block.stream', '=', stream).orderBy('block.ordinal').execute();
}

/** What blocks each of several documents, by stream. */
export async function blocksOfEach(
  db: Queryable,
  viewer: Viewer | undefined,
  streams: readonly string[],
): Promise<Map<string, BlockRow[]>> {
  if (streams.length === 0) return new Map();
  const rows = await blocksSeen(db, viewer)
    .where('block.stream', 'in', streams)
    .orderBy('block.stream')
    .orderBy('block.ordinal')
    .execute();
  return Map.groupBy(rows, ({ stream }) => stream);
}

function blocksSeen(db: Queryable, viewer: Viewer | undefined) {
  const ofParties = positionsVisible(viewer, {
    parties: sql.ref('block.parties'),
    positionClass: sql`coalesce(block.position_class, 'members')`,
    round: 'round',
  });
  return db
    .selectFrom('read.blocks as block')
    .leftJoin('read.rounds as round', (join) =>
      join.onRef('round.stream', '=', 'block.stream').onRef('round.round', '=', 'block.round'),
    )
    .selectAll('block')
    .select(
      sql<
        string[]
      >`CASE WHEN ${ofParties} THEN block.parties ELSE ARRAY(SELECT party FROM unnest(block.parties) AS party WHERE party = ${viewer?.party ?? null}) END`.as(
        'parties',
      ),
    )
    .where(visible(viewer, 'block'))
    .where(sql<boolean>`(block.position_party IS NULL OR ${ofParties})`);
}
