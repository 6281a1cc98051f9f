import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { eventFor } from '../../../domain/words/event-words.ts';
import { Badge } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { momentIn } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useWords } from '../../language/words.ts';
import { useSession } from '../../session/session.tsx';
import type { History as Told, HistoryEvent } from './messages.ts';
import { anchor } from './result.tsx';
import styles from './audit.module.css';

/** So many events are shown at once. */
const PAGE = 100;

interface HistoryProps {
  histories: readonly Told[];
  findings: readonly { event?: string }[];
}

/** What the dossier tells, event by event: the decision first, then what it rests on. */
export function History({ histories, findings }: HistoryProps): ReactNode {
  const t = useTranslations('audit');
  const faulty = new Set(findings.flatMap(({ event }) => event ?? []));
  return (
    <>
      <h3>{t('history')}</h3>
      {histories.map(({ stream, events }, index) => (
        <details
          key={stream}
          open={index === 0 || events.some(({ id }) => faulty.has(id))}
          className={styles['stream']}
        >
          <summary>
            {t(`streams.${streamKind(stream)}`)} · {t('events', { count: events.length })}{' '}
            <span className={styles['soft']}>{stream}</span>
          </summary>
          <Events events={events} faulty={faulty} />
        </details>
      ))}
    </>
  );
}

const streamKind = (stream: string): 'document' | 'meeting' | 'organisation' => {
  const kind = stream.split('/')[1];
  return kind === 'document' || kind === 'meeting' ? kind : 'organisation';
};

function Events({ events, faulty }: { events: readonly HistoryEvent[]; faulty: ReadonlySet<string> }): ReactNode {
  const t = useTranslations('audit');
  const [shown, setShown] = useState(PAGE);
  const until = Math.max(shown, events.findLastIndex(({ id }) => faulty.has(id)) + 1);
  return (
    <>
      <ol className={styles['events']}>
        {events.slice(0, until).map((event) => (
          <Event key={`${event.line}`} event={event} faulty={faulty.has(event.id)} />
        ))}
      </ol>
      {until < events.length && (
        <Button onPress={() => setShown(until + PAGE)}>{t('moreEvents', { count: events.length - until })}</Button>
      )}
    </>
  );
}

function Event({ event, faulty }: { event: HistoryEvent; faulty: boolean }): ReactNode {
  const t = useTranslations('audit');
  const words = useWords();
  const names = useNames();
  const { language } = useLanguage();
  const { organisation } = useSession();
  const [open, setOpen] = useState(false);
  const { id, sequence, name, recorded, role, party, hash, data, line } = event;
  return (
    <li id={anchor(id)} data-faulty={faulty || undefined}>
      <span className={styles['sequence']}>{sequence}</span>
      <div>
        <p>
          <strong>{eventFor(name, language)}</strong> {faulty && <Badge tone="block">{t('faultHere')}</Badge>}
        </p>
        <p className={styles['soft']}>
          {momentIn(recorded, organisation.seatZone, language)} · {words.code(role)}
          {party !== undefined && `, ${names.party(party)}`}
        </p>
        <details onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
          <summary>{t('inFull', { line })}</summary>
          {open && (
            <>
              <p className={styles['hash']}>
                {t('hash')} <code>{hash}</code>
              </p>
              <pre tabIndex={0} aria-label={t('dataOf', { sequence })}>
                {JSON.stringify(data, null, 2)}
              </pre>
            </>
          )}
        </details>
      </div>
    </li>
  );
}
