import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import type { Configuration } from '../../activities/configuration.ts';
import { issueToken } from '../../activities/identity/demonstration-issuer.ts';
import type { WebOptions } from '../app.ts';
import type { WebSignIn } from './settings-route.ts';

const root = new URL('../../', import.meta.url);

/** The web UI as the settings ask for it: personas on a laptop; elsewhere the body's provider, where it knows this client. */
export function webOptions(configuration: Configuration, client: Client): WebOptions {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
  const signIn = signInOf(configuration);
  return {
    version,
    signIn,
    folder: fileURLToPath(new URL('web/dist', root)),
    ...(signIn.kind === 'oidc' ? { provider: new URL(signIn.issuer).origin } : {}),
    ...(signIn.kind === 'personas'
      ? {
          demonstration: { client, issue: (organisation, persona) => issueToken(configuration, organisation, persona) },
        }
      : {}),
  };
}

function signInOf({ NEMCON_DEMO, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_SCOPE }: Configuration): WebSignIn {
  if (NEMCON_DEMO) return { kind: 'personas' };
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) return { kind: 'token' };
  return { kind: 'oidc', issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, scope: OIDC_SCOPE };
}
