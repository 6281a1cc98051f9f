import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Intake, IntakeObserver } from '../activities/intake/intake.ts';

/** What an operator watches; names begin with `nemcon_`. */
export interface Metrics {
  registry: Registry;
  observer: IntakeObserver;
  problem(code: string): void;
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
  return {
    registry,
    observer: { batch: (way, commands) => batches.observe({ way }, commands) },
    problem: (code) => problems.inc({ code }),
  };
}

/** `/metrics`, and the time that each route takes. */
export function registerMetrics(app: FastifyInstance, { registry }: Metrics, intake: () => Intake | undefined): void {
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
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .type(registry.contentType)
      .serializer(String)
      .send(await registry.metrics()),
  );
}
