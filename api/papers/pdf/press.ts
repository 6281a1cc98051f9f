import { Worker } from 'node:worker_threads';
import type { Paper } from '../../../schemas/api-papers.ts';
import { Problem } from '../../problem.ts';
import type { Answered, Asked } from './worker.ts';

export interface PressOptions {
  /** So many papers may be printed or wait at a time. */
  most: number;
  /** After so long one paper is given up, ms, and the press is set up anew: the longest one takes some seconds. */
  patience: number;
}

interface Waiting {
  resolve: (pdf: Buffer) => void;
  reject: (error: Error) => void;
}

/**
 * Makes PDF in a thread of its own: a long paper takes a second of a processor, and no act may wait behind it for its stamp (I3). One thread,
 * begun with the first paper; it holds no process open.
 */
export class Press {
  #worker: Worker | undefined;
  #last = 0;
  #timer: NodeJS.Timeout | undefined;
  /** In the order in which they are printed. */
  readonly #waiting = new Map<number, Waiting>();
  readonly #options: PressOptions;

  constructor(options: Partial<PressOptions> = {}) {
    this.#options = { most: 32, patience: 60_000, ...options };
  }

  /** A paper as PDF; the same paper has the same bytes. Throws `overloaded` where too many wait. */
  print(paper: Paper): Promise<Buffer> {
    if (this.#waiting.size >= this.#options.most) throw new Problem('overloaded');
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      if (this.#waiting.size === 1) this.#watch();
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
    this.#watch();
    if ('pdf' in answered) waiting.resolve(Buffer.from(answered.pdf));
    else waiting.reject(new Error(answered.fault));
  }

  /** The patience is with the paper that is on the press; those behind it only wait. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.size === 0) return;
    const late = () => this.#giveUp(new Error('a paper did not become PDF in time'));
    this.#timer = setTimeout(late, this.#options.patience);
  }

  /** The thread is gone or stuck: whoever waits is told, and the next paper gets another. */
  #giveUp(error: Error): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    const told = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#watch();
    for (const { reject } of told) reject(error);
  }
}
