import { z } from 'zod';
import { readEnvironmentFiles } from './environment-files.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

/** Every variable that the program reads, in one place; `docs/operate/configuration.md` is written from the descriptions. */
export const configurationSchema = z.object({
  TEMPORAL_ADDRESS: z.string().min(1).default('127.0.0.1:7233').describe('Temporal frontend, host:port'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default').describe('Temporal namespace'),
  TEMPORAL_API_KEY: z.string().min(1).optional().describe('API key of the Temporal frontend; implies TLS'),
  TEMPORAL_TLS: flag.describe('1: TLS towards Temporal'),
  KAFKA_BROKERS: z.string().min(1).default('127.0.0.1:9092').describe('Kafka bootstrap brokers, comma separated'),
  KAFKA_TLS: flag.describe('1: TLS towards Kafka'),
  KAFKA_SASL_USERNAME: z.string().min(1).optional().describe('SASL SCRAM-SHA-512 user'),
  KAFKA_SASL_PASSWORD: z.string().min(1).optional().describe('SASL password'),
  KAFKA_REPLICATION_FACTOR: z.coerce
    .number()
    .int()
    .min(1)
    .max(9)
    .default(1)
    .describe('Replicas of the decisions topic; 3 in production'),
  DATABASE_URL: z
    .string()
    .min(1)
    .default('postgres://nemcon@127.0.0.1:5432/nemcon')
    .describe('PostgreSQL connection string'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address the API listens on'),
  PORT: port.default(8080).describe('Port the API listens on'),
  PUBLIC_ADDRESS: z
    .url()
    .optional()
    .describe('Address under which others reach the API; its own evidence goes through it'),
  NEMCON_DEMO: flag.describe('1: demonstration clock and the built-in issuer of personas; loopback only'),
  NEMCON_DATA: z.string().min(1).default('.nemcon').describe('Folder for the issuer key of a laptop'),
  CONTENT_DIRECTORY: z.string().min(1).default('.nemcon/content').describe('Folder of the content store'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]+$/i)
    .optional()
    .describe('Bucket of the content store; set: content lies there instead of in a folder'),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("Address of a store that speaks S3; Amazon's own where unset"),
  S3_REGION: z.string().min(1).default('us-east-1').describe('Region of the bucket'),
  S3_ACCESS_KEY_ID: z
    .string()
    .min(1)
    .optional()
    .describe('Key of the store; where unset, the keys that the surroundings offer'),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe('Secret of that key'),
  S3_PATH_STYLE: flag.describe('1: the bucket is part of the path, not of the host name'),
  S3_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9!_.'()*-]+(\/[A-Za-z0-9!_.'()*-]+)*\/?$/)
    .optional()
    .describe('Folder inside the bucket'),
  RULES_DIRECTORY: z
    .string()
    .min(1)
    .optional()
    .describe("Folder that holds organisations/, procedures/ and calendars/; the program's own where unset"),
  NEMCON_ORGANISATION: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .optional()
    .describe('Organisation that the commands mean where none is named; cica where unset'),
  OIDC_ISSUER: z.string().min(1).optional().describe('Issuer of bearer tokens in production'),
  OIDC_AUDIENCE: z.string().min(1).optional().describe('Audience that a token must name'),
  OIDC_JWKS_URL: z
    .url()
    .optional()
    .describe("Where the issuer publishes its keys; the issuer's own discovery where unset"),
  OIDC_CLIENT_ID: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Client of the provider under which the pages sign people in (PKCE, no secret); unset: they ask for a token',
    ),
  OIDC_SCOPE: z.string().min(1).default('openid profile').describe('Scope that the pages ask for'),
  OIDC_CLOCK_SKEW: z.coerce
    .number()
    .int()
    .min(0)
    .max(120)
    .default(5)
    .describe("Seconds by which the issuer's clock and ours may differ"),
  OIDC_CLAIMS_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('YAML file that says which claims give role and State; the claim nemcon where unset'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Server that mail is handed to, smtp[s]://user:password@host:port; unset: no mail is sent'),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^\p{Cc}<>"]{1,100} <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u)
    .optional()
    .describe('Sender of mail, name@host or Name <name@host>; its host names lists and messages'),
  MAIL_ADDRESSES_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('YAML file that says which addresses serve which function; personal data'),
  WORKER_DEPLOYMENT: z
    .string()
    .min(1)
    .optional()
    .describe('Name of the worker deployment; set: runs are pinned to worker versions'),
  WORKER_BUILD: z
    .string()
    .min(1)
    .optional()
    .describe('Build id of this worker; the hash of the workflow bundle where unset'),
  WORKER_CACHED_WORKFLOWS: z.coerce
    .number()
    .int()
    .min(10)
    .default(1_000)
    .describe('Streams kept in memory; more than the active documents'),
  METRICS_PORT: port
    .optional()
    .describe('Port on which a process shows its metrics; Temporal shows those of the worker on the next one'),
  METRICS_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address on which it shows them; in a container 0.0.0.0'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Collector that takes traces by OTLP over HTTP; unset: no traces are made'),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .min(1)
    .optional()
    .describe('Headers for the collector, name=value, comma separated'),
  OTEL_RESOURCE_ATTRIBUTES: z
    .string()
    .min(1)
    .optional()
    .describe('What traces say of this installation, name=value, comma separated'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe('Share of the acts that are traced, 0 to 1; all processes choose the same acts'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least level that is logged'),
});

export type Configuration = z.infer<typeof configurationSchema>;

/** Thrown for an environment that does not fit; its message is one line a variable. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** The variables that the program reads; each may come from a file instead, named by `{variable}_FILE`. */
export const configurationVariables = Object.keys(configurationSchema.shape);

/** Reads the environment, and the files that it names. Throws a `ConfigurationError` that names each wrong variable. */
export function readConfiguration(environment: Record<string, string | undefined> = process.env): Configuration {
  const { values, faults } = readEnvironmentFiles(environment, configurationVariables);
  const result = configurationSchema.safeParse(values);
  if (result.success && faults.length === 0) return result.data;
  const wrong = result.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  throw new ConfigurationError([...faults, ...wrong].join('\n'));
}
