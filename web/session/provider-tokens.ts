import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { failureOf, saidNo } from './sign-in-failure.ts';
import type { OnEnd, Settings, TokenSource } from './sign-in.ts';

type Provider = Extract<Settings['signIn'], { kind: 'oidc' }>;

/** Where the provider leads back to. */
const BACK = '/signed-in';
/** A token that ends within so many seconds is renewed before it is used. */
const SOON = 20;

/** Sign-in at the body's own provider: authorisation code with PKCE, no secret; tokens, and what was begun, in this tab only. */
export async function providerTokens(provider: Provider, onEnd: OnEnd): Promise<TokenSource> {
  const store = (): WebStorageStateStore => new WebStorageStateStore({ store: sessionStorage });
  const manager = new UserManager({
    authority: provider.issuer,
    client_id: provider.clientId,
    redirect_uri: location.origin + BACK,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: 'code',
    scope: provider.scope,
    userStore: store(),
    stateStore: store(),
    // A token is renewed when it is asked for, and by its refresh token only: the other way is a frame, which the policy refuses.
    automaticSilentRenew: false,
    monitorSession: false,
  });
  const failure = await comeBack(manager);
  return { ...tokensOf(manager, onEnd), ...(failure === undefined ? {} : { failure }) };
}

let came: Promise<unknown> | undefined;

/** Takes the provider's answer from the address, once, and goes to where the sign-in was begun. What went wrong is told. */
function comeBack(manager: UserManager): Promise<unknown> {
  came ??= (async () => {
    if (location.pathname !== BACK) return undefined;
    const asked = location.search;
    let where: unknown;
    let failure: unknown;
    try {
      // Without an answer somebody only opened the address.
      if (asked !== '') where = (await manager.signinCallback())?.state;
    } catch (error) {
      failure = failureOf(error);
      where = (error as { state?: unknown } | undefined)?.state;
    }
    history.replaceState(null, '', isPath(where) ? where : '/');
    return failure;
  })();
  return came;
}

/** A path of the pages, as `signIn` kept it. */
const isPath = (where: unknown): where is string =>
  typeof where === 'string' && /^\/(?!\/)/.test(where) && !where.startsWith(BACK);

function tokensOf(manager: UserManager, onEnd: OnEnd): TokenSource {
  const end = async (): Promise<undefined> => {
    await manager.removeUser();
    onEnd('ended');
  };
  let renewing: Promise<User | null | undefined> | undefined;
  /** One renewal for all who wait for it: a refresh token may be good once only. */
  const renewed = (): Promise<User | null | undefined> => (renewing ??= renew().finally(() => (renewing = undefined)));
  const renew = async (): Promise<User | null | undefined> => {
    try {
      if ((await manager.getUser())?.refresh_token !== undefined) return await manager.signinSilent();
    } catch (error) {
      // A provider that is away now is asked again; one that said no has ended it.
      if (!saidNo(error)) throw error;
    }
    return end();
  };
  /** What the last refusal brought; where that is refused, too, another one would not help. */
  let healed: string | undefined;
  return {
    token: async () => {
      const user = await manager.getUser();
      if (user === null) return undefined;
      const left = user.expires_in ?? Infinity;
      if (left > SOON || (left > 0 && user.refresh_token === undefined)) return user.access_token;
      return (await renewed())?.access_token;
    },
    refused: async (token) => {
      const now = await manager.getUser();
      if (now === null) return false;
      if (now.access_token !== token) return true;
      if (token === healed) await end();
      else healed = (await renewed())?.access_token;
      return token !== healed && healed !== undefined;
    },
    signIn: async () => {
      const { pathname, search, hash } = location;
      try {
        await manager.signinRedirect({ state: pathname + search + hash });
      } catch (error) {
        throw failureOf(error);
      }
    },
    signOut: () => void signOut(manager, onEnd),
  };
}

/** Also at the provider, where it knows how: on a machine of many the next one would come in by one press. */
async function signOut(manager: UserManager, onEnd: OnEnd): Promise<void> {
  const user = await manager.getUser();
  await manager.removeUser();
  onEnd('signed-out');
  try {
    if ((await manager.metadataService.getEndSessionEndpoint()) === undefined) return;
    await manager.signoutRedirect(user?.id_token === undefined ? {} : { id_token_hint: user.id_token });
  } catch {
    // The provider cannot be reached: here one is signed out all the same.
  }
}
