import { role, type Role } from '../../schemas/actor.ts';
import type { OrganisationId, PartyId } from '../../schemas/identifiers.ts';

/** The roles that a person can have; `system` is the program's own. */
export const personsRole = role.exclude(['system']);
export type PersonsRole = Exclude<Role, 'system'>;

/** In which body somebody acts, as what, and for which State. */
export interface Office {
  organisation: OrganisationId;
  role: PersonsRole;
  party?: PartyId;
}

/** What a role has to do with a State: a focal point and the Chair act for one (RoP 14.2), an observer may, the offices act for none. */
export const STATE_OF_ROLE: Record<PersonsRole, 'needed' | 'possible' | 'none'> = {
  'focal-point': 'needed',
  chair: 'needed',
  observer: 'possible',
  secretariat: 'none',
  depositary: 'none',
  auditor: 'none',
  operator: 'none',
};
