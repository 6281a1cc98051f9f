import type { ReactNode } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { momentIn } from '../language/formats.ts';
import { useLanguage } from '../language/language.tsx';
import { useNow } from '../language/times.tsx';
import { useWords } from '../language/words.ts';
import { useSession } from '../session/session.tsx';
import styles from './page.module.css';

/** On paper alone: whose page it is, as of when, for whom it was shown (I14), and where it stands. */
export function PrintHead(): ReactNode {
  const t = useTranslations('shell');
  const { organisation, role } = useSession();
  const { language } = useLanguage();
  const words = useWords();
  const when = momentIn(useNow(), organisation.seatZone, language);
  const address = useRouterState({ select: ({ location }) => location.href });
  return (
    <p className={styles['above']} data-print-only>
      {t('printed', { organisation: organisation.name, when, who: words.code(role) })}
      <br />
      {window.location.origin}
      {address}
    </p>
  );
}
