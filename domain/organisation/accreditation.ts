import type { OrganisationPayload } from '../../schemas/organisation-commands.ts';
import type { OrganisationEventData } from '../../schemas/organisation-events.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import { happened, refuse, type OrganisationDecision } from './decision.ts';
import { partyOf } from './lookups.ts';
import type { Accreditation, Organisation } from './state.ts';

/** So many people a party has at once; who is accredited no more stands in the record and not in the state (I13). */
const MOST = 40;

/**
 * Who holds a function of a party, by which paper. Several may hold one, and nobody may (case 30). It is a record: whether somebody may act
 * is judged at each act, by the sign-in (I2).
 */
export function accredit(
  organisation: Organisation,
  payload: OrganisationPayload<'accredit-representative'>,
  now: Instant,
): OrganisationDecision {
  const { party, person, capacity, receivedAt } = payload;
  if (!partyOf(organisation, party)) return refuse('party-unknown', 'API', { party });
  if (receivedAt > now) return refuse('time-in-future', 'I11', { receivedAt });
  const own = accreditedOf(organisation, party);
  if (own.some((known) => known.person === person && known.capacity === capacity))
    return refuse('accreditation-exists', 'I9', { party, capacity });
  if (own.length >= MOST) return refuse('accreditations-full', 'I13', { party, most: MOST });
  const accreditation = `a${(organisation.accredited?.last ?? 0) + 1}`;
  return { events: [happened('representative-accredited', { accreditation, ...payload }, now)] };
}

/** Acts that were done before it stay valid (case 30). */
export function endAccreditation(
  organisation: Organisation,
  payload: OrganisationPayload<'end-accreditation'>,
  now: Instant,
): OrganisationDecision {
  const { party, accreditation, on, receivedAt } = payload;
  if (!partyOf(organisation, party)) return refuse('party-unknown', 'API', { party });
  const known = accreditedOf(organisation, party).find(({ id }) => id === accreditation);
  if (!known) return refuse('accreditation-unknown', 'API', { party, accreditation });
  if (receivedAt > now) return refuse('time-in-future', 'I11', { receivedAt });
  if (on !== undefined && known.from !== undefined && on < known.from) return refuse('date-invalid', 'I12', { on });
  return { events: [happened('accreditation-ended', { ...payload, capacity: known.capacity }, now)] };
}

/** Who is accredited for a party now, the earliest first. */
export function accreditedOf({ accredited }: Organisation, party: PartyId): Accreditation[] {
  return accredited?.current.filter((known) => known.party === party) ?? [];
}

export function representativeAccredited(
  organisation: Organisation,
  { accreditation: id, party, person, capacity, from }: OrganisationEventData<'representative-accredited'>,
): Organisation {
  const { current } = organisation.accredited ?? { current: [] };
  const known = { id, party, person, capacity, ...(from === undefined ? {} : { from }) };
  return { ...organisation, accredited: { last: Number(id.slice(1)), current: [...current, known] } };
}

export function accreditationEnded(
  organisation: Organisation,
  { accreditation }: OrganisationEventData<'accreditation-ended'>,
): Organisation {
  const { accredited } = organisation;
  if (!accredited) return organisation;
  return {
    ...organisation,
    accredited: { ...accredited, current: accredited.current.filter(({ id }) => id !== accreditation) },
  };
}
