import { Client, Connection, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { RecordedEventShape } from '../../../schemas/event.ts';
import type {
  AnyCommand,
  BatchAnswer,
  CommandBatch,
  HostActivities,
  HostInput,
  HostStatus,
} from '../../../schemas/host.ts';
import { resolveDeadlines } from '../../../activities/deadlines/resolve-deadlines.ts';
import { derivedIdentifier } from '../../../chain/index.ts';
import { bundleOf } from '../../testing/workflow-bundle.ts';

// Tests provoke failures on purpose; only what is unexpected is worth a line.
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }), forward: {} } },
});

/** A host on a real Temporal server whose outside world is in the test's hands. */
export class HostHarness {
  readonly published: RecordedEventShape[] = [];
  readonly archivedRuns: string[] = [];
  publish: (events: RecordedEventShape[]) => Promise<void> = async () => undefined;
  evidence: HostActivities['readIntakeEvidence'] = async ({ from, to }) => ({
    evidence: { from, to, state: 'read', holes: [] },
  });
  resolve: HostActivities['resolveDeadlines'] = resolveDeadlines;
  deliver: HostActivities['deliverCommand'] = async () => ({ outcome: 'accepted', sequence: 1 });
  readonly client: Client;
  readonly queue: string;
  readonly #connection: NativeConnection;
  readonly #bundle: { code: string };
  readonly #workflowType: string;
  #worker: Worker | undefined;
  #running: Promise<void> | undefined;

  constructor(client: Client, connection: NativeConnection, bundle: { code: string }, workflowType: string) {
    this.client = client;
    this.#connection = connection;
    this.#bundle = bundle;
    this.#workflowType = workflowType;
    this.queue = `host-${Math.floor(performance.timeOrigin)}-${process.pid}-${(count += 1)}`;
  }

  static async connect(address: string, bundlePath: string, workflowType: string): Promise<HostHarness> {
    const client = new Client({ connection: await Connection.connect({ address }) });
    return new HostHarness(
      client,
      await NativeConnection.connect({ address }),
      await bundleOf(bundlePath),
      workflowType,
    );
  }

  async startWorker(maxCachedWorkflows = 100): Promise<void> {
    this.#worker = await Worker.create({
      connection: this.#connection,
      taskQueue: this.queue,
      workflowBundle: this.#bundle,
      maxCachedWorkflows,
      activities: {
        publishEvents: async ({ events }) => {
          await this.publish(events);
          this.published.push(...events);
        },
        deliverCommand: (input) => this.deliver(input),
        readIntakeEvidence: (input) => this.evidence(input),
        resolveDeadlines: (input) => this.resolve(input),
        archiveRun: async ({ runId }) => void this.archivedRuns.push(runId),
      } satisfies HostActivities,
    });
    this.#running = this.#worker.run();
  }

  /** The name under which histories know the bundle. */
  get build(): string | undefined {
    return this.#worker?.options.buildId;
  }

  async stopWorker(): Promise<void> {
    this.#worker?.shutdown();
    await this.#running;
    this.#worker = undefined;
  }

  async close(): Promise<void> {
    if (this.#worker) await this.stopWorker();
    await this.client.connection.close();
    await this.#connection.close();
  }

  async start(
    stream: string,
    first: AnyCommand,
    more: Partial<HostInput> = {},
    type = this.#workflowType,
  ): Promise<void> {
    const input: HostInput = {
      v: 1,
      stream,
      source: 'urn:nemcon:test:test',
      clock: { kind: 'system', offset: 0 },
      first,
      ...more,
    };
    await this.client.workflow.start(type, {
      workflowId: stream,
      taskQueue: this.queue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  }

  /** As the intake does it: rejected batches give their answers, a rolling run is asked again. */
  async carryOut(stream: string, commands: AnyCommand[], more: Partial<CommandBatch> = {}): Promise<BatchAnswer> {
    const batch: CommandBatch = { commands, clock: { kind: 'system', offset: 0 }, ...more };
    for (;;) {
      try {
        return await this.client.workflow
          .getHandle(stream)
          .executeUpdate<BatchAnswer, [CommandBatch]>('carryOut', { args: [batch] });
      } catch (error) {
        const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
        if (!(cause instanceof ApplicationFailure)) throw error;
        if (cause.type === 'BatchRefused') return cause.details?.[0] as BatchAnswer;
        if (cause.type !== 'Rolling') throw cause;
      }
    }
  }

  async signal(stream: string, commands: AnyCommand[]): Promise<void> {
    await this.client.workflow
      .getHandle(stream)
      .signal<[CommandBatch]>('carryOutLater', { commands, clock: { kind: 'system', offset: 0 } });
  }

  status(stream: string): Promise<HostStatus> {
    return this.client.workflow.getHandle(stream).query<HostStatus>('status');
  }

  snapshot<S>(stream: string): Promise<S> {
    return this.client.workflow.getHandle(stream).query<S>('snapshot');
  }
}

let count = 0;

/** A command of the test aggregate; its id follows from its key, as the API makes it. */
export function command(kind: string, payload: unknown, key: string, receivedAt = 0): AnyCommand {
  return {
    id: derivedIdentifier('test', kind, key),
    kind,
    payload,
    actor: { token: 'a'.repeat(43), role: 'secretariat' },
    mandate: { source: 'token-claims', reference: 'test' },
    receipt: { receivedAt, way: 'intake', by: 'test' },
  };
}

/** Waits for something that the engines bring about; polls, for there is nothing to subscribe to. Fails after `within` ms. */
export async function eventually(what: () => Promise<boolean> | boolean, within = 15_000): Promise<void> {
  const until = performance.now() + within;
  while (!(await what())) {
    if (performance.now() > until) throw new Error(`did not come about within ${within} ms: ${String(what)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
