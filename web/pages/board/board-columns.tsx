import { memo, useId, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../design/badge.tsx';
import { capital } from '../../language/capital.ts';
import styles from './board-columns.module.css';
import type { Prepared } from './board-row.ts';
import { columnsOf, type Column } from './columns.ts';
import { DocumentLink } from './document-link.tsx';
import type { Said } from './use-said.ts';
import { useVirtualList } from './use-virtual-list.ts';

/** Height of a card before it is measured, px. */
const CARD = 150;

/** The documents as cards, in columns as a document goes from the proposal to what is in effect. */
export function BoardColumns({ items, said }: { items: readonly Prepared[]; said: Said }): ReactNode {
  const t = useTranslations('board');
  const all = useRef<HTMLDivElement>(null);
  const columns = columnsOf(items, said.organs);
  const toSide = (column: number, step: 1 | -1): void => {
    const next = all.current?.querySelectorAll(':scope > section')[column + step];
    const card = next?.querySelector<HTMLElement>('a[tabindex="0"]');
    card?.focus();
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return (
    <div ref={all} className={styles['columns']} data-scroll-restoration-id="board-columns">
      {columns.map((column, index) => (
        <BoardColumn
          key={column.key}
          column={column}
          said={said}
          name={nameOf(column.key, said, t('over'))}
          onSide={(step) => toSide(index, step)}
        />
      ))}
      <p id="board-keys" className="unseen">
        {t('keysColumns')}
      </p>
    </div>
  );
}

function nameOf(key: string, said: Said, over: string): string {
  if (key === 'over') return over;
  if (key.startsWith('organ:')) return said.organ(key.slice('organ:'.length));
  return capital(said.code(key.startsWith('stage:') ? key.slice('stage:'.length) : key));
}

interface BoardColumnProps {
  column: Column;
  said: Said;
  name: string;
  onSide: (step: 1 | -1) => void;
}

function BoardColumn({ column: { key: columnKey, items }, said, name, onSide }: BoardColumnProps): ReactNode {
  const id = useId();
  const { scroller, virtualizer, active, setActive, onKeyDown } = useVirtualList(items.length, {
    estimate: CARD,
    keyOf: (index) => items[index]?.row.id ?? String(index),
    onSide,
  });
  return (
    <section aria-labelledby={id} className={styles['column']}>
      <h2 id={id} className={styles['name']}>
        {name} <span className={styles['count']}>{items.length}</span>
      </h2>
      <div ref={scroller} className={styles['scroller']} data-scroll-restoration-id={`board-${columnKey}`}>
        <ul
          aria-labelledby={id}
          aria-describedby="board-keys"
          className={styles['list']}
          style={{ blockSize: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index];
            return (
              item && (
                <li
                  key={key}
                  aria-setsize={items.length}
                  aria-posinset={index + 1}
                  data-index={index}
                  ref={virtualizer.measureElement}
                  className={styles['place']}
                  style={{ transform: `translateY(${start}px)` }}
                  onFocus={() => setActive(index)}
                >
                  <Card item={item} said={said} reached={index === active} />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}

interface CardProps {
  item: Prepared;
  said: Said;
  reached: boolean;
}

/** Put into words once, and not at each step of scrolling. */
const Card = memo(function Card({ item, said, reached }: CardProps): ReactNode {
  const t = useTranslations('board');
  const { id, title, kind, state, tone, stages, waits, blocked, awaited, mine, deadline, objections } = said.row(item);
  return (
    <div className={`${styles['card']} ${blocked ? styles['stopped'] : ''}`}>
      <p className={styles['kind']}>
        {kind}
        {stages.includes(' · ') && <> · {stages}</>}
      </p>
      <p className={styles['title']}>
        <DocumentLink id={id} reached={reached}>
          {title}
        </DocumentLink>
      </p>
      <p className={styles['badges']}>
        <Badge tone={tone}>{state}</Badge>
        {mine && <Badge tone="accent">{t('yours')}</Badge>}
        {objections > 0 && <Badge tone="block">{t('objectionsOf', { count: objections })}</Badge>}
      </p>
      {waits !== '' && (
        <p>
          <span className={blocked ? styles['blocked'] : styles['soft']}>
            {blocked ? t('blockedSign') : t('waitsFor')}:
          </span>{' '}
          {waits}
        </p>
      )}
      {awaited !== '' && (
        <p>
          <span className={styles['soft']}>{t('awaited')}:</span> {awaited}
        </p>
      )}
      {deadline && (
        <p>
          <time dateTime={new Date(deadline.instant).toISOString()} data-urgent={deadline.urgent} title={deadline.at}>
            {deadline.left}
          </time>
        </p>
      )}
    </div>
  );
});
