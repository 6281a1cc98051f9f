import { ConfigurationError, type Configuration } from '../configuration.ts';
import { isLoopback } from './loopback.ts';

export interface OidcSettings {
  issuer: string;
  audience: string;
  /** Where the keys are; `undefined`: the provider's discovery document says it. */
  keys: URL | undefined;
  /** Seconds by which the provider's clock and ours may differ. */
  skew: number;
}

/** The settings of real sign-in. Throws a `ConfigurationError` where one is missing or would have keys come over an open line. */
export function oidcSettings(
  settings: Pick<Configuration, 'OIDC_ISSUER' | 'OIDC_AUDIENCE' | 'OIDC_JWKS_URL' | 'OIDC_CLOCK_SKEW'>,
): OidcSettings {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: keys, OIDC_CLOCK_SKEW: skew } = settings;
  if (issuer === undefined || audience === undefined)
    throw new ConfigurationError(
      'OIDC_ISSUER, OIDC_AUDIENCE: both are needed for sign-in; on a laptop set NEMCON_DEMO=1 instead.',
    );
  const { search, hash } = secureAddress('OIDC_ISSUER', issuer);
  if (search !== '' || hash !== '')
    throw new ConfigurationError('OIDC_ISSUER: an issuer has neither a query nor a fragment.');
  return { issuer, audience, keys: keys === undefined ? undefined : secureAddress('OIDC_JWKS_URL', keys), skew };
}

function secureAddress(name: string, text: string): URL {
  const address = URL.parse(text);
  if (address === null || !isSecure(address))
    throw new ConfigurationError(`${name}: it has to be an https:// address; http:// only on loopback.`);
  return address;
}

/** Whether what comes from an address can be believed: by TLS, or because it never leaves this machine. */
export function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
