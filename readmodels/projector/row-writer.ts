import type pg from 'pg';
import { copyLine, copyRows, type CopyColumn } from './copy-rows.ts';
import { tableNames, type ReadTables, type TableName } from './rows.ts';

const ROWS_A_WRITE = 5_000;

/** Writes new rows in bulk; while the database takes one load, the caller makes the next. */
export class RowWriter {
  readonly #client: pg.ClientBase;
  readonly #schema: string;
  readonly #columns: ReadonlyMap<TableName, CopyColumn[]>;
  #waiting = new Map<TableName, string[]>();
  #rows = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(client: pg.ClientBase, schema: string, columns: ReadonlyMap<TableName, CopyColumn[]>) {
    this.#client = client;
    this.#schema = schema;
    this.#columns = columns;
  }

  /** Rows whose keys are not in the tables yet. */
  async add(rows: Partial<{ [T in TableName]: ReadTables[T][] }>): Promise<void> {
    for (const table of tableNames) {
      const list = rows[table];
      if (list === undefined) continue;
      const columns = this.#columns.get(table) ?? [];
      let waiting = this.#waiting.get(table);
      if (waiting === undefined) this.#waiting.set(table, (waiting = []));
      for (const row of list) waiting.push(copyLine(columns, row as unknown as Parameters<typeof copyLine>[1]));
      this.#rows += list.length;
    }
    if (this.#rows >= ROWS_A_WRITE) await this.#hand();
  }

  async flush(): Promise<void> {
    await this.#hand();
    await this.#writing;
  }

  async #hand(): Promise<void> {
    await this.#writing;
    const load = this.#waiting;
    this.#waiting = new Map();
    this.#rows = 0;
    if (load.size === 0) return;
    this.#writing = this.#write(load);
    this.#writing.catch(() => undefined);
  }

  async #write(load: Map<TableName, string[]>): Promise<void> {
    for (const [table, lines] of load)
      await copyRows(this.#client, `${this.#schema}.${table}`, this.#columns.get(table) ?? [], lines.join(''));
  }
}
