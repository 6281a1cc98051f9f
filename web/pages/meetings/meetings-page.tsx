import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ActButton } from '../../acts/act-button.tsx';
import { Empty, Page, Read, Section } from '../../design/page.tsx';
import { useNames } from '../../language/names.tsx';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { grouped } from './grouped.ts';
import { MeetingTable, type ListedMeeting } from './meeting-table.tsx';
import styles from './meetings.module.css';

/** All meetings that one may see: to come, held, cancelled. */
export function MeetingsPage(): ReactNode {
  const t = useTranslations('meetings');
  const { organisation, role } = useSession();
  const [organ, setOrgan] = useState('');
  const meetings = api.useQuery('get', '/v1/{organisation}/meetings', {
    params: { path: { organisation: organisation.id }, query: { limit: 200 } },
  });
  return (
    <Page
      title={t('title')}
      beside={
        role === 'secretariat' && (
          <ActButton act="announce-meeting" places={{}}>
            {t('announce')}
          </ActButton>
        )
      }
    >
      <Read of={meetings}>
        {(data) => {
          const all = itemsOf(data) as ListedMeeting[];
          const shown = organ === '' ? all : all.filter((each) => each.organ === organ);
          const { toCome, held, cancelled } = grouped(shown);
          return (
            <>
              <OrganChoice meetings={all} organ={organ} choose={setOrgan} />
              <Section title={t('toCome')}>
                {toCome.length === 0 ? (
                  <Empty>
                    <p>{t('noneToCome')}</p>
                    <p>{t('howToAnnounce')}</p>
                  </Empty>
                ) : (
                  <MeetingTable caption={t('toCome')} meetings={toCome} />
                )}
              </Section>
              <Section title={t('held')}>
                {held.length === 0 ? (
                  <Empty>{t('noneHeld')}</Empty>
                ) : (
                  <MeetingTable caption={t('held')} meetings={held} />
                )}
              </Section>
              {cancelled.length > 0 && (
                <Section title={t('cancelled')}>
                  <MeetingTable caption={t('cancelled')} meetings={cancelled} />
                </Section>
              )}
            </>
          );
        }}
      </Read>
    </Page>
  );
}

interface OrganChoiceProps {
  meetings: readonly ListedMeeting[];
  organ: string;
  choose: (organ: string) => void;
}

/** The organs that have met or will, in the order in which the body lists them. */
function OrganChoice({ meetings, organ, choose }: OrganChoiceProps): ReactNode {
  const t = useTranslations('meetings');
  const names = useNames();
  const organs = [...new Set(meetings.flatMap((each) => (each.organ === null ? [] : [each.organ])))];
  if (organs.length < 2) return null;
  return (
    <label className={styles['choice']}>
      {t('organ')}
      <select value={organ} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('allOrgans')}</option>
        {organs.map((id) => (
          <option key={id} value={id}>
            {names.organ(id)}
          </option>
        ))}
      </select>
    </label>
  );
}
