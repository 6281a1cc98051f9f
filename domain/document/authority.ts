import type { Refusal } from '../../schemas/decider.ts';
import type { DocumentCommand, DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { CapabilityOverrides } from '../capabilities.ts';
import type { CommandOf, Draft } from './draft.ts';
import { isBlocking } from './blocking.ts';
import { closedRound, consensusRules, electorateOf, lastRound, openStagesOf } from './lookups.ts';
import { takesPositions } from './phases.ts';
import { recordRefused } from './record-refused.ts';
import { recordWithoutEffect } from './receive-statement.ts';
import { formFault } from './statement.ts';
import type { DocumentRecord } from './state.ts';

/** The acts by which an outcome is made: that somebody without the right to it tried is recorded (I7). */
const OF_SUBSTANCE: readonly DocumentCommandKind[] = [
  'state-position',
  'attest-communication',
  'clarify-position',
  'lift-point',
  'object-to-method',
  'record-ruling',
  'confirm-adoption',
  'confirm-ad-referendum',
  'freeze-round',
  'resolve-contest',
];

/** The roles that the stage's own rules name (`who`), in place of the table: the round's rules where the act is on a round. */
export function stageRoles(document: DocumentRecord, command: DocumentCommand): CapabilityOverrides | undefined {
  if (command.kind === 'open-round' || command.kind === 'reopen-round')
    return consensusRules(document, command.payload.stage)?.who;
  if (!('round' in command.payload)) return undefined;
  const { round } = command.payload;
  return lastRound(document, round)?.rules.who ?? closedRound(document, round)?.who;
}

/**
 * An act by the wrong role. Recorded where it is of substance and comes from a member of the electorate, the Chair or the Secretariat,
 * so that nobody else can fill a stream with what he may not do. An observer's objection is a communication without effect (case 23).
 */
export function refuseUnauthorised(draft: Draft, because: Refusal): Refusal {
  const { command, document } = draft;
  const { actor } = command;
  if (command.kind === 'record-signature') return refuseSignature(draft, because, command);
  if (command.kind === 'sign-treaty') return refuseTreatySignature(draft, because, command);
  if (!OF_SUBSTANCE.includes(command.kind) || !('round' in command.payload)) return because;
  const round = lastRound(document, command.payload.round);
  if (round?.openedAt === undefined) return because;
  if (actor.role === 'observer' && command.kind === 'state-position') return recordObserver(draft, because);
  const concerned = actor.party !== undefined && electorateOf(document, round).includes(actor.party);
  const known = actor.role === 'chair' || actor.role === 'secretariat' || (actor.role === 'focal-point' && concerned);
  return known ? recordRefused(draft, because) : because;
}

/** An unauthorised signature is recorded (I7): of the Chair, or of a State that is itself a signatory. */
function refuseSignature(draft: Draft, because: Refusal, { actor, payload }: CommandOf<'record-signature'>): Refusal {
  const { document } = draft;
  const signatories = openStagesOf(document, 'signature').find((stage) => stage.id === payload.stage)?.signatories;
  const own = actor.role === 'focal-point' && signatories?.some(({ party }) => party === (actor.party ?? null));
  return signatories && (actor.role === 'chair' || own) ? recordRefused(draft, because) : because;
}

/** The same, where the States sign as they choose: of the Chair, or of the State itself. */
function refuseTreatySignature(draft: Draft, because: Refusal, { actor, payload }: CommandOf<'sign-treaty'>): Refusal {
  const { id } = openStagesOf(draft.document, 'signature').find((stage) => stage.signatories === undefined) ?? {};
  const own = actor.role === 'focal-point' && actor.party === payload.party;
  return id === payload.stage && (actor.role === 'chair' || own)
    ? recordRefused(draft, because, payload.party)
    : because;
}

function recordObserver(draft: Draft, because: Refusal): Refusal {
  const { command, document } = draft;
  if (command.kind !== 'state-position' || command.actor.party === undefined) return because;
  const body = command.payload;
  const round = lastRound(document, body.round);
  if (!round || !takesPositions(round) || round.revision !== body.revision || !isBlocking(round.rules, body.position))
    return because;
  const { receivedAt } = command.receipt;
  const statement = { body, receivedAt, channel: 'program', parties: [command.actor.party], attested: false } as const;
  if (formFault(statement)) return because;
  recordWithoutEffect(draft, statement, command.actor.party, 'not-a-member');
  return because;
}
