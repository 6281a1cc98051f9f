import type pg from 'pg';
import { maySee, maySeePosition, type Viewer } from '../../domain/visibility.ts';
import type { Instant } from '../../schemas/time.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { DocumentRow, FactRow, OrganisationRow, OrganRow, PartyRow, TaskRow } from '../projector/rows.ts';
import { inRecordOrder, type FactFilter } from './facts.ts';
import type { MeetingKnown } from './meetings.ts';
import { projectionsAt } from './projections-at.ts';
import { inOrder, type TaskFilter } from './tasks.ts';

/** Documents with their facts as they were known at an instant, the latest first. Folds every document of the organisation. */
export async function documentsWithFactsKnownAt(
  pool: pg.Pool,
  viewer: Viewer | undefined,
  organisation: string,
  at: Instant,
): Promise<{ document: DocumentRow; facts: FactRow[] }[]> {
  const found: { document: DocumentRow; facts: FactRow[] }[] = [];
  for await (const { rows } of projectionsAt(pool, { organisation, aggregate: 'document' }, at))
    for (const document of rows.all('documents'))
      if (maySee(viewer, document)) found.push({ document, facts: inRecordOrder(rows.all('facts')) });
  return found.sort(
    ({ document: a }, { document: b }) => b.registered_at - a.registered_at || (a.stream < b.stream ? 1 : -1),
  );
}

/** `?knownAt=` of the list of documents. */
export async function documentsKnownAt(
  pool: pg.Pool,
  viewer: Viewer | undefined,
  organisation: string,
  at: Instant,
): Promise<DocumentRow[]> {
  return (await documentsWithFactsKnownAt(pool, viewer, organisation, at)).map(({ document }) => document);
}

export interface OrganisationKnown {
  organisation: OrganisationRow;
  parties: PartyRow[];
  organs: OrganRow[];
  facts: FactRow[];
}

/** `?knownAt=` of the organisation: its row, its parties, organs and facts; undefined before its first event. */
export async function organisationKnownAt(
  pool: pg.Pool,
  organisation: string,
  at: Instant,
): Promise<OrganisationKnown | undefined> {
  for await (const { rows } of projectionsAt(pool, { stream: `${organisation}/organisation` }, at)) {
    const row = rows.all('organisations')[0];
    return (
      row && {
        organisation: row,
        parties: rows.all('parties').sort((one, other) => one.ordinal - other.ordinal),
        organs: rows.all('organs').sort((one, other) => one.ordinal - other.ordinal),
        facts: inRecordOrder(rows.all('facts')),
      }
    );
  }
  return undefined;
}

/** `?knownAt=` of a meeting; undefined where nothing may be seen. */
export async function meetingKnownAt(
  pool: pg.Pool,
  viewer: Viewer | undefined,
  stream: StreamId,
  at: Instant,
): Promise<MeetingKnown | undefined> {
  for await (const { rows } of projectionsAt(pool, { stream }, at)) {
    const [meeting] = rows.all('meetings');
    return meeting && maySee(viewer, meeting) ? { meeting, facts: inRecordOrder(rows.all('facts')) } : undefined;
  }
  return undefined;
}

/** `?knownAt=` of the list of meetings, the latest day first. */
export async function meetingsKnownAt(
  pool: pg.Pool,
  viewer: Viewer | undefined,
  organisation: string,
  at: Instant,
): Promise<MeetingKnown[]> {
  const found: MeetingKnown[] = [];
  for await (const { rows } of projectionsAt(pool, { organisation, aggregate: 'meeting' }, at))
    for (const meeting of rows.all('meetings'))
      if (maySee(viewer, meeting)) found.push({ meeting, facts: inRecordOrder(rows.all('facts')) });
  const key = ({ meeting }: MeetingKnown) => `${meeting.day ?? ''} ${meeting.stream}`;
  return found.sort((one, other) => (key(one) < key(other) ? 1 : -1));
}

/** `?knownAt=` of facts, in the order of streams and ids. Folds every stream of the organisation unless one is named. */
export async function factsKnownAt(
  pool: pg.Pool,
  viewer: Viewer | undefined,
  { organisation, kind, subject, stream }: FactFilter,
  at: Instant,
): Promise<FactRow[]> {
  const found: FactRow[] = [];
  for await (const { rows } of projectionsAt(pool, stream === undefined ? { organisation } : { stream }, at))
    found.push(...rows.all('facts').filter((fact) => maySee(viewer, fact)));
  return found
    .filter((fact) => (kind === undefined || fact.kind === kind) && (subject === undefined || fact.subject === subject))
    .sort((one, other) => compare(one.stream, other.stream) || compare(one.id, other.id));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** `?knownAt=` of tasks, the most urgent first: what was asked then of whom, with the Member States of that day. */
export async function tasksKnownAt(
  pool: pg.Pool,
  viewer: Viewer | undefined,
  { organisation, party, office, stream }: TaskFilter,
  at: Instant,
): Promise<TaskRow[]> {
  const parties = (await organisationKnownAt(pool, organisation, at))?.parties ?? [];
  const found: TaskRow[] = [];
  const askers = (['document', 'meeting'] as const).map((aggregate) => ({ organisation, aggregate }));
  for (const selection of stream === undefined ? askers : [{ stream }])
    for await (const { rows } of projectionsAt(pool, selection, at))
      found.push(...rows.all('tasks').flatMap((task) => askedOf(task, parties)));
  return inOrder(
    found.filter(
      (task) =>
        maySee(viewer, task) &&
        seesTask(viewer, task) &&
        (party === undefined || task.party === party) &&
        (office === undefined || task.office === office),
    ),
  );
}

/** The same as the view `read.asked`, of the parties of another time. */
export function askedOf(task: TaskRow, parties: readonly PartyRow[]): TaskRow[] {
  if (!task.members) return [task];
  return parties
    .filter(({ party, entitled }) => entitled && !task.excepted.includes(party))
    .filter(({ party }) => task.class !== 'named' || task.named.includes(party))
    .map(({ party }) => ({
      ...task,
      id: `${task.stream}/${task.subject}/${party}/${task.act}`,
      party,
      members: false,
      excepted: [],
    }));
}

/** A State sees its own tasks, an office its own; who sees all positions sees all tasks (I14). */
export function seesTask(viewer: Viewer | undefined, { party, office }: TaskRow): boolean {
  const position = { party: party ?? '', class: 'named' } as const;
  const ofAll = maySeePosition(viewer, { circulation: 'by-chair', roundConcluded: false, circulated: false, position });
  return ofAll || (viewer !== undefined && office === viewer.role);
}
