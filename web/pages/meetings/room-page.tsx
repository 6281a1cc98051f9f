import { useEffect, type ReactNode } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Read } from '../../design/page.tsx';
import { useHeading } from '../../design/use-heading.ts';
import { momentIn } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNow } from '../../language/times.tsx';
import { api } from '../../server/reads.ts';
import { useLive } from '../../server/use-live.ts';
import { useSession } from '../../session/session.tsx';
import { useMeetingWords } from './meeting-words.ts';
import { RoomItems } from './room-items.tsx';
import { SittingProvider, type Meeting, type Room } from './sitting.tsx';
import styles from './room.module.css';

/** The meeting on the wall: large, without a frame, by itself up to date. It shows what whoever is signed in may see (I14), and no more. */
export function RoomPage(): ReactNode {
  const t = useTranslations('meetings');
  const shell = useTranslations('shell');
  const { meeting: id = '' } = useParams({ strict: false });
  const { organisation, demonstration } = useSession();
  const live = useLive(organisation.id, demonstration?.persona);
  const params = { path: { organisation: organisation.id, meeting: id } };
  const meeting = api.useQuery('get', '/v1/{organisation}/meetings/{meeting}', { params });
  const room = api.useQuery('get', '/v1/{organisation}/meetings/{meeting}/room', { params });
  const title = meeting.data?.titleText;
  const heading = useHeading(title ? t('roomTitle', { meeting: title }) : t('meeting'), meeting.error);
  useEffect(() => {
    document.title = heading;
  }, [heading]);
  return (
    <main className={styles['wall']}>
      {meeting.data !== undefined && room.data !== undefined ? (
        <SittingProvider meeting={meeting.data} room={room.data}>
          <Head meeting={meeting.data} />
          {live === 'lost' && (
            <p className={styles['lost']} role="status">
              {shell('lost')}
            </p>
          )}
          <RoomItems />
          <Quorum room={room.data} />
        </SittingProvider>
      ) : (
        <>
          <h1>{heading}</h1>
          <Read<unknown> of={meeting.error ? meeting : room}>{() => null}</Read>
        </>
      )}
      <p className={styles['back']}>
        <Link to="/meetings/$meeting" params={{ meeting: id }}>
          {t('back')}
        </Link>
      </p>
    </main>
  );
}

function Head({ meeting: { titleText, state } }: { meeting: Meeting }): ReactNode {
  const words = useMeetingWords();
  const clock = useTranslations('clock');
  const { language } = useLanguage();
  const { organisation, clock: own } = useSession();
  const now = useNow(1_000);
  return (
    <header className={styles['head']}>
      <h1>{titleText}</h1>
      <p>
        {words.state(state)} · <time>{momentIn(now, organisation.seatZone, language)}</time>
        {own.kind === 'demonstration' && <> ({clock('demonstration')})</>}
      </p>
    </header>
  );
}

/** Present, needed, met: to be read from the last row. */
function Quorum({ room: { quorum, attendance } }: { room: Room }): ReactNode {
  const t = useTranslations('meetings');
  const present = attendance.filter(({ presence }) => presence === 'present').length;
  return (
    <div className={styles['quorum']} data-met={quorum === null ? 'unknown' : quorum.met} role="status">
      <strong>
        {quorum === null ? (
          t('quorumUnknown')
        ) : (
          <>
            <span aria-hidden="true">{quorum.met ? '✓' : '✕'}</span> {quorum.met ? t('quorumMet') : t('quorumNotMet')}
          </>
        )}
      </strong>
      <span>
        <b>{present}</b> {t('roomPresent')}
      </span>
      {quorum !== null && (
        <span>
          <b>{quorum.needed}</b> {t('roomNeeded')}
        </span>
      )}
    </div>
  );
}
