/** What must hold of every record that was ever made, whatever the code of today: form, chain, fold, decision. */
import { expect } from 'vitest';
import { byCommand, coreOf, decideAgain, foldEvents, type Core } from '../../audit/index.ts';
import { canonicalJson, continuation, EMPTY_HEAD, eventName } from '../../chain/index.ts';
import { recordedEvent, type RecordedEventShape } from '../../schemas/event.ts';
import type { Head } from '../../schemas/host.ts';
import type { z } from 'zod';

export { byCommand };

type Record_ = RecordedEventShape;

function coreOfStream(stream: readonly Record_[]): Core {
  const core = coreOf(stream[0]?.subject ?? '');
  if (!core) throw new Error(`no core for ${stream[0]?.subject}`);
  return core;
}

/** The record, its data and its command have the form that their schemas say, nothing more and nothing less. */
export function expectForm(stream: readonly Record_[]): void {
  const { data, payloads } = coreOfStream(stream);
  for (const event of stream) {
    const same = (schema: z.ZodType | undefined, value: unknown) =>
      expect({ id: event.id, value: schema?.parse(value) }).toEqual({ id: event.id, value });
    same(recordedEvent, event);
    same(data[eventName(event.type)], event.data);
    same(payloads[event.cause.command.kind], event.cause.command.payload);
  }
}

/** I8: unbroken from the first event, each hash literally the stored one. */
export function expectChain(stream: readonly Record_[]): void {
  let head: Head = EMPTY_HEAD;
  for (const event of stream) {
    expect([event.id, continuation(head, event)]).toEqual([`${event.subject}#${head.sequence + 1}`, 'next']);
    head = event;
  }
}

/** I13: every prefix folds, and goes on from a snapshot as it goes on from memory. */
export function expectFold(stream: readonly Record_[]): void {
  const core = coreOfStream(stream);
  let carried: unknown = core.decider.initial();
  for (let length = 1; length <= stream.length; length += 1) {
    const snapshot: unknown = core.decider.upcast(JSON.parse(canonicalJson(carried)));
    carried = foldEvents(core, snapshot, stream.slice(length - 1, length));
    const folded = foldEvents(core, core.decider.initial(), stream.slice(0, length));
    expect(canonicalJson(carried)).toBe(canonicalJson(folded));
  }
}

/** Design §5 `cause`: decided again from state and cause alone, each command gives exactly the events that were recorded. */
export function expectSameDecisions(stream: readonly Record_[]): void {
  expect(decideAgain(coreOfStream(stream), stream)).toEqual([]);
}
