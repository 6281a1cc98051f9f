import { createContext, use, type ReactNode } from 'react';
import { useSession } from '../../session/session.tsx';

interface Matter {
  document: string;
  /** The past that is looked at: what was recorded by then, epoch ms; undefined: now. */
  knownAt: number | undefined;
}

const Context = createContext<Matter | undefined>(undefined);

/** Which document the page is about, and as of when: every part of it reads by this. */
export function MatterProvider({ document, knownAt, children }: Matter & { children: ReactNode }): ReactNode {
  return <Context value={{ document, knownAt }}>{children}</Context>;
}

interface Asked extends Matter {
  path: { organisation: string; document: string };
  /** Of each read of a part. */
  query: { knownAt?: string };
}

/** The document of the page, and the parameters of every read of it. */
export function useMatter(): Asked {
  const matter = use(Context);
  if (matter === undefined) throw new Error('no document');
  const { organisation } = useSession();
  const { document, knownAt } = matter;
  return {
    document,
    knownAt,
    path: { organisation: organisation.id, document },
    query: knownAt === undefined ? {} : { knownAt: String(knownAt) },
  };
}
