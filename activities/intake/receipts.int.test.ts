import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import '../../engines/provided-engines.ts';
import { openPool } from '../../readmodels/database.ts';
import { testDatabase } from '../../readmodels/testing/test-database.ts';
import type { AnyCommand, CommandAnswer } from '../../schemas/host.ts';
import { openReceiptLedger, type NewReceipt, type ReceiptLedger } from './receipts.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: pg.Pool;
let ledger: ReceiptLedger;
const faults: unknown[] = [];
beforeAll(async () => {
  database = await testDatabase(inject('engines').postgresql.connectionString);
  pool = openPool(database.connectionString, { max: 4 });
  ledger = openReceiptLedger(pool, pool, (error) => faults.push(error));
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

function receipt(key: string, more: Partial<NewReceipt> = {}): NewReceipt {
  const principal = more.principal ?? 'p'.repeat(43);
  const command: AnyCommand = {
    id: randomUUID(),
    kind: 'lift-point',
    payload: { round: 'r1' },
    actor: { token: principal, role: 'focal-point', party: 'kz' },
    mandate: { source: 'token-claims', reference: 'test' },
    receipt: { receivedAt: 1_726_632_000_000, way: 'intake', by: 'test' },
  };
  return {
    organisation: 'cica',
    principal,
    key,
    requestHash: 'a'.repeat(64),
    stream: 'cica/organisation',
    command,
    ...more,
  };
}
const answer = (id: string): CommandAnswer => ({ id, outcome: 'carried-out', events: [{ sequence: 7, type: 't' }] });

test('I9: of a hundred at once with one key one makes the row, the others find it with its first command', async () => {
  const first = receipt('the-same-key');
  const all = Array.from({ length: 100 }, () => ({ ...first }));
  const made = await Promise.all(all.map((each) => ledger.register(each)));
  expect(made.filter((each) => each.made)).toHaveLength(1);
  for (const each of made) if (!each.made) expect(each.earlier.command).toEqual(first.command);
});

test('the scope of a key is organisation and principal', async () => {
  expect(await ledger.register(receipt('scoped-key'))).toEqual({ made: true });
  expect(await ledger.register(receipt('scoped-key', { principal: 'q'.repeat(43) }))).toEqual({ made: true });
  expect(await ledger.register(receipt('scoped-key', { organisation: 'other' }))).toEqual({ made: true });
});

test('the first answer stays; a signal that was noted late takes nothing from it', async () => {
  const own = receipt('answered-key');
  await ledger.register(own);
  ledger.signalled(own.command.id);
  await ledger.flush();
  expect(await ledger.find('cica', own.principal, own.key)).toMatchObject({ handedOver: 'signal' });
  ledger.answered(answer(own.command.id));
  ledger.answered({ ...answer(own.command.id), events: [] });
  ledger.signalled(own.command.id);
  await ledger.flush();
  ledger.answered({ ...answer(own.command.id), events: [] });
  await ledger.flush();
  const found = await ledger.find('cica', own.principal, own.key);
  expect(found?.handedOver).toBe('answered');
  expect(found?.answer).toEqual(answer(own.command.id));
  expect(faults).toEqual([]);
});
