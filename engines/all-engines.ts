import type { EngineOptions, KafkaEngine, PostgresqlEngine, TemporalEngine } from './engine-types.ts';
import { startKafka } from './kafka.ts';
import { startPostgresql } from './postgresql.ts';
import { requireEngines } from './requirements.ts';
import { startTemporal } from './temporal.ts';
import type { TemporalOptions } from './temporal.ts';

export interface AllEngines {
  temporal: TemporalEngine;
  kafka: KafkaEngine;
  postgresql: PostgresqlEngine;
  stop(): Promise<void>;
}

export interface AllEnginesOptions extends EngineOptions, Pick<TemporalOptions, 'ui' | 'searchAttributes'> {
  temporalPort?: number;
  kafkaPort?: number;
  postgresqlPort?: number;
}

/**
 * The three engines of the program, side by side. Everything that is missing is named at once, before anything starts;
 * if one does not start, the others are stopped again.
 */
export async function startEngines(options: AllEnginesOptions): Promise<AllEngines> {
  await requireEngines(options.dataDirectory);
  const { temporalPort, kafkaPort, postgresqlPort, ...rest } = options;
  const starts = [
    startTemporal({ ...rest, ...(temporalPort === undefined ? {} : { port: temporalPort }) }),
    startKafka({ ...rest, ...(kafkaPort === undefined ? {} : { port: kafkaPort }) }),
    startPostgresql({ ...rest, ...(postgresqlPort === undefined ? {} : { port: postgresqlPort }) }),
  ] as const;
  const outcomes = await Promise.allSettled(starts);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) {
    const started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    await Promise.all(started.map((engine) => engine.stop()));
    throw failed.reason;
  }
  const [temporal, kafka, postgresql] = await Promise.all(starts);
  return {
    temporal,
    kafka,
    postgresql,
    stop: async () => void (await Promise.all([temporal.stop(), kafka.stop(), postgresql.stop()])),
  };
}
