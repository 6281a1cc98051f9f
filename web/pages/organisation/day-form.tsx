import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import type { Asked } from './address.ts';
import styles from './organisation.module.css';

interface DayFormProps {
  asked: Asked;
  onAsk: (asked: Asked) => void;
}

/** Asks about a day; folded: as it was known at an instant. Two different questions (design §5 "Two clocks"). */
export function DayForm({ asked, onAsk }: DayFormProps): ReactNode {
  const t = useTranslations('organisation');
  const [day, setDay] = useState(asked.asOf?.length === 10 ? asked.asOf : '');
  const [known, setKnown] = useState(asked.knownAt === undefined ? '' : localTime(Number(asked.knownAt)));
  const isNow = asked.asOf === undefined && asked.knownAt === undefined;
  return (
    <form
      className={styles['day']}
      onSubmit={(event) => {
        event.preventDefault();
        const at = Date.parse(known);
        onAsk({ ...asked, asOf: day || undefined, knownAt: Number.isNaN(at) ? undefined : String(at) });
      }}
    >
      <label>
        <span>{t('asOf')}</span>
        <input type="date" value={day} onChange={({ target }) => setDay(target.value)} />
      </label>
      <details open={asked.knownAt !== undefined}>
        <summary>{t('knownAtMore')}</summary>
        <label>
          <span>{t('knownAt')}</span>
          <input type="datetime-local" value={known} onChange={({ target }) => setKnown(target.value)} />
        </label>
        <p className={styles['soft']}>{t('knownAtMeans')}</p>
      </details>
      <Button type="submit">{t('ask')}</Button>
      {!isNow && (
        <Button
          kind="quiet"
          onPress={() => {
            setDay('');
            setKnown('');
            onAsk({ party: asked.party });
          }}
        >
          {t('now')}
        </Button>
      )}
    </form>
  );
}

/** `2024-09-18T09:00` where the reader is, as the input wants it. */
function localTime(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
