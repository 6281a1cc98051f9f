import type { OrganisationCommand, OrganisationPayload, PartyStatus } from '../../schemas/organisation-commands.ts';
import type { Grants } from '../../schemas/organisation-seat-commands.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import { happened, refuse, type OrganisationDecision } from './decision.ts';
import { partyOf } from './lookups.ts';
import type { Candidate, Organisation, OrganisationParty } from './state.ts';

type Step = Extract<OrganisationCommand, { kind: 'record-candidate-step' }>;

/** A bid for a status, pending without an end until it is granted or withdrawn (case 34). */
export function registerCandidate(
  organisation: Organisation,
  payload: OrganisationPayload<'register-candidate'>,
  now: Instant,
): OrganisationDecision {
  const { party, receivedAt } = payload;
  const id = typeof party === 'string' ? party : party.id;
  const known = partyOf(organisation, id);
  if (!known && typeof party === 'string') return refuse('party-unknown', 'API', { party });
  const status = known?.standing.status;
  if (status === 'member' || status === payload.for) return refuse('party-exists', 'I9', { party: id, status });
  if (pendingOf(organisation, id)) return refuse('candidature-pending', 'I9', { party: id });
  if (receivedAt > now) return refuse('time-in-future', 'I11', { receivedAt });
  return { events: [happened('candidate-registered', { ...payload, party: known ? id : party }, now)] };
}

/** What was done outside, on the day on which it was done: a founding text signed. */
export function recordStep(organisation: Organisation, { payload, facts }: Step, now: Instant): OrganisationDecision {
  const { party, condition, when } = payload;
  const candidate = pendingOf(organisation, party);
  if (candidate?.for === undefined) return refuse('candidature-unknown', 'case 34', { party });
  const conditions = conditionsOf(organisation, candidate.for);
  if (!conditions.some(({ id }) => id === condition)) return refuse('condition-unknown', 'API', { condition });
  if (candidate.steps.includes(condition)) return refuse('candidate-step-recorded', 'I9', { party, condition });
  if (when > (facts?.seatDay?.day ?? dayInUtc(now))) return refuse('time-in-future', 'I11', { when });
  return { events: [happened('candidate-step-recorded', { ...payload, for: candidate.for }, now)] };
}

/** The applicant may withdraw as long as nothing was granted; so may one of which the roster alone says that it applies. */
export function withdrawCandidature(
  organisation: Organisation,
  payload: OrganisationPayload<'withdraw-candidature'>,
  now: Instant,
): OrganisationDecision {
  const { party: id, receivedAt } = payload;
  const party = partyOf(organisation, id);
  if (!party) return refuse('party-unknown', 'API', { party: id });
  const candidate = pendingOf(organisation, id);
  if (!candidate && party.standing.status !== 'applicant')
    return refuse('candidature-unknown', 'case 34', { party: id });
  if (receivedAt > now) return refuse('time-in-future', 'I11', { receivedAt });
  const status = candidate?.for === undefined ? {} : { for: candidate.for };
  return { events: [happened('candidature-withdrawn', { ...payload, ...status }, now)] };
}

/**
 * Why a decision cannot grant these statuses now: a candidate that withdrew, or one that lacks what is asked of it first (domain §1.6).
 * `undefined`: it can. Of what is attested nobody asks this (I15).
 */
export function grantFault(organisation: Organisation, grants: Grants): OrganisationDecision | undefined {
  for (const { party: id, status } of grants) {
    const party = partyOf(organisation, id);
    if (!party || party.standing.status === status) continue;
    const fault = withdrawnFault(organisation, party, status) ?? conditionsFault(organisation, id, status);
    if (fault) return fault;
  }
  return undefined;
}

function withdrawnFault(
  organisation: Organisation,
  { id, standing }: OrganisationParty,
  status: PartyStatus,
): OrganisationDecision | undefined {
  const last = candidateOf(organisation, id);
  const withdrew = last?.outcome === 'withdrawn' && (last.for === undefined || last.for === status);
  // Who became something else since, by whatever way, is no applicant that withdrew.
  return withdrew && standing.status !== 'applicant'
    ? refuse('candidature-withdrawn', 'case 34', { party: id })
    : undefined;
}

/** Conditions that stand in the way of a status, named. */
export function conditionsFault(
  organisation: Organisation,
  party: PartyId,
  status: PartyStatus,
): OrganisationDecision | undefined {
  const missing = missingConditions(organisation, party, status);
  if (missing.length === 0) return undefined;
  return refuse('candidate-conditions-missing', 'CICA admission', { party, status, missing: missing.join(', ') });
}

/** What a party has not done yet of what is asked before a status is granted to it; nothing where nothing is asked. */
export function missingConditions(organisation: Organisation, party: PartyId, status: PartyStatus): string[] {
  const candidate = candidateOf(organisation, party);
  const done = candidate?.for === status && candidate.outcome !== 'withdrawn' ? candidate.steps : [];
  return conditionsOf(organisation, status)
    .map(({ id }) => id)
    .filter((id) => !done.includes(id));
}

function conditionsOf({ admission }: Organisation, status: PartyStatus) {
  return admission?.find((rule) => rule.status === status)?.conditions ?? [];
}

/** The last candidature of a party, pending or over. */
export function candidateOf({ candidates }: Organisation, party: PartyId): Candidate | undefined {
  return candidates?.find((candidate) => candidate.party === party);
}

function pendingOf(organisation: Organisation, party: PartyId): Candidate | undefined {
  const candidate = candidateOf(organisation, party);
  return candidate?.outcome === undefined ? candidate : undefined;
}

const dayInUtc = (now: Instant): string => new Date(now).toISOString().slice(0, 10);
