import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useNames } from '../../language/names.tsx';
import { useMeetingWords } from './meeting-words.ts';
import { usePositions } from './positions.ts';
import { useRecordItems } from './record-paper.ts';
import { Said } from './said.tsx';
import { inProtocolOrder } from './spoken.tsx';
import { askedByName, standing } from './steps.ts';
import { useSitting, type Item } from './sitting.tsx';
import styles from './room.module.css';

/** What is under consideration with the question that the Chair puts, else what was ruled last and what comes next. */
export function RoomItems(): ReactNode {
  const t = useTranslations('meetings');
  const { meeting, room } = useSitting();
  const called = room.items.filter(({ state }) => state === 'open' || state === 'called' || state === 'ruled');
  const ruled = room.items.filter(({ ruling }) => ruling !== undefined);
  const last = ruled.toSorted((one, other) => (other.ruling?.ruledAt ?? 0) - (one.ruling?.ruledAt ?? 0))[0];
  const next = room.items.find(({ state }) => state === 'listed' || state === 'not-opened');
  return (
    <div className={styles['items']} aria-live="polite">
      {meeting.state === 'announced' && <p className={styles['idle']}>{t('notOpened')}</p>}
      {meeting.state === 'closed' && <p className={styles['idle']}>{t('closedNow')}</p>}
      {called.length > 0 ? (
        <section>
          <h2>{t('itemsCalled')}</h2>
          {called.map((item) => (
            <Current key={item.item} item={item} alone={called.length === 1} />
          ))}
          <Question items={called} />
        </section>
      ) : (
        meeting.state === 'open' && <p className={styles['idle']}>{t('noItemCalled')}</p>
      )}
      {last && <LastRuling item={last} />}
      {next && meeting.state === 'open' && (
        <section className={styles['next']}>
          <h2>{t('nextItem')}</h2>
          <p>
            {numberOf(next, room.items)}. {next.titleText ?? next.item}
          </p>
        </section>
      )}
    </div>
  );
}

const numberOf = (item: Item, items: readonly Item[]): number => items.indexOf(item) + 1;

function Current({ item, alone }: { item: Item; alone: boolean }): ReactNode {
  const words = useMeetingWords();
  const names = useNames();
  const { room } = useSitting();
  const positions = inProtocolOrder(usePositions(item.document, item.round), names.parties);
  return (
    <article className={styles['current']} data-alone={alone}>
      <h3>
        <span>{numberOf(item, room.items)}.</span> {item.titleText ?? item.item}
      </h3>
      {positions.length > 0 && (
        <ul className={styles['spoken']}>
          {positions.map(({ party, position, blocking }) => (
            <li key={party} data-blocking={blocking}>
              <strong>{names.party(party)}</strong> {words.code(position)}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** What is asked of the room: by name where a written block awaits its answer, else whether anybody objects. */
function Question({ items }: { items: readonly Item[] }): ReactNode {
  const t = useTranslations('meetings');
  const names = useNames();
  const { room } = useSitting();
  const open = items.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  const asked = [...new Set(open.flatMap((item) => askedByName(item, room.attendance)))];
  if (asked.length > 0)
    return (
      <p className={styles['question']}>
        {t('questionAsked')} <strong>{asked.map(names.party).join(', ')}</strong>
      </p>
    );
  const blocked = open.some(({ blocks }) => standing(blocks).length > 0);
  const words = blocked ? 'questionBlocked' : (room.enBloc?.length ?? 0) > 0 ? 'questionEnBloc' : 'question';
  return (
    <p className={styles['question']} data-blocked={blocked}>
      {t(words)}
    </p>
  );
}

function LastRuling({ item }: { item: Item }): ReactNode {
  const t = useTranslations('meetings');
  const words = useMeetingWords();
  const { room } = useSitting();
  const said = useRecordItems().get(item.item)?.ruling?.words;
  return (
    <section className={styles['ruling']}>
      <h2>{t('lastRuling')}</h2>
      <p>
        {numberOf(item, room.items)}. {item.titleText ?? item.item}:{' '}
        <strong>{words.ruling(item.ruling?.ruling ?? '')}</strong>
        {item.state === 'contested' && <> · {words.item(item.state)}</>}
      </p>
      {said && <Said sha256={said.sha256} language={said.language} />}
    </section>
  );
}
