import { DeterminismViolationError } from '@temporalio/workflow';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import type { History } from './history-contents.ts';

/** How a replay failed. `historyEvents`: the entries among which it went another way. */
export interface ReplayFault {
  kind: 'non-deterministic' | 'not-replayed';
  historyEvents?: { from: number; to: number };
  detail: string;
}

/** What goes another way is told by whoever replays, not by a line of the SDK's log. Once a process, before the first replay. */
export function quietReplays(): void {
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }), forward: {} },
    },
  });
}

type Asked = { workflowId: string; history: History } | 'no more';

/** Executes histories again with one bundle of workflows, one after another. */
export class BundleReplay {
  readonly #results: AsyncIterableIterator<{ readonly error?: unknown }>;
  readonly #asked: Asked[] = [];
  #wake: () => void = () => undefined;

  constructor(code: string) {
    this.#results = Worker.runReplayHistories({ workflowBundle: { code } }, this.#histories());
  }

  /** Executes a run again; says how it failed, and where. */
  async replay(workflowId: string, history: History): Promise<ReplayFault | undefined> {
    const error = await this.#once(workflowId, history);
    if (error === undefined) return undefined;
    const detail = inShort(error);
    if (!(error instanceof DeterminismViolationError)) return { kind: 'not-replayed', detail };
    const historyEvents = eventIn(detail) ?? (await this.#place(workflowId, history));
    return { kind: 'non-deterministic', detail, ...(historyEvents === undefined ? {} : { historyEvents }) };
  }

  async close(): Promise<void> {
    this.#ask('no more');
    await this.#results.next().catch(() => undefined);
  }

  async #once(workflowId: string, history: History): Promise<unknown> {
    this.#ask({ workflowId, history });
    try {
      const result = await this.#results.next();
      return result.done === true ? new Error('the replayer has ended') : result.value.error;
    } catch (error) {
      return error;
    }
  }

  /** Halves the history until the task is found that went another way: the replayer does not always say. */
  async #place(workflowId: string, { events }: History): Promise<ReplayFault['historyEvents']> {
    const all = events ?? [];
    const ends = all.flatMap(({ workflowTaskStartedEventAttributes: started }, index) => (started ? [index + 1] : []));
    ends.push(all.length);
    let good = 0;
    let bad = ends.length - 1;
    while (bad - good > 1) {
      const middle = Math.floor((good + bad) / 2);
      if ((await this.#once(workflowId, { events: all.slice(0, ends[middle]) })) === undefined) good = middle;
      else bad = middle;
    }
    const from = all[ends[good] ?? 0]?.eventId;
    const to = all[(ends[bad] ?? 1) - 1]?.eventId;
    return from && to ? { from: Number(from), to: Number(to) } : undefined;
  }

  #ask(asked: Asked): void {
    this.#asked.push(asked);
    this.#wake();
  }

  /** The replayer pulls; whoever replays gives. */
  async *#histories(): AsyncGenerator<{ workflowId: string; history: History }> {
    for (;;) {
      const asked = this.#asked.shift();
      if (asked === 'no more') return;
      if (asked !== undefined) yield asked;
      else
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
    }
  }
}

/** The sentence inside what the replayer wraps around it. */
function inShort(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (/message: "((?:[^"\\]|\\.)*)"/.exec(message)?.[1] ?? message).slice(0, 500);
}

function eventIn(detail: string): ReplayFault['historyEvents'] {
  const id = Number(/HistoryEvent\(id: (\d+)/.exec(detail)?.[1] ?? 0);
  return id > 0 ? { from: id, to: id } : undefined;
}
