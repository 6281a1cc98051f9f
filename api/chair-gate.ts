import { organisationOf, type Queryable } from '../readmodels/queries/index.ts';
import type { PartyId } from '../schemas/identifiers.ts';
import type { Identity } from './identity.ts';
import { Problem } from './problem.ts';

/**
 * Who holds the Chair now. A token says who was accredited; authority is judged at each act's receipt (I2), and the outgoing Chair loses
 * its rights with the handover (RoP 14.2, case 26): so the holder is read for each act of a Chair and never remembered.
 */
export interface ChairGate {
  /** Throws `mandate-ended` for a Chair whose State does not hold the Chair any more. */
  admit(identity: Pick<Identity, 'organisation' | 'actor'>): Promise<void>;
}

export function openChairGate(db: Queryable): ChairGate {
  return {
    admit: async ({ organisation, actor }) => {
      if (actor.role !== 'chair') return;
      const row = await organisationOf(db, organisation);
      const holder = (row?.chair as { party: PartyId } | undefined)?.party;
      // Before the organisation is established nobody can have lost the Chair.
      if (holder !== undefined && holder !== actor.party)
        throw new Problem('mandate-ended', { rule: 'RoP 14.2', about: { chair: holder } });
    },
  };
}
