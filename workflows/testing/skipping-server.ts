import { Client, Connection } from '@temporalio/client';
import { InternalConnectionOptionsSymbol } from '@temporalio/client/lib/connection.js';
import { NativeConnection } from '@temporalio/worker';
import { startTemporalTestServer } from '../../engines/temporal.ts';
import { throwAway } from '../../engines/throw-away.ts';
import { HostHarness } from '../host/testing/host-harness.ts';
import { bundleOf } from './workflow-bundle.ts';

/**
 * A time-skipping server: its time stands still between calls and leaps where a test says so. Each file of tests has one of its own: a server
 * has one clock, and it counts the locks of all who hold it still, so that a second one would keep it from leaping at all.
 */
export class SkippingServer {
  readonly harness: HostHarness;
  readonly #connection: Connection;
  readonly #stop: () => Promise<void>;

  private constructor(harness: HostHarness, connection: Connection, stop: () => Promise<void>) {
    this.harness = harness;
    this.#connection = connection;
    this.#stop = stop;
  }

  static async start(bundlePath: string, workflowType: string): Promise<SkippingServer> {
    const { engines, stop } = await throwAway([startTemporalTestServer] as const);
    const [{ address }] = engines;
    // The SDK's own testing package reaches the server's test service in this way; it has no public one for a server that runs.
    const options = { address, [InternalConnectionOptionsSymbol]: { supportsTestService: true } };
    const connection = await Connection.connect(options);
    const harness = new HostHarness(
      new Client({ connection }),
      await NativeConnection.connect({ address }),
      await bundleOf(bundlePath),
      workflowType,
    );
    const server = new SkippingServer(harness, connection, stop);
    // It begins unlocked and would leap to the next timer whenever nothing else is under way.
    await server.#service.lockTimeSkipping({});
    return server;
  }

  async close(): Promise<void> {
    await this.harness.close();
    await this.#stop();
  }

  get #service(): NonNullable<Connection['testService']> {
    const service = this.#connection.testService;
    if (!service) throw new Error('the server offers no test service');
    return service;
  }

  /** The server's time, epoch ms. */
  async now(): Promise<number> {
    const { time } = await this.#service.getCurrentTime({});
    return Number(time?.seconds ?? 0) * 1_000 + Math.floor(Number(time?.nanos ?? 0) / 1e6);
  }

  /** Leaps over so many ms; everything that falls due on the way is carried out. */
  async skip(ms: number): Promise<void> {
    await this.#service.unlockTimeSkippingWithSleep({
      duration: { seconds: Math.floor(ms / 1_000) as never, nanos: (ms % 1_000) * 1e6 },
    });
  }
}
