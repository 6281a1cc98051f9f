import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { dayOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { Countdown, When } from '../../language/times.tsx';
import { MatterLink } from '../../matters/matter-link.tsx';
import { byDay, type Notice } from './notice-filter.ts';
import styles from './notice-list.module.css';
import type { Marking } from './use-notices.ts';

const TONES: Readonly<Record<Notice['urgency'], Tone>> = {
  'at-once': 'block',
  asks: 'wait',
  informs: 'plain',
  quiet: 'plain',
};

/** Notices by their day: what happened, on which matter, and what is asked by when. */
export function NoticeList({ notices, marking }: { notices: readonly Notice[]; marking: Marking }): ReactNode {
  const { language } = useLanguage();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <ol className={styles['days']}>
      {byDay(notices, zone).map(({ day, notices: own }) => (
        <li key={day}>
          <h3 className={styles['day']}>{dayOf(day, language)}</h3>
          <ul className={styles['list']}>
            {own.map((notice) => (
              <NoticeEntry key={notice.id} notice={notice} marking={marking} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function NoticeEntry({ notice, marking }: { notice: Notice; marking: Marking }): ReactNode {
  const t = useTranslations('notices');
  const { id, heading, sentence, stream, titleText, urgency, asked, recorded, read } = notice;
  return (
    <li className={styles['notice']} data-read={read}>
      <div className={styles['what']}>
        <p className={styles['heading']}>
          {!read && <Badge tone="accent">{t('new')}</Badge>} {heading}{' '}
          {urgency !== 'quiet' && <Badge tone={TONES[urgency]}>{t(`urgency.${urgency}`)}</Badge>}
        </p>
        <p>{sentence}</p>
        {/* Who follows it has read it. */}
        <p onClick={() => !read && marking.mark({ ids: [id] })}>
          <MatterLink stream={stream} title={titleText ?? undefined} />
        </p>
        {asked && <p className={styles['asked']}>{asked.sentence}</p>}
        <p className={styles['soft']}>
          <When at={recorded} />
        </p>
      </div>
      <div className={styles['beside']}>
        {asked?.dueAt !== undefined && <Countdown to={asked.dueAt} />}
        {!read && (
          <Button
            kind="quiet"
            busy={marking.busy}
            label={t('markReadOf', { heading })}
            onPress={() => marking.mark({ ids: [id] })}
          >
            {t('markRead')}
          </Button>
        )}
      </div>
    </li>
  );
}
