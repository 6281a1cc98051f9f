import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moveClockForward } from '../../activities/clock/move-clock.ts';
import { noteRunning } from '../../cli/environment.ts';
import { eventually, Reader } from '../agenda/reader.ts';
import { wholeProgram, type WholeProgram } from '../support/whole-program.ts';

/*
 * A document of the running body, simulated by the command and unchanged by it; then decided, told again from before, and held against other
 * rules. THE STORY IS INVENTED from 18 September 2024 on.
 */

const SOC = 'senior-officials-committee';
let whole: WholeProgram;
let reader: Reader;
let pool: pg.Pool;
let client: Client;
let folder: string;
let document: { id: string; stream: string };

beforeAll(async () => {
  whole = await wholeProgram();
  reader = new Reader(whole);
  noteRunning(whole.directory, whole.program.environment);
  pool = new pg.Pool({ connectionString: whole.postgresql.connectionString, max: 2 });
  client = new Client({
    connection: await Connection.connect({ address: whole.temporal.address }),
    namespace: whole.temporal.namespace,
  });
  folder = await mkdtemp(join(tmpdir(), 'nemcon-simulation-'));
  document = await reader.document('Modalities of CBM');
}, 180_000);
afterAll(async () => {
  await client?.connection.close();
  await pool?.end();
  await whole?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The command as a person gives it, in a process of its own. */
function nemcon(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  const root = join(import.meta.dirname, '../..');
  const told = [join(root, 'cli/nemcon.ts'), ...words, '--data', whole.directory];
  return new Promise((resolve) =>
    execFile(process.execPath, told, { cwd: folder, maxBuffer: 50_000_000 }, (failed, out, error) =>
      resolve({ code: failed === null ? 0 : Number(failed.code), out, error }),
    ),
  );
}

const act = (persona: string, path: string, body: unknown) =>
  whole.body.act(persona, `/v1/cica${path}`, body, randomUUID());

/** Waits until a round is in a phase, as far as anybody can read. */
const phaseOf = (path: string, phase: string) =>
  eventually(async () => {
    const { body } = await whole.body.get('secretariat', `/v1/cica${path}`);
    return body.phase === phase ? true : undefined;
  });

/** The number of rows of everything that is kept. */
async function kept(): Promise<unknown> {
  const { rows } = await pool.query(
    `SELECT (SELECT count(*) FROM archive.events) AS events, (SELECT count(*) FROM ledger.receipts) AS receipts,
            (SELECT max(position) FROM archive.events) AS position`,
  );
  return rows;
}

describe('a real document', () => {
  test('is simulated with what the file says, and is as it was', async () => {
    await writeFile(
      join(folder, 'acts.yaml'),
      `acts:
  - at: 2024-09-20T10:00:00+05:00
    who: { role: chair, party: kz }
    act: open-round
    body: { stage: ministerial-council, method: silence, period: { kind: minutes, minutes: 20160 } }
  - at: { wallTime: 2024-09-25T10:00, zone: Asia/Kolkata }
    who: { role: focal-point, party: in }
    act: state-position
    body: { position: objection, statement: { text: Nobody said this., language: en } }
`,
    );
    const before = { row: await reader.get(`/documents/${document.id}`), kept: await kept() };
    const { code, out, error } = await nemcon('simulate', document.id, '--acts', 'acts.yaml', '--until', '2024-12-31');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('state-position by in (focal-point), acts[1]');
    expect(out).toContain('silence-broken');
    expect(out).toContain('How soon, if from');
    expect(out).toMatch(/What is critical for/);
    expect({ row: await reader.get(`/documents/${document.id}`), kept: await kept() }).toEqual(before);
  });

  test('a fault of the file is named by file, line, path and remedy', async () => {
    await writeFile(
      join(folder, 'wrong.yaml'),
      `acts:\n  - at: 2024-09-20T10:00:00+05:00\n    who: { role: chair, party: kz }\n    act: open-round\n    body:\n      stage: x\n      method: telepathy\n`,
    );
    const { code, error } = await nemcon('simulate', document.id, '--acts', 'wrong.yaml');
    expect(code).toBe(1);
    expect(error).toMatch(/wrong\.yaml:7:\d+: acts\[0\]\.body\.method: /);
  });
});

describe('a decision that was taken', () => {
  test('simulated from before it with the acts that really came, has the real outcome on the real date', async () => {
    const { body: made } = await whole.body.post('secretariat', '/v1/cica/documents', {
      kind: 'statement',
      title: { text: 'On an invented matter', language: 'en' },
      class: 'members',
    });
    const path = `/documents/${made.id}`;
    await act('secretariat', `${path}/stages/proposed/completion`, {});
    await act('secretariat', `${path}/revisions`, { texts: [{ text: 'Invented.', language: 'en' }], basedOn: 0 });
    await act('secretariat', `${path}/circulations`, { revision: 1 });
    const { sequence } = await act('secretariat', `${path}/stages/drafting/completion`, {});
    const from = (await reader.get(`${path}?waitFor=${sequence}`)).recorded;
    const period = { kind: 'minutes', minutes: 2880 };
    await act('chair', `${path}/rounds`, { stage: SOC, method: 'silence', revision: 1, period });
    await phaseOf(`${path}/rounds/r1`, 'open');
    await act('focal-point-in', `${path}/rounds/r1/positions`, { revision: 1, position: 'more-time' });
    const now = (await reader.get('')).clock.now;
    await moveClockForward(pool, client, 'cica', now + 3 * 86_400_000);
    await phaseOf(`${path}/rounds/r1`, 'silence-held');
    const confirmed = await act('chair', `${path}/rounds/r1/confirmation`, {});
    const real = await reader.get(`${path}/rounds/r1?waitFor=${confirmed.sequence}`);
    expect(real.phase).toBe('adopted');

    const told = await nemcon('simulate', made.id, '--from', new Date(from).toISOString(), '--recorded', '--json');
    expect({ code: told.code, error: told.error }).toEqual({ code: 0, error: '' });
    const [round] = JSON.parse(told.out).ending.rounds;
    expect(round).toMatchObject({ round: 'r1', outcome: 'adopted', word: 'approved' });
    // The electorate was some ms on its way, which nobody plays.
    expect(Math.abs(round.concludedAt - real.concludedAt)).toBeLessThan(5_000);
  });

  test('is held against other rules: which outcome would differ, and by which clause; the record stays', async () => {
    const shipped = await readFile(join(import.meta.dirname, '../../procedures/cica/statement.yaml'), 'utf8');
    const newer = shipped.replace('version: 1', 'version: 2').replace('moreTime: false', 'moreTime: true');
    await writeFile(join(folder, 'newer.yaml'), newer);
    const before = await kept();
    const differing = await nemcon('rules', 'diff', 'cica/statement@1', 'newer.yaml');
    expect(differing.code).toBe(1);
    expect(differing.out).toMatch(
      /round r1: adopted, approved, .* → suspended.* by senior-officials-committee\.consensus\.blocking\.moreTime/,
    );
    const same = await nemcon('rules', 'diff', 'cica/statement@1', 'cica/statement@1');
    expect(same).toMatchObject({ code: 0 });
    expect(same.out).toContain('No past outcome would differ.');
    expect((await nemcon('rules', 'diff', 'cica/statement@1', 'none.yaml')).code).toBe(2);
    expect(await kept()).toEqual(before);
  });
});
