import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { RecordConsumer } from '../../readmodels/consumer/record-consumer.ts';
import { openConnection, openPool } from '../../readmodels/database.ts';
import { DocumentStory } from '../../readmodels/testing/document-story.ts';
import { testDatabase } from '../../readmodels/testing/test-database.ts';
import type { Visibility } from '../../schemas/content.ts';
import { NoticeStore } from '../store/notice-store.ts';
import { OrganisationStory } from '../testing/stories.ts';
import { REFUSALS_FOR_GOOD, retryDeadMail } from './outbox.ts';
import { MailSender } from './sender.ts';
import { smtpTransport, type MailTransport } from './transport.ts';

interface Delivered {
  to: string[];
  raw: string;
}
/** What the server says next; then it takes everything. */
let answers: { at: 'rcpt' | 'data'; code: number }[] = [];
let delivered: Delivered[] = [];
let server: SMTPServer;
let port: number;

function refusal(at: 'rcpt' | 'data'): Error | undefined {
  if (answers[0]?.at !== at) return undefined;
  const { code } = answers.shift()!;
  return Object.assign(new Error('not now'), { responseCode: code });
}

async function listen(on = 0): Promise<void> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, callback) => callback(refusal('rcpt')),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const no = refusal('data');
        if (no === undefined)
          delivered.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString('utf8'),
          });
        callback(no);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(on, '127.0.0.1', resolve));
  port = (server.server.address() as AddressInfo).port;
}
const hangUp = () => new Promise<void>((resolve) => server.close(() => resolve()));

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: pg.Pool;
let client: pg.Client;
const transports: MailTransport[] = [];
let offset = 0;
let bodies = 0;
let organisation: string;

beforeAll(async () => {
  database = await testDatabase(inject('engines').postgresql.connectionString);
  pool = openPool(database.connectionString, { max: 3 });
  client = await openConnection(database.connectionString, 'test');
});
afterAll(async () => {
  await client?.end();
  await pool?.end();
  await database?.drop();
});
beforeEach(async () => {
  answers = [];
  delivered = [];
  organisation = `mail-${(bodies += 1)}`;
  await pool.query('DELETE FROM notices.outbox');
  await listen();
});
afterEach(async () => {
  for (const transport of transports.splice(0)) transport.close();
  await hangUp();
});

/** A round by silence, of which one function is told by mail. */
async function mailed(visibility: Visibility = { class: 'members' }): Promise<DocumentStory> {
  const addressesOf = (_organisation: string, to: string) => (to === 'focal-point-kz' ? ['astana@example.org'] : []);
  const consumer = new RecordConsumer(client, new NoticeStore({ domain: 'cica.example', addressesOf }), 'topic');
  await consumer.offsets();
  const story = new DocumentStory(organisation, organisation).registered(visibility).round(1);
  const events = [...new OrganisationStory(organisation).established().events, ...story.events];
  await consumer.handle(events.map((event) => ({ partition: 0, offset: offset++, event })));
  // One mail is enough to look at.
  await pool.query(`DELETE FROM notices.outbox USING notices.notices AS notice
    WHERE notice.id = outbox.notice AND notice.message <> 'silence-opened'`);
  return story;
}

function sender(title: string | null = 'A title', transport = smtpTransport(`smtp://127.0.0.1:${port}`)): MailSender {
  transports.push(transport);
  return new MailSender({
    pool,
    transport,
    from: 'CICA notices <notices@cica.example>',
    domain: 'cica.example',
    titleText: async () => title,
    log: { info: () => undefined, warn: () => undefined },
  });
}

const messageIds = () => delivered.map(({ raw }) => /^message-id: (<.*>)\r$/im.exec(raw)?.[1]);
const stored = async () =>
  (
    await pool.query<{ state: string; message_id: string; tries: number; next_try: number }>(
      'SELECT state, message_id, tries, next_try FROM notices.outbox',
    )
  ).rows[0]!;

test('delivered once, with a stable id, a list, and both languages', async () => {
  await mailed();
  expect(await sender('Заявление о мерах доверия').sendDue(0)).toEqual({ sent: 1, waiting: 0, dead: 0 });
  expect(await sender().sendDue(0)).toEqual({ sent: 0, waiting: 0, dead: 0 });
  expect(delivered.map(({ to }) => to)).toEqual([['astana@example.org']]);
  const { raw } = delivered[0]!;
  expect(messageIds()).toEqual([(await stored()).message_id]);
  expect(raw).toMatch(new RegExp(`^List-Id: <notices\\.${organisation}\\.cica\\.example>\\r$`, 'im'));
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/im);
  expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/im);
  const [headers = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const text = /base64/i.test(headers) ? Buffer.from(body, 'base64').toString('utf8') : decodeQuotedPrintable(body);
  expect(text).toContain('Silence procedure opened');
  expect(text).toContain('Открыта процедура молчания');
  expect(text).toContain('Заявление о мерах доверия');
  expect(headers).toMatch(/^Subject: .*=\?UTF-8\?/im);
});

function decodeQuotedPrintable(body: string): string {
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

describe('at least once', () => {
  test.each([
    ['rcpt', 451],
    ['data', 452],
  ] as const)('the server puts it off (%s %i): it is tried again later, under the same id', async (at, code) => {
    await mailed();
    answers = [{ at, code }];
    const one = sender();
    expect(await one.sendDue(1_000)).toEqual({ sent: 0, waiting: 1, dead: 0 });
    expect(await one.sendDue(30_999)).toEqual({ sent: 0, waiting: 0, dead: 0 });
    expect(await one.sendDue(31_000)).toEqual({ sent: 1, waiting: 0, dead: 0 });
    expect(messageIds()).toEqual([(await stored()).message_id]);
  });

  test('nobody listens: it waits, ever longer and never for good, and is delivered when somebody does', async () => {
    await mailed();
    const known = port;
    await hangUp();
    let now = 0;
    for (let tried = 1; tried <= 12; tried += 1) {
      expect(await sender('A title', smtpTransport(`smtp://127.0.0.1:${known}`)).sendDue(now)).toEqual({
        sent: 0,
        waiting: 1,
        dead: 0,
      });
      const { next_try: next } = await stored();
      expect(next - now).toBe(Math.min(30_000 * 2 ** (tried - 1), 3_600_000));
      now = next;
    }
    await listen(known);
    expect(await sender().sendDue(now)).toEqual({ sent: 1, waiting: 0, dead: 0 });
    expect(messageIds()).toEqual([(await stored()).message_id]);
  });

  test('a crash after the server took it and before it was marked: sent again with the same Message-ID', async () => {
    await mailed();
    const real = smtpTransport(`smtp://127.0.0.1:${port}`);
    const dies: MailTransport = {
      close: () => real.close(),
      send: async (mail) => {
        const tried = await real.send(mail);
        // The process is gone, and its connection with it.
        await pool.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()`,
        );
        return tried;
      },
    };
    await expect(sender('A title', dies).sendDue(0)).rejects.toThrow();
    expect((await stored()).state).toBe('waiting');
    expect(await sender().sendDue(0)).toEqual({ sent: 1, waiting: 0, dead: 0 });
    const [first, second] = messageIds();
    expect(delivered).toHaveLength(2);
    expect(second).toBe(first);
  });

  test('two senders at the same moment: each mail is with one of them', async () => {
    await mailed();
    const both = await Promise.all([sender().sendDue(0), sender().sendDue(0)]);
    expect(both.map(({ sent }) => sent).sort()).toEqual([0, 1]);
    expect(delivered).toHaveLength(1);
  });
});

test('a server that says never, time after time: laid aside for a person, whose retry sends it', async () => {
  await mailed();
  answers = Array.from({ length: REFUSALS_FOR_GOOD }, () => ({ at: 'rcpt' as const, code: 550 }));
  const one = sender();
  for (let tried = 1; tried < REFUSALS_FOR_GOOD; tried += 1)
    expect(await one.sendDue(tried * 4_000_000)).toEqual({ sent: 0, waiting: 1, dead: 0 });
  expect(await one.sendDue(40_000_000)).toEqual({ sent: 0, waiting: 0, dead: 1 });
  expect(await one.sendDue(80_000_000)).toEqual({ sent: 0, waiting: 0, dead: 0 });
  expect(await retryDeadMail(client)).toBe(1);
  expect(await one.sendDue(80_000_000)).toEqual({ sent: 1, waiting: 0, dead: 0 });
  expect(messageIds()).toEqual([(await stored()).message_id]);
});

test('I14: of a document for named States neither title nor matter is mailed', async () => {
  await mailed({ class: 'named', named: ['kz'] });
  await sender('a secret title').sendDue(0);
  const { raw } = delivered[0]!;
  expect(raw).toContain('A document that concerns you');
  expect(decodeQuotedPrintable(raw)).not.toMatch(/secret|Silence procedure/);
});

test('a title with line breaks makes no header', async () => {
  await mailed();
  await sender('A\r\nBcc: everybody@example.org\r\n\r\nbody').sendDue(0);
  const [headers = ''] = delivered[0]!.raw.split('\r\n\r\n');
  expect(headers).not.toMatch(/^Bcc:/im);
  expect(delivered[0]!.to).toEqual(['astana@example.org']);
});
