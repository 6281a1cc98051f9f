import type { Viewer } from '../domain/visibility.ts';
import type { PartyId } from '../schemas/identifiers.ts';

/** The offices that are told of things. */
export type OfficeFunction = 'secretariat' | 'chair' | 'depositary';

/** Who is told: a function, never a person (case 30). Whoever holds it now sees what it was told before. */
export type Recipient = { role: OfficeFunction; party?: never } | { role: 'focal-point' | 'observer'; party: PartyId };

/** `secretariat`, `focal-point-kz`, `observer-sa`: how a function is named in tables, in the API and in the file of addresses. */
export function recipientKey({ role, party }: Recipient): string {
  return party === undefined ? role : `${role}-${party}`;
}

/** The function that somebody who is signed in serves; `undefined` for auditors, operators and observers of no State. */
export function functionOf({ role, party }: Viewer): Recipient | undefined {
  if (role === 'secretariat' || role === 'chair' || role === 'depositary') return { role };
  if ((role === 'focal-point' || role === 'observer') && party !== undefined) return { role, party };
  return undefined;
}

/** The function behind a key; `undefined` where it is none. */
export function recipientOf(key: string): Recipient | undefined {
  if (key === 'secretariat' || key === 'chair' || key === 'depositary') return { role: key };
  const found = /^(focal-point|observer)-([a-z0-9-]+)$/.exec(key);
  return found === null ? undefined : { role: found[1] as 'focal-point' | 'observer', party: found[2] as string };
}
