import type { ReactNode } from 'react';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Badge, toneOf } from '../../design/badge.tsx';
import { Page, Read } from '../../design/page.tsx';
import { useHeading } from '../../design/use-heading.ts';
import { useNames } from '../../language/names.tsx';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { Agenda } from './agenda.tsx';
import { Announcements } from './announcements.tsx';
import { Attendance } from './attendance.tsx';
import { Convocation } from './convocation.tsx';
import { Deadlines } from './deadlines.tsx';
import { MeetingHead } from './meeting-head.tsx';
import { useMeetingWords } from './meeting-words.ts';
import { Moment } from './moment.tsx';
import { OtherActs } from './other-acts.tsx';
import { Papers } from './papers.tsx';
import { Quorum } from './quorum.tsx';
import { SittingProvider, type Meeting, type Room } from './sitting.tsx';
import styles from './meetings.module.css';

/** One meeting: before, in and after its sitting. */
export function MeetingPage(): ReactNode {
  const t = useTranslations('meetings');
  const { meeting: id = '' } = useParams({ strict: false });
  const { organisation } = useSession();
  const params = { path: { organisation: organisation.id, meeting: id } };
  const meeting = api.useQuery('get', '/v1/{organisation}/meetings/{meeting}', { params });
  const room = api.useQuery('get', '/v1/{organisation}/meetings/{meeting}/room', { params });
  const heading = useHeading(t('meeting'), meeting.error);
  if (meeting.data === undefined || room.data === undefined)
    return (
      <Page title={heading}>
        <Read<unknown> of={meeting.error ? meeting : room}>{() => null}</Read>
      </Page>
    );
  return <Whole meeting={meeting.data} room={room.data} />;
}

function Whole({ meeting, room }: { meeting: Meeting; room: Room }): ReactNode {
  const names = useNames();
  const words = useMeetingWords();
  const { titleText, organ, state } = meeting;
  const sits = meeting.takesDecisions && state !== 'past' && state !== 'cancelled';
  return (
    <SittingProvider meeting={meeting} room={room}>
      <Page
        title={titleText ?? names.organ(organ ?? '')}
        above={organ === null ? undefined : names.organ(organ)}
        beside={<Badge tone={toneOf(state)}>{words.state(state)}</Badge>}
      >
        <MeetingHead />
        <div className={styles['columns']}>
          <div className={styles['main']}>
            {sits && <Moment />}
            {meeting.takesDecisions && state !== 'past' && <Agenda />}
            {state !== 'past' && room.attendance.length > 0 && <Attendance />}
            {sits && <Convocation />}
          </div>
          <div className={styles['aside']}>
            {meeting.takesDecisions && state !== 'past' && <Quorum />}
            {state !== 'past' && <Deadlines />}
            <Announcements />
            <div data-screen-only>{state !== 'cancelled' && <Papers />}</div>
            <div data-screen-only>
              <OtherActs />
            </div>
          </div>
        </div>
      </Page>
    </SittingProvider>
  );
}
