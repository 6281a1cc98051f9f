import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ActButton } from '../acts/act-button.tsx';
import { useWords } from '../language/words.ts';
import { LiftPoints } from './lift-points.tsx';
import { PositionActs } from './position-acts.tsx';
import { requestFor } from './task-act.ts';
import type { Task } from './task-list.tsx';
import styles from './task-list.module.css';

/** What can be done about a task right where it stands. */
export function TaskActs({ task }: { task: Task }): ReactNode {
  const words = useWords();
  if (task.act === 'lift-point') return <LiftPoints task={task} />;
  const request = requestFor(task);
  if (request === undefined) return <Outside act={task.act} />;
  switch (task.act) {
    case 'state-position':
      return <PositionActs request={request} />;
    case 'record-invitation-reply':
      return <ReplyActs task={task} />;
    default:
      return (
        <ActButton kind="main" {...request}>
          {words.deed(request.act)}
        </ActButton>
      );
  }
}

/** Whether a delegation will come: the answer is the button. */
function ReplyActs({ task }: { task: Task }): ReactNode {
  const t = useTranslations('tasks');
  const request = requestFor(task);
  if (request === undefined) return null;
  return (['yes', 'no', 'undecided'] as const).map((attends) => (
    <ActButton
      key={attends}
      {...request}
      kind={attends === 'yes' ? 'main' : 'plain'}
      title={t(`reply-${attends}`)}
      preset={{ ...request.preset, attends }}
      settled={['party', 'attends', 'at']}
      shown={attends === 'yes' ? ['headOfDelegation'] : []}
    >
      {t(`reply-${attends}`)}
    </ActButton>
  ));
}

/** What the program only waits for: how it is done, and who will record it. */
function Outside({ act }: { act: string }): ReactNode {
  const t = useTranslations('tasks');
  const key = `outside-${act}`;
  return <p className={styles['outside']}>{t.has(key as never) ? t(key as never) : t('outside')}</p>;
}
