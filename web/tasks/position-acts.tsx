import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ActButton } from '../acts/act-button.tsx';
import type { ActRequest } from '../acts/act-request.ts';
import { useFieldWords } from '../acts/field-words.ts';
import styles from './task-list.module.css';

/** Those that are said most, at hand. */
const AT_HAND = ['support', 'no-objection', 'objection'] as const;
const OTHERS = [
  'support-with-statement',
  'support-with-reservation',
  'disassociate',
  'ad-referendum',
  'more-time',
  'reserved',
  'amendment',
] as const;

/** Those whose grounds are asked for, paragraph by paragraph. */
const WITH_POINTS: readonly string[] = ['objection', 'amendment'];
/** What is settled by the button, or told by nobody who acts here for himself. */
const SETTLED = ['position', 'revision', 'sentAt', 'item', 'class'];

/** A position is a button; the second press confirms it. An objection names its grounds, if it wants to. */
export function PositionActs({ request }: { request: ActRequest }): ReactNode {
  const t = useTranslations('tasks');
  const words = useFieldWords();
  const button = (position: string): ReactNode => (
    <ActButton
      key={position}
      {...request}
      kind={
        position === 'objection' ? 'danger' : position === 'no-objection' || position === 'support' ? 'main' : 'plain'
      }
      title={t('positionTitle', { position: words.value(position) })}
      preset={{ ...request.preset, position }}
      settled={SETTLED}
      shown={WITH_POINTS.includes(position) ? ['statement', 'points'] : ['statement']}
    >
      {t(`say-${position}` as 'say-support')}
    </ActButton>
  );
  return (
    <>
      {AT_HAND.map(button)}
      <details className={styles['others']}>
        <summary>{t('otherPositions')}</summary>
        <div className={styles['choices']}>{OTHERS.map(button)}</div>
      </details>
    </>
  );
}
