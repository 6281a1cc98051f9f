import type { z } from 'zod';
import { organisationId, partyId, type OrganisationId, type PartyId } from '../../schemas/identifiers.ts';
import { claimValues, partMatched, type Payload } from './claim-values.ts';
import type { ClaimsMapping } from './claims-mapping.ts';
import { personsRole, STATE_OF_ROLE, type Office, type PersonsRole } from './office.ts';

type Part = 'organisation' | 'role' | 'state';
/** Why a valid token gives no office: what it lacks, or what cannot be made out. */
export type NoOffice = `${Part}-${'missing' | 'unknown' | 'ambiguous' | 'malformed'}`;

interface Source {
  claim?: string | undefined;
  pattern?: string | undefined;
  table?: Readonly<Record<string, string>> | undefined;
}

/**
 * The office that a token's payload gives by the mapping, or why it gives none. Nothing is guessed: several roles without a stated
 * order, or several States, give no office.
 */
export function mapClaims(payload: Payload, mapping: ClaimsMapping): Office | NoOffice {
  const organisation = organisationFrom(payload, mapping.organisation);
  if (typeof organisation === 'string') return organisation;
  const role = roleFrom(payload, mapping.roles);
  if (typeof role === 'string') return role;
  const office = { organisation: organisation.only, role: role.only };
  const need = STATE_OF_ROLE[role.only];
  if (need === 'none') return office;
  const state = stateFrom(payload, mapping.states);
  if (typeof state !== 'string') return { ...office, party: state.only };
  return state === 'state-missing' && need === 'possible' ? office : state;
}

/** One value, boxed so that it cannot be taken for a reason. */
interface Only<T> {
  only: T;
}

function organisationFrom(payload: Payload, source: ClaimsMapping['organisation']): Only<OrganisationId> | NoOffice {
  if (source.fixed !== undefined) return { only: source.fixed };
  const found = meanings(payload, source, 'organisation', organisationId);
  return typeof found === 'string' ? found : (single(found) ?? 'organisation-ambiguous');
}

function roleFrom(payload: Payload, source: ClaimsMapping['roles']): Only<PersonsRole> | NoOffice {
  const found = meanings(payload, source, 'role', personsRole);
  if (typeof found === 'string') return found;
  const { order = [] } = source;
  // An order that leaves one of them out does not say which of them is meant.
  const first = found.every((role) => order.includes(role)) ? order.find((role) => found.includes(role)) : undefined;
  return single(found) ?? (first === undefined ? 'role-ambiguous' : { only: first });
}

function stateFrom(payload: Payload, source: ClaimsMapping['states']): Only<PartyId> | NoOffice {
  if (source === undefined) return 'state-missing';
  const found = meanings(payload, source, 'state', partyId);
  return typeof found === 'string' ? found : (single(found) ?? 'state-ambiguous');
}

const single = <T>(found: readonly T[]): Only<T> | undefined =>
  found.length === 1 ? { only: found[0] as T } : undefined;

/**
 * What the values of a claim mean, each once. A value that the table does not know is about another program and is passed over; but one
 * that matches a stated pattern is about this one, and has to be known.
 */
function meanings<P extends Part, T extends string>(
  payload: Payload,
  { claim = '', pattern, table }: Source,
  part: P,
  schema: z.ZodType<T>,
): T[] | `${P}-${'missing' | 'unknown' | 'malformed'}` {
  const values = claimValues(payload, claim);
  if (values === undefined) return `${part}-malformed`;
  const about = pattern === undefined ? values : values.flatMap((value) => partMatched(value, pattern) ?? []);
  const read = about.map((value) => {
    const meaning = table === undefined ? value : Object.hasOwn(table, value) ? table[value] : undefined;
    return schema.safeParse(meaning).data;
  });
  const known = read.filter((meaning) => meaning !== undefined);
  if (about.length === 0) return `${part}-missing`;
  if (known.length === 0 || (pattern !== undefined && known.length < read.length)) return `${part}-unknown`;
  return [...new Set(known)];
}
