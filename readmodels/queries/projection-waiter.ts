import type pg from 'pg';
import { openConnection } from '../database.ts';
import { PROJECTED_CHANNEL } from '../projector/read-store.ts';

interface Waiting {
  sequence: number;
  resolve: () => void;
}

/** Lets a reader wait until the read model has an act (read your own act, design §8), without asking again and again. */
export class ProjectionWaiter {
  readonly #connectionString: string;
  readonly #pool: pg.Pool;
  readonly #waiting = new Map<string, Set<Waiting>>();
  #client: pg.Client | undefined;
  #connecting: Promise<void> | undefined;
  #closed = false;

  constructor(connectionString: string, pool: pg.Pool) {
    this.#connectionString = connectionString;
    this.#pool = pool;
  }

  /** Resolves with whether the stream has reached the sequence within so many milliseconds. */
  async reached(stream: string, sequence: number, milliseconds: number): Promise<boolean> {
    await this.#listen();
    const told = this.#wait(stream, sequence, milliseconds);
    // Asked after listening began, so that nothing falls between the two.
    if (await this.#has(stream, sequence)) return told.cancel(true);
    if (await told.promise) return true;
    return this.#has(stream, sequence);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client?.end().catch(() => undefined);
  }

  #wait(stream: string, sequence: number, milliseconds: number) {
    const all = this.#waiting.get(stream) ?? new Set();
    this.#waiting.set(stream, all);
    let settle: (reached: boolean) => boolean = (reached) => reached;
    const promise = new Promise<boolean>((resolve) => {
      const waiting: Waiting = { sequence, resolve: () => settle(true) };
      const timer = setTimeout(() => settle(false), milliseconds);
      settle = (reached) => {
        clearTimeout(timer);
        all.delete(waiting);
        if (all.size === 0 && this.#waiting.get(stream) === all) this.#waiting.delete(stream);
        resolve(reached);
        return reached;
      };
      all.add(waiting);
    });
    return { promise, cancel: (reached: boolean) => settle(reached) };
  }

  async #has(stream: string, sequence: number): Promise<boolean> {
    const { rows } = await this.#pool.query<{ sequence: number }>(
      'SELECT sequence FROM read.streams WHERE stream = $1',
      [stream],
    );
    return (rows[0]?.sequence ?? 0) >= sequence;
  }

  #listen(): Promise<void> {
    if (this.#client !== undefined) return Promise.resolve();
    return (this.#connecting ??= this.#connect().finally(() => (this.#connecting = undefined)));
  }

  async #connect(): Promise<void> {
    const client = await openConnection(this.#connectionString, 'nemcon-waiter');
    client.once('end', () => {
      this.#client = undefined;
      // Those who wait are served by the next connection, or by their last look when their time is up.
      if (!this.#closed && this.#waiting.size > 0) void this.#listen().catch(() => undefined);
    });
    client.on('notification', ({ payload }) => this.#told(payload ?? '{}'));
    await client.query(`LISTEN ${PROJECTED_CHANNEL}`);
    this.#client = client;
  }

  #told(payload: string): void {
    const { streams = {} } = JSON.parse(payload) as { streams?: Record<string, number> };
    for (const [stream, sequence] of Object.entries(streams))
      for (const waiting of [...(this.#waiting.get(stream) ?? [])]) if (waiting.sequence <= sequence) waiting.resolve();
  }
}
