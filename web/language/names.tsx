import { createContext, use, useMemo, type ReactNode } from 'react';
import type { WorkingLanguage } from '../../domain/words/glossary.ts';
import { itemsOf } from '../server/list.ts';
import { api } from '../server/reads.ts';
import { useSession } from '../session/session.tsx';
import { useLanguage } from './language.tsx';
import { nameNow, organName } from './name-now.ts';

export interface Names {
  /** The State or other party, by its id; the id where nothing is known. */
  party: (id: string) => string;
  organ: (id: string) => string;
  /** All parties, in protocol order (RoP 1.7): never by code. */
  parties: { id: string; status: string; entitled: boolean; name: string }[];
}

const Context = createContext<Names | undefined>(undefined);

/** Reads the names of parties and organs as the record has them, once for all places of a page that tell one, of which there are hundreds. */
export function NamesProvider({ children }: { children: ReactNode }): ReactNode {
  const { organisation } = useSession();
  const { language } = useLanguage();
  const path = { organisation: organisation.id };
  const parties = api.useQuery('get', '/v1/{organisation}/parties', { params: { path } });
  const organs = api.useQuery('get', '/v1/{organisation}/organs', { params: { path } });
  const names = useMemo(() => namesIn(parties.data, organs.data, language), [parties.data, organs.data, language]);
  return <Context value={names}>{children}</Context>;
}

/** Names in the language of the pages. */
export function useNames(): Names {
  const names = use(Context);
  if (names === undefined) throw new Error('no names');
  return names;
}

function namesIn(parties: object | undefined, organs: object | undefined, language: WorkingLanguage): Names {
  const listed = (parties ? itemsOf(parties) : []) as {
    party: string;
    names: unknown;
    status: string;
    entitled: boolean;
  }[];
  const all = listed.map(({ party, names, status, entitled }) => ({
    id: party,
    status,
    entitled,
    name: nameNow(names, language) ?? party.toUpperCase(),
  }));
  const byParty = new Map(all.map(({ id, name }) => [id, name]));
  const byOrgan = new Map(
    ((organs ? itemsOf(organs) : []) as { organ: string; names: unknown }[]).map(({ organ, names }) => [
      organ,
      organName(organ, names, language),
    ]),
  );
  return {
    party: (id) => byParty.get(id) ?? id.toUpperCase(),
    organ: (id) => byOrgan.get(id) ?? id,
    parties: all,
  };
}
