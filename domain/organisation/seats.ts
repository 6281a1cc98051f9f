import type { OrganisationCommand } from '../../schemas/organisation-commands.ts';
import type { SeatState } from '../../schemas/organisation-seat-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { refused } from '../shared/index.ts';
import { effectiveAt, explain, NOTHING, sameDecision, type Cause, type EffectOf } from './attribution.ts';
import { happened, refuse, type OrganisationDecision } from './decision.ts';
import { factsAbout, standingFact } from './fact-book.ts';
import { isEntitled, partyOf } from './lookups.ts';
import { namedFault } from './named-source.ts';
import type { Organisation, OrganisationParty } from './state.ts';

/**
 * A State's seat is contested or vacant, or filled again, by a decision that is named (case 22). It changes no electorate that is frozen: that
 * shrinks only by a suspension or a departure (I2). From then on the State is counted and takes no part.
 */
export function setSeat(
  organisation: Organisation,
  { payload, facts }: Extract<OrganisationCommand, { kind: 'set-seat' }>,
  now: Instant,
): OrganisationDecision {
  const { party: id, state, decision } = payload;
  const party = partyOf(organisation, id);
  if (!party) return refuse('party-unknown', 'API', { party: id });
  const fault = seatFault(organisation, party, state);
  if (fault) return fault;
  if (state === (party.seat ?? 'filled')) return refuse('seat-unchanged', 'I9', { party: id, state });
  const unnamed = namedFault(organisation.id, decision, facts);
  if (unnamed) return refused(unnamed);
  return { events: [happened('seat-set', { ...payload, attested: false }, now)] };
}

/** The same as the effect of an adoption. What is attested of the past is recorded as it was, and takes nobody's part away now (I15). */
export function applySeat(
  organisation: Organisation,
  party: OrganisationParty,
  { state }: EffectOf<'set-seat'>,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  const about = { kind: 'seat' as const, subject: party.id };
  const facts = factsAbout(organisation, about);
  const set = { events: [happened('seat-set', { party: party.id, state, ...cause }, effectiveAt(cause, now))] };
  if (cause.attested) return facts.some(({ decision }) => sameDecision(decision, cause.decision)) ? NOTHING : set;
  const fault = seatFault(organisation, party, state);
  if (fault) return fault;
  const known = explain(
    facts.filter(({ value, attested }) => value === state && !attested),
    cause,
    now,
  );
  return known ?? (standingFact(organisation, about)?.value === state ? NOTHING : set);
}

/** Only a Member State has a seat; the Chair's cannot be empty, for somebody must be able to confirm and to reopen (RoP 14.2). */
function seatFault(
  { chair }: Organisation,
  { id, standing }: OrganisationParty,
  state: SeatState,
): OrganisationDecision | undefined {
  if (standing.status !== 'member') return refuse('party-not-member', 'RoP 1.2', { party: id });
  if (state !== 'filled' && chair.party === id) return refuse('chair-holds-office', 'RoP 14.2', { party: id });
  return undefined;
}

/** Who holds the Chair takes part in decisions, and somebody is recognised to sit there. `undefined`: it may. */
export function chairFault(party: OrganisationParty): OrganisationDecision | undefined {
  if (!isEntitled(party)) return refuse('party-not-member', 'RoP 14.2', { party: party.id });
  if (party.seat !== undefined) return refuse('seat-not-filled', 'case 22', { party: party.id, seat: party.seat });
  return undefined;
}
