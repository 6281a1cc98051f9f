/** Cursors of pages: opaque to clients, the sort key of the last row to us. */

export function encodeCursor(key: (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key in a cursor; undefined where it is none of ours. `shape` says the types of its parts. */
export function decodeCursor<K extends (string | number)[]>(
  cursor: string,
  shape: readonly ('string' | 'number')[],
): K | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits =
      Array.isArray(key) && key.length === shape.length && key.every((part, index) => typeof part === shape[index]);
    return fits ? (key as K) : undefined;
  } catch {
    return undefined;
  }
}

/** Thrown for a cursor that is none of ours. */
export class CursorUnknown extends Error {
  override name = 'CursorUnknown';

  constructor() {
    super('The cursor is not one that this list gave out.');
  }
}

export interface Page<R> {
  rows: R[];
  /** Asks for the rows after these; missing on the last page. */
  next?: string;
}

/** A page out of one row more than asked for. */
export function page<R>(rows: R[], limit: number, key: (row: R) => (string | number)[]): Page<R> {
  if (rows.length <= limit) return { rows };
  const shown = rows.slice(0, limit);
  return { rows: shown, next: encodeCursor(key(shown[limit - 1] as R)) };
}
