import type { DatedFact } from '../../schemas/dated-fact.ts';
import type { EventPlace } from '../../schemas/decider.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import { attestedAt, begin, ended, factsAbout, freeId, withFacts } from './fact-book.ts';
import { namedSource } from './named-source.ts';
import type { Organisation, OrganisationParty } from './state.ts';

/** From the event on; what is only attested is a fact that was over when it was recorded (I15). */
export function seatSet(
  organisation: Organisation,
  { party: id, state, decision, attested, when, evidence }: OrganisationEventData<'seat-set'>,
  place: EventPlace,
): Organisation {
  const { sequence, recorded } = place;
  const base = `seat/${id}/${state}`;
  const about = {
    kind: 'seat' as const,
    subject: id,
    value: state,
    attested,
    sequence,
    ...(typeof decision === 'string'
      ? namedSource({ decision, evidence }, place)
      : { decision, ...(evidence === undefined ? {} : { evidence }) }),
  };
  if (attested) {
    const over: DatedFact = {
      id: freeId(organisation, base),
      ...about,
      from: attestedAt(when, recorded),
      to: attestedAt(undefined, recorded),
    };
    return withFacts(organisation, [over]);
  }
  const told = begin(organisation, base, { ...about, from: { at: recorded } });
  return { ...told, parties: told.parties.map((party) => (party.id === id ? withSeat(party, state) : party)) };
}

function withSeat(party: OrganisationParty, state: OrganisationEventData<'seat-set'>['state']): OrganisationParty {
  const { seat: _before, ...rest } = party;
  return state === 'filled' ? rest : { ...rest, seat: state };
}

/** Who is a Member no more has no seat: one that comes back takes a seat that is filled. */
export function seatsOfMembers(organisation: Organisation, { recorded, sequence }: EventPlace): Organisation {
  const gone = organisation.parties.filter(({ seat, standing }) => seat !== undefined && standing.status !== 'member');
  if (gone.length === 0) return organisation;
  const over = gone.flatMap(({ id }) =>
    ended(factsAbout(organisation, { kind: 'seat', subject: id }), { at: recorded }, { sequence }),
  );
  const told = withFacts(organisation, over);
  return {
    ...told,
    parties: told.parties.map((party) => (gone.includes(party) ? withSeat(party, 'filled') : party)),
  };
}
