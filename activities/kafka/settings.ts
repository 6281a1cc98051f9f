import type { Configuration } from '../configuration.ts';
import type { KafkaSettings } from './ports.ts';

/** Where Kafka is, out of the process's configuration. */
export function kafkaSettings(
  configuration: Pick<
    Configuration,
    'KAFKA_BROKERS' | 'KAFKA_TLS' | 'KAFKA_REPLICATION_FACTOR' | 'KAFKA_SASL_USERNAME' | 'KAFKA_SASL_PASSWORD'
  >,
): KafkaSettings {
  const { KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = configuration;
  return {
    brokers: configuration.KAFKA_BROKERS.split(',').map((broker) => broker.trim()),
    replicationFactor: configuration.KAFKA_REPLICATION_FACTOR,
    tls: configuration.KAFKA_TLS,
    ...(username === undefined || password === undefined
      ? {}
      : { sasl: { mechanism: 'scram-sha-512', username, password } }),
  };
}
