import { SignJWT } from 'jose';
import type { OrganisationId } from '../../schemas/identifiers.ts';
import type { Configuration } from '../configuration.ts';
import { ConfigurationError } from '../configuration.ts';
import { ISSUER_ALGORITHM, issuerKey } from '../keys/issuer-key.ts';
import { isLoopback } from './loopback.ts';
import type { Persona } from './personas.ts';

export { personas, presentChair, type Persona } from './personas.ts';

export const DEMONSTRATION_ISSUER = 'urn:nemcon:demonstration';
export const DEMONSTRATION_AUDIENCE = 'nemcon';

/** Twelve hours: a working day with a script. */
const VALID_FOR = '12h';

export type IssuerSettings = Pick<
  Configuration,
  'NEMCON_DEMO' | 'HOST' | 'NEMCON_DATA' | 'OIDC_ISSUER' | 'OIDC_AUDIENCE' | 'OIDC_JWKS_URL' | 'OIDC_CLAIMS_FILE'
>;

/**
 * The built-in issuer gives anybody any office. It exists on a laptop only: with NEMCON_DEMO=1, on loopback, without real sign-in.
 * Throws a `ConfigurationError` otherwise; issuing and verifying both ask here.
 */
export function assertDemonstration(settings: IssuerSettings): void {
  if (!settings.NEMCON_DEMO)
    throw new ConfigurationError('NEMCON_DEMO: the built-in issuer works only with NEMCON_DEMO=1.');
  if (!isLoopback(settings.HOST))
    throw new ConfigurationError(
      `HOST: NEMCON_DEMO=1 lets anybody act as anybody, so the API may listen on loopback only, not on ${settings.HOST}.`,
    );
  if (settings.OIDC_ISSUER ?? settings.OIDC_AUDIENCE ?? settings.OIDC_JWKS_URL ?? settings.OIDC_CLAIMS_FILE)
    throw new ConfigurationError('NEMCON_DEMO: real sign-in (OIDC_…) and demonstration exclude each other.');
}

/** A bearer token of a persona, for scripts and for the sign-in page of a laptop. Rejects with a `ConfigurationError` elsewhere. */
export async function issueToken(
  settings: IssuerSettings,
  organisation: OrganisationId,
  persona: Persona,
): Promise<string> {
  assertDemonstration(settings);
  const key = await issuerKey(settings.NEMCON_DATA);
  const { role, party } = persona;
  return new SignJWT({ name: persona.name, nemcon: { organisation, role, ...(party ? { party } : {}) } })
    .setProtectedHeader({ alg: ISSUER_ALGORITHM, kid: key.id, typ: 'JWT' })
    .setIssuer(DEMONSTRATION_ISSUER)
    .setAudience(DEMONSTRATION_AUDIENCE)
    .setSubject(`${organisation}/${persona.id}`)
    .setIssuedAt()
    .setExpirationTime(VALID_FOR)
    .sign(key.private);
}
