import { memo, useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ActButton } from '../../acts/act-button.tsx';
import { Button } from '../../design/button.tsx';
import { Empty, Page, Read } from '../../design/page.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useSession } from '../../session/session.tsx';
import { BoardColumns } from './board-columns.tsx';
import styles from './board-page.module.css';
import { preparer, type BoardRow, type Prepared } from './board-row.ts';
import { BoardTable } from './board-table.tsx';
import { NoneFound } from './none-found.tsx';
import { OpenDocument } from './document-link.tsx';
import { FilterBar } from './filter-bar.tsx';
import { choicesOf, inOrder, narrower, NO_FILTERS, type Filters } from './filter.ts';
import { keepLook, keptLook, userKey, type Look } from './kept.ts';
import { SavedViews } from './saved-views.tsx';
import { useBoard } from './use-board.ts';
import { useFilters } from './use-filters.ts';
import { useSaid, type Said } from './use-said.ts';

/** All documents that one may see: where each stands, what it waits for, on whom, and by when. */
export function BoardPage(): ReactNode {
  const t = useTranslations('board');
  const { role, party, demonstration } = useSession();
  const user = userKey(demonstration?.persona, role, party);
  const { rows, reading, error, again } = useBoard();
  return (
    <Page
      title={t('title')}
      beside={
        role === 'secretariat' && (
          <ActButton act="register-document" places={{}}>
            {t('register')}
          </ActButton>
        )
      }
    >
      <Read of={{ data: rows, error, refetch: again }}>
        {(all) => (
          <>
            {error !== null && <ProblemNote error={error} onAgain={again} />}
            {all.length === 0 && !reading ? (
              <Empty>{t('none')}</Empty>
            ) : (
              <Rows key={user} user={user} rows={all} reading={reading} />
            )}
          </>
        )}
      </Read>
    </Page>
  );
}

interface RowsProps {
  user: string;
  rows: readonly BoardRow[];
  reading: boolean;
}

function Rows({ user, rows, reading }: RowsProps): ReactNode {
  const { role, party } = useSession();
  const said = useSaid();
  const prepare = useMemo(() => preparer({ role, party }), [role, party]);
  const prepared = useMemo(() => rows.map(prepare), [rows, prepare]);
  return <Asked user={user} rows={prepared} reading={reading} said={said} />;
}

interface AskedProps {
  user: string;
  rows: readonly Prepared[];
  reading: boolean;
  said: Said;
}

/** What is asked, and the documents that answer to it: all that is made anew at a letter. */
function Asked({ user, rows, reading, said }: AskedProps): ReactNode {
  const t = useTranslations('board');
  const { language } = useLanguage();
  const { filters, change, replace, turn, settle } = useFilters();
  // A choice stands in its field at once; the documents follow as soon as they can, and do not hold up the next one.
  const asked = useDeferredValue(filters);
  const [look, setLook] = useState<Look>(() => keptLook(localStorage, user));
  const choices = useMemo(() => choicesOf(rows), [rows]);
  const sorted = useMemo(() => inOrder(rows, asked.sort, language), [rows, asked.sort, language]);
  const [narrow] = useState(narrower);
  const items = useMemo(() => narrow(sorted, asked), [narrow, sorted, asked]);
  const choose = useCallback(
    (next: Look) => {
      keepLook(localStorage, user, next);
      setLook(next);
    },
    [user],
  );
  const clear = useCallback(() => replace(({ sort }) => ({ ...NO_FILTERS, sort })), [replace]);
  return (
    <div className={styles['board']}>
      <FilterBar {...{ filters, choices, said, turn }} onChange={change} onClear={clear} onLeft={settle} />
      <div className={styles['line']}>
        <p role="status" className={styles['count']}>
          {reading ? t('readingSoFar', { count: rows.length }) : t('shown', { shown: items.length, all: rows.length })}
        </p>
        <SavedViews user={user} look={look} filters={asked} onLook={choose} />
        <Looks look={look} onChoose={choose} />
      </div>
      <Found {...{ look, rows, items, said }} of={asked} onChange={replace} onClear={clear} />
    </div>
  );
}

const Looks = memo(function Looks({ look, onChoose }: { look: Look; onChoose: (look: Look) => void }): ReactNode {
  const t = useTranslations('board');
  return (
    <div role="group" aria-label={t('look')} className={styles['looks']}>
      {(['columns', 'table'] as const).map((each) => (
        <Button key={each} pressed={look === each} onPress={() => onChoose(each)}>
          {t(`looks.${each}`)}
        </Button>
      ))}
    </div>
  );
});

interface FoundProps {
  look: Look;
  /** All, and those that answer. */
  rows: readonly Prepared[];
  items: readonly Prepared[];
  said: Said;
  of: Filters;
  onChange: (change: (before: Filters) => Filters) => void;
  onClear: () => void;
}

/** The documents that answer to what is asked; where none does, what can be done. */
const Found = memo(function Found({ look, rows, items, said, of, onChange, onClear }: FoundProps): ReactNode {
  const navigate = useNavigate();
  const open = useCallback(
    (document: string) => void navigate({ to: '/documents/$document', params: { document } }),
    [navigate],
  );
  if (items.length === 0) return <NoneFound rows={rows} of={of} onChange={onChange} onClear={onClear} />;
  const List = look === 'table' ? BoardTable : BoardColumns;
  return (
    <OpenDocument value={open}>
      <List items={items} said={said} of={of} />
    </OpenDocument>
  );
});
