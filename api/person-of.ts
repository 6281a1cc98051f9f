import type { SignIn } from '../activities/identity/sign-in.ts';
import type { People } from '../activities/people/people.ts';
import type { OrganisationId } from '../schemas/identifiers.ts';
import type { ActContext } from './act-definition.ts';

/** Tokens of people who are accredited: by the sign-in's own word where it is given, else by party and name within the organisation. */
export function personOf(
  people: People,
  signIn: Pick<SignIn, 'issuer'>,
  organisation: OrganisationId,
): ActContext['personOf'] {
  return (party, { name, signIn: subject }) =>
    people.register(
      subject === undefined
        ? { issuer: `urn:nemcon:accredited:${organisation}`, subject: `${party}/${name}`, name }
        : { issuer: signIn.issuer, subject, name },
    );
}
