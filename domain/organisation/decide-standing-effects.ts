import type { DatedFact } from '../../schemas/dated-fact.ts';
import type { Refusal } from '../../schemas/decider.ts';
import type { PastFact } from '../../schemas/organisation-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { refusal, refused } from '../shared/index.ts';
import {
  asHistory,
  begunWhen,
  effectiveAt,
  explain,
  explainEnd,
  NOTHING,
  sameDecision,
  type Cause,
  type EffectOf,
} from './attribution.ts';
import { departureFault, reinstatementFault, suspensionFault } from './decide-parties.ts';
import { happened, type OrganisationDecision } from './decision.ts';
import { factsAbout } from './fact-book.ts';
import { inWords } from './named-source.ts';
import type { Organisation, OrganisationParty } from './state.ts';

type StandingEffect = EffectOf<'end-status' | 'suspend-party' | 'reinstate-party'>;

/**
 * A decision that takes something from a party, or gives it back: the end of a status, a suspension and its end. What is attested of the past
 * (I15) explains an end that the record has, or adds what was over; nobody takes part no more by it.
 */
export function standingEffect(
  organisation: Organisation,
  party: OrganisationParty,
  effect: StandingEffect,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  switch (effect.kind) {
    case 'end-status':
      return endStatus(organisation, party, effect, cause, now);
    case 'suspend-party':
      return suspend(organisation, party, cause, now);
    case 'reinstate-party':
      return reinstate(organisation, party, cause, now);
  }
}

/** How the events of direct acts name a decision on record. */
const named = ({ decision }: Cause) => ({ decision: inWords(decision), by: decision });

/** A Member State leaves: its departure is delivered to the rounds that are registered (I2, case 25). */
function endStatus(
  organisation: Organisation,
  party: OrganisationParty,
  { status }: EffectOf<'end-status'>,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  const facts = factsAbout(organisation, { kind: 'status', subject: party.id }).filter(({ value }) => value === status);
  const known = explainEnd(facts, cause, now);
  if (known) return known;
  if (cause.attested) {
    const standing = stands(facts);
    if (standing) return refused(standing);
    return asHistory(
      organisation,
      { kind: 'status', party: party.id, status, to: cause.when ?? {} },
      cause,
      now,
      'end',
    );
  }
  if (status === 'member') {
    const fault = departureFault(organisation, party);
    return fault ? refused(fault) : { events: [happened('party-departed', { party: party.id, ...named(cause) }, now)] };
  }
  if (party.standing.status !== status) return refused(refusal('status-not-held', 'API', { party: party.id, status }));
  return { events: [happened('status-ended', { party: party.id, status, ...cause }, now)] };
}

/** The roster, or an act here, has it that it stands: the past cannot have ended it (I15). */
export function stands(facts: readonly DatedFact[]): Refusal | undefined {
  const standing = facts.find(({ to }) => to === undefined);
  return standing && refusal('fact-recorded', 'I15', { fact: standing.id });
}

function suspend(
  organisation: Organisation,
  party: OrganisationParty,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  const facts = factsAbout(organisation, { kind: 'suspension', subject: party.id });
  if (facts.some(({ decision }) => sameDecision(decision, cause.decision))) return NOTHING;
  if (cause.attested) {
    const past: PastFact = { kind: 'suspension', party: party.id, ...begunWhen(cause), to: {} };
    const over = facts.filter(({ to }) => to !== undefined);
    return explain(over, cause, now) ?? asHistory(organisation, past, cause, now);
  }
  const fault = suspensionFault(organisation, party);
  if (fault) return refused(fault);
  return { events: [happened('party-suspended', { party: party.id, ...named(cause) }, now)] };
}

/** An attested end of a suspension that nobody has recorded says that there was one. */
function reinstate(
  organisation: Organisation,
  party: OrganisationParty,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  const facts = factsAbout(organisation, { kind: 'suspension', subject: party.id });
  const known = explainEnd(facts, cause, now);
  if (known) return known;
  if (cause.attested)
    return asHistory(organisation, { kind: 'suspension', party: party.id, to: cause.when ?? {} }, cause, now, 'end');
  const fault = reinstatementFault(party);
  if (fault) return refused(fault);
  return { events: [happened('party-reinstated', { party: party.id, ...named(cause) }, effectiveAt(cause, now))] };
}
