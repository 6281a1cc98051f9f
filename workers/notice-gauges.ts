import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';

const COUNTS = {
  nemcon_notices_dead_letters: {
    help: 'Events that the notifier could not read and went on over',
    sql: 'SELECT count(*) AS count FROM notices.dead_letters WHERE closed_at IS NULL',
  },
  nemcon_notices_waiting: {
    help: 'Events that wait for the first roster of their organisation',
    sql: 'SELECT count(*) AS count FROM notices.waiting',
  },
  nemcon_mail_waiting: {
    help: 'Mails that are still to be sent',
    sql: `SELECT count(*) AS count FROM notices.outbox WHERE state = 'waiting'`,
  },
  nemcon_mail_dead: {
    help: 'Mails that the server refused for good; a person is needed',
    sql: `SELECT count(*) AS count FROM notices.outbox WHERE state = 'dead'`,
  },
} as const;

/** What an operator of notices watches, counted when it is asked for. */
export function noticeGauges(registry: Registry, pool: Pool): void {
  for (const [name, { help, sql }] of Object.entries(COUNTS))
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const { rows } = await pool.query<{ count: number }>(sql);
        this.set(Number(rows[0]?.count ?? 0));
      },
    });
}
