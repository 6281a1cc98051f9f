import type { PartyId } from '../../schemas/identifiers.ts';
import type { PartyStatus } from '../../schemas/organisation-commands.ts';
import type { Organisation, Standing } from './state.ts';

/** The standing that a status gives: a Member State takes part in decisions, from the event with that sequence on (RoP 1.2). */
export function standingOf(status: Standing['status'], sequence: number): Standing {
  return status === 'member' ? { status, entitled: { from: sequence } } : { status };
}

export function withStanding(
  organisation: Organisation,
  id: PartyId,
  change: (standing: Standing) => Standing,
): Organisation {
  const parties = organisation.parties.map((party) =>
    party.id === id ? { ...party, standing: change(party.standing) } : party,
  );
  return { ...organisation, parties };
}

/** The way to membership. What is attested moves a party up it, never down (I15). */
const RANK: Record<Standing['status'], number> = {
  none: 0,
  departed: 0,
  applicant: 1,
  'approved-partner': 2,
  partner: 3,
  observer: 3,
  member: 4,
};

export function isBelow(status: PartyStatus, other: Standing['status']): boolean {
  return RANK[status] < RANK[other];
}
