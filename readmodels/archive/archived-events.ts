import { hash as digest } from 'node:crypto';
import type pg from 'pg';
import { EMPTY_HEAD } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Head } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';

const PAGE = 2_000;

export interface Selection {
  /** One stream alone. */
  stream?: StreamId;
  /** The streams of one organisation. */
  organisation?: string;
  /** Only streams of this kind. */
  aggregate?: 'document' | 'meeting';
  /** Only streams with an event after this position. */
  grownAfter?: number;
  /** Only events recorded by then, epoch ms. */
  recordedBy?: number;
}

/**
 * Archived events, stream by stream, each from its first event, its chain checked on the way (I8). Needs a transaction: it reads through a
 * cursor, a page ahead. Throws an `Error` that names the first event whose chain does not hold.
 */
export async function* archivedEvents(client: pg.ClientBase, selection: Selection): AsyncGenerator<RecordedEventShape> {
  const { sql, values } = query(selection);
  const cursor = `archived_${Math.random().toString(36).slice(2)}`;
  await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`, values);
  const fetch = () => client.query<{ body: string; hash: string }>(`FETCH ${PAGE} FROM ${cursor}`);
  let head: Head = EMPTY_HEAD;
  let stream = '';
  let page = fetch();
  // A page that is never awaited, because the reader left early, must not end the process.
  page.catch(() => undefined);
  try {
    for (;;) {
      const { rows } = await page;
      if (rows.length === 0) return;
      page = fetch();
      page.catch(() => undefined);
      for (const { body, hash } of rows) {
        const event = JSON.parse(body) as RecordedEventShape;
        if (event.subject !== stream) head = EMPTY_HEAD;
        stream = event.subject;
        verify(head, event, body, hash);
        head = { sequence: event.sequence, hash };
        yield event;
      }
    }
  } finally {
    await page.catch(() => undefined);
    await client.query(`CLOSE ${cursor}`).catch(() => undefined);
  }
}

function query({ stream, organisation, aggregate, grownAfter, recordedBy }: Selection): {
  sql: string;
  values: unknown[];
} {
  const values: unknown[] = [];
  const where: string[] = [];
  const add = (condition: (parameter: string) => string, value: unknown) =>
    where.push(condition(`$${values.push(value)}`));
  if (stream !== undefined) add((p) => `stream = ${p}`, stream);
  if (organisation !== undefined) add((p) => `organisation = ${p}`, organisation);
  if (aggregate !== undefined) add((p) => `split_part(stream, '/', 2) = ${p}`, aggregate);
  if (recordedBy !== undefined) add((p) => `recorded <= ${p}`, recordedBy);
  if (grownAfter !== undefined && grownAfter > 0)
    add((p) => `stream IN (SELECT stream FROM archive.events WHERE position > ${p})`, grownAfter);
  const condition = where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`;
  return { sql: `SELECT body, hash FROM archive.events${condition} ORDER BY stream, sequence`, values };
}

/**
 * The body is the canonical JSON that was hashed, with the hash in it: without its hash member it is the hashed text itself. No event can
 * hold its own hash anywhere else, so the first find is the right one.
 */
function verify(head: Head, event: RecordedEventShape, body: string, hash: string): void {
  const covered = body.replace(`,"hash":"${hash}"`, '');
  const right =
    event.hash === hash &&
    event.sequence === head.sequence + 1 &&
    event.prevhash === head.hash &&
    digest('sha256', covered) === hash;
  if (!right)
    throw new Error(
      `The archive does not hold together at ${event.id}: verify it before anything is made from it (I8).`,
    );
}
