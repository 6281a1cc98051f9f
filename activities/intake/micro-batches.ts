/** Options of a `MicroBatches`. */
export interface MicroBatchOptions<T, R> {
  /** Does the work of one batch; the results in the order of the items. */
  work: (items: T[]) => Promise<R[]>;
  /** Most items a batch carries. */
  most: number;
  /** Batches at work at once. */
  atOnce: number;
  /** How much an item weighs, and how much a batch weighs at most; one item alone always goes. */
  weight?: { of: (item: T) => number; most: number };
}

/**
 * Groups what waits while a batch is at work into the next one: no added delay at rest, few round trips in a storm. A failed batch fails
 * each of its items.
 */
export class MicroBatches<T, R> {
  readonly #options: MicroBatchOptions<T, R>;
  #waiting: { item: T; resolve: (result: R) => void; reject: (error: unknown) => void }[] = [];
  #atWork = 0;
  #idle: (() => void)[] = [];

  constructor(options: MicroBatchOptions<T, R>) {
    this.#options = options;
  }

  /** Resolves with the item's own result. */
  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      // After this turn of the event loop: what arrives together goes together.
      setImmediate(() => this.#pump());
    });
  }

  /** Whether nothing waits and nothing is at work. */
  get resting(): boolean {
    return this.#atWork === 0 && this.#waiting.length === 0;
  }

  /** Resolves when nothing waits and nothing is at work. */
  idle(): Promise<void> {
    if (this.resting) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #pump(): void {
    while (this.#atWork < this.#options.atOnce && this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#length());
      this.#atWork += 1;
      void this.#run(batch);
    }
    if (this.resting) for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** How many of those that wait go into the next batch. */
  #length(): number {
    const { most, weight } = this.#options;
    if (weight === undefined) return most;
    let sum = 0;
    const end = this.#waiting.findIndex(({ item }) => (sum += weight.of(item)) > weight.most);
    return end < 0 ? most : Math.min(Math.max(end, 1), most);
  }

  async #run(batch: { item: T; resolve: (result: R) => void; reject: (error: unknown) => void }[]): Promise<void> {
    try {
      const results = await this.#options.work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(results[index] as R));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.#atWork -= 1;
      this.#pump();
    }
  }
}
