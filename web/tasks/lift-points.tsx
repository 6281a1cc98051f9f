import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ActButton } from '../acts/act-button.tsx';
import { Read } from '../design/page.tsx';
import { api } from '../server/reads.ts';
import { useSession } from '../session/session.tsx';
import { PositionActs } from './position-acts.tsx';
import type { Task } from './task-list.tsx';
import styles from './task-list.module.css';

/** The grounds of one's own objection that still stand: each can be lifted, or another position takes their place. */
export function LiftPoints({ task }: { task: Task }): ReactNode {
  const t = useTranslations('tasks');
  const { organisation } = useSession();
  const [, , document = ''] = task.stream.split('/');
  const [round = ''] = task.subject.split('/');
  const points = api.useQuery('get', '/v1/{organisation}/documents/{document}/rounds/{round}/points', {
    params: { path: { organisation: organisation.id, document, round } },
  });
  return (
    <>
      <Read of={points}>
        {({ items }) =>
          items
            .filter(({ party, state }) => party === task.party && state === 'live')
            .map(({ point, paragraph }) => (
              <ActButton
                key={point}
                act="lift-point"
                kind="main"
                places={{ document, round, point }}
                title={t('liftTitle', { paragraph })}
              >
                {t('lift', { paragraph })}
              </ActButton>
            ))
        }
      </Read>
      <details className={styles['others']}>
        <summary>{t('anotherPosition')}</summary>
        <div className={styles['choices']}>
          <PositionActs request={{ act: 'state-position', places: { document, round } }} />
        </div>
      </details>
    </>
  );
}
