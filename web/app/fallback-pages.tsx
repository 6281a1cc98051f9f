import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Page } from '../design/page.tsx';
import { ProblemNote } from '../design/problem-note.tsx';

/** An address that is none of a page. */
export function MissingPage(): ReactNode {
  const t = useTranslations('problem');
  return (
    <Page title={t('notFound')}>
      <p>
        <Link to="/">{t('home')}</Link>
      </p>
    </Page>
  );
}

/** A page that threw: the rest of the frame stays. */
export function BrokenPage({ error, reset }: { error: unknown; reset: () => void }): ReactNode {
  const t = useTranslations('problem');
  return (
    <Page title={t('broken')}>
      <ProblemNote error={error} onAgain={reset} />
    </Page>
  );
}
