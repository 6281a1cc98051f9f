import { randomUUID } from 'node:crypto';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { timed } from '../statistics.ts';

/** Bare updates on the same server in the same run: the cost that is not ours. */
export class Bare {
  readonly #client: Client;
  readonly #queue: string;
  readonly #close: () => void;

  private constructor(client: Client, queue: string, close: () => void) {
    this.#client = client;
    this.#queue = queue;
    this.#close = close;
  }

  static async start(client: Client, address: string): Promise<Bare> {
    const queue = `bare-${process.pid}`;
    const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [address, queue], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await new Promise((resolve) => child.once('message', resolve));
    return new Bare(client, queue, () => child.disconnect());
  }

  close(): void {
    this.#close();
  }

  async open(): Promise<WorkflowHandle> {
    const workflowId = `bare/${randomUUID()}`;
    await this.#client.workflow.start('bare', { workflowId, taskQueue: this.#queue });
    const handle = this.#client.workflow.getHandle(workflowId);
    await this.add(handle);
    return handle;
  }

  add(handle: WorkflowHandle): Promise<number> {
    return timed(() => handle.executeUpdate('add', { args: [1] }));
  }
}
