/** What must hold of every record that was ever made, whatever the code of today: form, chain, fold, decision. */
import { expect } from 'vitest';
import { canonicalJson, continuation, EMPTY_HEAD, eventName } from '../../chain/index.ts';
import { documentDecider } from '../../domain/document/index.ts';
import { organisationDecider } from '../../domain/organisation/index.ts';
import type { Decider, EventPlace, Refusal } from '../../schemas/decider.ts';
import { documentPayloads } from '../../schemas/document-commands.ts';
import { documentEventData } from '../../schemas/document-events.ts';
import { recordedEvent, type RecordedEventShape } from '../../schemas/event.ts';
import type { Head } from '../../schemas/host.ts';
import { organisationPayloads } from '../../schemas/organisation-commands.ts';
import { organisationEventData } from '../../schemas/organisation-events.ts';
import type { z } from 'zod';

type Record_ = RecordedEventShape;
type Schemas = Readonly<Record<string, z.ZodType | undefined>>;
type Command = Record_['cause']['command'];

interface Core {
  decider: Decider<any, any, any>;
  data: Schemas;
  payloads: Schemas;
}

const CORES: Record<string, Core | undefined> = {
  document: { decider: documentDecider, data: documentEventData, payloads: documentPayloads },
  organisation: { decider: organisationDecider, data: organisationEventData, payloads: organisationPayloads },
};

function coreOf(stream: readonly Record_[]): Core {
  const core = CORES[stream[0]?.type.split('.')[1] ?? ''];
  if (!core) throw new Error(`no core for ${stream[0]?.type}`);
  return core;
}

/** The record, its data and its command have the form that their schemas say, nothing more and nothing less. */
export function expectForm(stream: readonly Record_[]): void {
  const { data, payloads } = coreOf(stream);
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

const placeOf = ({ subject, sequence, recorded, hash, cause: { command } }: Record_): EventPlace => ({
  stream: subject,
  sequence,
  recorded,
  hash,
  command: { id: command.id, actor: command.actor.token, role: command.actor.role },
});

const fold = ({ decider }: Core, state: unknown, events: readonly Record_[]): unknown =>
  events.reduce<unknown>(
    (before, event) =>
      decider.evolve(
        before,
        { name: eventName(event.type), data: event.data, effective: event.effective },
        placeOf(event),
      ),
    state,
  );

/** I13: every prefix folds, and goes on from a snapshot as it goes on from memory. */
export function expectFold(stream: readonly Record_[]): void {
  const core = coreOf(stream);
  let carried: unknown = core.decider.initial();
  for (let length = 1; length <= stream.length; length += 1) {
    const snapshot: unknown = core.decider.upcast(JSON.parse(canonicalJson(carried)));
    carried = fold(core, snapshot, stream.slice(length - 1, length));
    const folded = fold(core, core.decider.initial(), stream.slice(0, length));
    expect(canonicalJson(carried)).toBe(canonicalJson(folded));
  }
}

/** The events of each command, in the order in which the commands were carried out. */
export function byCommand(stream: readonly Record_[]): { command: Command; recorded: number; events: Record_[] }[] {
  const groups: { command: Command; recorded: number; events: Record_[] }[] = [];
  for (const event of stream) {
    const last = groups.at(-1);
    if (last?.command.id === event.cause.command.id) last.events.push(event);
    else groups.push({ command: event.cause.command, recorded: event.recorded, events: [event] });
  }
  return groups;
}

/** What the host records of a refusal that the core leaves no trace of, where the act had been acknowledged (I7). */
function refusalAsRecorded(command: Command, refusal: Refusal, now: number): unknown {
  const { round } = command.payload as { round?: string };
  return {
    name: 'act-refused',
    data: {
      command: command.kind,
      code: refusal.code,
      rule: refusal.rule,
      ...(round === undefined ? {} : { round }),
      ...(command.actor.party === undefined ? {} : { party: command.actor.party }),
    },
    effective: { kind: 'instant', at: now },
  };
}

/** Design §5 `cause`: decided again from state and cause alone, each command gives exactly the events that were recorded. */
export function expectSameDecisions(stream: readonly Record_[]): void {
  const core = coreOf(stream);
  let state: unknown = core.decider.initial();
  const seen = new Set<string>();
  for (const { command, recorded, events } of byCommand(stream)) {
    expect([command.id, seen.has(command.id)]).toEqual([command.id, false]);
    seen.add(command.id);
    const decision = core.decider.decide(state, structuredClone(command), recorded);
    const { refusal } = decision;
    const decided: unknown[] =
      decision.events.length === 0 && refusal ? [refusalAsRecorded(command, refusal, recorded)] : decision.events;
    expect(asJson(decided)).toEqual(
      events.map(({ type, data, effective }) => ({ name: eventName(type), data, effective })),
    );
    state = fold(core, state, events);
  }
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
