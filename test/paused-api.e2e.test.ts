import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveClockForward } from '../activities/clock/move-clock.ts';
import { bodyAlone, wholeProgram, type WholeProgram } from './support/whole-program.ts';

let whole: WholeProgram;
let pool: pg.Pool;
let client: Client;

beforeAll(async () => {
  whole = await wholeProgram({}, bodyAlone);
  pool = new pg.Pool({ connectionString: whole.postgresql.connectionString, max: 3 });
  const connection = await Connection.connect({ address: whole.temporal.address });
  client = new Client({ connection, namespace: whole.temporal.namespace });
}, 180_000);
afterAll(async () => {
  await client?.connection.close();
  await pool?.end();
  await whole?.stop();
});

/** Asks until there is an answer. Fails after half a minute. */
async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  const until = performance.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error(`did not come about: ${String(look)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function silenceUnderWay(): Promise<{ path: string; round: string; expiry: number }> {
  const act = (path: string, body: unknown) => whole.body.act('secretariat', path, body);
  const { id } = await act('/v1/cica/documents', {
    kind: 'statement',
    title: { text: 'A statement put to silence', language: 'en' },
    class: 'members',
    procedure: { id: 'cica/statement' },
    sponsors: [],
  });
  const path = `/v1/cica/documents/${id}`;
  await act(`${path}/stages/proposed/completion`, {});
  await act(`${path}/revisions`, { texts: [{ text: 'The text.', language: 'en' }], basedOn: 0 });
  await act(`${path}/circulations`, { revision: 1 });
  await act(`${path}/stages/drafting/completion`, {});
  const terms = { stage: 'senior-officials-committee', revision: 1, method: 'silence' };
  const period = { kind: 'minutes', minutes: 60 };
  const { id: round } = await act(`${path}/rounds`, { ...terms, period });
  const { expiry } = await eventually(async () => {
    const { body } = await whole.body.get('secretariat', `${path}/rounds/${round}`);
    return body.phase === 'open' ? (body as { expiry: number }) : undefined;
  });
  return { path, round, expiry };
}

/** Whether somebody waits for a lock on the receipts: an act that is stamped and not yet handed over. */
async function actWaits(): Promise<true | undefined> {
  const { rows } = await pool.query(
    `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'ledger.receipts'::regclass`,
  );
  return rows.length > 0 ? true : undefined;
}

test('design §5 step 4: an API that is paused between its stamp and the handing over delivers after the conclusion: undelivered, contested, and the Chair decides', async () => {
  const { path, round, expiry } = await silenceUnderWay();
  await moveClockForward(pool, client, 'cica', expiry - 5_000);
  const blocker = await pool.connect();
  await blocker.query('BEGIN');
  await blocker.query('LOCK TABLE ledger.receipts IN ACCESS EXCLUSIVE MODE');
  const key = randomUUID();
  const at = `${path}/rounds/${round}/positions`;
  const objection = { revision: 1, position: 'objection' };
  const answer = whole.body.post('focal-point-mn', at, objection, key, 60_000);
  await eventually(actWaits);
  whole.program.processes.api.signal('SIGSTOP');
  await blocker.query('ROLLBACK');
  blocker.release();
  // The period ends, and is concluded, while the objection lies in a process that stands still.
  await moveClockForward(pool, client, 'cica', expiry + 60_000);
  await eventually(async () => {
    const { rows } = await pool.query('SELECT phase FROM read.rounds WHERE stream = $1 AND round = $2', [
      path.replace('/v1/cica/documents/', 'cica/document/'),
      round,
    ]);
    return rows[0]?.phase === 'silence-held' ? true : undefined;
  });
  whole.program.processes.api.signal('SIGCONT');
  await answer;
  // Whatever the client was told: the same key brings the answer of the same act, with its first stamp (I9).
  const repeated = await whole.body.act('focal-point-mn', at, objection, key);
  const { items } = (await whole.body.get('auditor', `${path}/timeline?waitFor=${repeated.sequence}`)).body;
  const names = items.map(({ name }: { name: string }) => name);
  expect(names.slice(-2)).toEqual(['in-time-act-undelivered', 'outcome-contested']);
  expect(names.filter((name: string) => name === 'in-time-act-undelivered')).toHaveLength(1);
  const { body: positions } = await whole.body.get('auditor', `${path}/rounds/${round}/positions`);
  const [undelivered] = positions.items.filter((row: { recordedAs: string }) => row.recordedAs === 'undelivered');
  expect(undelivered).toMatchObject({ party: 'mn', position: 'objection' });
  expect(undelivered.receivedAt).toBeLessThan(expiry);
  const confirmed = await whole.body.post('chair', `${path}/rounds/${round}/confirmation`, {});
  expect(confirmed).toMatchObject({ status: 409, body: { code: 'contest-open', rule: 'I11' } });
  await whole.body.act('chair', `${path}/rounds/${round}/contest-resolution`, { resolution: 'new-round' });
});
