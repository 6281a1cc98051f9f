import type { OrganisationCommand, OrganisationPayload } from '../../schemas/organisation-commands.ts';
import type { QuorumOfBody } from '../../schemas/organisation-facts.ts';
import type { Instant } from '../../schemas/time.ts';
import { happened, refuse, type OrganisationDecision } from './decision.ts';
import { grantFault } from './candidates.ts';
import { competenceFor } from './competence.ts';
import { electorateCut, memberStates } from './electorate-cut.ts';
import { organOf, registeredRound } from './lookups.ts';
import type { Organisation } from './state.ts';

type ElectorateCommand = Extract<
  OrganisationCommand,
  { kind: 'freeze-electorate' | 'deregister-round' | 'record-delivery' }
>;

/** Decides what documents deliver here, and records what they answered (design §5 "Freezing an electorate"). */
export function decideElectorate(
  organisation: Organisation,
  command: ElectorateCommand,
  now: Instant,
): OrganisationDecision {
  switch (command.kind) {
    case 'freeze-electorate':
      return freeze(organisation, command.payload, now);
    case 'deregister-round':
      return deregister(organisation, command.payload, now);
    case 'record-delivery':
      return recordDelivery(organisation, command, now);
  }
}

/**
 * All Member States that are neither suspended nor gone, in protocol order, and the Chair (RoP 1.2, I2); less those that the organ, the
 * stage or the matter itself leaves out. An organ freezes none for a document that it is not competent to decide (I1, case 44).
 */
function freeze(
  organisation: Organisation,
  payload: OrganisationPayload<'freeze-electorate'>,
  now: Instant,
): OrganisationDecision {
  const { document, round, organ, stage, quorumOf } = payload;
  const competent = organOf(organisation, organ);
  if (!competent) return refuse('organ-unknown', 'I1', { organ });
  if (competent.electorate === 'none') return refuse('organ-decides-nothing', 'I1', { organ });
  if (competent.dissolved !== undefined) return refuse('organ-ended', 'I1', { organ });
  if (registeredRound(organisation, document, round)) return refuse('round-under-way', 'I9', { document, round });
  const competence = competenceFor(organisation, payload, now);
  if (competence === 'none') return refuse('organ-not-competent', 'I1', { organ, kind: payload.kind ?? '' });
  // A package is no way around the competence for what is in it (case 37).
  const beyond = payload.itemKinds?.find((kind) => competenceFor(organisation, { ...payload, kind }, now) === 'none');
  if (beyond !== undefined) return refuse('organ-not-competent', 'I1', { organ, kind: beyond });
  // A candidate does first what is asked of it; only then the Members decide (domain §1.6).
  const ungrantable = payload.grants && grantFault(organisation, payload.grants);
  if (ungrantable) return ungrantable;
  const { members, excluded } = electorateCut(organisation, competent, payload);
  if (members.length === 0) return refuse('electorate-empty', 'RoP 1.2', { organ });
  const frozen = { document, round, organ, stage, members, chair: organisation.chair.party };
  // Old requests ask for none of these, and get the event that they always got.
  const more = {
    ...(excluded.length === 0 ? {} : { excluded }),
    ...(quorumOf === undefined ? {} : { quorumBase: memberStates(organisation) }),
    ...(organisation.quorumDecided ? decidedQuorum(organisation) : {}),
    ...(typeof competence === 'object' ? { competenceBy: competence.decision } : {}),
  };
  return { events: [happened('electorate-frozen', { ...frozen, ...more }, now)] };
}

/** The body's quorum as a decision set it, with the decision in words (RoP 1.2): what a round counts by is frozen with its electorate (I2). */
function decidedQuorum({ quorum }: Organisation): { basicQuorum?: QuorumOfBody } {
  if (quorum === undefined) return {};
  const { evidence, ...fraction } = quorum;
  return { basicQuorum: { ...fraction, source: evidence.source.slice(0, 200) } };
}

/** Always accepted: a round that is not registered (never was, or no longer) needs no event. */
function deregister(
  organisation: Organisation,
  { document, round }: OrganisationPayload<'deregister-round'>,
  now: Instant,
): OrganisationDecision {
  if (!registeredRound(organisation, document, round)) return { events: [] };
  return { events: [happened('round-deregistered', { document, round }, now)] };
}

function recordDelivery(
  organisation: Organisation,
  { payload, mandate }: Extract<ElectorateCommand, { kind: 'record-delivery' }>,
  now: Instant,
): OrganisationDecision {
  const { delivery, target, command, answer } = payload;
  if (answer.outcome === 'accepted') {
    return { events: [happened('delivery-accepted', { delivery, target, command, sequence: answer.sequence }, now)] };
  }
  const refused = happened('delivery-refused', { delivery, target, command, code: answer.code }, now);
  if (command !== 'admit-electorate') return { events: [refused] };
  // The document did not take the electorate in (its round was withdrawn meanwhile): nothing is left to be told about it. The
  // command's mandate names the causing event, `{stream}#{sequence}`, which is the one that registered the round.
  const sequence = Number(mandate.reference.slice(mandate.reference.lastIndexOf('#') + 1));
  const dead = organisation.rounds.find((entry) => entry.sequence === sequence && entry.document === target);
  if (!dead) return { events: [refused] };
  return { events: [refused, happened('round-deregistered', { document: dead.document, round: dead.round }, now)] };
}
