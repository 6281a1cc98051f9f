import { bearersOfSymbol, organsOf, partiesOf, type Queryable } from '../readmodels/queries/index.ts';
import type { OrganId, OrganisationId, PartyId, StreamId } from '../schemas/identifiers.ts';

/** The parties and organs that an organisation's record has now: those of its roster, and what was admitted or established since. */
export interface RecordedNames {
  parties(organisation: OrganisationId): Promise<PartyId[]>;
  organs(organisation: OrganisationId): Promise<OrganId[]>;
  /** Documents that were issued under a symbol, whoever may see them. */
  bearersOf(organisation: OrganisationId, symbol: string): Promise<StreamId[]>;
}

export function openRecordedNames(db: Queryable): RecordedNames {
  return {
    parties: async (organisation) => (await partiesOf(db, organisation)).map(({ party }) => party),
    organs: async (organisation) => (await organsOf(db, organisation)).map(({ organ }) => organ),
    bearersOf: (organisation, symbol) => bearersOfSymbol(db, organisation, symbol),
  };
}
