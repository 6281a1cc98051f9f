import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge, toneOf } from '../../design/badge.tsx';
import { Section } from '../../design/page.tsx';
import { useNames } from '../../language/names.tsx';
import { When } from '../../language/times.tsx';
import { useMeetingWords } from './meeting-words.ts';
import { Deed, useSitting, type Room } from './sitting.tsx';
import styles from './meetings.module.css';

type Entry = Room['attendance'][number];

/** The delegations in protocol order (RoP 1.7): who is in the room, with which credentials, since when. */
export function Attendance(): ReactNode {
  const t = useTranslations('meetings');
  const names = useNames();
  const { meeting, room } = useSitting();
  const entries = new Map(room.attendance.map((entry) => [entry.party, entry]));
  const members = names.parties.filter(({ entitled }) => entitled).map(({ id }) => id);
  const others = names.parties.filter(({ id, entitled }) => !entitled && entries.has(id)).map(({ id }) => id);
  const acting = meeting.state === 'announced' || meeting.state === 'open';
  return (
    <Section title={t('attendance')}>
      <table className={styles['delegations']}>
        <caption className="unseen">{t('attendance')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('delegation')}</th>
            <th scope="col">{t('presence')}</th>
            <th scope="col">{t('credentials')}</th>
            <th scope="col">{t('since')}</th>
            {acting && (
              <th scope="col" data-screen-only>
                {t('acts')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {[...members, ...others].map((party) => (
            <Delegation key={party} party={party} entry={entries.get(party)} acting={acting} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface DelegationProps {
  party: string;
  entry: Entry | undefined;
  acting: boolean;
}

function Delegation({ party, entry, acting }: DelegationProps): ReactNode {
  const t = useTranslations('meetings');
  const words = useMeetingWords();
  const names = useNames();
  const here = entry?.presence === 'present';
  const name = names.party(party);
  const preset = here
    ? { parties: [party], presence: 'left' }
    : { parties: [party], presence: 'present', credentials: 'accepted' };
  return (
    <tr data-presence={entry?.presence ?? 'none'}>
      <th scope="row">{name}</th>
      <td>
        {entry ? (
          <Badge tone={toneOf(entry.presence)}>{words.presence(entry.presence)}</Badge>
        ) : (
          <span className={styles['soft']}>{t('notRecorded')}</span>
        )}
      </td>
      <td>{entry && words.credentials(entry.credentials)}</td>
      <td>{entry && <When at={entry.since} />}</td>
      {acting && (
        <td data-screen-only>
          <Deed act="record-attendance" kind="quiet" preset={preset} silent>
            {here ? t('left') : t('present')}
            <span className="unseen">: {name}</span>
          </Deed>
        </td>
      )}
    </tr>
  );
}
