import type pg from 'pg';
import { hashOf } from '../chain/index.ts';
import type { RecordedEventShape } from '../schemas/event.ts';
import type { StreamId } from '../schemas/identifiers.ts';

const EVENTS_A_CALL = 200;

export interface RepublishOptions {
  stream: StreamId;
  /** First sequence to publish again. */
  from: number;
  publish: (events: RecordedEventShape[]) => Promise<void>;
  /** Another source for what the archive lacks: the Temporal histories of the stream. In any order; only sequences from `from` are used. */
  history?: () => AsyncIterable<RecordedEventShape>;
}

export interface Republished {
  fromArchive: number;
  fromHistory: number;
  last: number;
}

/**
 * Publishes the events of a stream again, in order, from the archive and, where it lacks them, from another source (I10). Consumers take
 * what they know as doubles. Throws an `Error` where the sources leave a sequence out, fork, or hold a wrong hash; what came before it
 * is published then.
 */
export async function republish(pool: pg.Pool, options: RepublishOptions): Promise<Republished> {
  const { stream, from, publish } = options;
  const archived = await archivedFrom(pool, stream, from);
  const extra = await historyOf(options, archived);
  const sequences = [...new Set([...archived.keys(), ...extra.keys()])].sort((a, b) => a - b);
  const result: Republished = { fromArchive: 0, fromHistory: 0, last: from - 1 };
  let waiting: RecordedEventShape[] = [];
  const send = async () => {
    if (waiting.length > 0) await publish(waiting);
    waiting = [];
  };
  let before: string | undefined;
  for (const sequence of sequences) {
    const event = archived.get(sequence) ?? extra.get(sequence);
    if (event === undefined) continue;
    const trouble = troubleWith(event, result.last + 1, before);
    if (trouble !== undefined) {
      await send();
      throw new Error(`${stream}: ${trouble}`);
    }
    waiting.push(event);
    if (archived.has(sequence)) result.fromArchive += 1;
    else result.fromHistory += 1;
    result.last = sequence;
    before = event.hash;
    if (waiting.length >= EVENTS_A_CALL) await send();
  }
  await send();
  return result;
}

async function archivedFrom(pool: pg.Pool, stream: StreamId, from: number): Promise<Map<number, RecordedEventShape>> {
  const { rows } = await pool.query<{ body: string }>(
    `SELECT body FROM archive.events WHERE stream = $1 AND sequence >= $2
     UNION ALL SELECT body FROM archive.parked_events WHERE stream = $1 AND sequence >= $2`,
    [stream, from],
  );
  const events = rows.map(({ body }) => JSON.parse(body) as RecordedEventShape);
  return new Map(events.map((event) => [event.sequence, event]));
}

async function historyOf(
  { stream, from, history }: RepublishOptions,
  archived: ReadonlyMap<number, RecordedEventShape>,
) {
  const extra = new Map<number, RecordedEventShape>();
  if (history === undefined) return extra;
  for await (const event of history()) {
    if (event.subject !== stream || event.sequence < from) continue;
    const known = archived.get(event.sequence) ?? extra.get(event.sequence);
    if (known !== undefined && known.hash !== event.hash)
      throw new Error(
        `${stream}: record-forked at sequence ${event.sequence}: archive and history hold different events`,
      );
    if (known === undefined) extra.set(event.sequence, event);
  }
  return extra;
}

function troubleWith(event: RecordedEventShape, expected: number, before: string | undefined): string | undefined {
  if (event.sequence !== expected) return `sequence ${expected} is neither in the archive nor in the histories`;
  if (before !== undefined && event.prevhash !== before)
    return `record-forked: sequence ${event.sequence} continues another past`;
  if (hashOf(event) !== event.hash) return `the hash of sequence ${event.sequence} does not cover its content`;
  return undefined;
}
