import type { Role } from '../../schemas/actor.ts';
import type { DeliveryRequest, Refusal } from '../../schemas/decider.ts';
import type { DocumentCommand, DocumentCommandKind, DocumentFacts } from '../../schemas/document-commands.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { OrganisationCommand } from '../../schemas/organisation-commands.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import type { Instant } from '../../schemas/time.ts';
import { documentDecider, type DocumentState } from '../document/index.ts';
import { organisationDecider } from '../organisation/index.ts';
import { BEGIN, type SmallBody } from './small-body.ts';

/** One act that is tried: who, what, when. `clock`: time alone does it. */
export interface Move {
  kind: DocumentCommandKind;
  payload: unknown;
  role: Role;
  party?: string;
  now: Instant;
  facts?: DocumentFacts;
  clock?: true;
  /** By another person of the same State (case 31). */
  second?: true;
}

/** A document in the small body, and what it waits for from the organisation. */
export interface Situation {
  state: DocumentState;
  /** The electorate that was asked for and has not come. */
  pending?: DeliveryRequest;
}

export interface Carried extends Situation {
  events: readonly DocumentEvent[];
  refusal?: Refusal;
}

const ID = '00000000-0000-8000-8000-00000000d0c1';

const streamOf = (body: SmallBody): string => `${body.organisation.organisation?.id ?? '-'}/document/${ID}`;

/** Later acts have higher ids: one State's acts of one instant rank in the order in which they were made. */
const idAt = (sequence: number): string => `00000000-0000-8000-8000-${sequence.toString(16).padStart(12, '0')}`;

/** Carries an act out on the real core. The state it is given is never changed. */
export function carryOut(body: SmallBody, situation: Situation, move: Move): Carried {
  const { state } = situation;
  const sequence = state.document?.sequence ?? 0;
  const command = {
    id: idAt(sequence + 1),
    kind: move.kind,
    payload: move.payload,
    actor: {
      token: `${move.second ? 'another' : 'person'}-${move.party ?? move.role}`,
      role: move.role,
      ...(move.party === undefined ? {} : { party: move.party }),
    },
    // The answer to a delivery names the event that caused it.
    mandate: { source: 'system', reference: `proof#${state.document?.round?.firstSequence ?? 0}` },
    receipt: { receivedAt: move.now, way: move.role === 'system' ? 'timer' : 'intake', by: 'proof' },
    ...(move.facts === undefined ? {} : { facts: move.facts }),
  } as DocumentCommand;
  const { events, refusal } = documentDecider.decide(state, command, move.now);
  return { ...folded(body, situation, command, events, move.now), events, ...(refusal ? { refusal } : {}) };
}

function folded(
  body: SmallBody,
  situation: Situation,
  { id, actor }: DocumentCommand,
  events: readonly DocumentEvent[],
  now: Instant,
): Situation {
  let { state, pending } = situation;
  const answers: (DeliveryRequest & { by: number })[] = [];
  let sequence = state.document?.sequence ?? 0;
  for (const event of events) {
    sequence += 1;
    const command = { id, actor: actor.token, role: actor.role };
    const place = { stream: streamOf(body), sequence, recorded: now, hash: '', command };
    state = documentDecider.evolve(state, event, place);
    const asked = documentDecider.deliveries(state, event, place);
    pending = asked.find(({ kind }) => kind === 'freeze-electorate') ?? pending;
    for (const each of asked.filter(({ kind }) => OF_ITEMS.has(kind))) answers.push({ ...each, by: sequence });
  }
  const after = pending !== undefined && state.document?.round?.phase === 'requested' ? { state, pending } : { state };
  return answers.reduce<Situation>((next, asked) => answeredByItem(body, next, asked, now), after);
}

/** What a package asks of the documents in it. */
const OF_ITEMS: ReadonlySet<string> = new Set(['join-package', 'conclude-package-item', 'leave-package']);

/** The documents of a package are no part of this body: each does what it is asked, as every one that has joined does (case 37). */
function answeredByItem(
  body: SmallBody,
  situation: Situation,
  { target, kind, by }: DeliveryRequest & { by: number },
  now: Instant,
): Situation {
  const sequence = situation.state.document?.sequence ?? 0;
  const answer = { outcome: 'accepted', sequence: 1 };
  const command = {
    id: idAt(sequence + 1),
    kind: 'record-delivery',
    payload: { delivery: idAt(0), target, command: kind, answer },
    actor: { token: 'system', role: 'system' },
    mandate: { source: 'system', reference: `proof#${by}` },
    receipt: { receivedAt: now, way: 'delivery', by: 'proof' },
  } as DocumentCommand;
  return folded(body, situation, command, documentDecider.decide(situation.state, command, now).events, now);
}

/** Registers the document: where every exploration begins. */
export function begin(body: SmallBody, procedure: Procedure): Carried {
  const text = { sha256: 'f'.repeat(64), language: 'en', class: 'members', bytes: 0, mediaType: 'text/plain' };
  const payload = {
    organisation: body.organisation.organisation?.id ?? '-',
    id: ID,
    kind: procedure.kind,
    title: text,
    visibility: { class: 'members' },
    procedure,
    sponsors: [],
  };
  const move: Move = { kind: 'register-document', payload, role: 'secretariat', now: BEGIN };
  return carryOut(body, { state: documentDecider.initial() }, move);
}

/** What the organisation answers to a document that asked for an electorate: the electorate, or that there is none. */
export function answerOf(body: SmallBody, asked: DeliveryRequest): { kind: DocumentCommandKind; payload: unknown } {
  const command = {
    id: idAt(0),
    kind: asked.kind,
    payload: asked.payload,
    actor: { token: 'system', role: 'system' },
    mandate: { source: 'system', reference: 'proof' },
    receipt: { receivedAt: BEGIN, way: 'delivery', by: 'proof' },
  } as OrganisationCommand;
  const { events, refusal } = organisationDecider.decide(body.organisation, command, BEGIN);
  if (refusal) return refusedBy(asked, refusal.code);
  const place = {
    stream: asked.target,
    sequence: 1_000_000,
    recorded: BEGIN,
    hash: '',
    command: { id: command.id, actor: 'system', role: 'system' as const },
  };
  for (const event of events) {
    const state = organisationDecider.evolve(body.organisation, event, place);
    const [admitted] = organisationDecider.deliveries(state, event, place);
    if (admitted) return { kind: admitted.kind as DocumentCommandKind, payload: admitted.payload };
  }
  return refusedBy(asked, 'electorate-empty');
}

/** A refused delivery comes back to its sender (design §5 "Delivery between aggregates"). */
function refusedBy({ target, kind }: DeliveryRequest, code: string): { kind: DocumentCommandKind; payload: unknown } {
  const payload = { delivery: idAt(0), target, command: kind, answer: { outcome: 'refused', code } };
  return { kind: 'record-delivery', payload };
}
