import { z } from 'zod';
import { role } from '../../schemas/actor.ts';
import { organisationId, partyId } from '../../schemas/identifiers.ts';

/** What a bearer token says of its holder. A client can state none of it in a request (I11). */
export const claims = z.object({
  iss: z.string().min(1).max(300),
  sub: z.string().min(1).max(200),
  exp: z.int(),
  name: z.string().max(200).optional(),
  nemcon: z
    .strictObject({
      organisation: organisationId,
      role: role.exclude(['system']),
      party: partyId.optional(),
    })
    .refine((value) => value.role !== 'focal-point' || value.party !== undefined, 'A focal point acts for a party.'),
});
export type Claims = z.infer<typeof claims>;
