/** The embedded engines of a laptop, a test or CI (design §9): real ones, in processes that end with ours. */
export { startEngines } from './all-engines.ts';
export type { AllEngines, AllEnginesOptions } from './all-engines.ts';
export { EngineError } from './engine-error.ts';
export type { EngineErrorCode } from './engine-error.ts';
export type {
  EngineName,
  EngineOptions,
  KafkaEngine,
  PostgresqlEngine,
  RunningEngine,
  TemporalEngine,
  TemporalTestServerEngine,
} from './engine-types.ts';
export { startKafka } from './kafka.ts';
export { startPostgresql } from './postgresql.ts';
export { missingRequirements, requireEngines } from './requirements.ts';
export type { RequirementsOptions } from './requirements.ts';
export { TEMPORAL_DYNAMIC_CONFIGURATION } from './temporal-settings.ts';
export { startTemporal, startTemporalTestServer } from './temporal.ts';
export type { TemporalOptions } from './temporal.ts';
export { startKafkaCluster } from './kafka-cluster.ts';
export type { KafkaCluster } from './kafka-cluster.ts';
export { startTemporalServer } from './temporal-server.ts';
export type { TemporalServerOptions } from './temporal-server.ts';
