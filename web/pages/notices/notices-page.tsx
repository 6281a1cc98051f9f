import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { Empty, Page, Read, Section } from '../../design/page.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useWords } from '../../language/words.ts';
import { CalendarLinks } from './calendar-links.tsx';
import {
  noticeChoices,
  noticesOf,
  NO_FILTER,
  type Notice,
  type NoticeChoice,
  type NoticeFilter,
} from './notice-filter.ts';
import { NoticeList } from './notice-list.tsx';
import styles from './notices-page.module.css';
import { useMarking, useNotices, type Marking, type Notices } from './use-notices.ts';

/** What one's function was told, and one's own calendar. */
export function NoticesPage(): ReactNode {
  const t = useTranslations('notices');
  const [unreadOnly, setUnreadOnly] = useState(false);
  const notices = useNotices(unreadOnly);
  const marking = useMarking();
  const [newest] = notices.items ?? [];
  return (
    <Page title={t('title')} above={<Whose of={notices.function} />}>
      <CalendarLinks />
      <Section
        title={t('list')}
        beside={
          <>
            <span role="status">{t('unread', { count: notices.unread })}</span>
            {newest && notices.unread > 0 && (
              <Button busy={marking.busy} onPress={() => marking.mark({ upTo: newest.id })}>
                {t('allRead')}
              </Button>
            )}
          </>
        }
      >
        {marking.error !== undefined && <ProblemNote error={marking.error} />}
        <Read of={{ data: notices.items, error: notices.error, refetch: notices.again }}>
          {(items) => (
            <Told
              items={items}
              notices={notices}
              marking={marking}
              unreadOnly={unreadOnly}
              onUnreadOnly={setUnreadOnly}
            />
          )}
        </Read>
      </Section>
    </Page>
  );
}

/** Whose notices these are: a function's, never a person's (case 30). */
function Whose({ of: key }: { of: string | null }): ReactNode {
  const t = useTranslations('notices');
  const words = useWords();
  const names = useNames();
  if (key === null) return null;
  const [role = key, party] = /^(focal-point|observer)-(.+)$/.exec(key)?.slice(1) ?? [];
  return t('for', { who: party === undefined ? words.code(role) : names.party(party) });
}

interface ToldProps {
  items: readonly Notice[];
  notices: Notices;
  marking: Marking;
  unreadOnly: boolean;
  onUnreadOnly: (only: boolean) => void;
}

function Told({ items, notices, marking, unreadOnly, onUnreadOnly }: ToldProps): ReactNode {
  const t = useTranslations('notices');
  const { language } = useLanguage();
  const [filter, setFilter] = useState<NoticeFilter>(NO_FILTER);
  const choices = noticeChoices(items, language);
  const shown = noticesOf(items, filter);
  return (
    <>
      <form role="search" aria-label={t('filters')} className={styles['filters']}>
        <Choice
          label={t('message')}
          value={filter.message}
          choices={choices.messages}
          onChange={(message) => setFilter({ ...filter, message })}
        />
        <Choice
          label={t('matter')}
          value={filter.stream}
          choices={choices.matters}
          onChange={(stream) => setFilter({ ...filter, stream })}
        />
        <label className={styles['sign']}>
          <input type="checkbox" checked={unreadOnly} onChange={({ target }) => onUnreadOnly(target.checked)} />
          {t('unreadOnly')}
        </label>
      </form>
      {shown.length === 0 ? (
        <Empty>
          <p>{items.length > 0 ? t('noneOfThese') : unreadOnly ? t('noneUnread') : t('none')}</p>
        </Empty>
      ) : (
        <NoticeList notices={shown} marking={marking} />
      )}
      {notices.older && (
        <p className={styles['older']}>
          <Button busy={notices.reading} onPress={notices.older}>
            {t('older')}
          </Button>
          <span>{t('soFar', { count: items.length })}</span>
        </p>
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  choices: readonly NoticeChoice[];
  onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps): ReactNode {
  const t = useTranslations('notices');
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('any')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {`${choice.name} (${choice.count})`}
          </option>
        ))}
      </select>
    </label>
  );
}
