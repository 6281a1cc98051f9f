import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../design/page.tsx';
import { When } from '../../language/times.tsx';
import { MatterLink } from '../../matters/matter-link.tsx';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { useMeetingWords } from './meeting-words.ts';
import { Deed, useSitting } from './sitting.tsx';
import styles from './meetings.module.css';

/** What silence decided since the last meeting is announced at this one (OSCE Annex 1(A), step 5). */
export function Announcements(): ReactNode {
  const t = useTranslations('meetings');
  const words = useMeetingWords();
  const { organisation } = useSession();
  const { meeting } = useSitting();
  const { data } = api.useQuery(
    'get',
    '/v1/{organisation}/meetings/{meeting}/announcements',
    { params: { path: { organisation: organisation.id, meeting: meeting.id } } },
    { enabled: meeting.state !== 'past' && meeting.state !== 'cancelled', refetchInterval: 60_000 },
  );
  if (data === undefined || data.due.length + data.announced.length === 0) return null;
  return (
    <Section title={t('announcements')}>
      <ul className={styles['deadlines']}>
        {[...data.due, ...data.announced].map(({ document, stream, titleText, round, outcome, word, concludedAt }) => {
          const due = data.due.some((each) => each.document === document && each.round === round);
          return (
            <li key={`${document} ${round}`}>
              <MatterLink stream={stream} title={titleText ?? undefined} />
              <span>{words.code(word ?? outcome)}</span>
              <span className={styles['soft']}>
                <When at={concludedAt} /> · {due ? t('announceDue') : t('announced')}
              </span>
              {due && (
                <Deed
                  act="announce-silence-outcome"
                  preset={{ document, round }}
                  settled={['document', 'round']}
                  silent
                >
                  {t('announceAct')}
                </Deed>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
