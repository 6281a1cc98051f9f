import { z } from 'zod';
import { organisationId, partyId } from '../../schemas/identifiers.ts';
import { personsRole } from './office.ts';

/** `groups`, `realm_access.roles`; a name with a colon, such as `https://example.org/roles`, is one name and no path. */
const claim = z.string().min(1).max(300);
/** One `*` stands for the part that the table knows. No regular expression: this is compared with what strangers send. */
const pattern = z
  .string()
  .max(300)
  .regex(/^[^*]*\*[^*]*$/);

/** Which claims of a provider's token say in which body, as what and for which State its holder acts. */
export const claimsMapping = z.strictObject({
  organisation: z.strictObject({
    fixed: organisationId.optional(),
    claim: claim.optional(),
    pattern: pattern.optional(),
    table: z.record(z.string(), organisationId).optional(),
  }),
  roles: z.strictObject({
    claim,
    pattern: pattern.optional(),
    table: z.record(z.string(), personsRole).optional(),
    /** Of several roles the one that stands first here is taken. Without it, or with one that it does not name, nobody is let in. */
    order: z.array(personsRole).min(2).optional(),
  }),
  states: z
    .strictObject({
      claim,
      pattern: pattern.optional(),
      table: z.record(z.string(), partyId).optional(),
    })
    .optional(),
});
export type ClaimsMapping = z.infer<typeof claimsMapping>;

/** Without a file: the claim `nemcon` says it in the program's own words. The issuer of a laptop writes it so. */
export const OWN_CLAIM: ClaimsMapping = {
  organisation: { claim: 'nemcon.organisation' },
  roles: { claim: 'nemcon.role' },
  states: { claim: 'nemcon.party' },
};
