import { z } from 'zod';
import { fetchJson } from './fetch-json.ts';
import { isSecure } from './oidc-settings.ts';

const discoveryDocument = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * Where an issuer publishes its keys, by its own discovery document (OpenID Connect Discovery 1.0 §4). Rejects where the document cannot
 * be had, is another issuer's, or leads over an open line.
 */
export async function discoverKeys(issuer: string): Promise<URL> {
  const address = new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const document = discoveryDocument.safeParse(await fetchJson(address));
  if (!document.success) throw new Error(`${address.href} does not name an issuer and its jwks_uri`);
  const { issuer: named, jwks_uri: keys } = document.data;
  if (named !== issuer)
    throw new Error(`${address.href} is the document of the issuer ${named}, and OIDC_ISSUER is ${issuer}`);
  const found = new URL(keys);
  if (!isSecure(found)) throw new Error(`the keys of ${issuer} lie at ${keys}, which is no https:// address`);
  return found;
}
