import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Empty, Section } from '../../design/page.tsx';
import { MatterLink } from '../../matters/matter-link.tsx';
import { AgendaItem } from './agenda-item.tsx';
import { useBusiness } from './business.ts';
import { useMeetingWords } from './meeting-words.ts';
import { useRecordItems } from './record-paper.ts';
import { Deed, useSitting } from './sitting.tsx';
import styles from './meetings.module.css';

/** The items in the order in which they are taken, each with how it stands and what it needs. */
export function Agenda(): ReactNode {
  const t = useTranslations('meetings');
  const { meeting, room } = useSitting();
  const business = useBusiness();
  const records = useRecordItems();
  const needs = new Map((business.data?.items ?? []).map((each) => [each.id, each.needs]));
  const current = room.items.filter(({ state }) => state !== 'withdrawn').map(({ item }) => item);
  const preparing = meeting.state === 'announced' || meeting.state === 'open';
  return (
    <Section
      title={t('agenda')}
      beside={
        preparing && (
          <>
            <Deed act="add-agenda-item" kind="quiet" silent>
              {t('addItem')}
            </Deed>
            {current.length > 1 && (
              <Deed act="order-agenda" kind="quiet" preset={{ items: current }} silent>
                {t('order')}
              </Deed>
            )}
          </>
        )
      }
    >
      {room.items.length === 0 ? (
        <Empty>
          <p>{t('emptyAgenda')}</p>
          {preparing && <p>{t('howToAgenda')}</p>}
        </Empty>
      ) : (
        <ol className={styles['agenda']}>
          {room.items.map((item) => (
            <AgendaItem key={item.item} item={item} needs={needs.get(item.document)} record={records.get(item.item)} />
          ))}
        </ol>
      )}
      <Waiting />
    </Section>
  );
}

/** Documents that wait for the meeting beside its agenda: what they still need is at each of them. */
function Waiting(): ReactNode {
  const t = useTranslations('meetings');
  const words = useMeetingWords();
  const { data } = useBusiness();
  const rows = (data?.items ?? []).flatMap(({ stream, titleText, waitsWith, onAgenda }) =>
    waitsWith
      .filter(({ kind, item }) => kind === 'outcome' || !onAgenda.some(({ stage }) => stage === item))
      .map((wait) => ({ stream, titleText, wait })),
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t('waiting')}</h3>
      <p className={styles['soft']}>{t('waitingHow')}</p>
      <ul>
        {rows.map(({ stream, titleText, wait }) => (
          <li key={`${stream} ${wait.item}`}>
            <MatterLink stream={stream} title={titleText ?? undefined} />:{' '}
            {wait.kind === 'outcome' ? (wait.titleText ?? t('outcome')) : words.stage(wait.item)}
          </li>
        ))}
      </ul>
    </>
  );
}
