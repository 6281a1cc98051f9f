import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { LRUCache } from 'lru-cache';
import type { Intake, IntakeObserver } from '../activities/intake/intake.ts';
import type { StreamId } from '../schemas/identifiers.ts';

/** What an operator watches; names begin with `nemcon_`. */
export interface Metrics {
  registry: Registry;
  observer: IntakeObserver;
  problem(code: string): void;
  /** An act was answered: `carried-out`, `kept`, or the code of the problem. */
  act(kind: string, code: string, seconds: number): void;
  quarantined(stream: StreamId): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const batches = new Histogram({
    name: 'nemcon_intake_batch_commands',
    help: 'Commands handed over in one call, by the way they went',
    labelNames: ['way'],
    buckets: [1, 2, 5, 10, 20, 50, 100],
    registers: [registry],
  });
  const problems = new Counter({
    name: 'nemcon_problems_total',
    help: 'Requests that were answered with a problem, by its code',
    labelNames: ['code'],
    registers: [registry],
  });
  const acts = new Counter({
    name: 'nemcon_acts_total',
    help: 'Acts that were answered, by their command and by what became of them',
    labelNames: ['command', 'code'],
    registers: [registry],
  });
  const latency = new Histogram({
    name: 'nemcon_act_seconds',
    help: 'Time from the beginning of an act to its answer, by what became of it',
    labelNames: ['code'],
    buckets: [0.005, 0.01, 0.02, 0.035, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10],
    registers: [registry],
  });
  const quarantined = new LRUCache<StreamId, true>({ max: 1_000 });
  new Gauge({
    name: 'nemcon_streams_quarantined',
    help: 'Streams of which this process was told, since it started, that they take no acts',
    registers: [registry],
    collect() {
      this.set(quarantined.size);
    },
  });
  return {
    registry,
    act: (command, code, seconds) => {
      acts.inc({ command, code });
      latency.observe({ code }, seconds);
    },
    quarantined: (stream) => void quarantined.set(stream, true),
    observer: { batch: (way, commands) => batches.observe({ way }, commands) },
    problem: (code) => problems.inc({ code }),
  };
}

/**
 * The time that each route takes, and `/metrics`.
 * @param apart they are shown on a port of their own, and not here
 */
export function registerMetrics(
  app: FastifyInstance,
  { registry }: Metrics,
  intake: () => Intake | undefined,
  apart: boolean,
): void {
  const duration = new Histogram({
    name: 'nemcon_http_request_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'nemcon_intake_streams_busy',
    help: 'Streams to which something is under way',
    registers: [registry],
    collect() {
      this.set(intake()?.busy ?? 0);
    },
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
    duration.observe(labels, reply.elapsedTime / 1000);
  });
  if (apart) return;
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .type(registry.contentType)
      .serializer(String)
      .send(await registry.metrics()),
  );
}
