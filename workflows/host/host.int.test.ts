import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { continuation, EMPTY_HEAD } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { Worker } from '@temporalio/worker';
import { bundleOf } from '../testing/workflow-bundle.ts';
import { command, eventually, HostHarness } from './testing/host-harness.ts';

let host: HostHarness;
let stream: string;

beforeAll(async () => {
  host = await HostHarness.connect(inject('engines').temporal.address, 'host/testing/counter.ts', 'counter');
  await host.startWorker();
}, 60_000);
afterAll(() => host.close());
beforeEach(() => {
  stream = `test/document/${randomUUID()}`;
  host.published.length = 0;
  host.publish = async () => undefined;
});

const opened = (more = {}) => host.start(stream, command('open', {}, stream), more);
const add = (by: number, key: string, receivedAt = 0) => command('add', { by }, key, receivedAt);
const total = async () => (await host.snapshot<{ total: number }>(stream)).total;

/** What Kafka would hold: doubles dropped, every event in order, chained from the first. */
function chained(events: readonly RecordedEventShape[]): RecordedEventShape[] {
  const kept: RecordedEventShape[] = [];
  let head = EMPTY_HEAD;
  for (const event of events) {
    const step = continuation(head, event);
    if (step === 'double') continue;
    expect(step).toBe('next');
    kept.push(event);
    head = event;
  }
  return kept;
}

describe('a stream', () => {
  test('I8: chains what it decides, and publishes it in order', async () => {
    await opened();
    const { answers, head } = await host.carryOut(stream, [add(1, 'a'), add(2, 'b')]);
    expect(answers.map((answer) => [answer.outcome, answer.events[0]?.sequence])).toEqual([
      ['carried-out', 2],
      ['carried-out', 3],
    ]);
    await eventually(() => host.published.length >= 3);
    expect(chained(host.published).at(-1)).toMatchObject({
      sequence: 3,
      hash: head.hash,
      cause: { clock: 'system', command: { kind: 'add' } },
    });
  });

  test('a first command that is refused is recorded, published and the stream closes', async () => {
    await host.start(stream, command('open', { refuse: true }, stream), { limits: { refusedLinger: 500 } });
    const { answers } = await host.carryOut(stream, [command('open', { refuse: true }, stream)]);
    expect(answers[0]).toMatchObject({ outcome: 'refused', refusal: { code: 'kind-mismatch' }, repeated: true });
    await eventually(() => host.published.length === 1);
    expect(host.published[0]).toMatchObject({
      type: 'nemcon.document.act-refused.v1',
      data: { code: 'kind-mismatch' },
    });
    await host.client.workflow.getHandle(stream).result();
  });

  test('a refusal without trace costs no history; a refusal of substance is recorded (I7)', async () => {
    await opened();
    await eventually(async () => host.published.length === 1 && (await host.status(stream)).outbox === 0);
    const before = (await host.client.workflow.getHandle(stream).describe()).historyLength;
    const refused = await host.carryOut(stream, [add(-1, 'a')]);
    expect(refused.answers[0]).toMatchObject({
      outcome: 'refused',
      events: [],
      refusal: { code: 'request-malformed' },
    });
    expect((await host.client.workflow.getHandle(stream).describe()).historyLength).toBe(before);
    const recorded = await host.carryOut(stream, [add(0, 'b')]);
    expect(recorded.answers[0]).toMatchObject({ outcome: 'refused', events: [{ sequence: 2 }] });
  });

  test('a fault of the core refuses the command and changes nothing; the stream goes on', async () => {
    await opened();
    const { answers } = await host.carryOut(stream, [command('break', {}, 'x')]);
    expect(answers[0]?.refusal?.code).toBe('internal-error');
    expect(
      (await host.carryOut(stream, [add(1, 'a'), command('break', {}, 'y'), add(1, 'b')])).answers.map(
        (a) => a.outcome,
      ),
    ).toEqual(['carried-out', 'refused', 'carried-out']);
    expect(await total()).toBe(2);
  });

  test('I9: the same command twice in one batch, in two batches and by signal is carried out once', async () => {
    await opened();
    const { answers } = await host.carryOut(stream, [add(1, 'a'), add(1, 'a')]);
    expect(answers[1]).toMatchObject({ ...answers[0], repeated: true });
    expect((await host.carryOut(stream, [add(1, 'a')])).answers[0]).toMatchObject({ ...answers[0], repeated: true });
    await host.signal(stream, [add(1, 'a'), add(5, 'b')]);
    await eventually(async () => (await total()) === 6);
    expect((await host.status(stream)).head.sequence).toBe(3);
  });

  test('a refusal after a receipt was given is recorded: a signal leaves no act without its fate', async () => {
    await opened();
    await host.signal(stream, [add(-1, 'a')]);
    await eventually(() => host.published.length === 2);
    expect(host.published[1]).toMatchObject({
      type: 'nemcon.document.act-refused.v1',
      data: { command: 'add', code: 'request-malformed' },
    });
    expect((await host.carryOut(stream, [add(-1, 'a')])).answers[0]).toMatchObject({
      outcome: 'refused',
      repeated: true,
    });
  });
});

describe('continue-as-new', () => {
  test('I9, I13: under fire no act is lost or doubled, repeated keys included, and every run is archived', async () => {
    await opened({ limits: { updates: 7 } });
    const clients = Array.from({ length: 8 }, (_, client) => client);
    await Promise.all(
      clients.map(async (client) => {
        for (let act = 0; act < 15; act += 1) {
          const one = add(1, `${client}-${act}`);
          expect((await host.carryOut(stream, [one])).answers[0]?.outcome).toBe('carried-out');
          if (act % 5 === 0) expect((await host.carryOut(stream, [one])).answers[0]?.repeated).toBe(true);
        }
      }),
    );
    expect(await total()).toBe(120);
    const { runs } = await host.status(stream);
    expect(runs).toBeGreaterThan(5);
    await eventually(() => chained(host.published).length === 121);
    await eventually(() => new Set(host.archivedRuns).size >= runs - 1);
  });

  test('I13: while nothing can be published the run still rolls, and the outbox comes out whole afterwards', async () => {
    let down = true;
    host.publish = async (events) => {
      if (down && events.length > 0) throw new Error('Kafka is down');
    };
    await opened({ limits: { updates: 4 } });
    for (let act = 0; act < 12; act += 1) await host.carryOut(stream, [add(1, String(act))]);
    expect((await host.status(stream)).runs).toBeGreaterThan(1);
    down = false;
    await eventually(() => chained(host.published).length === 13, 30_000);
  }, 60_000);

  test('I13: what is too large, or too far behind its publication, refuses new acts with a code', async () => {
    host.publish = async (events) => {
      if (events.length > 0) throw new Error('Kafka is down');
    };
    await opened({ limits: { outboxBytes: 3_000 } });
    const answers = [];
    for (let act = 0; act < 8; act += 1) answers.push(...(await host.carryOut(stream, [add(1, String(act))])).answers);
    expect(answers[0]?.outcome).toBe('carried-out');
    expect(answers.at(-1)?.refusal?.code).toBe('publication-behind');
  });
});

describe('what falls due', () => {
  test('I3: an act that waited for a worker is carried out before the period that expired meanwhile is concluded', async () => {
    await opened();
    const at = Date.now() + 1_500;
    await host.carryOut(stream, [command('alarm', { at }, 'alarm')]);
    await host.stopWorker();
    await host.signal(stream, [add(5, 'in time', at - 400)]);
    await eventually(() => Date.now() > at + 1_500);
    await host.startWorker();
    await eventually(() => host.published.some((event) => event.type.includes('rung')));
    expect(host.published.find((event) => event.type.includes('rung'))?.data).toEqual({ total: 5 });
  });

  test('one timer, armed again only when the due instant changes', async () => {
    await opened();
    await host.carryOut(stream, [command('alarm', { at: Date.now() + 3_600_000 }, 'alarm')]);
    for (let act = 0; act < 5; act += 1) await host.carryOut(stream, [add(1, String(act))]);
    const { events } = await host.client.workflow.getHandle(stream).fetchHistory();
    expect(events?.filter((event) => event.timerStartedEventAttributes).length).toBe(1);
    await host.carryOut(stream, [command('alarm', { at: Date.now() + 10 }, 'sooner')]);
    await eventually(() => host.published.some((event) => event.type.includes('rung')));
  });

  test('the demonstration clock moved forward rings what it passes', async () => {
    const offset = -1_000_000_000;
    await opened({ clock: { kind: 'demonstration', offset } });
    await host.carryOut(stream, [command('alarm', { at: Date.now() + offset + 3_600_000 }, 'alarm')], {
      clock: { kind: 'demonstration', offset },
    });
    await host.client.workflow
      .getHandle(stream)
      .signal('moveClock', { kind: 'demonstration', offset: offset + 7_200_000 });
    await eventually(() => host.published.some((event) => event.type.includes('rung')));
    expect(host.published.at(-1)?.cause.clock).toBe('demonstration');
  });
});

describe('between aggregates', () => {
  test('a delivery is retried until it is answered, and its answer is recorded once', async () => {
    const tries: string[] = [];
    host.deliver = async ({ delivery }) => {
      tries.push(delivery.id);
      if (tries.length < 3) throw new Error('no such stream yet');
      return { outcome: 'refused', code: 'organ-unknown' };
    };
    await opened();
    await host.carryOut(stream, [command('tell', { target: 'test/organisation' }, 'tell')]);
    await eventually(() => host.published.some((event) => event.type.includes('answered')));
    expect(new Set(tries).size).toBe(1);
    expect(await host.snapshot(stream)).toMatchObject({ told: ['refused'] });
  });

  test('a target that does not answer holds up no delivery to another one', async () => {
    host.deliver = async ({ delivery }) => {
      if (delivery.target.endsWith('/missing')) throw new Error('no such stream yet');
      return { outcome: 'accepted', sequence: 7 };
    };
    await opened();
    await host.carryOut(stream, [
      command('tell', { target: 'test/missing' }, 'one'),
      command('tell', { target: 'test/organisation' }, 'two'),
    ]);
    await eventually(() => host.published.some((event) => event.type.includes('answered')));
    expect(await host.status(stream)).toMatchObject({ deliveries: 1 });
  });

  test('design §5: a stream that is behind what is known of it is quarantined', async () => {
    await opened();
    const { head } = await host.carryOut(stream, [add(1, 'a')]);
    await host.carryOut(stream, [add(1, 'b')], { knownHead: head });
    await expect(
      host.carryOut(stream, [add(1, 'c')], { knownHead: { sequence: 9, hash: 'f'.repeat(64) } }),
    ).rejects.toMatchObject({ type: 'StreamQuarantined' });
    // The rejection is not in the history, so by itself it changes nothing: a replay has to go the same way.
    expect((await host.status(stream)).quarantined).toBe(false);
    await host.client.workflow.getHandle(stream).signal('carryOutLater', {
      commands: [add(1, 'd')],
      clock: { kind: 'system', offset: 0 },
      knownHead: { sequence: 9, hash: 'f'.repeat(64) },
    });
    await eventually(async () => (await host.status(stream)).quarantined);
    await expect(host.carryOut(stream, [add(1, 'e')])).rejects.toMatchObject({ type: 'StreamQuarantined' });
    expect(await total()).toBe(2);
  });

  test('contract 8: what a validator rejects leaves no trace that a replay would miss', async () => {
    await opened();
    await host.carryOut(stream, [command('alarm', { at: Date.now() + 700 }, 'alarm')]);
    await expect(
      host.carryOut(stream, [add(1, 'c')], { knownHead: { sequence: 9, hash: 'f'.repeat(64) } }),
    ).rejects.toMatchObject({ type: 'StreamQuarantined' });
    await host.carryOut(stream, [command('break', {}, 'a fault')]);
    await eventually(() => host.published.some((event) => event.type.includes('rung')));
    const history = await host.client.workflow.getHandle(stream).fetchHistory();
    await Worker.runReplayHistory({ workflowBundle: await bundleOf('host/testing/counter.ts') }, history);
  });
});
