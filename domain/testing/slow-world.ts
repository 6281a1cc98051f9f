import type { DeliveryRequest, Refusal } from '../../schemas/decider.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { documentDecider, type DocumentState } from '../document/index.ts';
import { organisationDecider } from '../organisation/index.ts';
import type { WorldCommand, WorldEvent } from '../world/index.ts';

// Two cores go through one door here; each gets its own states back.
const coreOf = (stream: StreamId): any => (stream.includes('/document/') ? documentDecider : organisationDecider);

interface Waiting extends DeliveryRequest {
  sender: StreamId;
  by: string;
}

/**
 * A body whose deliveries take their time, as between hosts: each waits until the test lets it arrive, and only from one sender to one target
 * is the order kept (design §5 "Delivery between aggregates").
 */
export class SlowWorld {
  now: number;
  readonly states = new Map<StreamId, unknown>();
  readonly events: WorldEvent[] = [];
  readonly waiting: Waiting[] = [];
  readonly #sequences = new Map<StreamId, number>();
  #commands = 0;

  constructor(now: number) {
    this.now = now;
  }

  document(stream: StreamId): DocumentState {
    return (this.states.get(stream) ?? documentDecider.initial()) as DocumentState;
  }

  /** A person's act, or the host's own. */
  carryOut(stream: StreamId, kind: string, payload: unknown, actor: object, reference = 'test'): Refusal | undefined {
    this.now += 1000;
    this.#commands += 1;
    const command = {
      id: `00000000-0000-8000-9000-${this.#commands.toString(16).padStart(12, '0')}`,
      kind,
      payload,
      actor: { token: 'person-of-the-test-xxxxx', ...actor },
      mandate: { source: 'system', reference },
      receipt: { receivedAt: this.now, way: 'intake', by: 'test' },
    } as WorldCommand;
    return this.#decide(stream, command);
  }

  /** Lets one of the deliveries arrive that may be next, and its answer come back; `false`: none waits. */
  arrives(choice: number): boolean {
    const heads = this.waiting.filter(
      (each, index) =>
        this.waiting.findIndex((one) => one.sender === each.sender && one.target === each.target) === index,
    );
    const next = heads[choice % Math.max(1, heads.length)];
    if (next === undefined) return false;
    this.waiting.splice(this.waiting.indexOf(next), 1);
    const { sender, target, kind, payload, by } = next;
    const refusal = this.carryOut(target, kind, payload, { role: 'system' }, by);
    const sequence = this.#sequences.get(target) ?? 0;
    const answer = refusal ? { outcome: 'refused', code: refusal.code } : { outcome: 'accepted', sequence };
    const delivery = `00000000-0000-8000-9000-${this.#commands.toString(16).padStart(12, '0')}`;
    this.carryOut(sender, 'record-delivery', { delivery, target, command: kind, answer }, { role: 'system' }, by);
    return true;
  }

  #decide(stream: StreamId, command: WorldCommand): Refusal | undefined {
    const core = coreOf(stream) as typeof documentDecider;
    let state = (this.states.get(stream) ?? core.initial()) as DocumentState;
    const { events, refusal } = core.decide(state, command as never, this.now);
    for (const event of events) {
      const sequence = (this.#sequences.get(stream) ?? 0) + 1;
      this.#sequences.set(stream, sequence);
      const { id, actor } = command;
      const told = { id, actor: actor.token, role: actor.role };
      const place = { stream, sequence, recorded: this.now, hash: '0'.repeat(64), command: told };
      state = core.evolve(state, event, place);
      this.states.set(stream, state);
      this.events.push({ ...event, stream, place, command });
      for (const request of core.deliveries(state, event, place))
        this.waiting.push({ ...request, sender: stream, by: `${stream}#${sequence}` });
    }
    return refusal;
  }
}
