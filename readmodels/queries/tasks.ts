import { sql } from 'kysely';
import type { TaskRow } from '../projector/rows.ts';
import { CursorUnknown, decodeCursor, page, type Page } from './cursor.ts';
import type { Queryable } from './database.ts';
import { tasksVisible, visible, type Viewer } from './visible.ts';

export interface TaskFilter {
  organisation: string;
  party?: string;
  office?: string;
  stream?: string;
}

/** No due time sorts after every due time. */
const LAST = 9_007_199_254_740_991;

/** A page of tasks, the most urgent first. Throws `CursorUnknown`. */
export async function tasksPage(
  db: Queryable,
  viewer: Viewer | undefined,
  filter: TaskFilter,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Page<TaskRow>> {
  let query = filtered(db, viewer, filter).selectAll('task');
  if (cursor !== undefined) {
    const key = decodeCursor<[number, string]>(cursor, ['number', 'string']);
    if (key === undefined) throw new CursorUnknown();
    query = query.where(sql<boolean>`(coalesce(task.due_at, ${LAST}::bigint), task.id) > (${key[0]}, ${key[1]})`);
  }
  const rows = await query
    .orderBy(sql`coalesce(task.due_at, ${LAST}::bigint)`)
    .orderBy('task.id')
    .limit(limit + 1)
    .execute();
  return page(rows, limit, (row) => [row.due_at ?? LAST, row.id]);
}

/** Tasks in the order of the pages. */
export function inOrder(tasks: readonly TaskRow[]): TaskRow[] {
  const due = (task: TaskRow): number => task.due_at ?? LAST;
  return [...tasks].sort((one, other) => due(one) - due(other) || (one.id < other.id ? -1 : 1));
}

/** How many tasks a filter finds, of those that the viewer may see. */
export async function tasksCount(db: Queryable, viewer: Viewer | undefined, filter: TaskFilter): Promise<number> {
  return (
    await filtered(db, viewer, filter)
      .select(({ fn }) => fn.countAll<number>().as('tasks'))
      .executeTakeFirstOrThrow()
  ).tasks;
}

function filtered(db: Queryable, viewer: Viewer | undefined, filter: TaskFilter) {
  let query = db
    .selectFrom('read.asked as task')
    .where('task.organisation', '=', filter.organisation)
    .where(visible(viewer, 'task'))
    .where(tasksVisible(viewer, 'task'));
  if (filter.party !== undefined) query = query.where('task.party', '=', filter.party);
  if (filter.office !== undefined) query = query.where('task.office', '=', filter.office);
  if (filter.stream !== undefined) query = query.where(sql<boolean>`task.stream = ${filter.stream}`);
  return query;
}
