import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useNames } from '../../language/names.tsx';
import { When } from '../../language/times.tsx';
import { useWords } from '../../language/words.ts';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import type { components } from '../../server/api-types.d.ts';
import { useMatter } from './matter.tsx';
import { usePeriods } from './reads.ts';
import { Words } from './told.tsx';
import styles from './texts.module.css';

type Period = components['schemas']['CommentPeriod'];

/** What was asked about the text, and what came: silence in it means nothing. */
export function Comments(): ReactNode {
  const t = useTranslations('document.texts');
  const periods = usePeriods();
  const items = periods.data ? itemsOf(periods.data) : [];
  if (items.length === 0) return null;
  return (
    <div className={styles['comments']}>
      <h3>{t('comments')}</h3>
      {items.map((period) => (
        <OnePeriod key={period.period} period={period} />
      ))}
    </div>
  );
}

function OnePeriod({ period }: { period: Period }): ReactNode {
  const t = useTranslations('document.texts');
  const words = useWords();
  const names = useNames();
  const { path, query } = useMatter();
  const read = api.useQuery(
    'get',
    '/v1/{organisation}/documents/{document}/comment-periods/{period}/comments',
    { params: { path: { ...path, period: period.period }, query } },
    { enabled: period.comments > 0 },
  );
  const comments = read.data ? itemsOf(read.data) : [];
  const until = (period.deadline as { at?: number } | null)?.at;
  return (
    <section>
      <p>
        {t('period', { audience: words.code(period.audience), state: words.code(period.state) })}{' '}
        <span className={styles['soft']}>
          <When at={period.openedAt} />
          {until !== undefined && (
            <>
              {' – '}
              <When at={until} />
            </>
          )}
        </span>
      </p>
      {comments.length === 0 && <p className={styles['soft']}>{t('noComments')}</p>}
      <ul>
        {comments.map((comment) => (
          <li key={comment.sequence}>
            <strong>{comment.party === null ? t('unnamed') : names.party(comment.party)}</strong>:{' '}
            <Words of={comment.text} />{' '}
            <span className={styles['soft']}>
              <When at={comment.receivedAt} />
              {comment.late && <>, {t('late')}</>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
