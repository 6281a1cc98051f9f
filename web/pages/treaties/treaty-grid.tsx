import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { dayOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { moved, type Cell } from './cell-move.ts';
import { FACETS, marksOf, SIGNS, type Mark, type MarkName, type Treaty } from './standing.ts';
import styles from './treaties.module.css';

interface Column {
  key: string;
  head: ReactNode;
  marks: (party: string) => Mark[];
}

/** A column for each treaty; of a single one, for each thing that a State can do about it. */
function useColumns(treaties: readonly Treaty[]): Column[] {
  const t = useTranslations('treaties');
  const marks = (treaty: Treaty, id: string): Mark[] => marksOf(treaty.states.find(({ party }) => party === id));
  const [only, ...more] = treaties;
  if (only && more.length === 0)
    return (Object.keys(FACETS) as (keyof typeof FACETS)[]).map((facet) => ({
      key: facet,
      head: t(facet),
      marks: (id) => marks(only, id).filter(({ name }) => (FACETS[facet] as readonly MarkName[]).includes(name)),
    }));
  return treaties.map((treaty) => ({
    key: treaty.document,
    head: (
      <Link to="/documents/$document" params={{ document: treaty.document }}>
        {treaty.titleText ?? treaty.document}
      </Link>
    ),
    marks: (id) => marks(treaty, id),
  }));
}

/** A row for each Member State in protocol order (RoP 1.7), then for others that have acted. */
export function TreatyGrid({ treaties }: { treaties: readonly Treaty[] }): ReactNode {
  const t = useTranslations('treaties');
  const names = useNames();
  const columns = useColumns(treaties);
  const table = useRef<HTMLTableElement>(null);
  const [cell, setCell] = useState<Cell>({ row: 0, column: 0 });
  const acted = new Set(treaties.flatMap(({ states }) => states.map(({ party }) => party)));
  const members = names.parties.filter(({ entitled }) => entitled);
  const others = names.parties.filter(({ id, entitled }) => !entitled && acted.has(id));
  const rows = [...members, ...others];
  const move = (event: KeyboardEvent): void => {
    const rightToLeft = document.documentElement.dir === 'rtl';
    const next = moved(cell, event.key, rows.length, columns.length, rightToLeft);
    if (next === undefined) return;
    event.preventDefault();
    setCell(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <div className={styles['scroll']}>
      <table ref={table} role="grid" aria-label={t('grid')} className={styles['grid']} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">{t('state')}</th>
            {columns.map(({ key, head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name }, row) => (
            <tr key={id} data-other={row >= members.length || undefined}>
              <th scope="row">{name}</th>
              {columns.map(({ key, marks }, column) => (
                <td
                  key={key}
                  data-cell={`${row} ${column}`}
                  tabIndex={cell.row === row && cell.column === column ? 0 : -1}
                  onFocus={() => setCell({ row, column })}
                >
                  <Marks marks={marks(id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Marks({ marks }: { marks: readonly Mark[] }): ReactNode {
  const t = useTranslations('treaties');
  const { language } = useLanguage();
  if (marks.length === 0)
    return (
      <>
        <span aria-hidden="true" className={styles['nothing']}>
          –
        </span>
        <span className="unseen">{t('nothing')}</span>
      </>
    );
  const said = ({ name, day }: Mark): string => {
    if (name === 'willBeInForce' || name === 'withdrawn') return t(name, { day: day ? dayOf(day, language) : '' });
    if (name === 'inForce') return day ? t('inForceSince', { day: dayOf(day, language) }) : t('inForce');
    return day ? t('onDay', { what: t(name), day: dayOf(day, language) }) : t(name);
  };
  return (
    <ul className={styles['marks']}>
      {marks.map((mark) => (
        <li key={`${mark.name} ${mark.day ?? ''}`} title={said(mark)}>
          <span aria-hidden="true" data-mark={mark.name}>
            {SIGNS[mark.name]}
          </span>
          {mark.day !== undefined && <span aria-hidden="true">{mark.day}</span>}
          <span className="unseen">{said(mark)}</span>
        </li>
      ))}
    </ul>
  );
}
