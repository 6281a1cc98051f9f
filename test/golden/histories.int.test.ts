import { readdirSync, readFileSync } from 'node:fs';
import { Worker } from '@temporalio/worker';
import { defaultPayloadConverter } from '@temporalio/common';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { bundleOf } from '../../workflows/host/testing/host-harness.ts';
import * as workflows from '../../workflows/index.ts';
import { expectChain, expectFold, expectForm, expectSameDecisions } from './check-record.ts';
import { fromFile, type History } from './history-file.ts';

const folder = new URL('./histories/', import.meta.url);
const files = readdirSync(folder).sort();
const historyOf = (file: string): History => fromFile(readFileSync(new URL(file, folder)));

let code: string;
beforeAll(async () => {
  ({ code } = await bundleOf('../../index.ts'));
}, 60_000);

const started = ({ events }: History) => events?.[0]?.workflowExecutionStartedEventAttributes;

/** Replays against the workflows of today; what differs, by file. */
async function replay(histories: Record<string, History>): Promise<Record<string, Error>> {
  const differences: Record<string, Error> = {};
  const all = Object.entries(histories).map(([file, history]) => ({ workflowId: file, history: asRun(history) }));
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: { code } }, all))
    if (error) differences[workflowId] = error;
  return differences;
}

const asRun = (history: History): History => history;

test('I13: every recorded history replays with the workflows of today', async () => {
  expect(await replay(Object.fromEntries(files.map((file) => [file, historyOf(file)])))).toEqual({});
});

test.each([
  ['an activity of another type', (history: History) => retype(history)],
  ['a signal that is gone', (history: History) => without(history, 'workflowExecutionSignaledEventAttributes')],
])('a history that was tampered with is reported: %s', async (_what, tamper) => {
  const file = 'chain-of-runs-05.json.gz';
  const differences = await replay({ [file]: tamper(historyOf(file)) });
  expect(String(differences[file])).toMatch(/DeterminismViolation|[Nn]ondeterminism/);
});

function retype(history: History): History {
  const scheduled = history.events?.find((event) => event.activityTaskScheduledEventAttributes);
  const type = scheduled?.activityTaskScheduledEventAttributes?.activityType;
  if (type) type.name = 'publishNothing';
  return history;
}

/** The event's place stays, so that the history is still one: a marker of nothing takes it. */
function without(history: History, attributes: 'workflowExecutionSignaledEventAttributes'): History {
  const found = history.events?.find((event) => event[attributes]);
  if (found) found[attributes] = { ...found[attributes], signalName: 'nobody-listens' };
  return history;
}

describe('what the recorded histories cover', () => {
  const types = (history: History) => (history.events ?? []).map(({ eventType }) => Number(eventType));
  const all = files.map(historyOf);

  test('every workflow', () => {
    expect(new Set(all.map((history) => started(history)?.workflowType?.name))).toEqual(
      new Set(Object.keys(workflows)),
    );
  });

  test.each([
    ['a run that continued another', (h: History) => Boolean(started(h)?.continuedExecutionRunId)],
    ['a run that continued as new', (h: History) => has(h, 'workflowExecutionContinuedAsNewEventAttributes')],
    ['a workflow that ended', (h: History) => has(h, 'workflowExecutionCompletedEventAttributes')],
    ['updates', (h: History) => has(h, 'workflowExecutionUpdateCompletedEventAttributes')],
    ['signals', (h: History) => has(h, 'workflowExecutionSignaledEventAttributes')],
    ['a timer that fired', (h: History) => has(h, 'timerFiredEventAttributes')],
    ['a timer that was cancelled', (h: History) => has(h, 'timerCanceledEventAttributes')],
    ...['publishEvents', 'deliverCommand', 'readIntakeEvidence', 'archiveRun'].map(
      (name) => [`the activity ${name}`, (h: History) => inputs(h, name).length > 0] as const,
    ),
  ])('%s', (_what, holds) => {
    expect(all.some(holds)).toBe(true);
    expect(all.every((history) => types(history).length > 0)).toBe(true);
  });
});

type Attributes = keyof NonNullable<History['events']>[number];
const has = (history: History, attributes: Attributes): boolean =>
  history.events?.some((event) => event[attributes]) ?? false;

/** What an activity of a name was asked, in order. */
const inputs = ({ events }: History, name: string): unknown[] =>
  (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) =>
    scheduled?.activityType?.name === name
      ? (scheduled.input?.payloads ?? []).map((payload) => defaultPayloadConverter.fromPayload(payload))
      : [],
  );

/** The records that a stream's runs handed to publication, each once. */
function publishedBy(stream: string): RecordedEventShape[] {
  const events = files
    .filter((file) => file.replace(/-\d+\.json\.gz$/, '') === stream)
    .flatMap((file) => inputs(historyOf(file), 'publishEvents') as { events: RecordedEventShape[] }[])
    .flatMap((input) => input.events);
  return [...new Map(events.map((event) => [event.sequence, event])).values()];
}

/** Replay compares what is asked of the world, not what it is asked with: the records inside are checked as such. */
describe.each(
  [...new Set(files.map((file) => file.replace(/-\d+\.json\.gz$/, '')))].filter((name) => publishedBy(name).length > 0),
)('the records in the histories of %s', (name) => {
  test('I8: form, chain, fold and decisions hold', () => {
    const stream = publishedBy(name);
    expectForm(stream);
    expectChain(stream);
    expectFold(stream);
    expectSameDecisions(stream);
  });
});
