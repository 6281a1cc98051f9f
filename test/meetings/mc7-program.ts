/** The running program with CICA's agenda as it might have been loaded in the summer of 2024, for the story of the 7th Ministerial Council. */
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { stringify } from 'yaml';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { moveClockForward } from '../../activities/clock/move-clock.ts';
import { readConfiguration } from '../../activities/configuration.ts';
import { issueToken, personas, type Persona } from '../../activities/identity/demonstration-issuer.ts';
import { loadRoster } from '../../activities/rules-files/index.ts';
import { ActClient } from '../../cli/load/act-client.ts';
import { loadAgenda, type Loaded } from '../../cli/load/load-agenda.ts';
import { readAgenda } from '../../cli/load/read-agenda.ts';
import { openPool } from '../../readmodels/database.ts';
import { Body } from '../support/body.ts';
import { MailServer } from '../support/mail-server.ts';
import { wholeProgram, type WholeProgram } from '../support/whole-program.ts';

/** When the 7th Council was planned first (domain §1.8: the Senior Officials, 27 June 2024). */
export const FIRST_PLANNED = '2024-11-11';

/** How long the program may take for anything, ms. */
const WITHIN = 150_000;

const roster = await loadRoster('cica');
const secretariat = personas(roster).find(({ id }) => id === 'secretariat') as Persona;

/** Every function that is told of the meeting, which is for the Members: 28 States and three offices. */
export const EVERYBODY: readonly string[] = personas(roster)
  .filter(({ role }) => ['secretariat', 'chair', 'depositary', 'focal-point'].includes(role))
  .map(({ id }) => id);

const configurationOf = (NEMCON_DATA: string) =>
  readConfiguration({ NEMCON_DEMO: '1', HOST: '127.0.0.1', NEMCON_DATA });

/** CICA's agenda; the 7th Council is announced for the day on which it was planned first, and all else is as the Statement has it. */
async function loadAsPlannedFirst(into: { address: string; dataDirectory: string }): Promise<Loaded> {
  const agenda = await readAgenda('cica');
  const meetings = agenda.meetings.map((meeting) =>
    meeting.key === 'ministerial-council-7' ? { ...meeting, dates: { from: FIRST_PLANNED } } : meeting,
  );
  const token = await issueToken(configurationOf(into.dataDirectory), 'cica', secretariat);
  return loadAgenda({ ...agenda, meetings }, new ActClient(into.address, token));
}

/** One row of `notices.notices`. */
export interface ToldRow {
  id: number;
  stream: string;
  recipient: string;
  message: string;
}

/** Acts, reads and notices of the running program, with a clock that the test moves. */
export class Mc7Program {
  readonly whole: WholeProgram;
  readonly pool: pg.Pool;
  readonly client: Client;
  readonly mail: MailServer;
  /** Of the outgoing and the incoming Chair. */
  readonly chairs: Body;
  readonly #folder: string;

  private constructor(whole: WholeProgram, client: Client, mail: MailServer, chairs: Body, folder: string) {
    this.whole = whole;
    this.client = client;
    this.mail = mail;
    this.chairs = chairs;
    this.#folder = folder;
    this.pool = openPool(whole.postgresql.connectionString, { max: 3 });
  }

  static async start(): Promise<Mc7Program> {
    const folder = mkdtempSync(join(tmpdir(), 'nemcon-mc7-'));
    const addresses = join(folder, 'addresses.yaml');
    writeFileSync(addresses, stringify({ cica: Object.fromEntries(EVERYBODY.map((id) => [id, `${id}@example.org`])) }));
    const mail = await MailServer.start();
    const whole = await wholeProgram(
      { SMTP_URL: mail.url, MAIL_FROM: 'CICA notices <notices@cica.example>', MAIL_ADDRESSES_FILE: addresses },
      loadAsPlannedFirst,
    );
    const tokens = new Map<string, string>();
    for (const party of ['kz', 'az']) {
      const chair: Persona = { id: `chair-${party}`, name: `Chair (${party})`, role: 'chair', party };
      tokens.set(chair.id, await issueToken(configurationOf(whole.directory), 'cica', chair));
    }
    const connection = await Connection.connect({ address: whole.temporal.address });
    const client = new Client({ connection, namespace: whole.temporal.namespace });
    return new Mc7Program(whole, client, mail, new Body(whole.program.address, tokens), folder);
  }

  async stop(): Promise<void> {
    await this.client.connection.close();
    await this.pool.end();
    await this.whole.stop();
    await this.mail.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #bodyOf(persona: string): Body {
    return persona.startsWith('chair-') ? this.chairs : this.whole.body;
  }
  act(persona: string, path: string, body: unknown): Promise<any> {
    return this.#bodyOf(persona).act(persona, `/v1/cica${path}`, body, randomUUID());
  }
  /** One try, with its status. */
  post(persona: string, path: string, body: unknown): Promise<{ status: number; body: any }> {
    return this.#bodyOf(persona).post(persona, `/v1/cica${path}`, body);
  }
  async get(path: string, persona = 'secretariat'): Promise<any> {
    const { status, body } = await this.#bodyOf(persona).get(persona, `/v1/cica${path}`);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }
  /** Waits until something that may not be there yet looks so: a worker that was killed takes its time on a busy machine. */
  async until(path: string, look: (body: any) => boolean): Promise<any> {
    const end = performance.now() + WITHIN;
    for (;;) {
      const { status, body } = await this.whole.body.get('secretariat', `/v1/cica${path}`);
      if (status === 200 && look(body)) return body;
      if (performance.now() > end)
        throw new Error(`${path} did not come about: ${String(look)}: ${status} ${JSON.stringify(body)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async now(): Promise<number> {
    return (await this.get('')).clock.now as number;
  }
  async forwardTo(time: string | number): Promise<void> {
    await moveClockForward(this.pool, this.client, 'cica', typeof time === 'number' ? time : Date.parse(time));
  }

  /** The newest notice; what comes later is of later events. */
  async lastNotice(): Promise<number> {
    const { rows } = await this.pool.query<{ last: string }>(
      'SELECT coalesce(max(id), 0) AS last FROM notices.notices',
    );
    return Number(rows[0]?.last);
  }
  async told(after: number): Promise<ToldRow[]> {
    const { rows } = await this.pool.query<ToldRow>(
      'SELECT id::int, stream, recipient, message FROM notices.notices WHERE id > $1 ORDER BY id',
      [after],
    );
    return rows;
  }
  /** Waits until the notices look so. */
  async toldWith(look: (all: readonly ToldRow[]) => boolean): Promise<ToldRow[]> {
    const end = performance.now() + WITHIN;
    for (;;) {
      const all = await this.told(0);
      if (look(all)) return all;
      if (performance.now() > end) throw new Error(`the notices did not come about: ${String(look)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  /** Who was told what since, once the notifier has read the whole record, with an event that was just made. */
  async toldAll(
    after: number,
    event: { stream: string; sequence: number } = { stream: '', sequence: 0 },
  ): Promise<ToldRow[]> {
    const end = performance.now() + WITHIN;
    for (;;) {
      const { rows } = await this.pool.query<{ stream: string }>(
        `WITH heads AS (
           SELECT stream, max(sequence) AS last FROM archive.events GROUP BY stream UNION SELECT $1, $2::bigint WHERE $1 <> ''
         ) SELECT stream FROM heads LEFT JOIN notices.streams AS read USING (stream) WHERE coalesce(read.sequence, 0) < heads.last`,
        [event.stream, event.sequence],
      );
      if (rows.length === 0) return this.told(after);
      if (performance.now() > end)
        throw new Error(`the notifier is behind in ${rows.map(({ stream }) => stream).join()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits until no mail is left to be sent. */
  async allMailed(): Promise<void> {
    const end = performance.now() + WITHIN;
    for (;;) {
      const { rows } = await this.pool.query<{ left: string }>(
        `SELECT count(*) AS left FROM notices.outbox WHERE state <> 'sent'`,
      );
      if (Number(rows[0]?.left) === 0) return;
      if (performance.now() > end) throw new Error(`${rows[0]?.left} mails were not sent`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
