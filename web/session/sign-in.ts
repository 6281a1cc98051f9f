import type { components } from '../server/api-types.d.ts';
import { accepted } from '../server/client.ts';

export type Settings = components['schemas']['WebSettings'];

/** How a token is had: as a persona of a laptop, from the body's provider, or brought along. */
export interface TokenSource {
  /** Undefined: nobody has signed in. */
  token: () => Promise<string | undefined>;
  /** The token was not taken: the next one has to be another one. Says whether there is one. */
  refused: (token: string) => Promise<boolean>;
  signOut: () => void;
  /** Leads to the provider, and back to where one is. */
  signIn?: () => Promise<void>;
  /** Why a sign-in that was begun came to nothing. */
  failure?: unknown;
}

/** Nobody is signed in any more: whoever did not sign out is told that it has ended. */
export type OnEnd = (how: 'ended' | 'signed-out') => void;

const PERSONA = 'nemcon-persona';
const TOKEN = 'nemcon-token';

/** The persona of this tab: two tabs may be two people. */
export const personaKept = (): string => sessionStorage.getItem(PERSONA) ?? 'secretariat';
export const keepPersona = (persona: string): void => sessionStorage.setItem(PERSONA, persona);

/** Tokens of a laptop's issuer, one at a time, for whichever persona is chosen. */
export function personaTokens(organisation: string): TokenSource {
  let known: { persona: string; token: Promise<string> } | undefined;
  return {
    token: async () => {
      const persona = personaKept();
      if (known?.persona !== persona) known = { persona, token: issue(organisation, persona) };
      try {
        return await known.token;
      } catch (error) {
        known = undefined;
        throw error;
      }
    },
    refused: async () => {
      known = undefined;
      return true;
    },
    signOut: () => undefined,
  };
}

async function issue(organisation: string, persona: string): Promise<string> {
  const response = await fetch(`/demonstration/${organisation}/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  if (response.status === 404) {
    // A persona of another body, or of a Chair that is none any more.
    keepPersona('secretariat');
    if (persona !== 'secretariat') return issue(organisation, 'secretariat');
  }
  return ((await (await accepted(response)).json()) as { token: string }).token;
}

/** A token that somebody pasted; it stays with the tab. */
export function broughtToken(onEnd: OnEnd): TokenSource {
  const end: OnEnd = (how) => {
    sessionStorage.removeItem(TOKEN);
    onEnd(how);
  };
  return {
    token: async () => sessionStorage.getItem(TOKEN) ?? undefined,
    refused: async () => {
      end('ended');
      return false;
    },
    signOut: () => end('signed-out'),
  };
}
export const bringToken = (token: string): void => sessionStorage.setItem(TOKEN, token.trim());
