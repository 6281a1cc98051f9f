import { createServer } from 'node:http';
import type { Registry } from 'prom-client';
import type { Configuration } from '../configuration.ts';
import type { Logger } from '../logger.ts';

/**
 * Shows a process's metrics under `/metrics`, and under `/livez` that it lives, where `METRICS_PORT` is set. For the network of the
 * operator alone: what is counted tells of restricted matters too (I14).
 * @returns what closes it
 */
export function serveMetrics(
  registry: Registry,
  { METRICS_PORT: port, METRICS_HOST: host }: Pick<Configuration, 'METRICS_PORT' | 'METRICS_HOST'>,
  logger: Logger,
): () => void {
  if (port === undefined) return () => undefined;
  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0];
    if (path !== '/metrics') return void response.writeHead(path === '/livez' ? 200 : 404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => {
        logger.warn({ err: error }, 'the metrics could not be gathered');
        response.writeHead(500).end();
      },
    );
  });
  // The work goes on without it.
  server.on('error', (error) => logger.error({ err: error }, `metrics cannot be shown on ${host}:${port}`));
  server.listen(port, host).unref();
  return () => server.close();
}
