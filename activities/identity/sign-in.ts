import type { Roster } from '../../schemas/organisation-commands.ts';
import type { Configuration } from '../configuration.ts';
import { ISSUER_ALGORITHM, issuerKey } from '../keys/issuer-key.ts';
import type { Logger } from '../logger.ts';
import { RulesFileError } from '../rules-files/index.ts';
import { ALGORITHMS } from './access-token.ts';
import { OWN_CLAIM, type ClaimsMapping } from './claims-mapping.ts';
import {
  assertDemonstration,
  DEMONSTRATION_AUDIENCE,
  DEMONSTRATION_ISSUER,
  type IssuerSettings,
} from './demonstration-issuer.ts';
import { discoverKeys } from './discovery.ts';
import { oidcSettings } from './oidc-settings.ts';
import { COOLDOWN, PublishedKeys } from './published-keys.ts';
import { readClaimsFile } from './read-claims-file.ts';
import { createTokenVerifier, type TokenVerifier } from './token-verifier.ts';

export type SignInSettings = IssuerSettings & Pick<Configuration, 'OIDC_CLOCK_SKEW'>;

/** How people come in: the body's own provider, or the issuer of a laptop. */
export interface SignIn {
  verify: TokenVerifier;
  /** Whether anybody may act as anybody. Only then a body may live on a demonstration clock. */
  demonstration: boolean;
  /** Whom its tokens name as their issuer. */
  issuer: string;
  /** Whether tokens can be verified now. */
  readiness: () => { ok: boolean; detail: string };
  /** Reads the provider's keys and keeps them fresh until told to stop. Never rejects: a provider that is away is asked again. */
  start: (stopping: AbortSignal) => Promise<void>;
}

export interface SignInOptions {
  /** Rosters of the bodies that are served: a claims file is checked beside them. */
  rosters: readonly Roster[];
  logger: Pick<Logger, 'warn' | 'info'>;
  /** Epoch ms; the server's clock unless told. A body's demonstration clock has no say here. */
  now?: () => number;
}

/**
 * The sign-in that the settings ask for. Rejects with a `ConfigurationError` where they name none, name half of one, or name both, and
 * with a `RulesFileError` where the claims file does not fit.
 */
export async function openSignIn(settings: SignInSettings, options: SignInOptions): Promise<SignIn> {
  return settings.NEMCON_DEMO ? demonstration(settings, options) : provider(settings, options);
}

async function demonstration(settings: SignInSettings, { now = Date.now }: SignInOptions): Promise<SignIn> {
  assertDemonstration(settings);
  const key = await issuerKey(settings.NEMCON_DATA);
  const own = { generation: 0, keyOf: async () => key.public };
  return {
    verify: createTokenVerifier({
      keys: { current: async () => own, lookAgain: async () => own },
      rules: {
        issuer: DEMONSTRATION_ISSUER,
        audience: DEMONSTRATION_AUDIENCE,
        algorithms: [ISSUER_ALGORITHM],
        skew: settings.OIDC_CLOCK_SKEW,
      },
      mapping: OWN_CLAIM,
      now,
    }),
    demonstration: true,
    issuer: DEMONSTRATION_ISSUER,
    readiness: () => ({ ok: true, detail: 'the issuer of a laptop' }),
    start: async () => undefined,
  };
}

async function provider(settings: SignInSettings, options: SignInOptions): Promise<SignIn> {
  const { logger, now = Date.now } = options;
  const { issuer, audience, keys: address, skew } = oidcSettings(settings);
  const mapping = await mappingOf(settings, options);
  const keys = new PublishedKeys({
    address: async () => address ?? discoverKeys(issuer),
    now,
    onChange: (failure) => {
      if (failure === undefined) logger.info({ issuer }, 'the keys of the sign-in were read');
      else logger.warn({ issuer, reason: failure }, 'the keys of the sign-in cannot be read; it is tried again');
    },
  });
  return {
    verify: createTokenVerifier({ keys, rules: { issuer, audience, algorithms: ALGORITHMS, skew }, mapping, now }),
    demonstration: false,
    issuer,
    readiness: () => keys.readiness(),
    start: async (stopping) => {
      if (stopping.aborted) return;
      const timer = setInterval(() => void keys.keepFresh(), COOLDOWN).unref();
      stopping.addEventListener('abort', () => clearInterval(timer), { once: true });
      await keys.keepFresh();
    },
  };
}

async function mappingOf(
  { OIDC_CLAIMS_FILE: file }: SignInSettings,
  { rosters, logger }: SignInOptions,
): Promise<ClaimsMapping> {
  if (file === undefined) return OWN_CLAIM;
  const { mapping, doubts } = await readClaimsFile(file, rosters);
  if (doubts.length > 0)
    logger.warn({ doubts: new RulesFileError(doubts).message }, 'the claims file names States of no roster');
  return mapping;
}
