import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { HostActivities } from '../schemas/host.ts';

export interface WorkerMetrics {
  registry: Registry;
  /** The same activities, counted. */
  observe(activities: HostActivities): HostActivities;
}

/** What an operator watches of a workflow worker: whether what was decided goes out. Temporal's own metrics stand beside these. */
export function workerMetrics(): WorkerMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ process: 'workflow-worker' });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const tries = new Counter({
    name: 'nemcon_activities_total',
    help: 'What the hosts asked of the world, by kind and by how it ended; what failed is tried again',
    labelNames: ['activity', 'result'],
    registers,
  });
  const waiting = new Gauge({
    name: 'nemcon_publications_waiting',
    help: 'Publications that this worker has under way',
    registers,
  });
  const delay = new Histogram({
    name: 'nemcon_publication_delay_seconds',
    help: 'From the recording of an event to its acknowledgement by Kafka; not on a demonstration clock',
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300, 3_600],
    registers,
  });
  const counted =
    <I, O>(activity: string, work: (input: I) => Promise<O>) =>
    async (input: I): Promise<O> => {
      try {
        const result = await work(input);
        tries.inc({ activity, result: 'done' });
        return result;
      } catch (error) {
        tries.inc({ activity, result: 'failed' });
        throw error;
      }
    };
  type Publish = HostActivities['publishEvents'];
  const publish = (work: Publish) => async (input: Parameters<Publish>[0]) => {
    waiting.inc();
    try {
      await work(input);
      for (const { recorded, cause } of input.events)
        if (cause.clock === 'system') delay.observe(Math.max(Date.now() - recorded, 0) / 1_000);
    } finally {
      waiting.dec();
    }
  };
  return {
    registry,
    observe: (activities) => ({
      publishEvents: counted(
        'publishEvents',
        publish((input) => activities.publishEvents(input)),
      ),
      deliverCommand: counted('deliverCommand', (input) => activities.deliverCommand(input)),
      archiveRun: counted('archiveRun', (input) => activities.archiveRun(input)),
      readIntakeEvidence: counted('readIntakeEvidence', (input) => activities.readIntakeEvidence(input)),
      resolveDeadlines: counted('resolveDeadlines', (input) => activities.resolveDeadlines(input)),
    }),
  };
}
