/** One answer of a list that comes in pages. */
export interface ListPage<T> {
  items: readonly T[];
  next?: string | undefined;
}

/**
 * Reads a list page by page to its end, or to so many pages.
 * @param read one page, from its cursor; undefined: the first one
 * @param most how many pages are read at most
 * @returns the entries in their order, and whether that is all of them
 */
export async function everyPage<T>(
  read: (cursor: string | undefined) => Promise<ListPage<T> | undefined>,
  most: number,
): Promise<{ items: T[]; whole: boolean }> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < most; page += 1) {
    const answer = await read(cursor);
    items.push(...(answer?.items ?? []));
    cursor = answer?.next;
    if (cursor === undefined) return { items, whole: true };
  }
  return { items, whole: false };
}
