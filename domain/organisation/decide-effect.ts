import type { ApplyEffect } from '../../schemas/effects.ts';
import type { Instant } from '../../schemas/time.ts';
import { applySeat } from './seats.ts';
import { grantFault } from './candidates.ts';
import { asHistory, effectiveAt, explain, isLater, NOTHING, type Cause, type EffectOf } from './attribution.ts';
import { appointChair } from './decide-chair.ts';
import { rename } from './decide-names.ts';
import {
  dissolveOrgan,
  grantCompetence,
  setBasicQuorum,
  setWorkingLanguages,
  withdrawCompetence,
} from './decide-own-rules.ts';
import { attestationMoves } from './decide-past-fact.ts';
import { standingEffect } from './decide-standing-effects.ts';
import { happened, refuse, type OrganisationDecision } from './decision.ts';
import { factsAbout, isOfHere, standingFact } from './fact-book.ts';
import { partyOf } from './lookups.ts';
import type { Organisation, OrganisationParty } from './state.ts';

/**
 * What a decision changes here, delivered by its document (design §3 "effect"): one taken here changes it now; an attested one (I15)
 * explains a fact that the roster or the record has, or adds it. A fact has one decision, the first that was named: what is asked again,
 * by a stage that is completed again, is known already and needs no event.
 */
export function applyEffect(organisation: Organisation, payload: ApplyEffect, now: Instant): OrganisationDecision {
  const { effect, ...cause } = payload;
  switch (effect.kind) {
    case 'set-meeting-date':
      return refuse('command-unknown', 'API', { effect: effect.kind });
    case 'establish-organ':
      return establishOrgan(organisation, effect, cause, now);
    case 'dissolve-organ':
      return dissolveOrgan(organisation, effect, cause, now);
    case 'rename-party':
    case 'rename-organ':
    case 'rename-office':
    case 'rename-organisation':
      return rename(organisation, effect, cause, now);
    case 'grant-competence':
      return grantCompetence(organisation, effect, cause, now);
    case 'withdraw-competence':
      return withdrawCompetence(organisation, effect, cause, now);
    case 'set-working-languages':
      return setWorkingLanguages(organisation, effect, cause, now);
    case 'set-basic-quorum':
      return setBasicQuorum(organisation, effect, cause, now);
    default:
      return effectOnParty(organisation, effect, cause, now);
  }
}

type PartyEffect = EffectOf<
  | 'grant-status'
  | 'end-status'
  | 'suspend-party'
  | 'reinstate-party'
  | 'appoint-chair'
  | 'appoint-coordinator'
  | 'set-seat'
>;

function effectOnParty(
  organisation: Organisation,
  effect: PartyEffect,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  const party = partyOf(organisation, effect.party);
  if (!party) return refuse('party-unknown', 'API', { party: effect.party });
  switch (effect.kind) {
    case 'grant-status':
      return grantStatus(organisation, party, effect, cause, now);
    case 'end-status':
    case 'suspend-party':
    case 'reinstate-party':
      return standingEffect(organisation, party, effect, cause, now);
    case 'appoint-chair':
      return appointChair(organisation, party, effect, cause, now);
    case 'appoint-coordinator':
      return appointCoordinator(organisation, effect, cause, now);
    case 'set-seat':
      return applySeat(organisation, party, effect, cause, now);
  }
}

/** A membership ends by a departure only; a status begins with its own decision, not with the approval of it (case 43). */
function grantStatus(
  organisation: Organisation,
  party: OrganisationParty,
  { status }: EffectOf<'grant-status'>,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  const facts = factsAbout(organisation, { kind: 'status', subject: party.id }).filter(({ value }) => value === status);
  const known = explain(facts, cause, now);
  if (known) return known;
  const granted = { party: party.id, status };
  if (cause.attested) {
    if (facts.length > 0 && facts.every(({ decision }) => decision)) return NOTHING;
    if (!attestationMoves(organisation, party, status)) {
      const past = { kind: 'status', ...granted, ...(cause.when ? { from: cause.when } : {}), to: {} } as const;
      return asHistory(organisation, past, cause, now);
    }
  } else if (party.standing.status === status) return NOTHING;
  else if (party.standing.status === 'member') return refuse('party-exists', 'RoP 1.2', { party: party.id });
  const fault = cause.attested ? undefined : grantFault(organisation, [granted]);
  if (fault) return fault;
  return { events: [happened('status-granted', { ...granted, ...cause }, effectiveAt(cause, now))] };
}

function establishOrgan(
  organisation: Organisation,
  { kind: _, ...established }: EffectOf<'establish-organ'>,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  const facts = factsAbout(organisation, { kind: 'organ', subject: established.organ });
  // One that was dissolved can be established anew, by a decision taken here.
  const there = facts.some(({ to }) => to === undefined) || (cause.attested && facts.length > 0);
  const known = explain(facts, cause, now) ?? (there ? NOTHING : undefined);
  return known ?? { events: [happened('organ-established', { ...established, ...cause }, effectiveAt(cause, now))] };
}

/** One coordinator for an area at a time. An attested appointment replaces none that was made here, or is known to be later (I15). */
function appointCoordinator(
  organisation: Organisation,
  { area, title, party }: EffectOf<'appoint-coordinator'>,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  const about = { kind: 'coordinator' as const, subject: area };
  const facts = factsAbout(organisation, about).filter(({ value }) => value === party);
  const standing = standingFact(organisation, about);
  const known = explain(facts, cause, now) ?? (standing?.value === party ? NOTHING : undefined);
  if (known) return known;
  if (cause.attested && standing && (isOfHere(standing) || isLater(standing, cause))) {
    const from = cause.when ? { from: cause.when } : {};
    return asHistory(organisation, { kind: 'coordinator', area, title, party, ...from, to: {} }, cause, now);
  }
  return {
    events: [happened('coordinator-appointed', { area, title, party, ...cause }, effectiveAt(cause, now))],
  };
}
