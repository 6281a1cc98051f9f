import type pg from 'pg';
import { maySee, maySeePosition, type Viewer } from '../../domain/visibility.ts';
import type { Instant } from '../../schemas/time.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { archivedEvents, type Selection } from '../archive/archived-events.ts';
import type {
  DocumentRow,
  OrganisationRow,
  OrganRow,
  Owned,
  PartyRow,
  ReadTables,
  RoundRow,
} from '../projector/rows.ts';
import { StreamProjection } from '../projector/stream-projection.ts';

/** The rows of one document as they were known at an instant: what the projector would have held then. */
export type DocumentKnown = { document: DocumentRow } & {
  [
    T in
      'revisions' | 'comment_periods' | 'comments' | 'rounds' | 'positions' | 'points' | 'blocks' | 'tasks' | 'timeline'
  ]: ReadTables[T][];
};

/** `?knownAt=` of a document: the fold of what was recorded by then (design §5 "two clocks"); undefined where nothing may be seen. */
export async function documentKnownAt(
  pool: pg.Pool,
  viewer: Viewer | undefined,
  stream: StreamId,
  at: Instant,
): Promise<DocumentKnown | undefined> {
  for await (const projection of projectionsAt(pool, { stream, recordedBy: at }))
    return documentView(projection, viewer);
  return undefined;
}

/** `?knownAt=` of the list of documents, the latest first. Folds every stream of the organisation. */
export async function documentsKnownAt(
  pool: pg.Pool,
  viewer: Viewer | undefined,
  organisation: string,
  at: Instant,
): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = [];
  for await (const projection of projectionsAt(pool, { organisation, recordedBy: at }))
    rows.push(...projection.rows.all('documents'));
  return rows
    .filter((row) => maySee(viewer, row))
    .sort((a, b) => b.registered_at - a.registered_at || (a.stream < b.stream ? 1 : -1));
}

/** `?knownAt=` of the organisation: its row, its parties and organs. */
export async function organisationKnownAt(
  pool: pg.Pool,
  organisation: string,
  at: Instant,
): Promise<{ organisation: OrganisationRow; parties: PartyRow[]; organs: OrganRow[] } | undefined> {
  for await (const projection of projectionsAt(pool, { stream: `${organisation}/organisation`, recordedBy: at })) {
    const row = projection.rows.all('organisations')[0];
    return row && { organisation: row, parties: projection.rows.all('parties'), organs: projection.rows.all('organs') };
  }
  return undefined;
}

async function* projectionsAt(pool: pg.Pool, selection: Selection): AsyncGenerator<StreamProjection> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN READ ONLY');
    let projection: StreamProjection | undefined;
    for await (const event of archivedEvents(client, selection)) {
      if (projection !== undefined && projection.stream !== event.subject) yield finished(projection);
      if (projection?.stream !== event.subject) projection = new StreamProjection(event.subject);
      projection.apply(event);
    }
    if (projection !== undefined) yield finished(projection);
  } finally {
    await client.query('COMMIT').catch(() => undefined);
    client.release();
  }
}

function finished(projection: StreamProjection): StreamProjection {
  projection.finish();
  return projection;
}

/** What of a document's rows somebody may see, by the same rules as the queries (I14). */
function documentView(projection: StreamProjection, viewer: Viewer | undefined): DocumentKnown | undefined {
  const { rows } = projection;
  const document = rows.all('documents')[0];
  if (document === undefined || !maySee(viewer, document)) return undefined;
  const rounds = new Map(rows.all('rounds').map((round) => [round.round, round]));
  const sees = (round: string | null, parties: string[], positionClass: Owned['class']) =>
    parties.every((party) =>
      seesPosition(viewer, round === null ? undefined : rounds.get(round), party, positionClass),
    );
  const own = viewer?.party;
  return {
    document,
    revisions: rows.all('revisions'),
    comment_periods: rows.all('comment_periods'),
    comments: rows.all('comments'),
    rounds: [...rounds.values()].map((round) =>
      sees(round.round, ['*'], 'members') ? round : { ...round, restricted: {} },
    ),
    positions: rows.all('positions').filter((row) => sees(row.round, [row.party], row.position_class)),
    points: rows.all('points').filter((row) => sees(row.round, [row.party], row.position_class)),
    blocks: rows.all('blocks').flatMap((row) => {
      if (sees(row.round, row.parties, row.position_class ?? 'members')) return [row];
      return row.position_party === null ? [{ ...row, parties: row.parties.filter((party) => party === own) }] : [];
    }),
    tasks: rows.all('tasks').filter((row) => seesPosition(viewer, undefined, row.party ?? '', 'named')),
    timeline: rows
      .all('timeline')
      .filter((row) => row.reveals === null || sees(row.round, row.reveals, row.position_class ?? 'members')),
  };
}

function seesPosition(
  viewer: Viewer | undefined,
  round: RoundRow | undefined,
  party: string,
  positionClass: Owned['class'],
): boolean {
  const { circulation = 'by-chair', concluded = false, circulated = false } = round ?? {};
  return maySeePosition(viewer, {
    circulation,
    roundConcluded: concluded,
    circulated,
    position: { party, class: positionClass },
  });
}
