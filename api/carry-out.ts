import { createHash } from 'node:crypto';
import { answerFromRecord } from '../activities/intake/answer-from-record.ts';
import type { Intake, Outcome } from '../activities/intake/intake.ts';
import { isFinal } from '../activities/intake/intake.ts';
import type { NewReceipt, Receipt, ReceiptLedger } from '../activities/intake/receipts.ts';
import type { ActTrace } from '../activities/telemetry/index.ts';
import { canonicalJson, derivedIdentifier } from '../chain/index.ts';
import { permits } from '../domain/capabilities.ts';
import { documentPayloads } from '../schemas/document-commands.ts';
import type { AnyCommand, ClockSetting, CommandAnswer } from '../schemas/host.ts';
import type { OrganisationId, StreamId } from '../schemas/identifiers.ts';
import { meetingPayloads } from '../schemas/meeting-commands.ts';
import { organisationPayloads } from '../schemas/organisation-commands.ts';
import type { Pool } from 'pg';
import { actContext, type ActContextDependencies } from './act-context.ts';
import type { ActDefinition } from './act-definition.ts';
import type { ChairGate } from './chair-gate.ts';
import type { Identity } from './identity.ts';
import { factsFor, type OutsideReadings } from './outside-readings.ts';
import { Problem } from './problem.ts';

export interface CarryOutDependencies extends ActContextDependencies {
  readings: OutsideReadings;
  chair: ChairGate;
  pool: Pool;
  intake: Intake;
  receipts: ReceiptLedger;
  clockOf: (organisation: OrganisationId) => ClockSetting;
  /** The last sequence of a stream that is known; 0 for none. */
  sequenceOf: (stream: StreamId) => Promise<number>;
  /** Names this process in the stamp. */
  api: string;
}

/** A request whose form was checked. */
export interface ActRequest {
  act: ActDefinition;
  identity: Identity;
  key: string;
  path: string;
  params: Record<string, string>;
  /** As it was checked, with defaults. */
  body: unknown;
  /** As it arrived; what the key is bound to. */
  received: unknown;
  /** When the authenticated request was complete, epoch ms of the server's clock (I3). */
  completedAt: number;
  /** The sequence that the client has read, where it says so. */
  ifMatch: number | undefined;
  trace?: ActTrace;
}

/** What became of an act. */
export type CarriedOut = { receipt: NewReceipt; outcome: Outcome | { kind: 'overloaded' } };

/**
 * From an act to its event (design §5): capability and visibility, the stamp, the receipt, the handing over. Throws a `Problem` for what
 * never becomes a command. A key that was used before gives the earlier act's answer, or `idempotency-key-reused`.
 */
export async function carryOut(dependencies: CarryOutDependencies, request: ActRequest): Promise<CarriedOut> {
  const { act, identity, params } = request;
  const announced = act.creates
    ? () => undefined
    : dependencies.intake.announce(streamOf(act, identity.organisation, params[act.aggregate]));
  try {
    const receipt = await receiptOf(dependencies, request);
    request.trace?.made(receipt.command, receipt.stream);
    const registration = await dependencies.receipts.register(receipt);
    request.trace?.registered(registration.made);
    announced();
    if (registration.made) {
      const outcome = await handOver(dependencies, receipt, act.creates, request.completedAt);
      return { receipt, outcome: asFirst(outcome) };
    }
    const { earlier } = registration;
    if (earlier.requestHash !== receipt.requestHash) throw new Problem('idempotency-key-reused');
    return { receipt: earlier, outcome: await repeat(dependencies, earlier, act.creates) };
  } finally {
    announced();
  }
}

async function receiptOf(dependencies: CarryOutDependencies, request: ActRequest): Promise<NewReceipt> {
  const { act, identity, key, params, body } = request;
  const { organisation, actor } = identity;
  const newId = derivedIdentifier(act.aggregate, organisation, actor.token, key);
  const stream = streamOf(act, organisation, act.creates ? newId : params[act.aggregate]);
  await admit(dependencies, request, stream);
  const receivedAt = request.completedAt + dependencies.clockOf(organisation).offset;
  const context = actContext(dependencies, identity, stream, newId, receivedAt);
  const payload = checked(act, await act.payload(params, body, context));
  const roster = dependencies.rules.get(organisation)?.roster;
  const command: AnyCommand = {
    id: derivedIdentifier(organisation, actor.token, key),
    kind: act.kind,
    payload,
    actor,
    mandate: identity.mandate,
    receipt: {
      receivedAt,
      way: 'intake',
      by: dependencies.api,
    },
    ...(await factsFor(dependencies.readings, { act, organisation, stream, payload, receivedAt, roster })),
  };
  const requestHash = createHash('sha256')
    .update(canonicalJson({ method: act.method, path: request.path, body: request.received }))
    .digest('hex');
  return { organisation, principal: actor.token, key, requestHash, stream, command };
}

/** The stream that an act is on; `id` of its document or meeting. */
export function streamOf(act: ActDefinition, organisation: OrganisationId, id: string | undefined): StreamId {
  return act.aggregate === 'organisation'
    ? `${organisation}/organisation`
    : `${organisation}/${act.aggregate}/${id ?? ''}`;
}

/**
 * What is refused at the edge, without trace. Whoever takes part in decisions is let through to the workflow even where the table
 * forbids the act: what it refuses of substance must be on the record (I7).
 */
export async function admit(dependencies: CarryOutDependencies, request: ActRequest, stream: StreamId): Promise<void> {
  const { act, identity } = request;
  const { role } = identity.actor;
  if (!dependencies.rules.has(identity.organisation))
    throw new Problem('organisation-unknown', { about: { organisation: identity.organisation } });
  await dependencies.chair.admit(identity);
  // Before it is asked what is there: whoever may not act at all learns nothing of a stream (I14).
  const refusal = permits(act.kind, identity.actor);
  if (refusal && !takesPart(role, act)) throw new Problem(refusal.code, { rule: refusal.rule, about: refusal.about });
  if (act.aggregate !== 'organisation' && !act.creates && !(await dependencies.gate.admits(identity.viewer, stream)))
    throw new Problem(`${act.aggregate}-unknown`);
  await compare(dependencies, request, stream);
}

/**
 * What the client has read, against what the archive and this process's own answers say: another process may be a moment ahead. Texts are
 * guarded strictly by `basedOn`. An act that was received before is not compared again: its repetition gets its answer (I9).
 */
async function compare(dependencies: CarryOutDependencies, request: ActRequest, stream: StreamId): Promise<void> {
  const { identity, ifMatch, key } = request;
  if (ifMatch === undefined || ifMatch === (await dependencies.sequenceOf(stream))) return;
  const earlier = await dependencies.receipts.find(identity.organisation, identity.actor.token, key);
  if (earlier === undefined) throw new Problem('precondition-failed');
}

function takesPart(role: string, act: ActDefinition): boolean {
  if (act.creates || act.aggregate !== 'document') return false;
  if (['focal-point', 'chair', 'secretariat'].includes(role)) return true;
  // An observer's objection is recorded without effect (domain: not-a-member).
  return role === 'observer' && act.kind === 'state-position';
}

/** The payload in the form that the command's schema gives it. A fault here is ours: bodies were checked against their own schema. */
export function checked(act: ActDefinition, payload: unknown): unknown {
  const payloads = { ...documentPayloads, ...organisationPayloads, ...meetingPayloads };
  return payloads[act.kind].parse(JSON.parse(JSON.stringify(payload)));
}

/** The host may have seen the command before its answer came through (a creation, a second try): to the client it is the first answer. */
function asFirst<O extends CarriedOut['outcome']>(outcome: O): O {
  if (outcome.kind !== 'answered') return outcome;
  const { repeated: _repeated, ...answer } = outcome.answer;
  return { ...outcome, answer };
}

async function handOver(
  dependencies: CarryOutDependencies,
  { stream, command }: NewReceipt,
  creates: boolean,
  since: number,
): Promise<Outcome | { kind: 'overloaded' }> {
  return dependencies.intake.carryOut(stream, command, creates, since);
}

/** The same key and request again: the answer that is stored or on the record, else the same command, with its first stamp (I9). */
async function repeat(
  dependencies: CarryOutDependencies,
  earlier: Receipt,
  creates: boolean,
): Promise<Outcome | { kind: 'overloaded' }> {
  const answer = await knownAnswer(dependencies, earlier);
  if (answer !== undefined) return { kind: 'answered', answer: { ...answer, repeated: true } };
  return handOver(dependencies, earlier, creates, Date.now());
}

/** The final answer to an act, where it is stored or can be read from the record. */
export async function knownAnswer(
  { pool, receipts }: Pick<CarryOutDependencies, 'pool' | 'receipts'>,
  { answer, command }: Receipt,
): Promise<CommandAnswer | undefined> {
  if (answer !== undefined) return answer;
  const recorded = await answerFromRecord(pool, command.id);
  if (recorded === undefined || !isFinal(recorded)) return undefined;
  receipts.answered(recorded);
  return recorded;
}
