import { readdirSync, readFileSync } from 'node:fs';
import { defaultPayloadConverter } from '@temporalio/common';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { bundleOf } from '../../workflows/testing/workflow-bundle.ts';
import * as workflows from '../../workflows/index.ts';
import { expectChain, expectFold, expectForm, expectSameDecisions } from './check-record.ts';
import { fromFile, type History } from './history-file.ts';

const folder = new URL('./histories/', import.meta.url);
const files = readdirSync(folder).sort();
const historyOf = (file: string): History => fromFile(readFileSync(new URL(file, folder)));

let code: string;
beforeAll(async () => {
  ({ code } = await bundleOf('index.ts'));
}, 60_000);

const started = ({ events }: History) => events?.[0]?.workflowExecutionStartedEventAttributes;

/** Replays with the workflows of today; the errors of those that do not, by file. */
async function replay(histories: Record<string, History>): Promise<Record<string, unknown>> {
  const errors: Record<string, unknown> = {};
  const all = Object.entries(histories).map(([workflowId, history]) => ({ workflowId, history }));
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: { code } }, all))
    if (error) errors[workflowId] = error;
  return errors;
}

test('I13: every recorded history replays with the workflows of today', async () => {
  expect(await replay(Object.fromEntries(files.map((file) => [file, historyOf(file)])))).toEqual({});
});

test.each([
  ['an activity of another type', renameActivity],
  ['acts that were signalled and never were', renameSignals],
])('a history that was tampered with is reported: %s', async (_what, tamper) => {
  const file = files.find((each) => signalNames(historyOf(each)).includes('carryOutLater')) ?? '';
  const history = historyOf(file);
  tamper(history);
  expect((await replay({ [file]: history }))[file]).toBeInstanceOf(DeterminismViolationError);
});

function renameActivity({ events }: History): void {
  const scheduled = events?.map((event) => event.activityTaskScheduledEventAttributes).find(Boolean);
  if (scheduled) scheduled.activityType = { name: 'publishNothing' };
}

function renameSignals({ events }: History): void {
  for (const { workflowExecutionSignaledEventAttributes: signalled } of events ?? [])
    if (signalled?.signalName === 'carryOutLater') signalled.signalName = 'nobodyListens';
}

function signalNames({ events }: History): (string | null | undefined)[] {
  return (events ?? []).map((event) => event.workflowExecutionSignaledEventAttributes?.signalName);
}

describe('what the recorded histories cover', () => {
  const all = files.map(historyOf);
  const activities = ['publishEvents', 'deliverCommand', 'readIntakeEvidence', 'resolveDeadlines', 'archiveRun'];
  const covered: [string, (history: History) => boolean][] = [
    ['a run that continued another', (history) => Boolean(started(history)?.continuedExecutionRunId)],
    ['a run that continued as new', (history) => has(history, 'workflowExecutionContinuedAsNewEventAttributes')],
    ['a workflow that ended', (history) => has(history, 'workflowExecutionCompletedEventAttributes')],
    ['updates', (history) => has(history, 'workflowExecutionUpdateCompletedEventAttributes')],
    ['acts that were signalled', (history) => signalNames(history).includes('carryOutLater')],
    ['a clock that was moved', (history) => signalNames(history).includes('moveClock')],
    ['a due instant that came', (history) => has(history, 'timerFiredEventAttributes') && !ended(history)],
    ['a due instant that moved', (history) => has(history, 'timerCanceledEventAttributes')],
    ...activities.map((name): (typeof covered)[number] => [
      `the activity ${name}`,
      (history) => inputs(history, name).length > 0,
    ]),
  ];

  test.each(covered)('%s', (_what, holds) => {
    expect(all.some(holds)).toBe(true);
  });

  test('every workflow', () => {
    const types = all.map((history) => started(history)?.workflowType?.name);
    expect(new Set(types)).toEqual(new Set(Object.keys(workflows)));
  });
});

const ended = (history: History): boolean => has(history, 'workflowExecutionCompletedEventAttributes');
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

const lifeOf = (file: string): string => file.replace(/-\d+\.json\.gz$/, '');

/** The records that the runs of a life handed to publication, each once. */
function published(life: string): RecordedEventShape[] {
  const events = files
    .filter((file) => lifeOf(file) === life)
    .flatMap((file) => inputs(historyOf(file), 'publishEvents') as { events: RecordedEventShape[] }[])
    .flatMap((input) => input.events);
  return [...new Map(events.map((event) => [event.sequence, event])).values()];
}

/** Replay compares what is asked of the world, not what it is asked with: the records inside are checked as records. */
describe.each([...new Set(files.map(lifeOf))].filter((life) => published(life).length > 0))(
  'the records in the history of %s',
  (life) => {
    test('I8, I13: form, chain, fold and decisions hold', () => {
      const stream = published(life);
      expectForm(stream);
      expectChain(stream);
      expectFold(stream);
      expectSameDecisions(stream);
    });
  },
);
