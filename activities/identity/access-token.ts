import { jwtVerify, type JWTHeaderParameters, type JWTPayload, type JWTVerifyGetKey } from 'jose';

/** Only asymmetric algorithms: with a symmetric one whoever verifies could also sign. */
export const ALGORITHMS = [
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
];

/** What a token has to fit, beside its signature. */
export interface AccessTokenRules {
  issuer: string;
  audience: string;
  algorithms: string[];
  /** Seconds by which clocks may differ. */
  skew: number;
}

export interface VerifiedSignature {
  payload: JWTPayload;
  keyId: string;
}

/**
 * Verifies a token's signature, issuer, audience and times at `now` (epoch ms). `undefined` for one that was issued for another purpose
 * or lies in the future; rejects with jose's errors for all else that is wrong.
 */
export async function verifyAccessToken(
  token: string,
  keyOf: JWTVerifyGetKey,
  { issuer, audience, algorithms, skew }: AccessTokenRules,
  now: number,
): Promise<VerifiedSignature | undefined> {
  const { payload, protectedHeader } = await jwtVerify(token, keyOf, {
    issuer,
    audience,
    algorithms,
    clockTolerance: skew,
    currentDate: new Date(now),
    requiredClaims: ['sub', 'exp'],
  });
  const { iat } = payload;
  if (iat !== undefined && (typeof iat !== 'number' || iat > Math.floor(now / 1_000) + skew)) return undefined;
  if (!isForAccess(protectedHeader, payload)) return undefined;
  return { payload, keyId: protectedHeader.kid ?? 'unnamed' };
}

/** Claims that an ID token has (OpenID Connect Core §3), or a logout token (Back-Channel Logout §2.4): both are signed by the same keys. */
const OF_OTHER_TOKENS = ['nonce', 'at_hash', 'c_hash', 's_hash', 'events'];

/**
 * Whether a token was issued to be sent to an API. `at+jwt` says so (RFC 9068). Many providers write `JWT`, or nothing, into access and ID
 * tokens alike; then the claims tell them apart.
 */
function isForAccess({ typ = 'JWT' }: JWTHeaderParameters, payload: JWTPayload): boolean {
  const type = typ.toLowerCase().replace(/^application\//, '');
  if (type === 'at+jwt') return true;
  if (type !== 'jwt') return false;
  // Keycloak says it in a claim: Bearer, ID, Refresh, Logout.
  const said = payload['typ'];
  if (said !== undefined) return said === 'Bearer';
  return !OF_OTHER_TOKENS.some((name) => Object.hasOwn(payload, name));
}
