import { z } from 'zod';
import { role } from './actor.ts';
import { organisationId, partyId } from './identifiers.ts';
import { instant } from './time.ts';

export const demonstrationView = z
  .object({
    personas: z.array(z.object({ id: z.string(), name: z.string(), role, party: partyId.optional() })),
    clock: z.object({ kind: z.literal('demonstration'), now: instant }),
  })
  .meta({ id: 'Demonstration' });

export const tokenView = z.object({ token: z.string() }).meta({ id: 'DemonstrationToken' });

/** What the pages have to know before anybody has signed in. */
export const settingsView = z
  .object({
    version: z.string(),
    organisations: z.array(
      z.object({
        id: organisationId,
        name: z.string(),
        seatZone: z.string(),
        languages: z.array(z.string()).describe('Working languages'),
      }),
    ),
    now: instant.describe('The server’s own clock'),
    signIn: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('personas') }),
      z.object({ kind: z.literal('oidc'), issuer: z.string(), clientId: z.string(), scope: z.string() }),
      z.object({ kind: z.literal('token') }).describe('A token is brought along: no client of the provider is named'),
    ]),
  })
  .meta({ id: 'WebSettings' });

export const sessionView = z
  .object({
    organisation: organisationId,
    role,
    party: partyId.nullable(),
    expires: instant.describe('When the token ends'),
    clock: z.object({ kind: z.enum(['demonstration', 'system']), now: instant }),
  })
  .meta({ id: 'Session' });
