import { useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Page } from '../design/page.tsx';
import { Button } from '../design/button.tsx';
import { Note } from '../design/note.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { loadAnew, PartMissing } from './parts.ts';

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
  if (error instanceof PartMissing) return <MissingPart renewed={error.renewed} />;
  return (
    <Page title={t('broken')}>
      <ProblemNote error={error} onAgain={reset} />
    </Page>
  );
}

/** A part of the program did not come: why, and that the page is loaded anew, by itself or when asked. */
function MissingPart({ renewed }: { renewed: boolean }): ReactNode {
  const t = useTranslations('problem');
  const [asking, setAsking] = useState(false);
  const again = (): void => {
    setAsking(true);
    void loadAnew().finally(() => setAsking(false));
  };
  return (
    <Page title={t('broken')}>
      <div role="alert">
        <Note tone={renewed ? 'wait' : 'block'}>
          <p>{t(renewed ? 'renewed' : 'partMissing')}</p>
          {!renewed && (
            <Button busy={asking} onPress={again}>
              {t('again')}
            </Button>
          )}
        </Note>
      </div>
    </Page>
  );
}
