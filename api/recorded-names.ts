import { organsOf, partiesOf, type Queryable } from '../readmodels/queries/index.ts';
import type { OrganId, OrganisationId, PartyId } from '../schemas/identifiers.ts';

/** The parties and organs that an organisation's record has now: those of its roster, and what was admitted or established since. */
export interface RecordedNames {
  parties(organisation: OrganisationId): Promise<PartyId[]>;
  organs(organisation: OrganisationId): Promise<OrganId[]>;
}

export function openRecordedNames(db: Queryable): RecordedNames {
  return {
    parties: async (organisation) => (await partiesOf(db, organisation)).map(({ party }) => party),
    organs: async (organisation) => (await organsOf(db, organisation)).map(({ organ }) => organ),
  };
}
