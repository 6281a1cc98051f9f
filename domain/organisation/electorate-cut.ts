import type { Exclusion } from '../../schemas/electorate.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { OrganisationPayload, Organ } from '../../schemas/organisation-commands.ts';
import type { ElectorateRule } from '../../schemas/procedure-clauses.ts';
import { isEntitled } from './lookups.ts';
import type { Organisation } from './state.ts';

type Request = Pick<OrganisationPayload<'freeze-electorate'>, 'electorate' | 'without'>;

/**
 * Who takes part, in protocol order, and who of the entitled does not: States whose seat is contested or vacant, that are not of the organ,
 * that the stage leaves out, or that the matter concerns. Only ever fewer than those entitled (I2).
 */
export function electorateCut(
  { parties }: Organisation,
  organ: Organ,
  request: Request,
): { members: PartyId[]; excluded: Exclusion[] } {
  const entitled = parties.filter(isEntitled);
  const excluded = entitled.flatMap((party) => {
    const because = party.seat === undefined ? leftOut(party.id, organ, request) : (`seat-${party.seat}` as const);
    return because === undefined ? [] : [{ party: party.id, because }];
  });
  const out = new Set(excluded.map(({ party }) => party));
  return { members: entitled.map(({ id }) => id).filter((id) => !out.has(id)), excluded };
}

function leftOut(party: PartyId, { only }: Organ, { electorate, without }: Request): Exclusion['because'] | undefined {
  if (only !== undefined && !only.includes(party)) return 'organ';
  if (electorate !== undefined && !ofStage(party, electorate)) return 'stage';
  return without?.includes(party) === true ? 'state-concerned' : undefined;
}

const ofStage = (party: PartyId, rule: ElectorateRule): boolean =>
  'only' in rule ? rule.only.includes(party) : !rule.except.includes(party);

/** All Member States, those included that are suspended: a vacant or contested seat is counted too (case 22). */
export function memberStates({ parties }: Organisation): number {
  return parties.filter(({ standing }) => standing.status === 'member').length;
}
