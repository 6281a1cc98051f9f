import type { Role } from '../../schemas/actor.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';

/** Somebody as whom a script or a visitor of a laptop can sign in. */
export interface Persona {
  id: string;
  name: string;
  role: Exclude<Role, 'system'>;
  party?: PartyId;
}

/** The personas of a body: its offices, a focal point of each member, an observer of each observing party. */
export function personas(roster: Roster): Persona[] {
  const named = (id: string) => nameIn(roster, id);
  const withStatus = (status: string) =>
    roster.parties
      .filter((party) => party.statuses.some((fact) => fact.status === status && fact.to === undefined))
      .map((party) => party.id);
  const observers = withStatus('observer');
  return [
    { id: 'secretariat', name: 'Secretariat', role: 'secretariat' },
    { id: 'chair', name: `Chair (${named(roster.chair.party)})`, role: 'chair', party: roster.chair.party },
    ...withStatus('member').map((party): Persona => ({
      id: `focal-point-${party}`,
      name: `Focal point of ${named(party)}`,
      role: 'focal-point',
      party,
    })),
    { id: 'depositary', name: 'Depositary', role: 'depositary' },
    { id: 'auditor', name: 'Auditor', role: 'auditor' },
    ...observers
      .slice(0, 1)
      .map((party): Persona => ({ id: 'observer', name: `Observer (${named(party)})`, role: 'observer', party })),
    ...observers.map((party): Persona => ({
      id: `observer-${party}`,
      name: `Observer of ${named(party)}`,
      role: 'observer',
      party,
    })),
    { id: 'operator', name: 'Operator', role: 'operator' },
  ];
}

/**
 * The Chair's persona as the record has it now: the roster names the Chair of the first day, and a term ends with an event (RoP 14.2).
 * Another State's Chair is another person, with an id of its own.
 */
export function presentChair(persona: Persona, roster: Roster, holder: PartyId | undefined): Persona {
  if (persona.id !== 'chair' || holder === undefined || holder === persona.party) return persona;
  return { ...persona, id: `chair-${holder}`, party: holder, name: `Chair (${nameIn(roster, holder)})` };
}

/** The name that a party bears now; its id where the roster does not know it. */
const nameIn = ({ parties }: Roster, id: PartyId): string =>
  parties.find((party) => party.id === id)?.names.find(({ to }) => to === undefined)?.name ?? id;
