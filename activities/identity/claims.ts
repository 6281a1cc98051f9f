import { z } from 'zod';
import type { Office } from './office.ts';

/** What every token has to say, whoever issued it. */
export const standardClaims = z.object({
  iss: z.string().min(1).max(300),
  sub: z.string().min(1).max(200),
  exp: z.number(),
  // A name is for people's eyes only: one that is too long or no text is left out, and refuses nobody.
  name: z.string().max(200).optional().catch(undefined),
});
export type StandardClaims = z.infer<typeof standardClaims>;

/** What a bearer token says of its holder. A client can state none of it in a request (I11). */
export interface Claims extends StandardClaims {
  nemcon: Office;
}
