import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import type { CopyColumn } from './copy-rows.ts';
import { primaryKeys, tableNames, type TableName } from './rows.ts';

/**
 * The version of schema `read`: raised whenever its tables or the meaning of their rows change, code included. A projector that finds
 * another version rebuilds.
 */
export const READ_SCHEMA_VERSION = 6;

const SQL = new URL('../read-schema.sql', import.meta.url);

/** Makes the empty schema under a name. */
export async function createReadSchema(client: pg.ClientBase, schema: string): Promise<void> {
  const sql = (await readFile(SQL, 'utf8')).replace(/\bread\./g, `${schema}.`);
  await client.query(`CREATE SCHEMA ${schema}`);
  await client.query(sql);
  await client.query(`INSERT INTO ${schema}.schema_version (version) VALUES ($1)`, [READ_SCHEMA_VERSION]);
}

/** The version of the schema that is there; undefined where there is none. */
export async function readSchemaVersion(client: pg.ClientBase): Promise<number | undefined> {
  const { rows } = await client.query<{ known: boolean }>(
    `SELECT to_regclass('read.schema_version') IS NOT NULL AS known`,
  );
  if (rows[0]?.known !== true) return undefined;
  return (await client.query<{ version: number }>('SELECT version FROM read.schema_version')).rows[0]?.version;
}

/**
 * Takes keys and indexes off a schema that is about to be filled in bulk: made at the end, they cost a fraction.
 * @returns what puts them back
 */
export async function takeOffIndexes(client: pg.ClientBase, schema: string): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ drop: string; add: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
     FROM pg_constraint WHERE connamespace = $1::regnamespace AND contype = 'p'`,
    [schema],
  );
  const { rows: others } = await client.query<{ drop: string; add: string }>(
    `SELECT format('DROP INDEX %I.%I', schemaname, indexname) AS drop, indexdef AS add FROM pg_indexes
     WHERE schemaname = $1 AND indexname NOT IN (SELECT conname FROM pg_constraint WHERE connamespace = $1::regnamespace)`,
    [schema],
  );
  const all = [...keys, ...others];
  for (const { drop } of all) await client.query(drop);
  return async () => {
    for (const { add } of all) await client.query(add);
  };
}

/** The columns of each table, in their order. */
export async function readColumns(client: pg.ClientBase, schema: string): Promise<Map<TableName, CopyColumn[]>> {
  const { rows } = await client.query<{ table_name: TableName; names: string[]; types: string[] }>(
    `SELECT c.relname AS table_name, array_agg(a.attname::text ORDER BY a.attnum) AS names, array_agg(t.typname::text ORDER BY a.attnum) AS types
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid JOIN pg_class c ON c.oid = a.attrelid
     JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relname = ANY($2) AND a.attnum > 0 AND NOT a.attisdropped GROUP BY c.relname`,
    [schema, tableNames],
  );
  const columns = ({ names, types }: { names: string[]; types: string[] }) =>
    names.map((name, index) => ({ name, type: types[index] as string }));
  return new Map(rows.map((row) => [row.table_name, columns(row)]));
}

/** `INSERT` of rows given as one JSON array, as parameter `$n`; on a known key the row is replaced. */
export function upsertSql(schema: string, table: TableName, columns: readonly CopyColumn[], parameter: number): string {
  const keys = primaryKeys[table] as readonly string[];
  const set = columns.filter(({ name }) => !keys.includes(name)).map(({ name }) => `"${name}" = excluded."${name}"`);
  return (
    `INSERT INTO ${schema}.${table} SELECT new.* FROM json_populate_recordset(NULL::${schema}.${table}, $${parameter}) AS new ` +
    `ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${set.join(', ')}`
  );
}

/** `DELETE` of rows whose keys are given as one JSON array, as parameter `$n`. */
export function deleteSql(schema: string, table: TableName, parameter: number): string {
  const match = primaryKeys[table].map((key) => `stored.${key} = gone.${key}`).join(' AND ');
  return `DELETE FROM ${schema}.${table} AS stored USING json_populate_recordset(NULL::${schema}.${table}, $${parameter}) AS gone WHERE ${match}`;
}
