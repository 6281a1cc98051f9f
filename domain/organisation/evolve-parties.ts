import type { FactEnd } from '../../schemas/dated-fact.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import { statusesEnded } from './evolve-admission.ts';
import { begin, ended, factsAbout, withFacts } from './fact-book.ts';
import { namedSource, type NamedInEvent } from './named-source.ts';
import { withStanding } from './standings.ts';
import type { Organisation, Standing } from './state.ts';

/** What ended a fact, by an event that names its decision in words or on record. */
const endBy = (named: NamedInEvent, place: EventPlace): FactEnd => ({
  ...namedSource(named, place),
  sequence: place.sequence,
});

/** It takes part no more, from the event on, until it is reinstated: a stretch of its own, with the decision at both ends. */
export function partySuspended(
  organisation: Organisation,
  { party, ...named }: OrganisationEventData<'party-suspended'>,
  place: EventPlace,
): Organisation {
  const told = begin(organisation, `suspension/${party}`, {
    kind: 'suspension',
    subject: party,
    value: 'suspended',
    from: { at: place.recorded },
    attested: false,
    ...namedSource(named, place),
    sequence: place.sequence,
  });
  return withStanding(told, party, (standing) => ({
    ...endedAt(standing, place.sequence),
    suspended: named.decision,
  }));
}

export function partyReinstated(
  organisation: Organisation,
  { party, ...named }: OrganisationEventData<'party-reinstated'>,
  place: EventPlace,
): Organisation {
  const told = suspensionEnded(organisation, party, endBy(named, place), place);
  return withStanding(told, party, ({ status }) => ({ status, entitled: { from: place.sequence } }));
}

/** With its membership ends a suspension that still ran. */
export function partyDeparted(
  organisation: Organisation,
  { party, ...named }: OrganisationEventData<'party-departed'>,
  place: EventPlace,
): Organisation {
  const end = endBy(named, place);
  const told = suspensionEnded(statusesEnded(organisation, party, place, end), party, end, place);
  return withStanding(told, party, (standing) => ({ ...endedAt(standing, place.sequence), status: 'departed' }));
}

/** A status that is no membership: the party stays on the roster of names and has none. */
export function statusEnded(
  organisation: Organisation,
  { party, decision, evidence }: OrganisationEventData<'status-ended'>,
  place: EventPlace,
): Organisation {
  const end = { decision, ...(evidence === undefined ? {} : { evidence }), sequence: place.sequence };
  return withStanding(statusesEnded(organisation, party, place, end), party, () => ({ status: 'none' }));
}

function suspensionEnded(organisation: Organisation, subject: string, end: FactEnd, place: EventPlace): Organisation {
  const facts = factsAbout(organisation, { kind: 'suspension', subject });
  return withFacts(organisation, ended(facts, { at: place.recorded }, end));
}

function endedAt(standing: Standing, sequence: number): Standing {
  const { entitled } = standing;
  return entitled && entitled.until === undefined
    ? { ...standing, entitled: { ...entitled, until: sequence } }
    : standing;
}
