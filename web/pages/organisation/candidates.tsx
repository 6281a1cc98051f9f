import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../design/badge.tsx';
import { Empty, Read, Section } from '../../design/page.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useWords } from '../../language/words.ts';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { Basis, Told } from './fact-basis.tsx';
import styles from './organisation.module.css';

/** Who would become a member, an observer or a partner, what is asked of it first, and what of that is done (case 34). */
export function Candidates({ knownAt }: { knownAt: string | undefined }): ReactNode {
  const t = useTranslations('organisation');
  const words = useWords();
  const names = useNames();
  const { language } = useLanguage();
  const { organisation } = useSession();
  const candidates = api.useQuery('get', '/v1/{organisation}/candidates', {
    params: {
      path: { organisation: organisation.id },
      query: knownAt === undefined ? {} : { knownAt },
    },
  });
  return (
    <Section title={t('candidates')}>
      <Read of={candidates}>
        {(data) =>
          itemsOf(data).length === 0 ? (
            <Empty>{t('noCandidates')}</Empty>
          ) : (
            <ul className={styles['cards']}>
              {itemsOf(data).map((candidate) => (
                <li key={candidate.party}>
                  <h3>
                    {names.party(candidate.party)}{' '}
                    {candidate.for !== null && <Badge tone="accent">{words.code(candidate.for)}</Badge>}{' '}
                    <Badge>{t(`candidateStates.${candidate.state}`)}</Badge>
                  </h3>
                  {candidate.candidature && (
                    <p>
                      <Told time={candidate.candidature.from} /> <Basis fact={candidate.candidature} />
                    </p>
                  )}
                  {candidate.conditions.length === 0 ? (
                    <p className={styles['soft']}>{t('noConditions')}</p>
                  ) : (
                    <ul className={styles['conditions']}>
                      {candidate.conditions.map(({ id, titles, met }) => (
                        <li key={id}>
                          <span aria-hidden="true">{met ? '✓' : '○'}</span>{' '}
                          {(titles.find((each) => each.language === language) ?? titles[0])?.title ?? id}{' '}
                          <strong>{met ? t('met') : t('missing')}</strong>
                          {met && <Basis fact={met} />}
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </Section>
  );
}
