/** What one call asked to be sent, and how to tell it. */
export interface Sending<M> {
  messages: readonly M[];
  bytes: number;
  done: () => void;
  failed: (error: unknown) => void;
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
  #running = false;

  /** @param limit bytes a request holds at most, unless a single message is larger */
  constructor(send: (messages: M[]) => Promise<void>, sizeOf: (message: M) => number, limit: number) {
    this.#send = send;
    this.#sizeOf = sizeOf;
    this.#limit = limit;
  }

  /** Resolves when all messages are acknowledged; rejects with the error of the request that failed. */
  push(messages: readonly M[]): Promise<void> {
    if (messages.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const bytes = messages.reduce((sum, message) => sum + this.#sizeOf(message), 0);
      this.#waiting.push({ messages, bytes, done: resolve, failed: reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let next = this.#take(); next !== undefined; next = this.#take()) {
      try {
        for (const request of next.requests) await this.#send(request);
        for (const sending of next.sendings) sending.done();
      } catch (error) {
        for (const sending of next.sendings) sending.failed(error);
      }
    }
    this.#running = false;
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
