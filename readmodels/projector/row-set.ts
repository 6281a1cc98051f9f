import { primaryKeys, tableNames, type ReadTables, type TableName } from './rows.ts';

type AnyRow = ReadTables[TableName];

/** What names a row within its table. */
export function rowKey<T extends TableName>(table: T, row: ReadTables[T]): string {
  const columns = primaryKeys[table] as readonly (keyof ReadTables[T])[];
  return columns.length === 1 ? String(row[columns[0]!]) : columns.map((column) => String(row[column])).join('|');
}

/** The rows of one stream as far as they are known, and what changed since they were last written. */
export class RowSet {
  readonly #known = new Map<TableName, Map<string, AnyRow>>();
  readonly #changed = new Map<TableName, Map<string, AnyRow>>();
  readonly #removed = new Map<TableName, Map<string, AnyRow>>();

  /** A row that is new or different. */
  put<T extends TableName>(table: T, row: ReadTables[T]): void {
    const key = rowKey(table, row);
    of(this.#known, table).set(key, row);
    of(this.#changed, table).set(key, row);
    this.#removed.get(table)?.delete(key);
  }

  /** A row as it is stored. */
  learn<T extends TableName>(table: T, row: ReadTables[T]): void {
    of(this.#known, table).set(rowKey(table, row), row);
  }

  all<T extends TableName>(table: T): ReadTables[T][] {
    return [...(this.#known.get(table)?.values() ?? [])] as ReadTables[T][];
  }

  /** Changes the known rows that fit. */
  patch<T extends TableName>(table: T, fits: (row: ReadTables[T]) => boolean, change: Partial<ReadTables[T]>): void {
    for (const row of this.all(table)) if (fits(row)) this.put(table, { ...row, ...change });
  }

  /** Makes these the only rows of a table: what is the same stays unwritten, what is no more goes. */
  replace<T extends TableName>(table: T, rows: ReadTables[T][]): void {
    const known = of(this.#known, table);
    const keys = new Set<string>();
    for (const row of rows) {
      const key = rowKey(table, row);
      keys.add(key);
      const before = known.get(key);
      if (before === undefined || JSON.stringify(before) !== JSON.stringify(row)) this.put(table, row);
    }
    for (const [key, row] of known) {
      if (keys.has(key)) continue;
      known.delete(key);
      this.#changed.get(table)?.delete(key);
      of(this.#removed, table).set(key, row);
    }
  }

  /** Hands over what changed since the last time. */
  take(): {
    changed: Partial<{ [T in TableName]: ReadTables[T][] }>;
    removed: Partial<{ [T in TableName]: ReadTables[T][] }>;
  } {
    const list = (from: Map<TableName, Map<string, AnyRow>>) =>
      Object.fromEntries(
        tableNames.flatMap((table) => (from.get(table)?.size ? [[table, [...from.get(table)!.values()]]] : [])),
      );
    const taken = { changed: list(this.#changed), removed: list(this.#removed) };
    this.#changed.clear();
    this.#removed.clear();
    return taken;
  }

  /** Forgets the rows that no later event needs as they are stored. */
  keepOnly<T extends TableName>(table: T, needed: (row: ReadTables[T]) => boolean): void {
    const known = this.#known.get(table);
    if (known !== undefined) for (const [key, row] of known) if (!needed(row as ReadTables[T])) known.delete(key);
  }
}

function of(tables: Map<TableName, Map<string, AnyRow>>, table: TableName): Map<string, AnyRow> {
  let rows = tables.get(table);
  if (rows === undefined) tables.set(table, (rows = new Map<string, AnyRow>()));
  return rows;
}
