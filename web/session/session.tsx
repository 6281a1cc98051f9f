import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Opening } from '../design/opening.tsx';
import { forgetDrafts } from '../acts/kept-draft.ts';
import { languageNow } from '../language/language.tsx';
import { accepted, lendCredentials, server } from '../server/client.ts';
import type { components } from '../server/api-types.d.ts';
import { api } from '../server/reads.ts';
import { SignInPage } from './sign-in-page.tsx';
import {
  bringToken,
  broughtToken,
  keepPersona,
  personaKept,
  personaTokens,
  type OnEnd,
  type Settings,
  type TokenSource,
} from './sign-in.ts';

type Demonstration = components['schemas']['Demonstration'];
export type Persona = Demonstration['personas'][number];
export type Organisation = Settings['organisations'][number];

export interface Session {
  organisation: Organisation;
  role: components['schemas']['Session']['role'];
  /** The State that one acts for. */
  party: string | null;
  /** The body's clock: what it shows is `Date.now() + offset`. */
  clock: { kind: 'demonstration' | 'system'; offset: number };
  /** On a laptop: as whom else one may act, and who one is. */
  demonstration:
    | { personas: Persona[]; persona: string; become: (id: string) => void; moveTo: (to: number) => Promise<void> }
    | undefined;
  signOut: (() => void) | undefined;
}

/** Key of what the server tells everybody. */
const SETTINGS = 'web-settings';
/** Key of whether there is a token for this reader. */
const TOKEN = 'token';

const Context = createContext<Session | undefined>(undefined);

/** Who is signed in, to which body. Everything below the provider has a session. */
export function useSession(): Session {
  const session = use(Context);
  if (session === undefined) throw new Error('no session');
  return session;
}

/** Waits for the settings, signs in, and lends the token to every request. */
export function SessionProvider({ children }: { children: ReactNode }): ReactNode {
  const settings = useQuery({ queryKey: [SETTINGS], queryFn: readSettings, staleTime: Infinity });
  if (settings.error) return <SignInPage failure={settings.error} onAgain={() => void settings.refetch()} />;
  if (settings.data === undefined) return <Opening />;
  return <SignedIn settings={settings.data}>{children}</SignedIn>;
}

async function readSettings(): Promise<Settings> {
  return (await (await accepted(await fetch('/web-settings'))).json()) as Settings;
}

function SignedIn({ settings, children }: { settings: Settings; children: ReactNode }): ReactNode {
  const queries = useQueryClient();
  const [organisation] = settings.organisations;
  const [source, setSource] = useState<TokenSource | undefined>();
  const [failure, setFailure] = useState<unknown>();
  const [ended, setEnded] = useState(false);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => {
    // Whether there is a token is asked anew: what was known of it was kept for ever.
    queries.removeQueries({ queryKey: [TOKEN] });
    setTurn((before) => before + 1);
  }, [queries]);
  useEffect(() => {
    if (organisation === undefined) return;
    const onEnd: OnEnd = (how) => {
      setEnded(how === 'ended');
      // Whose sign-in ended by itself goes on writing after the next one.
      if (how === 'signed-out') forgetDrafts(sessionStorage);
      // Nothing of what one person read is left for the next.
      queries.removeQueries({ predicate: ({ queryKey: [name] }) => name !== SETTINGS });
      again();
    };
    void openSource(settings, organisation.id, onEnd).then(
      (opened) => {
        lendCredentials({ token: opened.token, refused: opened.refused, language: languageNow });
        setSource(opened);
      },
      (error: unknown) => setFailure(error),
    );
  }, [settings, organisation, again, queries]);
  if (organisation === undefined) return null;
  if (failure !== undefined) return <SignInPage failure={failure} onAgain={() => location.assign('/')} />;
  if (source === undefined) return <Opening />;
  return (
    <Known key={turn} settings={settings} organisation={organisation} source={source} again={again} ended={ended}>
      {children}
    </Known>
  );
}

async function openSource({ signIn }: Settings, organisation: string, onEnd: OnEnd): Promise<TokenSource> {
  if (signIn.kind === 'personas') return personaTokens(organisation);
  if (signIn.kind === 'token') return broughtToken(onEnd);
  return (await import('./provider-tokens.ts')).providerTokens(signIn, onEnd);
}

interface KnownProps {
  settings: Settings;
  organisation: Organisation;
  source: TokenSource;
  again: () => void;
  /** Somebody was signed in until now, and did not sign out. */
  ended: boolean;
  children: ReactNode;
}

function Known({ settings, organisation, source, again, ended, children }: KnownProps): ReactNode {
  const queries = useQueryClient();
  const onLaptop = settings.signIn.kind === 'personas';
  const [persona, setPersona] = useState(personaKept);
  const token = useQuery({
    queryKey: [TOKEN, persona],
    queryFn: async () => (await source.token()) !== undefined,
    staleTime: Infinity,
  });
  const path = { organisation: organisation.id };
  const own = api.useQuery(
    'get',
    '/v1/{organisation}/session',
    { params: { path } },
    {
      enabled: token.data === true,
      refetchInterval: 60_000,
    },
  );
  const laptop = api.useQuery('get', '/demonstration/{organisation}', { params: { path } }, { enabled: onLaptop });
  const session = useMemo((): Session | undefined => {
    if (own.data === undefined || (onLaptop && laptop.data === undefined)) return undefined;
    const { role, party, clock } = own.data;
    const refresh = async (): Promise<void> => {
      await queries.invalidateQueries();
    };
    return {
      organisation,
      role,
      party,
      clock: { kind: clock.kind, offset: clock.kind === 'system' ? 0 : clock.now - own.dataUpdatedAt },
      signOut: onLaptop ? undefined : source.signOut,
      demonstration: laptop.data && {
        personas: laptop.data.personas,
        persona,
        become: (id) => {
          keepPersona(id);
          queries.clear();
          setPersona(id);
        },
        moveTo: async (to) => {
          await moveClock(organisation.id, to);
          await refresh();
        },
      },
    };
  }, [own.data, own.dataUpdatedAt, laptop.data, onLaptop, organisation, persona, queries, source]);
  if (session) return <Context value={session}>{children}</Context>;
  const failure = token.error ?? own.error ?? laptop.error;
  if (token.data === false || failure)
    return <Outside settings={settings} source={source} again={again} ended={ended} failure={failure} />;
  return <Opening />;
}

interface OutsideProps extends Pick<KnownProps, 'settings' | 'source' | 'again' | 'ended'> {
  failure: unknown;
}

/** Nobody has signed in, or whoever did has no place here: what happened, and the ways in. */
function Outside({ settings, source, again, ended, failure }: OutsideProps): ReactNode {
  const [begun, setBegun] = useState(source.failure);
  const { signIn, signOut } = source;
  return (
    <SignInPage
      failure={failure ?? begun}
      ended={ended}
      onAgain={again}
      {...(signIn ? { onProvider: () => void signIn().catch(setBegun) } : {})}
      // Who is known and may do nothing here can only come back as somebody else.
      {...(failure && settings.signIn.kind !== 'personas' ? { onSignOut: signOut } : {})}
      {...(settings.signIn.kind === 'token' ? { onToken: (pasted) => (bringToken(pasted), again()) } : {})}
    />
  );
}

async function moveClock(organisation: string, to: number): Promise<void> {
  await server.POST('/demonstration/{organisation}/clock', { params: { path: { organisation } }, body: { to } });
}
