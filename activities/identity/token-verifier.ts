import { createHash } from 'node:crypto';
import { JOSEError, JWKSNoMatchingKey } from 'jose/errors';
import { LRUCache } from 'lru-cache';
import { verifyAccessToken, type AccessTokenRules } from './access-token.ts';
import { standardClaims, type Claims } from './claims.ts';
import type { ClaimsMapping } from './claims-mapping.ts';
import { mapClaims, type NoOffice } from './map-claims.ts';
import type { KeySet } from './published-keys.ts';

/** What became of a token: it says who its holder is; it is good and gives no office; or it is expired, forged or not for this program. */
export type Verification =
  { kind: 'verified'; claims: Claims; keyId: string } | { kind: 'no-office'; reason: NoOffice } | { kind: 'invalid' };

/** Rejects with `SignInUnavailable` where the keys cannot be had. */
export type TokenVerifier = (token: string) => Promise<Verification>;

/** The keys of the moment, and another look for those that are missing among them. */
export interface KeySource {
  current(): Promise<KeySet>;
  lookAgain(): Promise<KeySet>;
}

export interface TokenVerifierOptions {
  keys: KeySource;
  rules: AccessTokenRules;
  mapping: ClaimsMapping;
  /** Epoch ms. */
  now: () => number;
}

const INVALID: Verification = { kind: 'invalid' };

/** Tokens whose signature need not be verified again. */
const REMEMBERED = 10_000;

/**
 * A verifier that remembers what it has verified, until the token expires or the provider's keys change: what was signed by a key that is
 * withdrawn is looked at again as soon as the withdrawal is known.
 */
export function createTokenVerifier({ keys, rules, mapping, now }: TokenVerifierOptions): TokenVerifier {
  const known = new LRUCache<string, { generation: number; exp: number; verification: Verification }>({
    max: REMEMBERED,
  });
  const look = async (token: string, set: KeySet): Promise<Verification> => {
    const read = await verifyAccessToken(token, set.keyOf, rules, now());
    const standard = standardClaims.safeParse(read?.payload);
    if (read === undefined || !standard.success) return INVALID;
    const office = mapClaims(read.payload, mapping);
    if (typeof office === 'string') return { kind: 'no-office', reason: office };
    return { kind: 'verified', claims: { ...standard.data, nemcon: office }, keyId: read.keyId };
  };
  return async (token) => {
    const set = await keys.current();
    const name = createHash('sha256').update(token).digest('base64');
    const remembered = known.get(name);
    if (remembered?.generation === set.generation && remembered.exp > Math.floor(now() / 1_000) - rules.skew)
      return remembered.verification;
    const { verification, generation } = await withNewKeys(keys, set, (newest) => look(token, newest));
    if (verification.kind === 'verified') known.set(name, { generation, exp: verification.claims.exp, verification });
    return verification;
  };
}

/** Looks with the keys at hand, and once more with the provider's newest where the token names one that is not among them. */
async function withNewKeys(
  keys: KeySource,
  set: KeySet,
  look: (set: KeySet) => Promise<Verification>,
): Promise<{ verification: Verification; generation: number }> {
  try {
    return { verification: await look(set), generation: set.generation };
  } catch (error) {
    if (!(error instanceof JOSEError)) throw error;
    if (!(error instanceof JWKSNoMatchingKey)) return { verification: INVALID, generation: set.generation };
  }
  const newer = await keys.lookAgain();
  if (newer.generation === set.generation) return { verification: INVALID, generation: set.generation };
  const verification = await look(newer).catch((error: unknown) => {
    if (error instanceof JOSEError) return INVALID;
    throw error;
  });
  return { verification, generation: newer.generation };
}
