import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { hashOf } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { AnyCommand } from '../../schemas/host.ts';
import { bundleOfRun, chainOfRuns, compareWithRecord, replayReport, type RunPlace } from './index.ts';

const chain = (length: number): RunPlace[] =>
  Array.from({ length }, (_, index) => ({
    runId: `run-${index}`,
    from: index === length - 1 ? 'temporal' : 'archive',
    ...(index === 0 ? {} : { previous: `run-${index - 1}` }),
    ...(index === length - 1 ? {} : { ended: 'continued' as const }),
  }));

describe('the chain of runs', () => {
  property.prop([fc.shuffledSubarray(chain(6), { minLength: 6 })])('is found in whatever order they come', (runs) => {
    expect(chainOfRuns(runs)).toEqual({ runs: chain(6), whole: true, findings: [] });
  });

  test('a run that is missing in the middle is named; what came before it is not lost', () => {
    const { runs, whole, findings } = chainOfRuns(chain(5).filter(({ runId }) => runId !== 'run-2'));
    expect(runs.map(({ runId }) => runId)).toEqual(['run-0', 'run-1', 'run-3', 'run-4']);
    expect(whole).toBe(false);
    expect(findings).toMatchObject([{ code: 'history-missing', run: 'run-2' }]);
  });

  test('the open run is nowhere', () => {
    const { findings } = chainOfRuns(chain(3).slice(0, 2));
    expect(findings).toMatchObject([{ code: 'history-missing', detail: 'The run that continued run-1 is nowhere.' }]);
  });

  test('a closed run that only Temporal has; one that ended for good has no one to archive it', () => {
    const live = chain(2).map((run) => ({ ...run, from: 'temporal' as const }));
    expect(chainOfRuns(live).findings).toMatchObject([{ code: 'history-missing', run: 'run-0' }]);
    expect(chainOfRuns([{ runId: 'refused', from: 'temporal', ended: 'completed' }]).findings).toEqual([]);
  });

  test('no run at all', () => {
    expect(chainOfRuns([])).toEqual({ runs: [], whole: false, findings: [] });
  });
});

test('a run is executed again with the bundle of its last task; where nobody knows it, with the one that was noted', () => {
  const known = {
    sdks: new Map<string, string>(),
    builds: new Map([
      ['one', 'a'],
      ['two', 'b'],
    ]),
  };
  expect(bundleOfRun(['one', 'two'], 'c', known)).toBe('b');
  expect(bundleOfRun(['one', 'three'], 'c', known)).toBe('c');
  expect(bundleOfRun([], undefined, known)).toBeUndefined();
});

describe('histories against the record', () => {
  const file = new URL('../../test/golden/streams/whole-decision.json', import.meta.url);
  const record = JSON.parse(readFileSync(file, 'utf8')) as RecordedEventShape[];
  const commands = record.map(({ cause }) => cause.command as AnyCommand);
  const run = (events: RecordedEventShape[], asked = commands) => ({
    runs: [{ runId: 'run', events, commands: asked }],
    whole: true,
  });
  const found = (...given: Parameters<typeof compareWithRecord>): unknown[] => compareWithRecord(...given).findings;

  test('the same; doubles and repeated commands do no harm', () => {
    const twice = { ...run([...record.slice(0, 5), ...record.slice(3)]), whole: true };
    expect(compareWithRecord(twice, record)).toEqual({ same: record.length, findings: [] });
  });

  test('another event, one whose hash is wrong, one that the archive lacks, one that the history lacks', () => {
    const { hash: _hash, ...other } = { ...record[3]!, recorded: record[3]!.recorded + 1 };
    const forged = { ...other, hash: hashOf(other) };
    expect(found(run(record.with(3, forged)), record)).toMatchObject([{ code: 'event-differs', event: record[3]!.id }]);
    expect(found(run(record.with(3, { ...record[3]!, recorded: 1 })), record)).toMatchObject([
      { code: 'event-differs', detail: expect.stringContaining('hash that its content gives') },
    ]);
    expect(found(run(record), record.slice(0, -1))).toMatchObject([
      { code: 'event-not-archived', event: record.at(-1)!.id },
    ]);
    expect(found(run(record.toSpliced(3, 1)), record)).toMatchObject([
      { code: 'event-not-in-history', event: record[3]!.id },
    ]);
  });

  test('what was archived after the histories were read is not missed in them', () => {
    expect(found(run(record.slice(0, -2)), record, record.length - 2)).toEqual([]);
  });

  test('where the first runs are gone, the events before are not missed twice', () => {
    expect(found({ ...run(record.slice(10)), whole: false }, record)).toEqual([]);
  });

  test('another command under the same id, and one that nobody was asked', () => {
    const index = record.findIndex(({ cause }) => cause.command.receipt.way === 'intake');
    const id = record[index]!.cause.command.id;
    const changed = commands.map((command) =>
      command.id === id ? { ...command, kind: 'withdraw-document' } : command,
    );
    expect(found(run(record, changed), record)).toMatchObject([
      { code: 'command-differs', event: record[index]!.id, run: 'run' },
    ]);
    expect(
      found(
        run(
          record,
          commands.filter((command) => command.id !== id),
        ),
        record,
      ),
    ).toMatchObject([{ code: 'command-not-in-history', event: record[index]!.id }]);
  });

  test('nothing at all', () => {
    expect(compareWithRecord({ runs: [], whole: false }, record)).toEqual({ same: 0, findings: [] });
  });
});

test('the report says what was found, where', () => {
  const lines = replayReport([
    {
      stream: 'cica/document/x',
      runs: [{ run: 'one', from: 'archive', open: false, historyEvents: 9, replayed: false }],
      events: 3,
      findings: [
        { code: 'non-deterministic', run: 'one', historyEvents: { from: 4, to: 7 }, detail: 'It goes another way.' },
      ],
      notes: ['another SDK'],
    },
  ]);
  expect(lines).toEqual([
    'cica/document/x: 1 run (1 closed), 3 events',
    '  note: another SDK',
    '  run one, history events 4 to 7: It goes another way. [non-deterministic]',
    '',
    'NOT REPLAYED: 1 finding; 0 of 1 runs of 1 streams went the same way again.',
  ]);
});
