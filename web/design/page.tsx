import { useEffect, useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../session/session.tsx';
import { PrintHead } from './print-head.tsx';
import { ProblemNote } from './problem-note.tsx';
import styles from './page.module.css';

interface PageProps {
  /** Its heading, and the title of the browser's tab. */
  title: string;
  /** Above the heading: where the page belongs. */
  above?: ReactNode;
  /** Beside the heading: badges, links, the one main act. */
  beside?: ReactNode;
  children: ReactNode;
}

/** A page: one heading, its title in the tab, its content below. */
export function Page({ title, above, beside, children }: PageProps): ReactNode {
  const t = useTranslations('shell');
  const { organisation } = useSession();
  useEffect(() => {
    document.title = t('title', { page: title, organisation: organisation.name });
  }, [t, title, organisation]);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <PrintHead />
        {above && <p className={styles['above']}>{above}</p>}
        <div className={styles['row']}>
          <h1>{title}</h1>
          {beside}
        </div>
      </header>
      {children}
    </div>
  );
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  beside,
  children,
}: {
  title: string;
  beside?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['row']}>
        <h2 id={id}>{title}</h2>
        {beside}
      </div>
      {children}
    </section>
  );
}

/** Nothing is there, why, and how something would come to be there. */
export function Empty({ children }: { children: ReactNode }): ReactNode {
  return <div className={styles['empty']}>{children}</div>;
}

interface ReadProps<T> {
  of: { data: T | undefined; error: unknown; refetch: () => unknown };
  children: (data: T) => ReactNode;
}

/** What was read, or that it is being read, or why it was not: never an empty page. What is shown stays while it is read anew. */
export function Read<T>({ of, children }: ReadProps<T>): ReactNode {
  const t = useTranslations('shell');
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <ProblemNote error={of.error} onAgain={() => void of.refetch()} />;
  return (
    <p className={styles['loading']} role="status" data-loading>
      {t('loading')}
    </p>
  );
}
