import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { derivedIdentifier, EMPTY_HEAD, recordEvent } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { traceAct, traceConsumption, traceDelivery, tracePublishing, traceSending } from './index.ts';
import { actSpanIdOf, parseTraceparent, traceIdOf } from './trace-context.ts';
import { Tracing, useTracing } from './tracing.ts';

const command = derivedIdentifier('cica', 'somebody', 'a key');
const stream = 'cica/document/0473ef2d-c0d3-84ab-a59d-3580c1134e9d';

function recorded(id: string, way: 'intake' | 'timer' = 'intake'): RecordedEventShape {
  return recordEvent(
    EMPTY_HEAD,
    { name: 'position-stated', data: { party: 'kz' }, effective: { kind: 'instant', at: 1_726_632_000_000 } },
    {
      aggregate: 'document',
      stream,
      source: 'urn:nemcon:test:cica',
      clock: 'system',
      recorded: 1_726_632_000_000,
      command: {
        id,
        kind: 'state-position',
        payload: { reason: 'words that nobody may read' },
        actor: { token: 'a'.repeat(43), role: 'focal-point', party: 'kz' },
        mandate: { source: 'token-claims', reference: 'issuer' },
        receipt: { receivedAt: 1_726_632_000_000, way, by: 'api' },
      },
    },
  );
}

let exporter: InMemorySpanExporter;
let made: Tracing;
beforeEach(() => {
  exporter = new InMemorySpanExporter();
  made = new Tracing(exporter, { 'service.name': 'test' });
  useTracing(made);
});
afterEach(() => useTracing(undefined));

async function spans(): Promise<ReadableSpan[]> {
  await made.flush();
  return exporter.getFinishedSpans();
}
const parentOf = (span: ReadableSpan | undefined): string | undefined => span?.parentSpanContext?.spanId;

function request(first: boolean, traceparent?: string): void {
  const act = traceAct({ method: 'POST', route: '/v1/:organisation/documents' }, Date.now() - 5, traceparent);
  act.made({ id: command, kind: 'state-position' }, stream);
  act.registered(first);
  act.answered(200);
}

describe('an act is one trace, whose id is its command', () => {
  test('the request that registered it is the first span; what it did hangs below', async () => {
    request(true);
    const all = await spans();
    const first = all.find(({ name }) => name.startsWith('POST'));
    expect(first?.spanContext()).toMatchObject({ traceId: traceIdOf(command), spanId: actSpanIdOf(command) });
    expect(parentOf(first)).toBeUndefined();
    expect(all.filter((span) => parentOf(span) === actSpanIdOf(command)).map(({ name }) => name)).toEqual([
      'check',
      'receipt',
      'hand over',
    ]);
  });

  test('the same key again hangs below the first and takes its id from nobody', async () => {
    request(true);
    request(false);
    const all = await spans();
    const again = all.find(({ name }) => name.endsWith('(again)'));
    expect(parentOf(again)).toBe(actSpanIdOf(command));
    const ids = all.map((span) => span.spanContext().spanId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a trace of the client is linked and not continued', async () => {
    request(true, `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`);
    const first = (await spans()).find(({ name }) => name.startsWith('POST'));
    expect(first?.links.map(({ context }) => context.traceId)).toEqual(['1'.repeat(32)]);
    expect(first?.spanContext().traceId).toBe(traceIdOf(command));
  });

  test('what is refused before it becomes a command is a trace of its own', async () => {
    traceAct({ method: 'POST', route: '/v1/:organisation/documents' }, Date.now(), undefined).answered(
      403,
      'not-permitted',
    );
    const first = (await spans()).find(({ name }) => name.startsWith('POST'));
    expect(first?.attributes).toMatchObject({ 'nemcon.code': 'not-permitted', 'http.response.status_code': 403 });
  });

  test('from the activity over the message to the rows: each below the one before', async () => {
    const event = recorded(command);
    let carried: string | undefined;
    await tracePublishing([event], (parents) =>
      traceSending('topic', [event], parents, async (traceparent) => {
        carried = traceparent(event);
      }),
    );
    traceConsumption('archive', [{ event, traceparent: carried }], Date.now());
    traceConsumption('read', [{ event, traceparent: carried }], Date.now());
    const all = await spans();
    const named = (name: string): ReadableSpan | undefined => all.find((span) => span.name === name);
    expect(all.map((span) => span.spanContext().traceId)).toEqual(all.map(() => traceIdOf(command)));
    expect(parentOf(named('publishEvents'))).toBe(actSpanIdOf(command));
    expect(parentOf(named('send topic'))).toBe(named('publishEvents')?.spanContext().spanId);
    expect(parseTraceparent(carried)?.spanId).toBe(named('send topic')?.spanContext().spanId);
    expect(parentOf(named('archive'))).toBe(named('send topic')?.spanContext().spanId);
    expect(parentOf(named('commit rows'))).toBe(named('send topic')?.spanContext().spanId);
  });

  test("an event without a trace of its own, or with another act's, hangs below its act", async () => {
    const event = recorded(command);
    traceConsumption('read', [{ event, traceparent: `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01` }], Date.now());
    traceConsumption('notices', [{ event }], Date.now());
    expect((await spans()).map(parentOf)).toEqual([actSpanIdOf(command), actSpanIdOf(command)]);
  });

  test('what fell due by itself begins with its publication, a delivery with its delivering', async () => {
    const due = recorded(derivedIdentifier('due'), 'timer');
    await tracePublishing([due], () => Promise.resolve());
    await traceDelivery({ id: command, kind: 'freeze-electorate', target: 'cica/organisation', causedBy: 'x#1' }, () =>
      Promise.resolve(),
    );
    const all = await spans();
    expect(all.map(parentOf)).toEqual([undefined, undefined]);
    expect(all.map((span) => span.spanContext().traceId)).toEqual([
      traceIdOf(due.cause.command.id),
      traceIdOf(command),
    ]);
  });

  test('I14: no words, no person, no State in what is sent', async () => {
    request(true);
    const event = recorded(command);
    await tracePublishing([event], () => Promise.reject(new Error('words that nobody may read'))).catch(
      () => undefined,
    );
    traceConsumption('archive', [{ event }], Date.now());
    const said = JSON.stringify(
      (await spans()).map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
    );
    expect(said).not.toMatch(/words that nobody|aaaaaaa|"kz"|issuer/);
  });
});

test('off: nothing is made, and the work is done', async () => {
  useTracing(undefined);
  request(true);
  expect(await tracePublishing([recorded(command)], () => Promise.resolve('done'))).toBe('done');
  expect(await spans()).toEqual([]);
});
