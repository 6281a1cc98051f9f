import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../design/page.tsx';
import { When } from '../../language/times.tsx';
import { Deed, useSitting } from './sitting.tsx';
import styles from './meetings.module.css';

/** Whether there is a quorum (RoP 1.2): a word, a sign, and the numbers it rests on. */
export function Quorum(): ReactNode {
  const t = useTranslations('meetings');
  const { meeting, room } = useSitting();
  const { quorum, attendance } = room;
  const present = attendance.filter(({ presence }) => presence === 'present').length;
  return (
    <Section title={t('quorum')}>
      <div className={styles['quorum']} data-met={quorum === null ? 'unknown' : quorum.met} role="status">
        {quorum === null ? (
          <>
            <strong>{t('quorumUnknown')}</strong>
            {present > 0 && <p>{t('quorumNow', { count: present })}</p>}
            {meeting.state === 'announced' && <p className={styles['soft']}>{t('quorumHow')}</p>}
          </>
        ) : (
          <>
            <strong>
              <span aria-hidden="true">{quorum.met ? '✓' : '✕'}</span> {quorum.met ? t('quorumMet') : t('quorumNotMet')}
            </strong>
            <p>{t('quorumCount', { present: quorum.present, of: quorum.of, needed: quorum.needed })}</p>
            {!quorum.met && <p>{t('quorumMissing', { count: quorum.needed - quorum.present })}</p>}
            {present !== quorum.present && <p>{t('quorumNow', { count: present })}</p>}
            <p className={styles['soft']}>{t.rich('quorumAt', { when: () => <When at={quorum.at} /> })}</p>
          </>
        )}
      </div>
      {meeting.state === 'open' && (
        <Deed act="challenge-quorum" silent>
          {t('establishQuorum')}
        </Deed>
      )}
    </Section>
  );
}
