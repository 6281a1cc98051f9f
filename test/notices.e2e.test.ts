import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool } from '../readmodels/database.ts';
import { memberStates } from './support/body.ts';
import { MailServer } from './support/mail-server.ts';
import { wholeProgram, type WholeProgram } from './support/whole-program.ts';

const DOCUMENTS = '/v1/cica/documents';
let whole: WholeProgram;
let folder: string;
let mail: MailServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nemcon-notices-'));
  const addresses = join(folder, 'addresses.yaml');
  writeFileSync(addresses, 'cica:\n  focal-point-kz: astana@example.org\n  chair: [chair@example.org]\n');
  mail = await MailServer.start();
  whole = await wholeProgram({
    SMTP_URL: mail.url,
    MAIL_FROM: 'CICA notices <notices@cica.example>',
    MAIL_ADDRESSES_FILE: addresses,
  });
}, 180_000);
afterAll(async () => {
  await whole?.stop();
  await mail?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`did not come about: ${String(look)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const opening = {
  stage: 'senior-officials-committee',
  method: 'silence',
  revision: 1,
  period: { kind: 'minutes', minutes: 1_440 },
};

async function opened(): Promise<string> {
  const title = { text: `On transport links ${randomUUID()}`, language: 'en' };
  const { id } = await whole.body.act('secretariat', DOCUMENTS, { kind: 'statement', title, class: 'members' });
  const at = `${DOCUMENTS}/${id}`;
  await whole.body.act('secretariat', `${at}/stages/proposed/completion`, {});
  await whole.body.act('secretariat', `${at}/revisions`, { texts: [{ text: 'A text.', language: 'en' }], basedOn: 0 });
  await whole.body.act('secretariat', `${at}/stages/drafting/completion`, {});
  await whole.body.act('secretariat', `${at}/circulations`, { revision: 1 });
  await whole.body.act('secretariat', `${at}/rounds`, opening);
  return id as string;
}

test('through every process: each of the 28 is told once, though the notifier is killed (-9) meanwhile, and mail arrives', async () => {
  const documents: string[] = [];
  for (let each = 0; each < 6; each += 1) {
    documents.push(await opened());
    if (each % 2 === 1) whole.program.processes.notifier.kill();
  }
  const members = await memberStates();
  for (const member of members)
    await until(async () => {
      const { items } = (await whole.body.get(`focal-point-${member}`, '/v1/cica/notices?limit=200')).body;
      const own = items.filter((one: any) => one.message === 'silence-opened' && documents.includes(one.document));
      expect(new Set(own.map((one: any) => one.document)).size).toBe(own.length);
      return own.length === documents.length ? true : undefined;
    });
  const pool = openPool(whole.postgresql.connectionString, { max: 1 });
  const left = () =>
    pool.query<{ count: number }>(`SELECT count(*) AS count FROM notices.outbox WHERE state <> 'sent'`);
  await until(async () => ((await left()).rows[0]?.count === 0 ? true : undefined));
  const { rows } = await pool.query<{ message_id: string }>('SELECT message_id FROM notices.outbox');
  const { rowCount: dead } = await pool.query('SELECT FROM notices.dead_letters');
  await pool.end();
  expect(dead).toBe(0);
  // At least once: what was sent twice has one id.
  const ids = new Set(mail.delivered.map((raw) => /^message-id: (<.*>)\r$/im.exec(raw)?.[1]));
  expect([...ids].sort()).toEqual(rows.map(({ message_id }) => message_id).sort());
  const opening = mail.delivered.filter(
    (raw) => /^To: astana@example\.org\r$/m.test(raw) && /^Subject: .*Silence procedure opened/m.test(raw),
  );
  expect(opening.length).toBeGreaterThanOrEqual(documents.length);
  expect(opening[0]).toContain('On transport links');
});
