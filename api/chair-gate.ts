import { LRUCache } from 'lru-cache';
import { organisationOf, type Queryable } from '../readmodels/queries/index.ts';
import type { OrganisationId, PartyId } from '../schemas/identifiers.ts';
import type { Identity } from './identity.ts';
import { Problem } from './problem.ts';

/** How long the holder of the Chair is remembered, ms: a handover is an event of years. */
const REMEMBERED_FOR = 1_000;

/**
 * Who holds the Chair now. A token says who was accredited; authority is judged at each act's receipt (I2), and the outgoing Chair loses
 * its rights with the handover (RoP 14.2, case 26).
 */
export interface ChairGate {
  /** Throws `mandate-ended` for a Chair whose State does not hold the Chair any more. */
  admit(identity: Pick<Identity, 'organisation' | 'actor'>): Promise<void>;
}

export function openChairGate(db: Queryable): ChairGate {
  const holders = new LRUCache<OrganisationId, PartyId>({ max: 1_000, ttl: REMEMBERED_FOR });
  const read = async (organisation: OrganisationId): Promise<PartyId | undefined> => {
    const row = await organisationOf(db, organisation);
    const holder = (row?.chair as { party: PartyId } | undefined)?.party;
    if (holder !== undefined) holders.set(organisation, holder);
    return holder;
  };
  return {
    admit: async ({ organisation, actor }) => {
      if (actor.role !== 'chair' || holders.get(organisation) === actor.party) return;
      // Nobody is refused by what is only remembered: the incoming Chair acts as soon as the handover can be read.
      const holder = await read(organisation);
      // Before the organisation is established nobody can have lost the Chair.
      if (holder !== undefined && holder !== actor.party)
        throw new Problem('mandate-ended', { rule: 'RoP 14.2', about: { chair: holder } });
    },
  };
}
