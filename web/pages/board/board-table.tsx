import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../design/badge.tsx';
import type { Prepared } from './board-row.ts';
import styles from './board-table.module.css';
import { DocumentLink } from './document-link.tsx';
import type { Said } from './use-said.ts';
import { useVirtualList } from './use-virtual-list.ts';

/** Height of a row before it is measured, px. */
const ROW = 76;
const COLUMNS = ['document', 'stands', 'waitsFor', 'awaited', 'deadline', 'objections'] as const;

interface BoardTableProps {
  items: readonly Prepared[];
  said: Said;
  /** What is asked: another question begins at the top. */
  of: unknown;
}

/** The documents as a table. Only the rows that are looked at are in the page; each says which of all it is. */
export const BoardTable = memo(function BoardTable({ items, said, of }: BoardTableProps): ReactNode {
  const t = useTranslations('board');
  const list = useVirtualList(items, { guess: ROW, of });
  return (
    <div ref={list.scroller} className={styles['scroller']} data-scroll-restoration-id="board-table">
      <div
        role="table"
        aria-label={t('documents')}
        aria-rowcount={items.length + 1}
        aria-describedby="board-keys"
        className={styles['table']}
      >
        <div role="rowgroup" className={styles['head']}>
          <div role="row" aria-rowindex={1} className={styles['row']}>
            {COLUMNS.map((column) => (
              <span key={column} role="columnheader">
                {t(column)}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles['body']} onFocus={list.onFocus} onKeyDown={list.onKeyDown}>
          {list.entries.map(({ index, before, after }) => {
            const item = items[index];
            return (
              item && (
                <div
                  key={item.row.id}
                  role="row"
                  aria-rowindex={index + 2}
                  data-index={index}
                  className={`${styles['row']} ${styles['entry']}`}
                  style={{ marginBlock: `${before}px ${after}px` }}
                >
                  <Cells item={item} said={said} reached={index === list.active} />
                </div>
              )
            );
          })}
        </div>
      </div>
      <p id="board-keys" className="unseen">
        {t('keys')}
      </p>
    </div>
  );
});

interface CellsProps {
  item: Prepared;
  said: Said;
  reached: boolean;
}

/** Put into words once, and not at each step of scrolling. */
const Cells = memo(function Cells({ item, said, reached }: CellsProps): ReactNode {
  const { labels } = said;
  const { id, title, kind, state, tone, stages, waits, blocked, awaited, mine, deadline, objections } = said.row(item);
  return (
    <>
      <span role="cell" className={styles['title']}>
        <DocumentLink id={id} reached={reached}>
          {title}
        </DocumentLink>
        <span className={styles['soft']}>{kind}</span>
      </span>
      <span role="cell">
        <Badge tone={tone}>{state}</Badge>
        <span className={styles['soft']}>{stages}</span>
      </span>
      <span role="cell" data-label={labels.waitsFor} data-empty={waits === ''}>
        {blocked && (
          <span className={styles['blocked']}>
            {labels.blockedSign}
            {': '}
          </span>
        )}
        {waits === '' ? labels.nothing : waits}
      </span>
      <span role="cell" data-label={labels.awaited} data-empty={awaited === ''}>
        {mine && (
          <>
            <Badge tone="accent">{labels.yours}</Badge>{' '}
          </>
        )}
        {awaited === '' ? labels.nobody : awaited}
      </span>
      <span role="cell" data-label={labels.deadline} data-empty={deadline === undefined}>
        {deadline === undefined ? (
          labels.noDeadline
        ) : (
          <time dateTime={deadline.iso} data-urgent={deadline.urgent}>
            <strong>{deadline.left}</strong>
            <span className={styles['soft']}>{deadline.at}</span>
          </time>
        )}
      </span>
      <span role="cell" className="number" data-label={labels.objections} data-empty={objections === 0}>
        {objections}
      </span>
    </>
  );
});
