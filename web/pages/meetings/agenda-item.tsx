import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Badge, toneOf } from '../../design/badge.tsx';
import { useNames } from '../../language/names.tsx';
import { When } from '../../language/times.tsx';
import type { components } from '../../server/api-types.d.ts';
import { AgendaItemActs } from './agenda-item-acts.tsx';
import { useMeetingWords } from './meeting-words.ts';
import type { RecordItem } from './record-paper.ts';
import { Said } from './said.tsx';
import { SpokenPositions } from './spoken.tsx';
import { askedByName, isSettled } from './steps.ts';
import { useSitting, type Item } from './sitting.tsx';
import styles from './meetings.module.css';

type Need = components['schemas']['Block'];

interface AgendaItemProps {
  item: Item;
  needs: readonly Need[] | undefined;
  record: RecordItem | undefined;
}

/** One item: its document, how it stands, what it needs, what blocks, what was ruled and said. */
export function AgendaItem({ item, needs, record }: AgendaItemProps): ReactNode {
  const t = useTranslations('meetings');
  const words = useMeetingWords();
  const { room } = useSitting();
  const asked = askedByName(item, room.attendance);
  const names = useNames();
  return (
    <li className={styles['item']} data-state={item.state}>
      <div className={styles['itemHead']}>
        <h3>
          <Link to="/documents/$document" params={{ document: item.document }}>
            {item.titleText ?? item.item}
          </Link>
        </h3>
        <Badge tone={toneOf(item.state)}>{words.item(item.state)}</Badge>
        {room.enBloc?.includes(item.item) && <Badge tone="accent">{t('enBlocMark')}</Badge>}
      </div>
      <p className={styles['soft']}>{words.stage(item.stage)}</p>
      {!isSettled(item) && <Needs needs={needs} />}
      <Blocks item={item} />
      {asked.length > 0 && (
        <p className={styles['asked']}>{t('askedByName', { parties: asked.map(names.party).join(', ') })}</p>
      )}
      {item.round !== undefined && <SpokenPositions document={item.document} round={item.round} />}
      <Ruling item={item} record={record} />
      {item.because !== undefined && item.because !== '' && (
        <p className={styles['because']}>{t('because', { why: words.code(item.because) })}</p>
      )}
      <Statements record={record} />
      <AgendaItemActs item={item} asked={asked} />
    </li>
  );
}

/** What still stands between the document and its decision; that the meeting itself has to come is no news here. */
function Needs({ needs = [] }: { needs: readonly Need[] | undefined }): ReactNode {
  const t = useTranslations('meetings');
  const words = useMeetingWords();
  const names = useNames();
  const shown = needs.filter(({ kind }) => kind !== 'meeting' && kind !== 'round' && kind !== 'ruling');
  if (shown.length === 0) return null;
  const whoOf = ({ parties, offices }: Need): string =>
    [...parties.map(names.party), ...offices.map(words.code)].join(', ');
  return (
    <div>
      <span className={styles['soft']}>{t('needs')}:</span>
      <ul className={styles['plain']}>
        {shown.map((need) => (
          <li key={`${need.kind} ${need.subject} ${whoOf(need)}`}>
            {words.code(`waits-${need.kind}`)}
            {whoOf(need) !== '' && <> ({whoOf(need)})</>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Blocks({ item: { blocks = [] } }: { item: Item }): ReactNode {
  const t = useTranslations('meetings');
  const words = useMeetingWords();
  const names = useNames();
  if (blocks.length === 0) return null;
  return (
    <p className={styles['blocks']}>
      <strong>{t('blocks')}:</strong>{' '}
      {blocks.map(({ party, source, answer }, index) => (
        <span key={party}>
          {index > 0 && ', '}
          {t('block', { party: names.party(party), source: words.source(source) })}
          {answer !== undefined && <> — {words.answer(answer)}</>}
        </span>
      ))}
    </p>
  );
}

function Ruling({ item, record }: { item: Item; record: RecordItem | undefined }): ReactNode {
  const t = useTranslations('meetings');
  const words = useMeetingWords();
  const names = useNames();
  const { ruling } = item;
  if (ruling === undefined) return null;
  const said = record?.ruling?.words;
  return (
    <div className={styles['ruling']}>
      <p>
        <strong>{t('ruled', { ruling: words.ruling(ruling.ruling) })}</strong>
        {ruling.enBloc && <> ({t('ruledEnBloc')})</>}
        {ruling.deferredTo !== undefined && (
          <>
            {', '}
            {t('deferredTo')}{' '}
            <Link to="/meetings/$meeting" params={{ meeting: ruling.deferredTo.split('/').at(-1) ?? '' }}>
              {t('meeting')}
            </Link>
          </>
        )}
        {ruling.referredTo !== undefined && <>, {names.organ(ruling.referredTo)}</>}
        {' · '}
        <When at={ruling.ruledAt} />
      </p>
      {said && <Said sha256={said.sha256} language={said.language} />}
    </div>
  );
}

function Statements({ record }: { record: RecordItem | undefined }): ReactNode {
  const t = useTranslations('meetings');
  const names = useNames();
  const statements = record?.statements ?? [];
  if (statements.length === 0) return null;
  return (
    <div>
      <h4 className={styles['small']}>{t('statements')}</h4>
      <ul className={styles['plain']}>
        {statements.map(({ parties, sha256, language, received, separately }) => (
          <li key={sha256}>
            {t('statementBy', {
              parties: parties.map(({ party }) => names.party(party)).join(', '),
              when: received.text,
            })}
            {separately && <> ({t('separately')})</>}
            <Said sha256={sha256} language={language} />
          </li>
        ))}
      </ul>
    </div>
  );
}
