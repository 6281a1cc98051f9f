import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { Settings, TokenSource } from './sign-in.ts';

type Provider = Extract<Settings['signIn'], { kind: 'oidc' }>;

/** Where somebody was before the sign-in led away. */
const WHERE = 'nemcon-where';

/** Sign-in at the body's own provider: authorisation code with PKCE, no secret, tokens in this tab only. */
export async function providerTokens(
  { issuer, clientId, scope }: Provider,
  onEnd: () => void,
): Promise<TokenSource & { signIn: () => Promise<void> }> {
  const manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}/signed-in`,
    response_type: 'code',
    scope,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
    monitorSession: false,
  });
  if (location.pathname === '/signed-in') {
    await manager.signinCallback();
    history.replaceState(null, '', sessionStorage.getItem(WHERE) ?? '/');
  }
  const current = async (): Promise<User | null> => {
    const user = await manager.getUser();
    if (user?.expired !== true) return user;
    return user.refresh_token === undefined ? null : manager.signinSilent();
  };
  return {
    token: async () => (await current())?.access_token,
    refused: () => void manager.removeUser().then(onEnd),
    signOut: () => void manager.removeUser().then(onEnd),
    signIn: async () => {
      sessionStorage.setItem(WHERE, location.pathname + location.search);
      await manager.signinRedirect();
    },
  };
}
