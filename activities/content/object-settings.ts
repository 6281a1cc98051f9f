import { ConfigurationError, type Configuration } from '../configuration.ts';

/** Where the objects lie, and as whom they are reached. */
export interface ObjectSettings {
  bucket: string;
  /** URL of the store; Amazon's own where unset. */
  endpoint?: string;
  region: string;
  /** Keys; those of the surroundings where unset. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  pathStyle: boolean;
  /** Empty, or a folder that ends with a slash. */
  prefix: string;
}

type ObjectConfiguration = Pick<Configuration, Extract<keyof Configuration, `S3_${string}`>>;

/** The settings of the object store; `undefined` where content lies in a folder. Throws a `ConfigurationError` for half of them. */
export function objectSettings(configuration: ObjectConfiguration): ObjectSettings | undefined {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PATH_STYLE, S3_PREFIX } =
    configuration;
  if (S3_BUCKET === undefined) {
    const others = { S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PREFIX };
    const [set] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
    if (set === undefined) return undefined;
    throw new ConfigurationError(
      `S3_BUCKET: it is needed where ${set} is set; without both, content lies in a folder.`,
    );
  }
  if ((S3_ACCESS_KEY_ID === undefined) !== (S3_SECRET_ACCESS_KEY === undefined))
    throw new ConfigurationError(
      'S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: both are needed, or neither; then the keys of the surroundings are taken.',
    );
  return {
    bucket: S3_BUCKET,
    region: S3_REGION,
    pathStyle: S3_PATH_STYLE,
    prefix: S3_PREFIX === undefined || S3_PREFIX.endsWith('/') ? (S3_PREFIX ?? '') : `${S3_PREFIX}/`,
    ...(S3_ENDPOINT === undefined ? {} : { endpoint: S3_ENDPOINT }),
    ...(S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined
      ? {}
      : { credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY } }),
  };
}
