import type { Ports } from './engine-lifecycle.ts';
import { TEMPORAL_DYNAMIC_CONFIGURATION } from './temporal-settings.ts';

/** Where the server keeps its two databases. */
export interface TemporalStore {
  host: string;
  port: number;
  user: string;
  password: string;
}

export const TEMPORAL_DATABASE = 'temporal';
export const TEMPORAL_VISIBILITY_DATABASE = 'temporal_visibility';

/** Shards of history: fixed when the databases are made, for ever. Enough for one machine. */
const SHARDS = 4;

/** The server's configuration: all four services in one process, on loopback, both stores in PostgreSQL. JSON is YAML. */
export function temporalServerConfiguration(ports: Ports, store: TemporalStore, dynamicConfiguration: string): string {
  const datastore = (databaseName: string, maxConns: number) => ({
    sql: {
      pluginName: 'postgres12',
      databaseName,
      connectAddr: `${store.host}:${store.port}`,
      connectProtocol: 'tcp',
      user: store.user,
      password: store.password,
      maxConns,
      maxIdleConns: maxConns,
      maxConnLifetime: '1h',
    },
  });
  const service = (name: string) => ({
    rpc: { grpcPort: ports[name], membershipPort: ports[`${name}Membership`], bindOnLocalHost: true },
  });
  return JSON.stringify(
    {
      log: { stdout: true, level: 'error' },
      persistence: {
        defaultStore: 'default',
        visibilityStore: 'visibility',
        numHistoryShards: SHARDS,
        datastores: {
          default: datastore(TEMPORAL_DATABASE, 20),
          visibility: datastore(TEMPORAL_VISIBILITY_DATABASE, 5),
        },
      },
      global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
      services: {
        frontend: service('frontend'),
        history: service('history'),
        matching: service('matching'),
        worker: service('worker'),
      },
      clusterMetadata: {
        enableGlobalNamespace: false,
        failoverVersionIncrement: 10,
        masterClusterName: 'active',
        currentClusterName: 'active',
        clusterInformation: {
          active: {
            enabled: true,
            initialFailoverVersion: 1,
            rpcName: 'frontend',
            rpcAddress: `127.0.0.1:${ports['frontend']}`,
          },
        },
      },
      dcRedirectionPolicy: { policy: 'noop' },
      publicClient: { hostPort: `127.0.0.1:${ports['frontend']}` },
      dynamicConfigClient: { filepath: dynamicConfiguration, pollInterval: '60s' },
    },
    null,
    2,
  );
}

/** The settings that differ from the server's defaults, in the form of its dynamic configuration file. */
export function temporalDynamicConfigurationFile(): string {
  return Object.entries(TEMPORAL_DYNAMIC_CONFIGURATION)
    .map(([key, value]) => `${key}:\n  - value: ${JSON.stringify(value)}\n`)
    .join('');
}
