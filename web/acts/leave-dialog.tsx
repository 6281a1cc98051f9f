import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import styles from './act-dialog.module.css';

/** Asked before what was entered is lost; Escape goes on writing. */
export function LeaveDialog({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }): ReactNode {
  const t = useTranslations('acts');
  return (
    <Dialog title={t('leave')} onClose={onKeep}>
      <div className={styles['dialog']}>
        <p>{t('leaveLoses')}</p>
        <div className={styles['choices']}>
          <Button kind="main" onPress={onKeep}>
            {t('keepWriting')}
          </Button>
          <Button kind="danger" onPress={onDiscard}>
            {t('discard')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
