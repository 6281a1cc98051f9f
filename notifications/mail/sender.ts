import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { ContentReference } from '../../schemas/content.ts';
import { folded, titleOf } from '../folded.ts';
import { recipientOf } from '../recipient.ts';
import { NamesByOrganisation } from '../store/names-by-organisation.ts';
import { compose } from './compose.ts';
import { nextDue, noteTry, type DueMail } from './outbox.ts';
import type { MailTransport, Tried } from './transport.ts';

export interface SenderOptions {
  pool: pg.Pool;
  transport: MailTransport;
  from: string;
  domain: string;
  publicAddress?: string | undefined;
  /** The words of a title; null where they cannot be had. */
  titleText: (organisation: string, title: ContentReference) => Promise<string | null>;
  log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

export interface Sent {
  sent: number;
  /** Put off until later. */
  waiting: number;
  /** Laid aside for a person. */
  dead: number;
}

const BETWEEN_LOOKS = 1_000;

/**
 * Sends what the outbox holds, at least once: a mail is marked after the server took it, so that a crash between the two sends it again,
 * with the same Message-ID. Several senders may run; a mail is with one at a time.
 */
export class MailSender {
  readonly #options: SenderOptions;
  readonly #names = new NamesByOrganisation();

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Sends until told to stop; whatever fails is tried again. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        const { sent, dead } = await this.sendDue(Date.now(), signal);
        if (sent > 0) this.#options.log.info({ sent }, 'mail was sent');
        if (dead > 0) this.#options.log.warn({ dead }, 'mail was refused for good and laid aside');
      } catch (error) {
        this.#options.log.warn({ err: error }, 'sending mail failed; it goes on');
      }
      await pause(BETWEEN_LOOKS, undefined, { signal }).catch(() => undefined);
    }
    this.#options.transport.close();
  }

  /** Sends what is due at `now` (server's clock, epoch ms). Stops early where the server cannot be reached. */
  async sendDue(now: number, signal?: AbortSignal): Promise<Sent> {
    const result: Sent = { sent: 0, waiting: 0, dead: 0 };
    while (signal?.aborted !== true) {
      const one = await this.#sendOne(now);
      if (one === undefined) break;
      result[one.state] += 1;
      if (one.tried.kind === 'unreachable') break;
    }
    return result;
  }

  async #sendOne(now: number): Promise<{ state: keyof Sent; tried: Tried } | undefined> {
    const client = await this.#options.pool.connect();
    let broken: Error | undefined;
    // Heard while a server takes its time: a connection that breaks meanwhile must not end the process.
    const hear = (error: Error): void => void (broken = error);
    client.on('error', hear);
    try {
      await client.query('BEGIN');
      const due = await nextDue(client, now);
      const tried = due === undefined ? undefined : await this.#send(client, due);
      const state = due === undefined || tried === undefined ? undefined : await noteTry(client, due, tried, now);
      await client.query('COMMIT');
      return state === undefined || tried === undefined ? undefined : { state, tried };
    } catch (error) {
      broken = error instanceof Error ? error : new Error(String(error));
      throw broken;
    } finally {
      client.off('error', hear);
      client.release(broken);
    }
  }

  async #send(client: pg.ClientBase, due: DueMail): Promise<Tried> {
    const { transport, from, domain, publicAddress } = this.#options;
    const recipient = recipientOf(due.recipient);
    if (recipient === undefined) return { kind: 'refused', detail: `there is no function ${due.recipient}` };
    const names = await this.#names.of(client, due.organisation);
    const { asked, reveals, ...notice } = due;
    const letter = compose(
      {
        ...notice,
        ...(asked === null ? {} : { asked }),
        recipient,
        revealing: reveals !== null,
        title: due.class === 'named' ? null : await this.#title(client, due),
      },
      names,
      publicAddress,
    );
    return transport.send({
      ...letter,
      from,
      to: due.address,
      messageId: due.message_id,
      references: `<${due.stream.replaceAll('/', '.')}@${domain}>`,
      listId: `<notices.${due.organisation}.${domain}>`,
    });
  }

  async #title(client: pg.ClientBase, { organisation, stream }: DueMail): Promise<string | null> {
    const { rows } = await client.query<{ state: unknown }>('SELECT state FROM notices.streams WHERE stream = $1', [
      stream,
    ]);
    const title = rows[0] && titleOf(folded(stream, rows[0].state));
    return title === undefined || title.class === 'named'
      ? null
      : this.#options.titleText(organisation, title).catch(() => null);
  }
}
