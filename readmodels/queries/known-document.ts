import type pg from 'pg';
import type { DocumentState } from '../../domain/document/index.ts';
import { maySee, maySeePosition, type Viewer } from '../../domain/visibility.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import type { DocumentRow, Owned, PartyRow, ReadTables, RoundRow } from '../projector/rows.ts';
import type { StreamProjection } from '../projector/stream-projection.ts';
import type { SubjectRow } from './database.ts';
import { inRecordOrder } from './facts.ts';
import { askedOf, organisationKnownAt, seesTask } from './known-at.ts';
import { projectionsAt } from './projections-at.ts';
import { seesReferred } from './references.ts';

type Parts =
  | 'revisions'
  | 'comment_periods'
  | 'comments'
  | 'rounds'
  | 'positions'
  | 'points'
  | 'blocks'
  | 'tasks'
  | 'timeline'
  | 'facts'
  | 'relations'
  | 'schedules'
  | 'nominations';

/** The rows of one document as they were known at an instant: what the projector would have held then. */
export type DocumentKnown = { document: DocumentRow; state: DocumentState } & { [T in Parts]: ReadTables[T][] };

/** `?knownAt=` of a document: the fold of what was recorded by then (design §5 "two clocks"); undefined where nothing may be seen. */
export async function documentKnownAt(
  pool: pg.Pool,
  viewer: Viewer | undefined,
  stream: StreamId,
  at: Instant,
): Promise<DocumentKnown | undefined> {
  for await (const projection of projectionsAt(pool, { stream }, at)) {
    const document = projection.rows.all('documents')[0];
    if (document === undefined || !maySee(viewer, document)) return undefined;
    const { organisation } = document;
    const ofMembers = projection.rows.all('tasks').some((task) => task.members);
    const parties = ofMembers ? (await organisationKnownAt(pool, organisation, at))?.parties : [];
    const referred = await subjectsOf(pool, projection);
    return documentView(projection, document, viewer, parties ?? [], referred);
  }
  return undefined;
}

/** What the lines of the timeline refer to, whoever may see it. */
async function subjectsOf(pool: pg.Pool, { rows }: StreamProjection): Promise<Map<StreamId, SubjectRow>> {
  const referred = [...new Set(rows.all('timeline').flatMap((line) => line.refers ?? []))];
  if (referred.length === 0) return new Map();
  const found = await pool.query<SubjectRow>('SELECT * FROM read.subjects WHERE stream = ANY($1)', [referred]);
  return new Map(found.rows.map((row) => [row.stream, row]));
}

/** What of a document's rows somebody may see, by the same rules as the queries (I14). */
function documentView(
  projection: StreamProjection,
  document: DocumentRow,
  viewer: Viewer | undefined,
  parties: readonly PartyRow[],
  subjects: ReadonlyMap<StreamId, SubjectRow>,
): DocumentKnown {
  const { rows } = projection;
  const rounds = new Map(rows.all('rounds').map((round) => [round.round, round]));
  const sees = (round: string | null, about: string[], positionClass: Owned['class']) =>
    about.every((party) => seesPosition(viewer, round === null ? undefined : rounds.get(round), party, positionClass));
  const own = viewer?.party;
  return {
    document,
    state: projection.document,
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
    tasks: rows
      .all('tasks')
      .flatMap((task) => askedOf(task, parties))
      .filter((task) => seesTask(viewer, task)),
    timeline: rows
      .all('timeline')
      .filter((row) => row.reveals === null || sees(row.round, row.reveals, row.position_class ?? 'members'))
      .filter((row) => seesReferred(viewer, row.refers, subjects)),
    facts: inRecordOrder(rows.all('facts')),
    relations: rows.all('relations'),
    schedules: rows.all('schedules'),
    nominations: rows.all('nominations'),
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
