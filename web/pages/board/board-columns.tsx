import { memo, useEffect, useId, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../design/badge.tsx';
import styles from './board-columns.module.css';
import type { Prepared } from './board-row.ts';
import { columnsOf, type Column } from './columns.ts';
import { DocumentLink } from './document-link.tsx';
import type { Said } from './use-said.ts';
import { useVirtualList } from './use-virtual-list.ts';

/** Height of a card before it is measured, and width of a column with its gap, px. */
const CARD = 150;
const COLUMN = 304;
/** A column is made ready so far before it comes into sight. */
const NEAR = '0px 300px';

interface BoardColumnsProps {
  items: readonly Prepared[];
  said: Said;
  /** What is asked: another question begins at the top. */
  of: unknown;
}

/** The documents as cards, in columns as a document goes from the proposal to what is in effect. */
export const BoardColumns = memo(function BoardColumns({ items, said, of }: BoardColumnsProps): ReactNode {
  const t = useTranslations('board');
  const all = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => columnsOf(items, said.organs), [items, said.organs]);
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
          of={of}
          near={index * COLUMN < innerWidth}
          onSide={(step) => toSide(index, step)}
        />
      ))}
      <p id="board-keys" className="unseen">
        {t('keysColumns')}
      </p>
    </div>
  );
});

interface BoardColumnProps {
  column: Column;
  said: Said;
  of: unknown;
  /** Whether it is seen before anybody has scrolled. */
  near: boolean;
  onSide: (step: 1 | -1) => void;
}

function BoardColumn({ column: { key, items }, said, of, near, onSide }: BoardColumnProps): ReactNode {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const seen = useSeen(section, near);
  const { scroller, entries, active, onFocus, onKeyDown } = useVirtualList(items, { guess: CARD, of, seen, onSide });
  return (
    <section ref={section} aria-labelledby={id} className={styles['column']}>
      <h2 id={id} className={styles['name']}>
        {said.column(key)} <span className={styles['count']}>{items.length}</span>
      </h2>
      <div ref={scroller} className={styles['scroller']} data-scroll-restoration-id={`board-${key}`}>
        <ul
          aria-labelledby={id}
          aria-describedby="board-keys"
          className={styles['list']}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        >
          {entries.map(({ index, before, after }) => {
            const item = items[index];
            return (
              item && (
                <li
                  key={item.row.id}
                  aria-setsize={items.length}
                  aria-posinset={index + 1}
                  data-index={index}
                  className={styles['place']}
                  style={{ marginBlock: `${before}px ${after}px` }}
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

/** Whether a column is in sight, or almost. */
function useSeen(element: RefObject<HTMLElement | null>, near: boolean): boolean {
  const [seen, setSeen] = useState(near);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting === true), {
      root: element.current.parentElement,
      rootMargin: NEAR,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return seen;
}

interface CardProps {
  item: Prepared;
  said: Said;
  reached: boolean;
}

/** Put into words once, and not at each step of scrolling. */
const Card = memo(function Card({ item, said, reached }: CardProps): ReactNode {
  const { labels } = said;
  const { id, title, kind, state, tone, stages, waits, blocked, awaited, mine, deadline, objectionsSaid } =
    said.row(item);
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
        {mine && <Badge tone="accent">{labels.yours}</Badge>}
        {objectionsSaid !== undefined && <Badge tone="block">{objectionsSaid}</Badge>}
      </p>
      {waits !== '' && (
        <p>
          <span className={blocked ? styles['blocked'] : styles['soft']}>
            {blocked ? labels.blockedSign : labels.waitsFor}:
          </span>{' '}
          {waits}
        </p>
      )}
      {awaited !== '' && (
        <p>
          <span className={styles['soft']}>{labels.awaited}:</span> {awaited}
        </p>
      )}
      {deadline && (
        <p>
          <time dateTime={deadline.iso} data-urgent={deadline.urgent} title={deadline.at}>
            {deadline.left}
          </time>
        </p>
      )}
    </div>
  );
});
