import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { canonicalJson, hashOf } from '../../chain/index.ts';
import { keysOfTables, madeRows } from '../../readmodels/audit/index.ts';
import { unknownType } from '../../readmodels/projector/event-parts.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { coreOf } from '../cores.ts';
import { foldEvents } from '../decide-again.ts';
import { differingPlaces } from './differing-places.ts';
import { reconcileStream, reconciliationReport, verdictOf, type Difference, type StreamAccounts } from './index.ts';

const folder = new URL('../../test/golden/streams/', import.meta.url);
const golden = (name: string): RecordedEventShape[] =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as RecordedEventShape[];
const events = golden('whole-decision.json');
const stream = events[0]?.subject ?? '';
const last = events.length;

const stateOf = (record: readonly RecordedEventShape[]): Record<string, unknown> => {
  const core = coreOf(record[0]?.subject ?? '');
  if (!core) throw new Error('no core');
  return structuredClone(foldEvents(core, core.decider.initial(), record)) as Record<string, unknown>;
};

const rowOf = (event: RecordedEventShape): StreamAccounts['archive'][number] => ({
  sequence: event.sequence,
  organisation: event.subject.slice(0, event.subject.indexOf('/')),
  type: event.type,
  recorded: event.recorded,
  command: event.cause.command.id,
  prevhash: event.prevhash,
  hash: event.hash,
  body: canonicalJson(event),
});

/** The accounts of a stream as they are when all is well. */
function accountsOf(record: readonly RecordedEventShape[]): StreamAccounts & { archive: ReturnType<typeof rowOf>[] } {
  const head = { sequence: record.length, hash: record.at(-1)?.hash ?? '' };
  return {
    stream: record[0]?.subject ?? '',
    archive: record.map(rowOf),
    workflow: {
      kind: 'state',
      status: { head, outbox: 0, deliveries: 0, runs: 1, snapshotBytes: 1, quarantined: false },
      state: stateOf(record),
    },
    kafka: record.map(({ sequence, hash }) => ({ sequence, hash, sound: true, partition: 3, offset: 100 + sequence })),
    archivedBefore: record.length,
    rows: { made: madeRows, stored: plain(madeRows(record)) as ReturnType<typeof madeRows>, keys: keysOfTables },
  };
}

/** What is found once something was changed. */
function found(change: (accounts: ReturnType<typeof accountsOf>) => void): Difference[] {
  const accounts = accountsOf(events);
  change(accounts);
  return reconcileStream(accounts).result.differences;
}

const workflow = (accounts: StreamAccounts): Extract<StreamAccounts['workflow'], { kind: 'state' }> => {
  if (accounts.workflow.kind !== 'state') throw new Error('no state');
  return accounts.workflow;
};
const messages = (accounts: StreamAccounts): Exclude<StreamAccounts['kafka'], string>[number][] =>
  accounts.kafka as Exclude<StreamAccounts['kafka'], string>[number][];
const table = (accounts: StreamAccounts, name: string): Record<string, unknown>[] =>
  typeof accounts.rows === 'string' ? [] : (accounts.rows.stored[name] as Record<string, unknown>[]);

/** The last event with other content, and the hash of it: what whoever may write everything would put there. */
function forged(event: RecordedEventShape): RecordedEventShape {
  const { hash: _hash, ...other } = { ...event, recorded: event.recorded + 1 };
  return { ...other, hash: hashOf(other) };
}

test.each(readdirSync(folder).filter((name) => golden(name).every(({ type }) => unknownType(type) === undefined)))(
  'the accounts of %s agree',
  (name) => {
    const { result } = reconcileStream(accountsOf(golden(name)));
    expect(result.differences).toEqual([]);
    expect(new Set(Object.values(result.accounts))).toEqual(new Set(['agrees']));
  },
);

describe('the workflow', () => {
  test('another state at the same event: the field is named', () => {
    const [difference, ...more] = found((accounts) => {
      const { state } = workflow(accounts) as { state: { document: { sponsors: string[] } } };
      state.document.sponsors = ['mn', 'kz'];
    });
    expect(difference).toMatchObject({ account: 'workflow', code: 'state-differs' });
    expect(difference?.field).toMatch(/^document\.sponsors/);
    expect(more.every(({ account }) => account === 'workflow')).toBe(true);
  });

  test('behind its archive, as after a reset; and what says that it is', () => {
    const differences = found((accounts) => {
      const { status } = workflow(accounts);
      status.head = { sequence: last - 2, hash: events[last - 3]?.hash ?? '' };
      status.quarantined = true;
    });
    expect(differences).toMatchObject([
      { account: 'workflow', code: 'quarantined' },
      { account: 'workflow', code: 'behind', sequence: last - 2, detail: expect.stringContaining('2 behind') },
    ]);
  });

  test('another past at the same sequence', () => {
    const differences = found(
      (accounts) => void (workflow(accounts).status.head = { sequence: last, hash: 'e'.repeat(64) }),
    );
    expect(differences).toMatchObject([{ account: 'workflow', code: 'forked', sequence: last }]);
  });

  test('gone from Temporal: a difference, but for a stream whose creation was refused', () => {
    expect(found((accounts) => void (accounts.workflow = { kind: 'missing' }))).toMatchObject([
      { account: 'workflow', code: 'missing' },
    ]);
    const refused = accountsOf(golden('refused-creation.json'));
    refused.workflow = { kind: 'missing' };
    expect(reconcileStream(refused).result.differences).toEqual([]);
  });

  test('no worker: the account is not available, the others are compared', () => {
    const accounts = accountsOf(events);
    accounts.workflow = { kind: 'unavailable', because: 'no workflow worker answered' };
    const { result } = reconcileStream(accounts);
    expect(result).toMatchObject({
      differences: [],
      accounts: { workflow: 'unavailable', kafka: 'agrees', rows: 'agrees' },
    });
    const reconciliation = { streams: [result], differences: [], notes: [] };
    expect(verdictOf(reconciliation)).toBe(2);
    expect(reconciliationReport(reconciliation).join('\n')).toMatch(
      /no workflow worker answered \(1 streams\)\nNOT ALL SEEN/,
    );
  });
});

describe('the archive, and its events folded', () => {
  test('content under the old hash: hash-wrong, and the fold is what stands alone', () => {
    const differences = found((accounts) => {
      const event = structuredClone(events[0]!);
      event.data['sponsors'] = ['mn'];
      accounts.archive[0] = { ...rowOf(event) };
    });
    expect(differences).toContainEqual(
      expect.objectContaining({ account: 'archive', code: 'hash-wrong', sequence: 1 }),
    );
    expect(differences).toContainEqual(
      expect.objectContaining({
        account: 'folded',
        code: 'state-differs',
        field: expect.stringMatching(/^document\.sponsors/),
      }),
    );
    expect(differences.map(({ account }) => account)).not.toContain('rows');
    expect(differences.map(({ account }) => account)).not.toContain('kafka');
  });

  test('the last event replaced, hash and all: the others agree against it', () => {
    const differences = found((accounts) => void (accounts.archive[last - 1] = rowOf(forged(events.at(-1)!))));
    expect(differences).toContainEqual(expect.objectContaining({ account: 'archive', code: 'forked', sequence: last }));
    expect(new Set(differences.map(({ account }) => account))).not.toContain('kafka');
  });

  test('an event removed from the middle, one from the end', () => {
    expect(found((accounts) => void accounts.archive.splice(4, 1))).toContainEqual(
      expect.objectContaining({ account: 'archive', code: 'not-sound', sequence: 6 }),
    );
    const cut = found((accounts) => void accounts.archive.pop());
    expect(cut).toContainEqual(
      expect.objectContaining({
        account: 'archive',
        code: 'behind',
        sequence: last - 1,
        detail: expect.stringContaining('Kafka has 1 more'),
      }),
    );
    expect(new Set(cut.map(({ account }) => account))).toEqual(new Set(['archive']));
  });

  test('a column that says something else than the body, a body that is not canonical', () => {
    expect(found((accounts) => void (accounts.archive[2]!.recorded += 1))).toMatchObject([
      { account: 'archive', code: 'not-sound', sequence: 3, field: 'recorded' },
    ]);
    expect(found((accounts) => void (accounts.archive[2]!.body = ` ${accounts.archive[2]!.body}`))).toMatchObject([
      { account: 'archive', code: 'not-sound', sequence: 3 },
    ]);
    expect(found((accounts) => void (accounts.archive[2]!.body = '{'))).toContainEqual(
      expect.objectContaining({ account: 'archive', sequence: 3, detail: expect.stringContaining('no JSON') }),
    );
  });
});

describe('Kafka', () => {
  test('doubles are fine', () => {
    expect(found((accounts) => void messages(accounts).push(...messages(accounts)))).toEqual([]);
  });

  test('a forged message beside the right one, and one without', () => {
    const beside = found(
      (accounts) => void messages(accounts).push({ ...messages(accounts)[3]!, hash: 'f'.repeat(64), offset: 999 }),
    );
    expect(beside).toMatchObject([
      { account: 'kafka', code: 'forked', sequence: 4, detail: expect.stringContaining('partition 3, offset 999') },
    ]);
    const alone = found((accounts) => void (messages(accounts)[3]!.hash = 'f'.repeat(64)));
    expect(alone).toMatchObject([{ account: 'kafka', code: 'forked', sequence: 4 }]);
  });

  test('a message whose hash does not cover it', () => {
    expect(
      found((accounts) => void messages(accounts).push({ ...messages(accounts)[3]!, sound: false })),
    ).toMatchObject([{ account: 'kafka', code: 'hash-wrong', sequence: 4 }]);
  });

  test('events that it does not have: told once, with the command that publishes them again', () => {
    expect(found((accounts) => void messages(accounts).splice(2, 2))).toMatchObject([
      {
        account: 'kafka',
        code: 'missing',
        sequence: 3,
        remedy: expect.stringContaining(`republish ${stream} --from 3`),
      },
    ]);
  });

  test('what was archived after the reading began is not missing', () => {
    const differences = found((accounts) => {
      messages(accounts).pop();
      accounts.archivedBefore = last - 1;
    });
    expect(differences).toEqual([]);
  });
});

describe('rows', () => {
  test('a value, a row that is missing, a row that nothing makes: table and column are named', () => {
    expect(found((accounts) => void (table(accounts, 'rounds')[0]!['phase'] = 'adopted!'))).toMatchObject([
      {
        account: 'rows',
        code: 'row-differs',
        table: 'rounds',
        field: 'phase',
        remedy: expect.stringContaining('rebuild'),
      },
    ]);
    expect(found((accounts) => void table(accounts, 'positions').pop())).toMatchObject([
      { account: 'rows', table: 'positions', detail: expect.stringContaining('is missing') },
    ]);
    const extra = found(
      (accounts) => void table(accounts, 'blocks').push({ ...table(accounts, 'documents')[0], ordinal: 99 }),
    );
    expect(extra).toMatchObject([
      { account: 'rows', table: 'blocks', detail: expect.stringContaining('not made by any') },
    ]);
  });

  test('a deep value', () => {
    const differences = found((accounts) => {
      const [row] = table(accounts, 'documents') as { stages: { state: string }[] }[];
      row!.stages[1]!.state = 'failed';
    });
    expect(differences).toMatchObject([{ account: 'rows', table: 'documents', field: 'stages.1.state' }]);
  });

  test('behind the archive, and before it', () => {
    const at = (sequence: number) => found((accounts) => void (table(accounts, 'streams')[0]!['sequence'] = sequence));
    expect(at(last - 1)).toMatchObject([{ account: 'rows', code: 'behind', sequence: last - 1 }]);
    expect(at(last + 2)).toMatchObject([
      { account: 'archive', code: 'behind', detail: expect.stringContaining('rows have 2 more') },
    ]);
  });
});

describe('where two values differ', () => {
  test('an absent member is one that is undefined; lists are compared by position', () => {
    expect(differingPlaces({ a: 1, b: undefined }, { a: 1 })).toEqual([]);
    expect(differingPlaces({ list: [1, { x: 2 }] }, { list: [1, { x: 3 }] })).toEqual([
      { path: 'list.1.x', one: 2, other: 3 },
    ]);
    expect(differingPlaces([1], { 0: 1 })).toMatchObject([{ path: '' }]);
  });

  property.prop([fc.jsonValue(), fc.jsonValue()])('none if and only if they are the same JSON', (one, other) => {
    const same = JSON.stringify(sorted(plain(one))) === JSON.stringify(sorted(plain(other)));
    expect(differingPlaces(plain(one), plain(other)).length === 0).toBe(same);
    expect(differingPlaces(plain(one), plain(one))).toEqual([]);
  });
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? ['list', ...value.map(sorted)]
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([key, each]) => [key, sorted(each)] as const)
          .sort(([one], [other]) => (one < other ? -1 : 1))
      : value;
