import { createContext, use, type ReactNode } from 'react';
import { useSession } from '../../session/session.tsx';
import type { Moment } from './moments.ts';

interface Matter {
  document: string;
  /** The moment of the past that is looked at; undefined: now. */
  moment: Moment | undefined;
  /** Looks at another one; undefined: at now. */
  go: (moment: Moment | undefined) => void;
}

const Context = createContext<Matter | undefined>(undefined);

/** Which document the page is about, and as of when: every part of it reads by this. */
export function MatterProvider({ children, ...matter }: Matter & { children: ReactNode }): ReactNode {
  return <Context value={matter}>{children}</Context>;
}

interface Asked extends Matter {
  /** What was recorded by then, epoch ms; undefined: all. */
  knownAt: number | undefined;
  path: { organisation: string; document: string };
  /** Of each read of a part. */
  query: { knownAt?: string };
}

/** The document of the page, and the parameters of every read of it. */
export function useMatter(): Asked {
  const matter = use(Context);
  if (matter === undefined) throw new Error('no document');
  const { organisation } = useSession();
  const { document, moment } = matter;
  return {
    ...matter,
    knownAt: moment?.at,
    path: { organisation: organisation.id, document },
    query: moment === undefined ? {} : { knownAt: String(moment.at) },
  };
}
