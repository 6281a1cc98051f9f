import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../../engines/provided-engines.ts';
import { openPool } from '../../readmodels/database.ts';
import { testDatabase } from '../../readmodels/testing/test-database.ts';
import { installationId, sourceOf } from '../keys/installation.ts';
import { openPeople } from '../people/people.ts';
import { openClocks } from './organisation-clocks.ts';

const START = Date.parse('2024-09-18T09:00+05:00');
let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: pg.Pool;
beforeAll(async () => {
  database = await testDatabase(inject('engines').postgresql.connectionString);
  pool = openPool(database.connectionString, { max: 3 });
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

describe('the demonstration clock', () => {
  const open = (demonstration: boolean, organisation = 'cica') =>
    openClocks(pool, { demonstration, startsAt: new Map([[organisation, START]]) });

  test('starts where the body goes live, runs on, and is kept with the data', async () => {
    const first = (await open(true)).of('cica');
    expect(first.now()).toBeGreaterThanOrEqual(START);
    expect(first.now()).toBeLessThan(START + 10_000);
    const second = (await open(true)).of('cica');
    expect(second.setting).toEqual(first.setting);
    expect(first.setting.kind).toBe('demonstration');
  });

  test('another process’s move is seen after a refresh', async () => {
    const clocks = await open(true);
    const before = clocks.of('cica').setting.offset;
    await pool.query(`UPDATE ledger.clock SET offset_ms = offset_ms + 3600000 WHERE organisation = 'cica'`);
    await clocks.refresh();
    expect(clocks.of('cica').setting.offset).toBe(before + 3_600_000);
  });

  test('a record is never continued on the other kind of clock', async () => {
    await expect(open(false)).rejects.toThrow(/demonstration clock/);
    const system = (await open(false, 'other')).of('other');
    expect(system.setting).toEqual({ kind: 'system', offset: 0 });
    await expect(open(true, 'other')).rejects.toThrow(/system clock/);
  });
});

test('people: one token each, the same for two who ask at once, another after deletion', async () => {
  const person = { issuer: 'https://sign-in.example', subject: 'a', name: 'A Person' };
  const [one, other] = await Promise.all([openPeople(pool).tokenOf(person), openPeople(pool).tokenOf(person)]);
  expect(one).toBe(other);
  expect(one).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await openPeople(pool).tokenOf({ ...person, subject: 'b' })).not.toBe(one);
  await pool.query('DELETE FROM people.people WHERE token = $1', [one]);
  expect(await openPeople(pool).tokenOf(person)).not.toBe(one);
});

test('the installation has one name, for ever', async () => {
  const [one, other] = await Promise.all([installationId(pool), installationId(pool)]);
  expect(one).toBe(other);
  expect(sourceOf(one, 'cica')).toBe(`urn:nemcon:${one}:cica`);
});
