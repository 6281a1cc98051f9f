import type { Configuration } from './configuration.ts';

type TemporalSettings = Pick<Configuration, 'TEMPORAL_ADDRESS' | 'TEMPORAL_API_KEY' | 'TEMPORAL_TLS'>;

/** How client and worker reach Temporal (TLS and API key in production). */
export function temporalConnectionOptions(configuration: TemporalSettings): {
  address: string;
  tls?: true;
  apiKey?: string;
} {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_API_KEY: apiKey, TEMPORAL_TLS: tls } = configuration;
  return { address, ...(apiKey ? { apiKey, tls: true } : tls ? { tls: true } : {}) };
}
