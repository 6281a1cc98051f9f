/** A body in memory: the API's own acts on the aggregates' own cores, without an engine. It keeps what it decided and answers as the API does. */
import { createHash } from 'node:crypto';
import { procedureOf } from '../../activities/rules-files/index.ts';
import type { ActContext, ActDefinition } from '../../api/act-definition.ts';
import { acts } from '../../api/acts/index.ts';
import { checked, streamOf } from '../../api/carry-out.ts';
import { outsideFacts } from '../../api/outside-facts.ts';
import { Problem } from '../../api/problem.ts';
import { canonicalJson, derivedIdentifier } from '../../chain/index.ts';
import { documentDecider, type DocumentState } from '../../domain/document/index.ts';
import { meetingDecider, type MeetingState } from '../../domain/meeting/index.ts';
import { organisationDecider, type OrganisationState } from '../../domain/organisation/index.ts';
import type { Decider, DeliveryRequest, EventPlace, Refusal } from '../../schemas/decider.ts';
import type { AnyCommand } from '../../schemas/host.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import type { Procedure } from '../../schemas/procedure.ts';

export interface MemoryAnswer {
  status: number;
  body: Record<string, unknown>;
}

// States and events of three aggregates go through one door here; each core gets its own back.

type AnyDecider = Decider<any, any, { name: string; data: unknown; effective: unknown }>;
const CORES: Record<string, AnyDecider> = {
  document: documentDecider as AnyDecider,
  meeting: meetingDecider as AnyDecider,
  organisation: organisationDecider as AnyDecider,
};

const PERSON = 'tokentokentokentokentoken';

export class BodyInMemory {
  readonly states = new Map<string, unknown>();
  readonly events: {
    stream: string;
    name: string;
    data: unknown;
    effective: unknown;
    place: EventPlace;
    command: AnyCommand;
  }[] = [];
  /** What a delivery was refused with. */
  readonly refusedDeliveries: { request: DeliveryRequest; refusal: Refusal }[] = [];
  /** Of the last event of each stream. */
  get sequences(): ReadonlyMap<string, number> {
    return this.#sequences;
  }
  readonly #answers = new Map<string, { hash: string; answer: MemoryAnswer }>();
  readonly #sequences = new Map<string, number>();
  readonly #rules: { roster: Roster; procedures: readonly Procedure[] };
  /** The body's clock, epoch ms. */
  now: number;

  constructor(rules: { roster: Roster; procedures: readonly Procedure[] }) {
    this.#rules = rules;
    this.now = rules.roster.liveSince;
  }

  documentState(id: string): DocumentState {
    return this.states.get(`${this.#rules.roster.id}/document/${id}`) as DocumentState;
  }
  meetingState(id: string): MeetingState {
    return this.states.get(`${this.#rules.roster.id}/meeting/${id}`) as MeetingState;
  }
  /** Where each stream of some kinds stands. */
  standing(...kinds: string[]): { stream: string; state: unknown; sequence: number }[] {
    return [...this.states]
      .filter(([stream]) => kinds.includes(stream.split('/')[1] ?? ''))
      .map(([stream, state]) => ({ stream, state, sequence: this.#sequences.get(stream) ?? 0 }));
  }
  get organisationState(): OrganisationState {
    return this.states.get(`${this.#rules.roster.id}/organisation`) as OrganisationState;
  }

  /** One act, as the API would answer it: the same key and body again give the same answer (I9). */
  async act(path: string, body: unknown, key: string): Promise<MemoryAnswer> {
    const hash = canonicalJson({ path, body });
    const known = this.#answers.get(key);
    if (known && known.hash !== hash) return { status: 422, body: { code: 'idempotency-key-reused' } };
    if (known) return { ...known.answer, body: { ...known.answer.body, repeated: true } };
    const answer = await this.#carryOut(path, body, key).catch((error: unknown) => {
      if (error instanceof Problem) return { status: 400, body: { code: error.code } };
      throw error;
    });
    if (answer.status < 300) this.#answers.set(key, { hash, answer });
    return answer;
  }

  async #carryOut(path: string, body: unknown, key: string): Promise<MemoryAnswer> {
    const { act, params } = this.#find(path);
    const form = act.body.safeParse(body);
    if (!form.success)
      return { status: 400, body: { code: 'request-malformed', detail: JSON.stringify(form.error.issues) } };
    const { roster } = this.#rules;
    const newId = derivedIdentifier(act.aggregate, roster.id, PERSON, key);
    const stream = streamOf(act, roster.id, act.creates ? newId : params[act.aggregate]);
    const payload = checked(act, await act.payload(params, form.data, this.#context(newId, stream)));
    const command = this.#command(act.kind, payload, key, outsideFacts(act, roster, this.now));
    const refusal = this.#decide(stream, command);
    if (refusal) return { status: 409, body: { ...refusal } };
    return { status: act.status, body: { id: newId, sequence: this.#sequences.get(stream) ?? 0 } };
  }

  #find(path: string): { act: ActDefinition; params: Record<string, string> } {
    const below = path.replace(`/v1/${this.#rules.roster.id}`, '');
    for (const act of acts) {
      const pattern = new RegExp(`^${act.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
      const match = pattern.exec(below);
      if (match) return { act, params: { ...match.groups } };
    }
    throw new Error(`No act has the path ${path}.`);
  }

  #command(kind: string, payload: unknown, key: string, facts: object = {}): AnyCommand {
    const system = key === 'delivery';
    return {
      id: derivedIdentifier(this.#rules.roster.id, PERSON, `${key}-${this.events.length}`),
      kind,
      payload,
      actor: system ? { token: 'system', role: 'system' } : { token: PERSON, role: 'secretariat' },
      mandate: { source: 'token-claims', reference: 'a test' },
      receipt: { receivedAt: this.now, way: system ? 'delivery' : 'intake', by: 'a test' },
      ...facts,
    };
  }

  #decide(stream: string, command: AnyCommand): Refusal | undefined {
    const core = CORES[stream.split('/')[1] ?? ''];
    if (!core) throw new Error(`No core decides for ${stream}.`);
    const before: unknown = this.states.get(stream) ?? core.initial();
    this.now += 1;
    const { events, refusal } = core.decide(before, command, this.now);
    const requests: DeliveryRequest[] = [];
    for (const event of events) {
      const sequence = (this.#sequences.get(stream) ?? 0) + 1;
      this.#sequences.set(stream, sequence);
      const { id, actor } = command;
      const done = { id, actor: actor.token, role: actor.role };
      const place = { stream, sequence, recorded: this.now, hash: '', command: done };
      const state: unknown = core.evolve(this.states.get(stream) ?? before, event, place);
      this.states.set(stream, state);
      this.events.push({ stream, name: event.name, data: event.data, effective: event.effective, place, command });
      requests.push(...core.deliveries(state, event, place));
    }
    for (const request of requests) this.#deliver(request);
    return refusal;
  }

  #deliver(request: DeliveryRequest): void {
    const refusal = this.#decide(request.target, this.#command(request.kind, request.payload, 'delivery'));
    if (refusal) this.refusedDeliveries.push({ request, refusal });
  }

  #context(newId: string, stream: string): ActContext {
    const { roster, procedures } = this.#rules;
    const unknown = (names: readonly string[], known: readonly { id: string }[]) =>
      Promise.resolve(names.find((name) => !known.some(({ id }) => id === name)));
    return {
      organisation: roster.id,
      person: PERSON,
      newId,
      content: async ({ text = '', language, class: own }, fallback) => {
        const bytes = Buffer.from(text);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        return { sha256, language, class: own ?? fallback, bytes: bytes.length, mediaType: 'text/plain' };
      },
      documentClass: () => Promise.resolve('members'),
      personOf: () => {
        throw new Error(`Somebody was accredited on ${stream}.`);
      },
      deadline: () => {
        throw new Error(`A deadline was set on ${stream}.`);
      },
      counting: () => {
        throw new Error(`Days were counted on ${stream}.`);
      },
      countingOfItem: () => {
        throw new Error(`Days were counted on ${stream}.`);
      },
      procedure: (id, version) => {
        const found = procedureOf(procedures, id, version);
        if (!found) throw new Problem('procedure-unknown');
        return found;
      },
      roster: () => roster,
      unknownParty: (parties) => unknown(parties, roster.parties),
      unknownOrgan: (organs) => unknown(organs, roster.organs),
      bearsSymbol: () => Promise.resolve(false),
      streamOf: async (aggregate, id) => {
        const found = `${roster.id}/${aggregate}/${id}`;
        if (!this.states.has(found)) throw new Problem(`${aggregate}-unknown`);
        return found;
      },
    };
  }
}
