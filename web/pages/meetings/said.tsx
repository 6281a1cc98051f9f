import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { problemIn, requestHeaders } from '../../server/client.ts';
import { ServerProblem } from '../../server/problem.ts';
import { useSession } from '../../session/session.tsx';
import styles from './meetings.module.css';

/** What somebody said, in its own language, by its hash: a text never changes, so it is read once. */
export function Said({ sha256, language }: { sha256: string; language: string }): ReactNode {
  const t = useTranslations('meetings');
  const { organisation, demonstration } = useSession();
  const text = useQuery({
    queryKey: ['content', sha256, demonstration?.persona],
    staleTime: Infinity,
    queryFn: async () => {
      const response = await fetch(`/v1/${organisation.id}/contents/${sha256}`, { headers: await requestHeaders() });
      if (!response.ok) throw new ServerProblem(await problemIn(response));
      return response.text();
    },
  });
  if (text.error) return <p className={styles['soft']}>{t('textUnseen')}</p>;
  if (text.data === undefined) return null;
  return (
    <blockquote lang={language} className={styles['said']}>
      {text.data}
    </blockquote>
  );
}
