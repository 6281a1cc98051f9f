import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify from 'fastify';
import { Pool } from 'pg';
import { Registry } from 'prom-client';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createMetrics, registerMetrics } from '../../api/metrics.ts';
import { operationGauges } from '../../api/operation-gauges.ts';
import { consumerMetrics } from '../../workers/consumer-metrics.ts';
import { noticeGauges } from '../../workers/notice-gauges.ts';
import { workerMetrics } from '../../workers/worker-metrics.ts';
import { root } from './compose-file.ts';
import { TEMPORAL_METRICS, metricsIn } from './metric-names.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pool = new Pool({ max: 1 });

/** What each kind of process shows. */
function shown(): Set<string> {
  const metrics = createMetrics();
  registerMetrics(fastify(), metrics, () => undefined, true);
  operationGauges(metrics.registry, {
    pool,
    organisations: [],
    clocks: {
      of: () => {
        throw new Error('unused');
      },
    },
  });
  const notices = new Registry();
  noticeGauges(notices, pool);
  const registries = [metrics.registry, consumerMetrics('archiver').registry, notices, workerMetrics().registry];
  return new Set([
    ...registries.flatMap((one) => one.getMetricsAsArray().map(({ name }) => name)),
    ...TEMPORAL_METRICS,
  ]);
}

const known = shown();
interface Panel {
  title: string;
  type: string;
  targets?: { expr: string }[];
}
const dashboard = JSON.parse(read('deploy/grafana/nemcon.json')) as { panels: Panel[] };
const expressions = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
const alerts = (
  parse(read('deploy/prometheus/alerts.yml')) as { groups: { rules: { alert: string; expr: string }[] }[] }
).groups.flatMap(({ rules }) => rules);

describe('what is watched is what is shown', () => {
  test.each([
    ['the dashboard', expressions.join('\n')],
    ['the alerts', alerts.map(({ expr }) => expr).join('\n')],
    ['the page on monitoring', read('docs/operate/monitoring.md')],
    ['the page on running', read('docs/operate/running.md')],
    ['the page on consumers', read('docs/operate/consumers.md')],
  ])('%s names only metrics that the program shows', (_name, text) => {
    const named = metricsIn(text);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test('every metric of our own is on the dashboard', () => {
    const named = new Set(metricsIn(expressions.join('\n')));
    expect([...known].filter((name) => name.startsWith('nemcon_') && !named.has(name))).toEqual([]);
  });

  test('every alert is explained, with what to do', () => {
    const page = read('docs/operate/monitoring.md');
    expect(alerts.filter(({ alert }) => !page.includes(`\`${alert}\``)).map(({ alert }) => alert)).toEqual([]);
  });

  test('Prometheus asks every process where the compose file lets it be asked', () => {
    const prometheus = parse(read('deploy/prometheus/prometheus.yml')) as {
      scrape_configs: { job_name: string; static_configs: { targets: string[] }[] }[];
    };
    const targets = prometheus.scrape_configs.flatMap(({ static_configs }) =>
      static_configs.flatMap((one) => one.targets),
    );
    const own = ['api', 'workflow-worker', 'archiver', 'projector', 'notifier'].map((name) => `${name}:9464`);
    expect(targets).toEqual([...own, 'workflow-worker:9465', 'temporal:9090']);
  });
});
