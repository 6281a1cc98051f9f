import type { Pool } from 'pg';
import { coreOf, foldEvents } from '../../audit/index.ts';
import type { DocumentState } from '../../domain/document/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';

/** Streams as they stand, or stood, with what was recorded of them after that. */
export interface ReadStates {
  states: Map<StreamId, unknown>;
  sequences: Map<StreamId, number>;
  /** Recorded after the instant asked about, in the order of the record; empty where none was asked about. */
  later: RecordedEventShape[];
  /** What is known of each, from its first event. */
  records: Map<StreamId, readonly RecordedEventShape[]>;
}

/** So many meetings are looked at beside those that the document names. */
const MOST_MEETINGS = 100;

/**
 * The document, its organisation and the meetings concerned, from the archive: as they are, or as they were known at an instant. Reads only.
 * `states` has no document where there is none, or none yet.
 */
export async function readStates(
  pool: Pool,
  document: StreamId,
  besides: readonly StreamId[],
  from: Instant | undefined,
): Promise<ReadStates> {
  const read: ReadStates = { states: new Map(), sequences: new Map(), later: [], records: new Map() };
  const organisation = `${document.split('/')[0] ?? ''}/organisation`;
  for (const stream of [document, organisation]) await readStream(pool, stream, from, read);
  const named = meetingsNamed(read.states.get(document) as DocumentState | undefined);
  const meetings = [...new Set([...named, ...besides, ...(await announcedMeetings(pool, document))])];
  for (const stream of meetings.filter((each) => each.includes('/meeting/')))
    await readStream(pool, stream, from, read);
  read.later.sort((one, other) => one.recorded - other.recorded || one.sequence - other.sequence);
  return read;
}

async function readStream(pool: Pool, stream: StreamId, from: Instant | undefined, into: ReadStates): Promise<void> {
  const core = coreOf(stream);
  if (core === undefined) return;
  const { rows } = await pool.query<{ body: string }>(
    'SELECT body FROM archive.events WHERE stream = $1 ORDER BY sequence',
    [stream],
  );
  const events = rows.map(({ body }) => JSON.parse(body) as RecordedEventShape);
  const known = from === undefined ? events : events.filter(({ recorded }) => recorded <= from);
  into.later.push(...events.slice(known.length));
  if (known.length === 0) return;
  into.states.set(stream, foldEvents(core, core.decider.initial(), known));
  into.sequences.set(stream, known.at(-1)?.sequence ?? 0);
  into.records.set(stream, known);
}

/** Meetings for which a stage is scheduled, or whose days its decision sets. */
function meetingsNamed(state: DocumentState | undefined): StreamId[] {
  const { stages = [], effects = [] } = state?.document ?? {};
  return [
    ...stages.flatMap(({ meeting }) => (meeting === undefined ? [] : [meeting])),
    ...effects.flatMap((effect) => ('meeting' in effect && effect.meeting !== undefined ? [effect.meeting] : [])),
  ];
}

/** Meetings to come, which a stage could be taken up in. */
async function announcedMeetings(pool: Pool, document: StreamId): Promise<StreamId[]> {
  const { rows } = await pool.query<{ stream: StreamId }>(
    `SELECT stream FROM read.meetings WHERE organisation = $1 AND state = 'announced' ORDER BY stream LIMIT $2`,
    [document.split('/')[0], MOST_MEETINGS],
  );
  return rows.map(({ stream }) => stream);
}
