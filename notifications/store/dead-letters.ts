import type pg from 'pg';
import { archivedEvents } from '../../readmodels/archive/archived-events.ts';
import type { UnreadableMessage } from '../../readmodels/consumer/record-store.ts';
import type { Placed } from '../../readmodels/consumer/sort-out.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import type { Addressing } from '../addressing.ts';
import { loadStreams, newStream, saveStreams } from './kept-streams.ts';
import type { MailPlan } from './notice-rows.ts';
import { readEvent, type DatedRoster } from './reading.ts';
import { tell } from './tell.ts';

/** Keeps what could not be read, once, until a retry or a person closes it. */
export async function putDeadLetters(
  client: pg.ClientBase,
  letters: readonly (UnreadableMessage | (Placed & { trouble: string }))[],
): Promise<void> {
  for (const letter of letters) {
    const event = 'event' in letter ? letter.event : undefined;
    const detail = 'event' in letter ? letter.trouble : letter.unreadable;
    await client.query(
      `INSERT INTO notices.dead_letters (partition, "offset", stream, sequence, type, detail) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (partition, "offset") WHERE closed_at IS NULL DO NOTHING`,
      [
        letter.partition,
        letter.offset,
        event?.subject ?? null,
        event?.sequence ?? null,
        event?.type ?? null,
        detail.slice(0, 2_000),
      ],
    );
  }
}

export interface Retried {
  /** Dead letters that were read now, and their notices made. */
  closed: number;
  notices: number;
  /** What still cannot be read, and why. */
  left: { id: number; detail: string }[];
}

/**
 * Tries all open dead letters again: their streams are folded anew from the archive, and whoever was not told is told now. What was told
 * stays as it is. Safe while the notifier runs: each stream is locked for the moment.
 */
export async function retryDeadLetters(client: pg.ClientBase, mail: MailPlan | undefined): Promise<Retried> {
  const { rows } = await client.query<{ id: number; stream: StreamId | null; detail: string }>(
    'SELECT id, stream, detail FROM notices.dead_letters WHERE closed_at IS NULL ORDER BY id',
  );
  const result: Retried = { closed: 0, notices: 0, left: [] };
  for (const { id, stream, detail } of rows)
    if (stream === null)
      result.left.push({ id, detail: `${detail}; publish its stream again (docs/operate/notices.md)` });
  for (const stream of new Set(rows.flatMap((row) => (row.stream === null ? [] : [row.stream])))) {
    await client.query('BEGIN');
    try {
      const one = await retryStream(client, stream, mail);
      await client.query('COMMIT');
      result.closed += one.closed;
      result.notices += one.notices;
      result.left.push(...one.left);
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  }
  return result;
}

async function retryStream(client: pg.ClientBase, stream: StreamId, mail: MailPlan | undefined): Promise<Retried> {
  const head = (await loadStreams(client, [stream])).get(stream)?.head.sequence ?? 0;
  const { rows: letters } = await client.query<{ id: number; sequence: number }>(
    'SELECT id, sequence FROM notices.dead_letters WHERE stream = $1 AND closed_at IS NULL ORDER BY sequence',
    [stream],
  );
  const first = letters[0]?.sequence ?? head + 1;
  const kept = newStream(stream);
  const addressings: Addressing[] = [];
  const rosters: DatedRoster[] = [];
  const troubles = new Map<number, string>();
  for await (const event of archivedEvents(client, { stream })) {
    // What lies beyond comes by the topic.
    if (event.sequence > head) break;
    const { addressing, roster, trouble } = readEvent(kept, event);
    if (trouble !== undefined) troubles.set(event.sequence, trouble);
    if (addressing !== undefined && event.sequence >= first) addressings.push(addressing);
    if (roster !== undefined) rosters.push(roster);
  }
  const leave = (why: (sequence: number) => string | undefined) =>
    letters.flatMap(({ id, sequence }) =>
      [why(sequence)].flatMap((detail) => (detail === undefined ? [] : [{ id, detail }])),
    );
  if (kept.head.sequence < head)
    return {
      closed: 0,
      notices: 0,
      left: leave(() => `the archive ends at sequence ${kept.head.sequence} of ${stream}`),
    };
  const notices = await tell(client, addressings, rosters, mail);
  await saveStreams(client, [kept]);
  const left = leave((sequence) => troubles.get(sequence));
  const closed = letters.filter(({ sequence }) => !troubles.has(sequence));
  await client.query(
    `UPDATE notices.dead_letters SET closed_at = clock_timestamp(), closed_because = 'read by a retry' WHERE id = ANY($1)`,
    [closed.map(({ id }) => id)],
  );
  return { closed: closed.length, notices, left };
}
