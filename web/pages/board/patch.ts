import type { BoardRow } from './board-row.ts';

export interface BoardPage {
  items: BoardRow[];
  next?: string;
}

/**
 * The pages after some documents were read anew: a row that is known is replaced where it stands, a new one comes first, and one that was
 * asked for and did not come is gone: it may not be seen any more.
 */
export function patched(pages: readonly BoardPage[], asked: readonly string[], came: readonly BoardRow[]): BoardPage[] {
  const rows = new Map(came.map((row) => [row.id, row]));
  const gone = new Set(asked.filter((id) => !rows.has(id)));
  const next = pages.map((page) => {
    if (!page.items.some(({ id }) => rows.has(id) || gone.has(id))) return page;
    const items = page.items.filter(({ id }) => !gone.has(id)).map((row) => take(rows, row.id) ?? row);
    return { ...page, items };
  });
  const [first, ...others] = next;
  if (rows.size === 0 || first === undefined) return next;
  return [{ ...first, items: [...rows.values(), ...first.items] }, ...others];
}

function take(rows: Map<string, BoardRow>, id: string): BoardRow | undefined {
  const row = rows.get(id);
  rows.delete(id);
  return row;
}
