import type { CommandEnvelope } from '../../../schemas/actor.ts';
import type { Decider } from '../../../schemas/decider.ts';
import type { HostInput } from '../../../schemas/host.ts';
import { runHost } from '../host.ts';

/** The smallest aggregate that uses everything the host offers: it counts, refuses, falls due, delivers, breaks. */
export type CounterCommand = CommandEnvelope & {
  kind: 'open' | 'add' | 'alarm' | 'ring' | 'tell' | 'break' | 'record-delivery' | 'hear' | 'judge';
  payload: any;
};
type CounterEvent = { name: string; data: Record<string, unknown>; effective: { kind: 'instant'; at: number } };
interface CounterState {
  open: boolean;
  total: number;
  alarmAt: number | null;
  rung: number;
  told: string[];
}

const initial: CounterState = { open: false, total: 0, alarmAt: null, rung: 0, told: [] };

export const counterDecider: Decider<CounterState, CounterCommand, CounterEvent> = {
  aggregate: 'document',
  initial: () => initial,
  exists: (state) => state.open,
  upcast: (snapshot) => snapshot as CounterState,
  due: ({ alarmAt }) => (alarmAt === null ? undefined : { at: alarmAt, command: { kind: 'ring', payload: {} } }),
  deliveries: (_state, event) =>
    event.name === 'told'
      ? [{ target: event.data['target'] as string, kind: 'hear', payload: { words: 'listen' } }]
      : [],
  decide: (state, command, now) => {
    const event = (name: string, data: Record<string, unknown> = {}): CounterEvent => ({
      name,
      data,
      effective: { kind: 'instant', at: now },
    });
    switch (command.kind) {
      case 'open':
        return command.payload.refuse
          ? { events: [], refusal: { code: 'kind-mismatch', rule: 'test' } }
          : { events: [event('opened')] };
      case 'add':
        if (command.payload.by < 0) return { events: [], refusal: { code: 'request-malformed', rule: 'test' } };
        if (command.payload.by === 0)
          return { events: [event('nothing-added')], refusal: { code: 'expiry-passed', rule: 'I3' } };
        if (state.alarmAt !== null && command.receipt.receivedAt >= state.alarmAt)
          return { events: [event('added-late')], refusal: { code: 'expiry-passed', rule: 'I3' } };
        return { events: [event('added', { by: command.payload.by })] };
      case 'alarm':
        return { events: [event('alarm-set', { at: command.payload.at })] };
      case 'ring':
        return { events: [event('rung', { total: state.total })] };
      case 'tell':
        return { events: [event('told', { target: command.payload.target })] };
      case 'hear':
        return { events: [event('heard')] };
      case 'record-delivery':
        return { events: [event('answered', { outcome: command.payload.answer.outcome })] };
      default:
        throw new Error('a fault of the core');
    }
  },
  evolve: (state, event) => {
    switch (event.name) {
      case 'opened':
        return { ...state, open: true };
      case 'added':
        return { ...state, total: state.total + (event.data['by'] as number) };
      case 'alarm-set':
        return { ...state, alarmAt: event.data['at'] as number };
      case 'rung':
        return { ...state, alarmAt: null, rung: state.rung + 1 };
      case 'answered':
        return { ...state, told: [...state.told, event.data['outcome'] as string] };
      default:
        return state;
    }
  },
};

export async function counter(input: HostInput): Promise<void> {
  await runHost(counterDecider, input);
}
