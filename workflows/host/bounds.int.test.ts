/** What a host does where more waits to leave than a run can hand to the next one (I13). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { AnyCommand } from '../../schemas/host.ts';
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

const add = (key: string) => command('add', { by: 1 }, key);
const tell = (key: string, target = `test/${key}`) => command('tell', { target }, key);
const kafkaIsDown = async (events: readonly unknown[]) => {
  if (events.length > 0) throw new Error('Kafka is down');
};
const asDelivery = (it: AnyCommand): AnyCommand => ({ ...it, receipt: { ...it.receipt, way: 'delivery' } });

test('I13: a run that holds more than the next one can be handed goes on, and continues as new when it has left', async () => {
  host.publish = kafkaIsDown;
  await host.start(stream, command('open', {}, stream), { limits: { updates: 3, carriedBytes: 4_000 } });
  for (let act = 0; act < 8; act += 1) await host.carryOut(stream, [add(String(act))]);
  expect((await host.status(stream)).runs).toBe(1);
  host.publish = async () => undefined;
  await eventually(async () => (await host.status(stream)).runs === 2);
  await host.carryOut(stream, [add('after')]);
  await eventually(() => host.published.some(({ sequence }) => sequence === 10));
  expect([...new Set(host.published.map(({ sequence }) => sequence))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(await host.snapshot(stream)).toMatchObject({ total: 9 });
}, 60_000);

test('I13: what asks more of others than can wait is refused with a code, and asks nothing', async () => {
  const asked: string[] = [];
  host.deliver = async ({ delivery }) => {
    asked.push(delivery.target);
    throw new Error('no such stream yet');
  };
  await host.start(stream, command('open', {}, stream), { limits: { deliveryBytes: 600 } });
  const answers = [];
  for (let act = 0; act < 6; act += 1) answers.push(...(await host.carryOut(stream, [tell(`t${act}`)])).answers);
  const done = answers.filter(({ outcome }) => outcome === 'carried-out').length;
  expect(done).toBeGreaterThan(0);
  expect(answers.slice(done).map(({ refusal, events }) => [refusal?.code, events.length])).toEqual(
    Array.from({ length: 6 - done }, () => ['deliveries-behind', 0]),
  );
  expect((await host.status(stream)).deliveries).toBe(done);
  host.deliver = async () => ({ outcome: 'accepted', sequence: 1 });
  await eventually(async () => (await host.status(stream)).deliveries === 0);
  expect((await host.carryOut(stream, [tell('t5')])).answers[0]?.outcome).toBe('carried-out');
}, 60_000);

test('I13: what another aggregate delivers to a stream that waits for Kafka is put off, never refused', async () => {
  host.publish = kafkaIsDown;
  await host.start(stream, command('open', {}, stream), { limits: { outboxBytes: 1_500 } });
  await host.carryOut(stream, [asDelivery(add('one')), asDelivery(add('two'))]);
  await expect(host.carryOut(stream, [asDelivery(add('three'))])).rejects.toMatchObject({ type: 'Crowded' });
  // A repetition asks for nothing new.
  expect((await host.carryOut(stream, [asDelivery(add('two'))])).answers[0]).toMatchObject({ repeated: true });
  host.publish = async () => undefined;
  await eventually(async () => (await host.status(stream)).outbox === 0);
  expect((await host.carryOut(stream, [asDelivery(add('three'))])).answers[0]?.outcome).toBe('carried-out');
  expect(await host.snapshot(stream)).toMatchObject({ total: 3 });
}, 60_000);
