import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnyCommand, BatchAnswer, CommandAnswer } from '../../schemas/host.ts';
import type { HandOverPort, SendResult, UpdateResult } from './hand-over-port.ts';
import { INTAKE_LIMITS } from './limits.ts';
import { openIntake } from './intake.ts';

const stream = 'cica/document/1';
const command = (id: string, size = 0): AnyCommand =>
  ({ id, kind: 'state-position', payload: { text: 'x'.repeat(size) } }) as AnyCommand;
const answerTo = (commands: AnyCommand[]): BatchAnswer => ({
  answers: commands.map(({ id }): CommandAnswer => ({
    id,
    outcome: 'carried-out',
    events: [{ sequence: 1, type: 't' }],
  })),
  head: { sequence: 1, hash: '' },
});
const answered = (commands: AnyCommand[]): UpdateResult => ({ kind: 'answered', answer: answerTo(commands) });
const kept: SendResult = { kind: 'kept' };

/** A port whose answers the test gives: the queue alone is under test here. */
class Port implements HandOverPort {
  updates: { commands: AnyCommand[]; answer: (result: UpdateResult) => void }[] = [];
  signals: AnyCommand[][] = [];
  starts: AnyCommand[] = [];
  onSignal = async (): Promise<SendResult> => kept;
  onStart = async (): Promise<SendResult> => kept;
  update(_stream: string, commands: AnyCommand[]): Promise<UpdateResult> {
    return new Promise((resolve) => this.updates.push({ commands, answer: resolve }));
  }
  signal(_stream: string, commands: AnyCommand[]): Promise<SendResult> {
    this.signals.push(commands);
    return this.onSignal();
  }
  start(_stream: string, first: AnyCommand): Promise<SendResult> {
    this.starts.push(first);
    return this.onStart();
  }
}

function setUp() {
  const port = new Port();
  const noted: CommandAnswer[] = [];
  const signalled: string[] = [];
  const intake = openIntake({
    port,
    receipts: { signalled: (id) => void signalled.push(id), answered: (answer) => void noted.push(answer) },
  });
  const act = (id: string, size = 0, creates = false) =>
    intake.carryOut(stream, command(id, size), creates, Date.now());
  return { port, noted, signalled, intake, act };
}
const ids = (commands: AnyCommand[] | undefined) => commands?.map(({ id }) => id);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const turn = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

describe('one update in flight, what waits goes as one batch', () => {
  test('group commit', async () => {
    const { port, act, intake } = setUp();
    const first = act('a');
    await turn();
    const others = Promise.all([act('b'), act('c'), act('d')]);
    await turn();
    expect(port.updates.map(({ commands }) => ids(commands))).toEqual([['a']]);
    port.updates[0]?.answer(answered(port.updates[0].commands));
    expect(await first).toMatchObject({ kind: 'answered', answer: { id: 'a' } });
    await turn();
    expect(ids(port.updates[1]?.commands)).toEqual(['b', 'c', 'd']);
    port.updates[1]?.answer(answered(port.updates[1].commands));
    expect((await others).map((outcome) => outcome.kind === 'answered' && outcome.answer.id)).toEqual(['b', 'c', 'd']);
    await turn();
    expect(intake.busy).toBe(0);
  });

  test('no batch is larger than its limits', async () => {
    const { port, act } = setUp();
    for (let index = 0; index < 250; index += 1) void act(`n${index}`);
    await turn();
    expect(port.updates[0]?.commands).toHaveLength(INTAKE_LIMITS.batchCommands);
    const other = setUp();
    for (const id of ['a', 'b', 'c']) void other.act(id, 150_000);
    await turn();
    expect(ids(other.port.updates[0]?.commands)).toEqual(['a']);
  });

  test('a rolling run is asked again', async () => {
    const { port, act } = setUp();
    const outcome = act('a');
    await turn();
    port.updates[0]?.answer({ kind: 'again', reason: 'Rolling' });
    await turn(INTAKE_LIMITS.firstPause);
    port.updates[1]?.answer(answered(port.updates[1].commands));
    expect(await outcome).toMatchObject({ kind: 'answered' });
    expect(port.signals).toEqual([]);
  });
});

describe('without an answer', () => {
  test('after two seconds what is in flight and what waits goes as one signal; a late answer is still noted', async () => {
    const { port, act, noted, signalled } = setUp();
    const first = act('a');
    await turn();
    const second = act('b');
    await turn(2_000);
    expect(await first).toEqual({ kind: 'kept' });
    expect(await second).toEqual({ kind: 'kept' });
    expect(port.signals.map(ids)).toEqual([['a', 'b']]);
    expect(signalled).toEqual(['a', 'b']);
    port.updates[0]?.answer(answered(port.updates[0].commands));
    await turn();
    expect(noted.map(({ id }) => id)).toEqual(['a']);
  });

  test('202 comes only after the signal call returned; without it the act ends unconfirmed with its drain', async () => {
    const { port, act } = setUp();
    port.onSignal = async () => ({ kind: 'again', reason: 'no server' });
    let settled: unknown;
    void act('a').then((outcome) => (settled = outcome));
    await turn(9_999);
    expect(settled).toBeUndefined();
    await turn(1);
    expect(settled).toEqual({ kind: 'unconfirmed' });
    const calls = port.signals.length;
    await turn(60_000);
    expect(port.signals).toHaveLength(calls);
  });

  test('what waits behind a stalled update is not sent twice as a signal', async () => {
    const { port, act } = setUp();
    void act('a');
    await turn(1_000);
    const later = act('b');
    await turn(1_000);
    await turn(1_000);
    expect(
      port.signals
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b']);
    expect(await later).toEqual({ kind: 'kept' });
  });

  test('an answer in time ends it; no signal follows', async () => {
    const { port, act } = setUp();
    const outcome = act('a');
    await turn(1_999);
    port.updates[0]?.answer(answered(port.updates[0].commands));
    expect((await outcome).kind).toBe('answered');
    await turn(5_000);
    expect(port.signals).toEqual([]);
  });
});

describe('creation', () => {
  test('starts first, then asks for the answer with the same command; nothing overtakes it', async () => {
    const { port, act } = setUp();
    const made = act('a', 0, true);
    const next = act('b');
    await turn();
    expect(ids(port.starts)).toEqual(['a']);
    expect(ids(port.updates[0]?.commands)).toEqual(['a']);
    port.updates[0]?.answer(answered(port.updates[0].commands));
    expect((await made).kind).toBe('answered');
    await turn();
    expect(ids(port.updates[1]?.commands)).toEqual(['b']);
    port.updates[1]?.answer(answered(port.updates[1].commands));
    await next;
  });

  test('a start that was kept is a receipt; it needs no signal', async () => {
    const { port, act } = setUp();
    const made = act('a', 0, true);
    await turn(2_000);
    expect(await made).toEqual({ kind: 'kept' });
    expect(port.signals).toEqual([]);
  });

  test('a start that does not return is not known', async () => {
    const { port, act } = setUp();
    port.onStart = async () => ({ kind: 'again', reason: 'no server' });
    const made = act('a', 0, true);
    await turn(10_000);
    expect(await made).toEqual({ kind: 'unconfirmed' });
    expect(port.updates).toEqual([]);
  });
});

test('an answer that passes by itself is not noted for ever', async () => {
  const { port, act, noted } = setUp();
  const outcome = act('a');
  await turn();
  const refusal = { code: 'publication-behind' as const, rule: 'I13' };
  port.updates[0]?.answer({
    kind: 'answered',
    answer: { answers: [{ id: 'a', outcome: 'refused', events: [], refusal }], head: { sequence: 1, hash: '' } },
  });
  await outcome;
  expect(noted).toEqual([]);
});

test('too much that waits for one stream is turned away', async () => {
  const { act, intake } = setUp();
  for (let index = 0; index < INTAKE_LIMITS.waiting + INTAKE_LIMITS.batchCommands; index += 1) void act(`n${index}`);
  expect(await intake.carryOut(stream, command('more'), false, Date.now())).toEqual({ kind: 'overloaded' });
  await turn(20_000);
});
