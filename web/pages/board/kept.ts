import { filtersIn, searchOf } from './address.ts';
import type { Filters } from './filter.ts';

export { userKey } from '../../session/user-key.ts';

export type Look = 'columns' | 'table';
const LOOK = 'nemcon-board-look';
const VIEWS = 'nemcon-board-views';
/** Saved views of one person at most: a list that nobody reads helps nobody. */
export const MOST_VIEWS = 30;

/** A view of the board under a name of its own. */
export interface SavedView {
  name: string;
  look: Look;
  filters: Filters;
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;

export function keptLook(store: Store, user: string): Look {
  return store.getItem(`${LOOK}/${user}`) === 'table' ? 'table' : 'columns';
}
export const keepLook = (store: Store, user: string, look: Look): void => store.setItem(`${LOOK}/${user}`, look);

/** The saved views; what was kept and cannot be read is none. */
export function keptViews(store: Store, user: string): SavedView[] {
  try {
    const kept = JSON.parse(store.getItem(`${VIEWS}/${user}`) ?? '[]') as Record<string, unknown>[];
    if (!Array.isArray(kept)) return [];
    return kept
      .filter(({ name }) => typeof name === 'string' && name !== '')
      .map(({ name, look, search }) => ({
        name: name as string,
        look: look === 'table' ? 'table' : 'columns',
        filters: filtersIn((search ?? {}) as Record<string, unknown>),
      }));
  } catch {
    return [];
  }
}

/** Keeps a view; one of the same name is replaced, and without a place for it the oldest goes. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].slice(-MOST_VIEWS);
}

export function keepViews(store: Store, user: string, views: readonly SavedView[]): void {
  const kept = views.map(({ name, look, filters }) => ({ name, look, search: searchOf(filters) }));
  store.setItem(`${VIEWS}/${user}`, JSON.stringify(kept));
}
