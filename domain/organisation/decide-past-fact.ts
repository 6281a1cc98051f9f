import type { DatedFact } from '../../schemas/dated-fact.ts';
import type { Refusal } from '../../schemas/decider.ts';
import type { OrganisationCommand, PastFact } from '../../schemas/organisation-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { daysOfAttested, effectiveOf, notPast, overlap, refusal, refused } from '../shared/index.ts';
import { happened, type OrganisationDecision } from './decision.ts';
import { aboutOf } from './evolve-past.ts';
import { factsAbout, isOfHere, standingFact, type About } from './fact-book.ts';
import { organOf, partyOf } from './lookups.ts';
import { isBelow } from './standings.ts';
import type { Organisation, OrganisationParty } from './state.ts';

type Command = Extract<OrganisationCommand, { kind: 'record-past-fact' }>;

/** Attested, with its evidence (I15): history that no decision on record here explains. It counts from the day that it names. */
export function recordPastFact(organisation: Organisation, command: Command, now: Instant): OrganisationDecision {
  const { fact, evidence } = command.payload;
  const fault = notPast(command, fact.from, fact.to) ?? periodFault(fact) ?? factFault(organisation, fact);
  if (fault) return refused(fault);
  return { events: [happened('past-fact-recorded', { fact, evidence }, effectiveOf(fact.from ?? fact.to, now))] };
}

function periodFault({ from, to }: PastFact): Refusal | undefined {
  if (!from || !to || daysOfAttested(to).latest >= daysOfAttested(from).earliest) return undefined;
  return refusal('date-invalid', 'I12');
}

function factFault(organisation: Organisation, fact: PastFact): Refusal | undefined {
  if ('party' in fact && !partyOf(organisation, fact.party))
    return refusal('party-unknown', 'API', { party: fact.party });
  const fault = bearerFault(organisation, fact);
  if (fault) return fault;
  const { kind, subject, value, language } = aboutOf(fact, organisation.id);
  const about: About = { kind, subject, ...(language === undefined ? {} : { language }) };
  const same = factsAbout(organisation, about).find(
    (known) => kind === 'organ' || kind === 'series' || (known.value === value && overlap(known, timeOf(fact))),
  );
  if (same) return onRecord(same);
  if (fact.kind === 'organ' && organOf(organisation, fact.organ)) return refusal('fact-recorded', 'I9');
  if (fact.to !== undefined || fact.kind === 'chair-term') return undefined;
  if (fact.kind === 'status') return standsInTheWay(organisation, fact);
  // A competence stands beside others; everything else is one at a time.
  const before = fact.kind === 'competence' ? undefined : standingFact(organisation, about);
  return before && isOfHere(before) ? onRecord(before) : undefined;
}

/** What bears a name or decides has to be known; an organ that is no more is known by its fact. */
function bearerFault(organisation: Organisation, fact: PastFact): Refusal | undefined {
  if (fact.kind === 'office-name' && !organisation.offices.some(({ id }) => id === fact.office))
    return refusal('office-unknown', 'API', { office: fact.office });
  if (fact.kind !== 'organ-name' && fact.kind !== 'competence') return undefined;
  const known = factsAbout(organisation, { kind: 'organ', subject: fact.organ }).length > 0;
  return known ? undefined : refusal('organ-unknown', 'API', { organ: fact.organ });
}

const onRecord = (known: DatedFact): Refusal => refusal('fact-recorded', 'I9', { fact: known.id });

const timeOf = ({ from, to }: PastFact): Pick<DatedFact, 'from' | 'to'> => ({
  ...(from ? { from: { attested: from } } : {}),
  ...(to ? { to: { attested: to } } : {}),
});

/**
 * A status that is to hold still. Who takes part in decisions follows from the roster and from decisions, never from a fact that is
 * attested by itself (RoP 1.2); and none moves a party back from where the roster or an act here has it (I15).
 */
function standsInTheWay(
  organisation: Organisation,
  { party: id, status }: Extract<PastFact, { kind: 'status' }>,
): Refusal | undefined {
  if (status === 'member') return refusal('party-not-member', 'RoP 1.2', { party: id });
  const party = partyOf(organisation, id);
  if (!party || attestationMoves(organisation, party, status)) return undefined;
  const standing = standingFact(organisation, { kind: 'status', subject: id });
  return standing ? onRecord(standing) : refusal('party-not-member', 'RoP 1.2', { party: id });
}

/** Whether a status that is attested, and was never said to have ended, is the party's status now (I15). */
export function attestationMoves(
  organisation: Organisation,
  party: OrganisationParty,
  status: Extract<PastFact, { kind: 'status' }>['status'],
): boolean {
  const now = party.standing.status;
  if (now === 'member' || now === 'departed' || isBelow(status, now)) return false;
  return !isOfHere(standingFact(organisation, { kind: 'status', subject: party.id }));
}
