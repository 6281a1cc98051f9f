import { maySee } from '../../domain/visibility.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { Queryable, SubjectRow } from './database.ts';
import { seesAll, visible, type Viewer } from './visible.ts';

/** Of documents and meetings that something refers to, those that the viewer may see, by stream (I14). */
export async function seenStreams(
  db: Queryable,
  viewer: Viewer | undefined,
  streams: readonly StreamId[],
): Promise<Map<StreamId, SubjectRow>> {
  if (streams.length === 0) return new Map();
  const rows = await db
    .selectFrom('read.subjects as subject')
    .selectAll('subject')
    .where('subject.stream', 'in', streams)
    .where(visible(viewer, 'subject'))
    .execute();
  return new Map(rows.map((row) => [row.stream, row]));
}

/** Whether somebody sees all that a line of a timeline refers to. */
export function seesReferred(
  viewer: Viewer | undefined,
  refers: readonly StreamId[] | null,
  subjects: ReadonlyMap<StreamId, Pick<SubjectRow, 'class' | 'named'>>,
): boolean {
  if (refers === null || seesAll(viewer)) return true;
  return refers.every((stream) => {
    const subject = subjects.get(stream);
    return subject !== undefined && maySee(viewer, subject);
  });
}
