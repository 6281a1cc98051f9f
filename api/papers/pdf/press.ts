import { Worker } from 'node:worker_threads';
import type { Paper } from '../../../schemas/api-papers.ts';
import { Problem } from '../../problem.ts';
import type { Answered, Asked } from './worker.ts';

/** So many papers may wait for the press. */
const MOST_WAITING = 32;
/** After so long a paper is given up, ms, and the press is set up anew: the longest one takes some seconds. */
const PATIENCE = 60_000;

interface Waiting {
  resolve: (pdf: Buffer) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/**
 * Makes PDF in a thread of its own: a long paper takes a second of a processor, and no act may wait behind it for its stamp (I3). One thread,
 * begun with the first paper; it holds no process open.
 */
export class Press {
  #worker: Worker | undefined;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #patience: number;

  constructor(patience: number = PATIENCE) {
    this.#patience = patience;
  }

  /** A paper as PDF; the same paper has the same bytes. Throws `overloaded` where too many wait. */
  print(paper: Paper): Promise<Buffer> {
    if (this.#waiting.size >= MOST_WAITING) throw new Problem('overloaded');
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(new Error('a paper did not become PDF in time')), this.#patience);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#started().postMessage({ id, paper } satisfies Asked);
    });
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', (answered: Answered) => this.#answer(answered));
    worker.on('error', (error) => this.#giveUp(error instanceof Error ? error : new Error(String(error))));
    this.#worker = worker;
    return worker;
  }

  #answer(answered: Answered): void {
    const waiting = this.#waiting.get(answered.id);
    if (waiting === undefined) return;
    this.#waiting.delete(answered.id);
    clearTimeout(waiting.timer);
    if ('pdf' in answered) waiting.resolve(Buffer.from(answered.pdf));
    else waiting.reject(new Error(answered.fault));
  }

  /** The thread is gone or stuck: whoever waits is told, and the next paper gets another. */
  #giveUp(error: Error): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting.clear();
  }
}
