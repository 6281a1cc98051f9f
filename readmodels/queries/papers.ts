/** What the papers of a meeting rest on, beside its own state. */
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { OrganisationId, StreamId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import type { RevisionRow, RoundRow } from '../projector/rows.ts';
import type { Queryable } from './database.ts';
import { eventsOfTypes } from './events.ts';
import { visible, type Viewer } from './visible.ts';

/**
 * All events of a stream that were recorded by an instant, the first first; of all time unless told. Whatever is in them: what of it
 * somebody may see is for the caller to decide (I14).
 */
export async function allEventsOf(db: Queryable, stream: StreamId, by?: Instant): Promise<RecordedEventShape[]> {
  let query = db.selectFrom('archive.events').select('body').where('stream', '=', stream);
  if (by !== undefined) query = query.where('recorded', '<=', by);
  const rows = await query.orderBy('sequence').execute();
  return rows.map(({ body }) => JSON.parse(body) as RecordedEventShape);
}

/** Every time that the Chair of an organisation passed (RoP 14.2), the first first. */
export async function chairHandovers(
  db: Queryable,
  organisation: OrganisationId,
  by?: Instant,
): Promise<RecordedEventShape[]> {
  let query = db
    .selectFrom('archive.events')
    .select('body')
    .where('stream', '=', `${organisation}/organisation`)
    .where('type', '=', 'nemcon.organisation.chair-handed-over.v1');
  if (by !== undefined) query = query.where('recorded', '<=', by);
  const rows = await query.orderBy('sequence').execute();
  return rows.map(({ body }) => JSON.parse(body) as RecordedEventShape);
}

/** The revisions of several documents, of those that somebody may see. */
export async function revisionsOfAll(
  db: Queryable,
  viewer: Viewer | undefined,
  streams: readonly StreamId[],
): Promise<Pick<RevisionRow, 'stream' | 'revision' | 'texts'>[]> {
  if (streams.length === 0) return [];
  return db
    .selectFrom('read.revisions as revision')
    .select(['revision.stream', 'revision.revision', 'revision.texts'])
    .where('revision.stream', 'in', streams)
    .where(visible(viewer, 'revision'))
    .execute();
}

/** How the rounds of several documents stand, of those that somebody may see; nothing of what was said in them. */
export async function roundsOfAll(
  db: Queryable,
  viewer: Viewer | undefined,
  streams: readonly StreamId[],
): Promise<Pick<RoundRow, 'stream' | 'round' | 'phase' | 'word'>[]> {
  if (streams.length === 0) return [];
  return db
    .selectFrom('read.rounds as round')
    .select(['round.stream', 'round.round', 'round.phase', 'round.word'])
    .where('round.stream', 'in', streams)
    .where(visible(viewer, 'round'))
    .execute();
}

/**
 * On whose confirmation adoptions of several documents were provisional, and who confirmed: as far as somebody may see the positions of
 * their rounds (I14), in the order of the record.
 */
export function provisionalAdoptions(
  db: Queryable,
  viewer: Viewer | undefined,
  streams: readonly StreamId[],
  by?: Instant,
): Promise<RecordedEventShape[]> {
  const types = ['round-adopted-provisionally', 'ad-referendum-confirmed'].map((name) => `nemcon.document.${name}.v1`);
  return eventsOfTypes(db, viewer, { streams, types, ...(by === undefined ? {} : { by }) });
}
