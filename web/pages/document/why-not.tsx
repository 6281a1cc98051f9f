import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../language/language.tsx';
import { useWords } from '../../language/words.ts';
import type { Permission } from './act-groups.ts';
import { useRule } from '../../language/rules.ts';
import styles from './acts.module.css';

/** The sentences of the refusals, which are many: read when they are first asked for. */
export function useSentences(): (code: string) => string {
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['problem-sentences', language],
    staleTime: Infinity,
    queryFn: async (): Promise<Record<string, string>> => {
      const { problemCodes } = await import('../../../schemas/problem-codes.ts');
      const english = Object.fromEntries(Object.entries(problemCodes).map(([code, { sentence }]) => [code, sentence]));
      if (language !== 'ru') return english;
      const { problemSentencesRu } = await import('../../../schemas/problem-sentences-ru.ts');
      return { ...english, ...problemSentencesRu };
    },
  });
  return (code) => data?.[code] ?? code;
}

/** Acts that are the reader's and not open now, each with the reason and its rule. */
export function WhyNot({ acts }: { acts: readonly Permission[] }): ReactNode {
  const t = useTranslations('document.acts');
  const words = useWords();
  const sentence = useSentences();
  const said = useRule();
  return (
    <dl className={styles['why']} aria-label={t('closed')}>
      {acts.map(({ act, code = '', rule = '' }) => (
        <div key={act}>
          <dt>{words.deed(act)}</dt>
          <dd>
            {sentence(code)}{' '}
            <span className={styles['soft']}>
              {t('rule')}: <a href={`/problems/${code}`}>{said(rule)}</a>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
