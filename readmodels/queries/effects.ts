import type pg from 'pg';
import type { Instant } from '../../schemas/time.ts';
import type { FactRow } from '../projector/rows.ts';
import type { Queryable } from './database.ts';
import { factsKnownAt, meetingKnownAt } from './known-at.ts';
import { factsOf } from './facts.ts';
import type { Viewer } from './visible.ts';

/** Which facts of which streams a decision may have made. */
interface Made {
  organisation: string;
  /** The document that decided. */
  document: string;
  /** Meetings that its effects name: their days are theirs. */
  meetings: readonly string[];
}

/** What rests on a document as its decision, or was ended by it, of what the viewer may see; in the order of the record. */
export async function factsMadeBy(db: Queryable, viewer: Viewer | undefined, made: Made): Promise<FactRow[]> {
  const streams = [`${made.organisation}/organisation`, ...made.meetings];
  return (await factsOf(db, viewer, streams)).filter((fact) => restsOn(fact, made.document));
}

/** The same as it was known at an instant (design §5 "Two clocks"). */
export async function factsMadeByKnownAt(
  pool: pg.Pool,
  viewer: Viewer | undefined,
  { organisation, document, meetings }: Made,
  at: Instant,
): Promise<FactRow[]> {
  const own = await factsKnownAt(pool, viewer, { organisation, stream: `${organisation}/organisation` }, at);
  const known = await Promise.all(meetings.map((meeting) => meetingKnownAt(pool, viewer, meeting, at)));
  const facts = [
    ...own.sort((one, other) => one.sequence - other.sequence),
    ...known.flatMap((each) => each?.facts ?? []),
  ];
  return facts.filter((fact) => restsOn(fact, document));
}

const restsOn = ({ decision_document: decision, ended_by: end }: FactRow, document: string): boolean =>
  decision === document || end?.decision?.document === document;
