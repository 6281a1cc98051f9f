import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { Note } from '../../design/note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import { server } from '../../server/client.ts';
import { useSession } from '../../session/session.tsx';
import styles from './calendar-links.module.css';

/** Leads of an alarm that can be chosen, minutes; 0: none. */
const ALARMS = [0, 15, 60, 1_440] as const;

/** Makes a link and shows it, this once. */
export function NewCalendarLink({ onMade }: { onMade: () => void }): ReactNode {
  const t = useTranslations('calendar');
  const { organisation } = useSession();
  const { language } = useLanguage();
  const [label, setLabel] = useState('');
  const [alarm, setAlarm] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [url, setUrl] = useState<string>();
  const make = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { data } = await server.POST('/v1/{organisation}/calendar-feeds', {
        params: { path: { organisation: organisation.id } },
        body: {
          language,
          ...(alarm === 0 ? {} : { alarm }),
          ...(label.trim() === '' ? {} : { label: label.trim() }),
        },
      });
      setUrl(data?.url);
      setLabel('');
      onMade();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void make();
        }}
      >
        <label>
          {t('label')}
          <input
            value={label}
            maxLength={80}
            autoComplete="off"
            placeholder={t('labelExample')}
            onChange={({ target }) => setLabel(target.value)}
          />
        </label>
        <label>
          {t('alarm')}
          <select value={alarm} onChange={({ target }) => setAlarm(Number(target.value))}>
            {ALARMS.map((minutes) => (
              <option key={minutes} value={minutes}>
                {t('alarmOf', { minutes })}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" busy={busy}>
          {t('make')}
        </Button>
      </form>
      {failure !== undefined && <ProblemNote error={failure} />}
      {url !== undefined && <Made url={url} onDone={() => setUrl(undefined)} />}
    </>
  );
}

function Made({ url, onDone }: { url: string; onDone: () => void }): ReactNode {
  const t = useTranslations('calendar');
  const [copied, setCopied] = useState<'yes' | 'no'>();
  return (
    <Note tone="wait" announced>
      <p>
        <strong>{t('made')}</strong>
      </p>
      <p>{t('secret')}</p>
      <label className={styles['link']}>
        <span className="unseen">{t('link')}</span>
        <input readOnly value={url} onFocus={({ target }) => target.select()} />
      </label>
      <p className={styles['sure']}>
        <Button
          kind="main"
          onPress={() =>
            void navigator.clipboard.writeText(url).then(
              () => setCopied('yes'),
              () => setCopied('no'),
            )
          }
        >
          {t('copy')}
        </Button>
        <Button onPress={onDone}>{t('done')}</Button>
        {copied === 'yes' && <span>{t('copied')}</span>}
        {copied === 'no' && <span>{t('copyByHand')}</span>}
      </p>
    </Note>
  );
}
