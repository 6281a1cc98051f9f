import { canonicalJson } from '../../chain/index.ts';
import type { Difference } from './difference.ts';
import { differingPlaces, inShort } from './differing-places.ts';
import { remedies } from './remedies.ts';

type Row = Readonly<Record<string, unknown>>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

/**
 * The rows that are stored against those that the archive makes, table by table (I10). A column that the made row leaves out is null.
 * @param keys what names a row within each table
 */
export function compareRows(
  made: Tables,
  stored: Tables,
  keys: Readonly<Record<string, readonly string[]>>,
): Difference[] {
  return Object.keys(keys).flatMap((table) => {
    const names = keys[table] ?? [];
    const expected = byKey(made[table] ?? [], names);
    const found = byKey(stored[table] ?? [], names);
    const missing = [...expected.keys()].filter((key) => !found.has(key));
    const extra = [...found.keys()].filter((key) => !expected.has(key));
    return [
      ...missing.map((key) => difference(table, key, undefined, 'is missing')),
      ...extra.map((key) => difference(table, key, undefined, 'is not made by any event')),
      ...[...expected].flatMap(([key, row]) => {
        const other = found.get(key);
        return other === undefined ? [] : differingColumns(table, key, row, other);
      }),
    ];
  });
}

function differingColumns(table: string, key: string, made: Row, stored: Row): Difference[] {
  return Object.keys(stored).flatMap((column) => {
    const one = plain(made[column]);
    const other = plain(stored[column]);
    if (canonicalJson(one) === canonicalJson(other)) return [];
    const [place] = differingPlaces(one, other, 1);
    const field = place?.path ? `${column}.${place.path}` : column;
    return [
      difference(
        table,
        key,
        field,
        `has ${inShort(place?.other)} at ${field}, the archive gives ${inShort(place?.one)}`,
      ),
    ];
  });
}

function difference(table: string, key: string, field: string | undefined, what: string): Difference {
  return {
    account: 'rows',
    code: 'row-differs',
    table,
    ...(field === undefined ? {} : { field }),
    detail: `The row ${key} of read.${table} ${what}.`,
    remedy: remedies.rebuild,
  };
}

const byKey = (rows: readonly Row[], names: readonly string[]): Map<string, Row> =>
  new Map(rows.map((row) => [names.map((name) => String(row[name])).join('|'), row]));

const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));
