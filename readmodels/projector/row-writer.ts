import type pg from 'pg';
import { tableNames, type ReadTables, type TableName } from './rows.ts';

const ROWS_A_WRITE = 4_000;

/** Writes new rows in bulk; while the database takes one load, the caller makes the next. */
export class RowWriter {
  readonly #client: pg.ClientBase;
  readonly #schema: string;
  #waiting = new Map<TableName, string[]>();
  #rows = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(client: pg.ClientBase, schema: string) {
    this.#client = client;
    this.#schema = schema;
  }

  /** Rows whose keys are not in the tables yet. */
  async add(rows: Partial<{ [T in TableName]: ReadTables[T][] }>): Promise<void> {
    for (const table of tableNames) {
      const list = rows[table];
      if (list === undefined) continue;
      let waiting = this.#waiting.get(table);
      if (waiting === undefined) this.#waiting.set(table, (waiting = []));
      for (const row of list) waiting.push(JSON.stringify(row));
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
    const parts = [...load].map(
      ([table], index) =>
        `w${index} AS (INSERT INTO ${this.#schema}.${table} SELECT * FROM json_populate_recordset(NULL::${this.#schema}.${table}, $${index + 1}))`,
    );
    await this.#client.query(
      `WITH ${parts.join(', ')} SELECT 1`,
      [...load.values()].map((rows) => `[${rows.join(',')}]`),
    );
  }
}
