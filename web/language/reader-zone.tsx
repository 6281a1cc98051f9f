import { createContext, use, useMemo, type ReactNode } from 'react';
import { itemsOf } from '../server/list.ts';
import { api } from '../server/reads.ts';
import { useSession } from '../session/session.tsx';
import { useLanguage } from './language.tsx';
import { nameNow } from './name-now.ts';

interface Listed {
  party: string;
  names: unknown;
  zone?: string | null;
}

export interface ReaderZone {
  zone: string;
  /** The State whose capital it is of; undefined: the browser's own, where the reader acts for no State or its zone is not on record. */
  state: string | undefined;
}

const Context = createContext<ReaderZone | undefined>(undefined);

/** Finds the reader's zone once for all times of a page, of which there may be hundreds. */
export function ReaderZoneProvider({ children }: { children: ReactNode }): ReactNode {
  const { organisation, party } = useSession();
  const { language } = useLanguage();
  const params = { path: { organisation: organisation.id } };
  // The names of all (names.tsx) are in the same answer.
  const { data } = api.useQuery('get', '/v1/{organisation}/parties', { params });
  const zone = useMemo((): ReaderZone => {
    const own = ((data ? itemsOf(data) : []) as Listed[]).find((each) => each.party === party);
    return own?.zone === undefined || own.zone === null
      ? { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, state: undefined }
      : { zone: own.zone, state: nameNow(own.names, language) ?? own.party.toUpperCase() };
  }, [data, party, language]);
  return <Context value={zone}>{children}</Context>;
}

/** The zone in which the reader's own times are told. */
export function useReaderZone(): ReaderZone {
  const zone = use(Context);
  if (zone === undefined) throw new Error('no zone');
  return zone;
}
