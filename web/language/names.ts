import { useMemo } from 'react';
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

/** Names of parties and organs as the record has them, in the language of the pages. */
export function useNames(): Names {
  const { organisation } = useSession();
  const { language } = useLanguage();
  const path = { organisation: organisation.id };
  const parties = api.useQuery('get', '/v1/{organisation}/parties', { params: { path } });
  const organs = api.useQuery('get', '/v1/{organisation}/organs', { params: { path } });
  return useMemo(() => namesIn(parties.data, organs.data, language), [parties.data, organs.data, language]);
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
