import { createHash } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { JOSEError } from 'jose/errors';
import { LRUCache } from 'lru-cache';
import { ConfigurationError } from '../configuration.ts';
import { ISSUER_ALGORITHM, issuerKey } from '../keys/issuer-key.ts';
import { claims, type Claims } from './claims.ts';
import {
  assertDemonstration,
  DEMONSTRATION_AUDIENCE,
  DEMONSTRATION_ISSUER,
  type IssuerSettings,
} from './demonstration-issuer.ts';

/** What a verified token says, and by which key. */
export interface VerifiedToken {
  claims: Claims;
  keyId: string;
}

/** Gives `undefined` for a token that is expired, forged or not for this program; rejects where the keys cannot be had. */
export type TokenVerifier = (token: string) => Promise<VerifiedToken | undefined>;

/** Only asymmetric algorithms: with a symmetric one whoever verifies could also sign. */
const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'Ed25519', 'RS256', 'PS256'];
/** Seconds by which clocks may differ. */
const CLOCK_TOLERANCE = 5;
/** A verified token is not verified again for so long (ms): the keys of an issuer may be withdrawn. */
const REMEMBERED_FOR = 60_000;

/**
 * The verifier that the settings ask for: the organisation's own sign-in, or the laptop's issuer. Rejects with a `ConfigurationError`
 * where they name none, name half of one, or name both.
 */
export async function createTokenVerifier(settings: IssuerSettings): Promise<TokenVerifier> {
  return remembering(settings.NEMCON_DEMO ? await demonstration(settings) : production(settings));
}

async function demonstration(settings: IssuerSettings): Promise<TokenVerifier> {
  assertDemonstration(settings);
  const key = await issuerKey(settings.NEMCON_DATA);
  return verifier(() => key.public, DEMONSTRATION_ISSUER, DEMONSTRATION_AUDIENCE, [ISSUER_ALGORITHM]);
}

function production({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URL }: IssuerSettings): TokenVerifier {
  if (!OIDC_ISSUER || !OIDC_AUDIENCE || !OIDC_JWKS_URL)
    throw new ConfigurationError(
      'OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URL: all three are needed for sign-in; on a laptop set NEMCON_DEMO=1 instead.',
    );
  return verifier(createRemoteJWKSet(new URL(OIDC_JWKS_URL)), OIDC_ISSUER, OIDC_AUDIENCE, ALGORITHMS);
}

type Keys = JWTVerifyGetKey | (() => Awaited<ReturnType<typeof issuerKey>>['public']);

function verifier(keys: Keys, issuer: string, audience: string, algorithms: string[]): TokenVerifier {
  const options = { issuer, audience, algorithms, clockTolerance: CLOCK_TOLERANCE, requiredClaims: ['sub', 'exp'] };
  return async (token) => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys as JWTVerifyGetKey, options);
      const parsed = claims.safeParse(payload);
      return parsed.success ? { claims: parsed.data, keyId: protectedHeader.kid ?? 'unnamed' } : undefined;
    } catch (error) {
      if (error instanceof JOSEError && !UNAVAILABLE.has(error.code)) return undefined;
      throw error;
    }
  };
}

/** Faults of the way to the keys, not of the token. */
const UNAVAILABLE = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID']);

function remembering(verify: TokenVerifier): TokenVerifier {
  const known = new LRUCache<string, VerifiedToken>({ max: 10_000, ttl: REMEMBERED_FOR });
  return async (token) => {
    const key = createHash('sha256').update(token).digest('base64');
    const remembered = known.get(key);
    if (remembered && remembered.claims.exp > Date.now() / 1000) return remembered;
    const verified = await verify(token);
    if (verified) known.set(key, verified);
    return verified;
  };
}
