import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../design/page.tsx';
import { useWords } from '../../language/words.ts';
import { Deed, useSitting } from './sitting.tsx';
import styles from './meetings.module.css';

/** Acts about the meeting as a whole; those of its items and its sitting stand where they belong. */
const OTHER = [
  'convene-meeting',
  're-date-meeting',
  'move-meeting',
  'postpone-meeting',
  'set-cut-off',
  'remove-meeting-deadline',
  'cancel-meeting',
] as const;

/** The rest of what may be done; what cannot be done now says why. */
export function OtherActs(): ReactNode {
  const t = useTranslations('meetings');
  const words = useWords();
  const { meeting, permission } = useSitting();
  const mine = OTHER.filter((act) => permission(act)?.allowed || permission(act)?.code !== 'not-permitted');
  if (meeting.state === 'past' || mine.length === 0 || permission('re-date-meeting') === undefined) return null;
  return (
    <Section title={t('otherActs')}>
      <ul className={styles['otherActs']}>
        {mine.map((act) => (
          <li key={act}>
            <Deed act={act} kind={act === 'cancel-meeting' ? 'danger' : 'plain'}>
              {words.act(act)}
            </Deed>
          </li>
        ))}
      </ul>
    </Section>
  );
}
