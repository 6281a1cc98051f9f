import { useCallback, useMemo, useState, type ReactNode } from 'react';
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
import { preparer, type BoardRow } from './board-row.ts';
import { BoardTable } from './board-table.tsx';
import { OpenDocument } from './document-link.tsx';
import { FilterBar } from './filter-bar.tsx';
import { choicesOf, filtered, inOrder, NO_FILTERS } from './filter.ts';
import { keepLook, keptLook, userKey, type Look } from './kept.ts';
import { SavedViews } from './saved-views.tsx';
import { useBoard } from './use-board.ts';
import { useFilters } from './use-filters.ts';
import { useSaid } from './use-said.ts';

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

function Rows({ user, rows, reading }: { user: string; rows: readonly BoardRow[]; reading: boolean }): ReactNode {
  const t = useTranslations('board');
  const { role, party } = useSession();
  const { language } = useLanguage();
  const [filters, setFilters] = useFilters();
  const [look, setLook] = useState<Look>(() => keptLook(localStorage, user));
  const said = useSaid();
  const prepare = useMemo(() => preparer({ role, party }), [role, party]);
  const prepared = useMemo(() => rows.map(prepare), [rows, prepare]);
  const choices = useMemo(() => choicesOf(prepared), [prepared]);
  const sorted = useMemo(() => inOrder(prepared, filters.sort, language), [prepared, filters.sort, language]);
  const shown = useMemo(() => filtered(sorted, filters), [sorted, filters]);
  const choose = (next: Look): void => {
    keepLook(localStorage, user, next);
    setLook(next);
  };
  const navigate = useNavigate();
  const open = useCallback(
    (document: string) => void navigate({ to: '/documents/$document', params: { document } }),
    [navigate],
  );
  const List = look === 'table' ? BoardTable : BoardColumns;
  return (
    <div className={styles['board']}>
      <FilterBar filters={filters} choices={choices} said={said} onChange={setFilters} />
      <div className={styles['line']}>
        <p role="status" className={styles['count']}>
          {reading ? t('readingSoFar', { count: rows.length }) : t('shown', { shown: shown.length, all: rows.length })}
        </p>
        <SavedViews user={user} look={look} filters={filters} onLook={choose} />
        <div role="group" aria-label={t('look')} className={styles['looks']}>
          {(['columns', 'table'] as const).map((each) => (
            <Button key={each} pressed={look === each} onPress={() => choose(each)}>
              {t(`looks.${each}`)}
            </Button>
          ))}
        </div>
      </div>
      {shown.length === 0 ? (
        <Empty>
          <p>{t('noneOfThese')}</p>
          <Button onPress={() => setFilters(({ sort }) => ({ ...NO_FILTERS, sort }))}>{t('clear')}</Button>
        </Empty>
      ) : (
        <OpenDocument value={open}>
          <List items={shown} said={said} />
        </OpenDocument>
      )}
    </div>
  );
}
