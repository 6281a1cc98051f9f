/** What one call asked to be sent, and how to tell it. */
export interface Sending<M> {
  messages: readonly M[];
  bytes: number;
  done: () => void;
  failed: (error: unknown) => void;
}

/**
 * When many sources send at once, a request with many messages costs broker and consumers, who commit once a request, far less than many
 * requests with one: where `sources` have pushed `within` so many ms, each request waits `wait` ms to gather.
 */
export interface Crowd {
  sources: number;
  within: number;
  wait: number;
}

/**
 * Gathers what waits into one request: while one is under way, the next collects, so that many streams share a round trip and none
 * waits for a clock. Strictly first in, first out, one request under way at a time: the client library reorders concurrent requests when
 * a broker restarts (I10). A call's messages are sent in one request, or, where they are too many, in several that follow each other;
 * where one of these fails, the rest of the call is not sent.
 */
export class SendQueue<M> {
  readonly #send: (messages: M[]) => Promise<void>;
  readonly #sizeOf: (message: M) => number;
  readonly #limit: number;
  readonly #waiting: Sending<M>[] = [];
  readonly #crowd: Crowd | undefined;
  /** When each source last pushed, ms, oldest first. */
  readonly #pushed = new Map<string, number>();
  #running = false;

  /** @param limit bytes a request holds at most, unless a single message is larger */
  constructor(send: (messages: M[]) => Promise<void>, sizeOf: (message: M) => number, limit: number, crowd?: Crowd) {
    this.#send = send;
    this.#sizeOf = sizeOf;
    this.#limit = limit;
    this.#crowd = crowd;
  }

  /** Resolves when all messages are acknowledged; rejects with the error of the request that failed. */
  push(messages: readonly M[], source = ''): Promise<void> {
    if (messages.length === 0) return Promise.resolve();
    this.#pushed.delete(source);
    this.#pushed.set(source, performance.now());
    return new Promise((resolve, reject) => {
      const bytes = messages.reduce((sum, message) => sum + this.#sizeOf(message), 0);
      this.#waiting.push({ messages, bytes, done: resolve, failed: reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (;;) {
      const wait = this.#wait();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const next = this.#take();
      if (next === undefined) break;
      try {
        for (const request of next.requests) await this.#send(request);
        for (const sending of next.sendings) sending.done();
      } catch (error) {
        for (const sending of next.sendings) sending.failed(error);
      }
    }
    this.#running = false;
  }

  /** Alone nobody waits; in a crowd the first waits a little for the others. Ms. */
  #wait(): number {
    if (this.#crowd === undefined || this.#waiting.length === 0) return 0;
    const since = performance.now() - this.#crowd.within;
    for (const [source, at] of this.#pushed) {
      if (at >= since) break;
      this.#pushed.delete(source);
    }
    return this.#pushed.size < this.#crowd.sources ? 0 : this.#crowd.wait;
  }

  #take(): { sendings: Sending<M>[]; requests: M[][] } | undefined {
    const first = this.#waiting.shift();
    if (first === undefined) return undefined;
    if (first.bytes > this.#limit) return { sendings: [first], requests: this.#split(first.messages) };
    const sendings = [first];
    for (let bytes = first.bytes; ;) {
      const next = this.#waiting[0];
      if (next === undefined || bytes + next.bytes > this.#limit) break;
      bytes += next.bytes;
      sendings.push(this.#waiting.shift() as Sending<M>);
    }
    return { sendings, requests: [sendings.flatMap((sending) => sending.messages)] };
  }

  #split(messages: readonly M[]): M[][] {
    const requests: M[][] = [];
    let bytes = Infinity;
    for (const message of messages) {
      const size = this.#sizeOf(message);
      if (bytes + size > this.#limit) {
        requests.push([]);
        bytes = 0;
      }
      bytes += size;
      requests.at(-1)?.push(message);
    }
    return requests;
  }
}
