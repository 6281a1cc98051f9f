import { ContentRefused, ContentUnavailable } from './content-files.ts';
import type { ObjectSettings } from './object-settings.ts';

/** An error of the store's client: HTTP status and code where the store has answered, a message in any case. */
interface StoreError {
  name?: string;
  code?: string;
  message?: string;
  $metadata?: { httpStatusCode?: number };
}

/** What the store calls a fault: `NoSuchKey`, `AccessDenied`, …; the client's own name where it has not answered. */
export function faultName(error: unknown): string {
  return (error as StoreError).name ?? 'Error';
}

/** The status of the store's answer, if there is one. */
export function faultStatus(error: unknown): number | undefined {
  return (error as StoreError).$metadata?.httpStatusCode;
}

/** Bytes that arrived otherwise than they were sent. */
const DAMAGED = new Set(['BadDigest', 'XAmzContentSHA256Mismatch', 'IncompleteBody', 'RequestTimeout']);

/** Whether the same request may go well a moment later. */
export function passes(error: unknown): boolean {
  const status = faultStatus(error);
  if (status === undefined) return faultName(error) !== 'CredentialsProviderError' && faultName(error) !== 'AbortError';
  return status >= 500 || status === 429 || status === 409 || DAMAGED.has(faultName(error));
}

const OTHER_REGION = new Set([
  'PermanentRedirect',
  'AuthorizationHeaderMalformed',
  'IllegalLocationConstraintException',
]);

/** What is wrong, in one sentence for whoever runs the program: a `ContentRefused` where only other settings or permissions help. */
export function objectFault(error: unknown, settings: ObjectSettings): ContentUnavailable {
  const { bucket, region } = settings;
  const store = settings.endpoint ?? 'Amazon S3';
  const name = faultName(error);
  const status = faultStatus(error);
  const options = { cause: error };
  if (name === 'CredentialsProviderError')
    return new ContentRefused('S3_ACCESS_KEY_ID: it is not set, and the surroundings have no keys either.', options);
  if (OTHER_REGION.has(name) || status === 301)
    return new ContentRefused(`S3_REGION: bucket ${bucket} of ${store} is not in region ${region} (${name}).`, options);
  if (name === 'NoSuchBucket')
    return new ContentRefused(`S3_BUCKET: there is no bucket ${bucket} at ${store}.`, options);
  if (status === 401 || status === 403 || name === 'InvalidAccessKeyId')
    return new ContentRefused(
      `S3_ACCESS_KEY_ID: ${store} denies access to bucket ${bucket} (${name}); listing it, getting and putting objects must be allowed.`,
      options,
    );
  if (status !== undefined)
    return new ContentUnavailable(`The content store ${store} answers with a fault (${status} ${name}).`, options);
  return new ContentUnavailable(`The content store ${store} does not answer: ${reasonOf(error)}.`, options);
}

function reasonOf(error: unknown): string {
  const { code, message, name } = error as StoreError;
  if (name === 'TimeoutError' || name === 'AbortError') return 'it takes too long';
  // Node's error for several addresses of one name has no message of its own.
  return (message || code || name || 'no reason given').replace(/\.$/, '');
}
