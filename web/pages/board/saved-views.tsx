import { memo, useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { sameFilters, searchOf } from './address.ts';
import type { Filters } from './filter.ts';
import { keepViews, keptViews, withView, type Look, type SavedView } from './kept.ts';
import styles from './saved-views.module.css';

interface SavedViewsProps {
  user: string;
  look: Look;
  filters: Filters;
  onLook: (look: Look) => void;
}

/** Views that this person has named in this browser; each is a link that can be given to others. */
export const SavedViews = memo(function SavedViews({ user, look, filters, onLook }: SavedViewsProps): ReactNode {
  const t = useTranslations('board');
  const [views, setViews] = useState(() => keptViews(localStorage, user));
  const change = (next: SavedView[]): void => {
    keepViews(localStorage, user, next);
    setViews(next);
  };
  return (
    <div className={styles['views']}>
      {views.length > 0 && (
        <ul aria-label={t('views')} className={styles['list']}>
          {views.map((view) => (
            <li key={view.name} className={styles['view']}>
              <Link
                to="/documents"
                search={searchOf(view.filters) as never}
                aria-current={view.look === look && sameFilters(view.filters, filters)}
                onClick={() => onLook(view.look)}
              >
                {view.name}
              </Link>
              <button
                type="button"
                aria-label={t('removeView', { name: view.name })}
                onClick={() => change(views.filter(({ name }) => name !== view.name))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <SaveView onSave={(name) => change(withView(views, { name, look, filters }))} />
    </div>
  );
});

function SaveView({ onSave }: { onSave: (name: string) => void }): ReactNode {
  const t = useTranslations('board');
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  if (!open)
    return (
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {t('saveView')}
      </Button>
    );
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name.trim());
        setName('');
        setOpen(false);
      }}
    >
      <label>
        {t('viewName')}{' '}
        <input
          value={name}
          maxLength={60}
          required
          pattern=".*\S.*"
          autoComplete="off"
          // It was asked for by the press that put it here.
          ref={(element) => element?.focus()}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <Button type="submit">{t('save')}</Button>
      <Button kind="quiet" onPress={() => setOpen(false)}>
        {t('cancel')}
      </Button>
    </form>
  );
}
