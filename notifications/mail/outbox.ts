import type pg from 'pg';
import type { VisibilityClass } from '../../schemas/content.ts';
import type { MessageKey } from '../messages/index.ts';
import type { NoticeParams } from '../params.ts';
import type { Asked } from '../recipients.ts';
import type { Tried } from './transport.ts';

/** A mail that is due, with the notice it is about. */
export interface DueMail {
  id: number;
  address: string;
  message_id: string;
  tries: number;
  refusals: number;
  organisation: string;
  stream: string;
  sequence: number;
  recipient: string;
  message: MessageKey;
  class: VisibilityClass;
  reveals: string[] | null;
  params: NoticeParams;
  asked: Asked | null;
  recorded: number;
}

/** Times that a server may say "never" before a mail is laid aside for a person. */
export const REFUSALS_FOR_GOOD = 5;
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 3_600_000;

/** The next mail that is due, locked against other senders until the transaction ends. */
export async function nextDue(client: pg.ClientBase, now: number): Promise<DueMail | undefined> {
  const { rows } = await client.query<DueMail>(
    `SELECT mail.id, mail.address, mail.message_id, mail.tries, mail.refusals, notice.organisation, notice.stream, notice.sequence,
       notice.recipient, notice.message, notice.class, notice.reveals, notice.params, notice.asked, notice.recorded
     FROM notices.outbox AS mail JOIN notices.notices AS notice ON notice.id = mail.notice
     WHERE mail.state = 'waiting' AND mail.next_try <= $1
     ORDER BY mail.next_try, mail.id LIMIT 1 FOR UPDATE OF mail SKIP LOCKED`,
    [now],
  );
  return rows[0];
}

/** Notes what became of a try. Nothing is ever given up; what the server refuses for good waits for a person. */
export async function noteTry(
  client: pg.ClientBase,
  mail: DueMail,
  tried: Tried,
  now: number,
): Promise<'sent' | 'waiting' | 'dead'> {
  if (tried.kind === 'sent') {
    await client.query(
      `UPDATE notices.outbox SET state = 'sent', tries = tries + 1, last_error = NULL, sent_at = clock_timestamp() WHERE id = $1`,
      [mail.id],
    );
    return 'sent';
  }
  const refusals = mail.refusals + (tried.kind === 'refused' ? 1 : 0);
  const state = refusals >= REFUSALS_FOR_GOOD ? 'dead' : 'waiting';
  await client.query(
    `UPDATE notices.outbox SET state = $2, tries = tries + 1, refusals = $3, next_try = $4, last_error = $5 WHERE id = $1`,
    [mail.id, state, refusals, now + pauseAfter(mail.tries + 1), tried.detail],
  );
  return state;
}

/** Ms until the next try: doubled from half a minute up to an hour. */
export function pauseAfter(tries: number): number {
  return Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE);
}

/** Lets mail that was laid aside be tried again, on a person's word. */
export async function retryDeadMail(client: pg.ClientBase): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE notices.outbox SET state = 'waiting', refusals = 0, next_try = 0 WHERE state = 'dead'`,
  );
  return rowCount ?? 0;
}
