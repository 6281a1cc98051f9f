import type { AttestedTime } from '../../schemas/attested.ts';
import type { OrganisationCommand, OrganisationPayload } from '../../schemas/organisation-commands.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import type { Instant } from '../../schemas/time.ts';
import { asHistory, effectiveAt, explain, NOTHING, sameDecision, type Cause, type EffectOf } from './attribution.ts';
import { happened, refuse, type OrganisationDecision } from './decision.ts';
import { factsAbout, standingFact } from './fact-book.ts';
import { partyOf } from './lookups.ts';
import { namedFault } from './named-source.ts';
import { refused } from '../shared/index.ts';
import { chairFault } from './seats.ts';
import type { Organisation, OrganisationParty } from './state.ts';

/**
 * The Chair passes by an event, inside a meeting, not on a date (RoP 14.2, case 26). By hand: where the meeting is not kept here, or
 * things went another way. A hand-over to the State that was designated names the decision that did.
 */
export function handOver(
  organisation: Organisation,
  { payload, facts }: Extract<OrganisationCommand, { kind: 'hand-over-chair' }>,
  now: Instant,
): OrganisationDecision {
  const from = organisation.chair.party;
  const party = partyOf(organisation, payload.to);
  if (!party) return refuse('party-unknown', 'API', { party: payload.to });
  const fault = chairFault(party);
  if (fault) return fault;
  if (party.id === from) return refuse('chair-unchanged', 'RoP 14.2', { party: from });
  const unnamed = namedFault(organisation.id, payload.decision, facts);
  if (unnamed) return refused(unnamed);
  const { designated } = organisation;
  const decision = designated?.party === party.id && !payload.decision ? { decision: designated.decision } : {};
  return { events: [happened('chair-handed-over', { from, ...payload, ...decision }, now)] };
}

/** The opening of a meeting begins the term of the Chair that is designated for it, on whatever day it is opened (RoP 14.2, case 28). */
export function noteMeetingOpening(
  organisation: Organisation,
  { meeting }: OrganisationPayload<'note-meeting-opening'>,
  now: Instant,
): OrganisationDecision {
  const { designated, chair } = organisation;
  if (designated?.meeting !== meeting) return NOTHING;
  const { party: to, until, decision } = designated;
  const party = partyOf(organisation, to);
  const fault = party ? chairFault(party) : refuse('party-not-member', 'RoP 14.2', { party: to });
  if (fault) return fault;
  const begun = { from: chair.party, to, until, occasion: 'opening of the meeting', decision, meeting };
  return { events: [happened('chair-handed-over', begun, now)] };
}

/** A decision on the Chair: of a term to come, of the present one, or of one that is over (case 45). */
export function appointChair(
  organisation: Organisation,
  party: OrganisationParty,
  effect: EffectOf<'appoint-chair'>,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  if (isDesignated(organisation, effect, cause)) return NOTHING;
  const terms = factsAbout(organisation, { kind: 'chair', subject: party.id });
  const { meeting, until } = effect;
  if (cause.attested) {
    const known = explain(terms, cause, now);
    if (known) return known;
    if (meeting === undefined) return pastTerm(organisation, party, cause, now);
  }
  const fault = chairFault(party);
  if (fault) return fault;
  if (meeting !== undefined) return designate(organisation, { party: party.id, meeting, until, ...cause }, cause, now);
  const known = until === organisation.chair.until ? explain(standing(organisation, party), cause, now) : undefined;
  if (known ?? terms.some(({ decision }) => sameDecision(decision, cause.decision))) return known ?? NOTHING;
  const from = organisation.chair.party;
  const begun = { from, to: party.id, until, occasion: 'the decision itself', decision: cause.decision };
  return { events: [happened('chair-handed-over', begun, now)] };
}

function isDesignated({ designated }: Organisation, { party, meeting }: EffectOf<'appoint-chair'>, cause: Cause) {
  return (
    designated?.party === party && designated.meeting === meeting && sameDecision(designated.decision, cause.decision)
  );
}

/** An attested designation is older than one that was decided here, and does not replace it (I15). */
function designate(
  organisation: Organisation,
  data: OrganisationEventData<'chair-designated'>,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  if (cause.attested && organisation.designated?.attested === false) return NOTHING;
  return { events: [happened('chair-designated', data, effectiveAt(cause, now))] };
}

const standing = (organisation: Organisation, { id }: OrganisationParty) => {
  const term = standingFact(organisation, { kind: 'chair', subject: id });
  return term ? [term] : [];
};

/** A term of which nothing is known but the decision on it: it began on that day or later, and is over. */
function pastTerm(
  organisation: Organisation,
  { id: party }: OrganisationParty,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  const notBefore = cause.when?.date ?? cause.when?.notBefore;
  const from: AttestedTime | undefined = notBefore === undefined ? undefined : { notBefore };
  return asHistory(organisation, { kind: 'chair-term', party, ...(from ? { from } : {}), to: {} }, cause, now);
}
