import { Kysely, PostgresDialect, type Generated } from 'kysely';
import type pg from 'pg';
import type { ContentReference } from '../../schemas/content.ts';
import type { Owned, ReadTables, TaskRow } from '../projector/rows.ts';

/** One archived event; `body` is its record as canonical JSON. */
export interface ArchivedEventRow {
  position: Generated<number>;
  organisation: string;
  stream: string;
  sequence: number;
  type: string;
  recorded: number;
  command_id: string;
  prevhash: string;
  hash: string;
  body: string;
}

/** A document or a meeting, as others refer to it. */
export interface SubjectRow extends Owned {
  aggregate: 'document' | 'meeting';
  id: string;
  kind: string;
  title: ContentReference;
}

/** What the queries read: the read model with its views, and the record behind it. */
export type Database = { [T in keyof ReadTables as `read.${T}`]: ReadTables[T] } & {
  'read.asked': TaskRow;
  'read.subjects': SubjectRow;
  'archive.events': ArchivedEventRow;
};
export type Queryable = Kysely<Database>;

/** The typed queries' way to the database; the pool must come from `openPool`, which reads `bigint` as numbers. */
export function queryable(pool: pg.Pool): Queryable {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
