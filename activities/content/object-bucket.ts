import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ContentUnavailable } from './content-files.ts';
import { faultName, faultStatus, objectFault, passes } from './object-fault.ts';
import type { ObjectSettings } from './object-settings.ts';
import type { Spooled } from './spool.ts';

/** Nothing waits for ever. All in ms. */
export interface ObjectLimits {
  connectWithin: number;
  /** Until the first byte of an answer. */
  answerWithin: number;
  /** Longest silence on a connection while bytes travel. */
  idle: number;
  /** For a whole upload, repetitions included; each byte adds a little. */
  keepWithin: (bytes: number) => number;
  /** Of one request, the first included. */
  attempts: number;
}

const FIRST_PAUSE = 100;

/** A name under which nothing is ever kept. */
const ABSENT = 'nothing-is-kept-here';

/** Whatever goes wrong is thrown. The client would also write to standard error, where only JSON lines belong. */
const QUIET = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {}

/** One bucket, written to without ever replacing what it holds. All that goes wrong comes as a `ContentUnavailable`. */
export class Bucket {
  readonly #client: S3Client;
  readonly #settings: ObjectSettings;
  readonly #limits: ObjectLimits;

  constructor(settings: ObjectSettings, limits: ObjectLimits) {
    this.#settings = settings;
    this.#limits = limits;
    this.#client = new S3Client({
      region: settings.region,
      forcePathStyle: settings.pathStyle,
      maxAttempts: limits.attempts,
      retryMode: 'standard',
      logger: QUIET,
      // By default the client appends checksums to a body that it cuts into pieces, which many stores do not understand.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: {
        connectionTimeout: limits.connectWithin,
        requestTimeout: limits.answerWithin,
        throwOnRequestTimeout: true,
        socketTimeout: limits.idle,
      },
      ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint }),
      ...(settings.credentials === undefined ? {} : { credentials: settings.credentials }),
    });
  }

  /** Keeps an object that may be there already. */
  async keep(key: string, content: Spooled): Promise<void> {
    const signal = AbortSignal.timeout(this.#limits.keepWithin(content.bytes));
    const kept = await this.#sizeOf(key, signal);
    if (kept === undefined) return this.write(key, content, signal);
    if (kept !== content.bytes)
      throw new ContentUnavailable(`The content store holds ${kept} bytes as ${key}, which has ${content.bytes}.`);
  }

  /** Writes an object unless there is one. The SDK does not repeat a body that it reads from a stream: it is repeated here. */
  async write(
    key: string,
    content: Spooled,
    signal = AbortSignal.timeout(this.#limits.keepWithin(content.bytes)),
  ): Promise<void> {
    let onlyIfAbsent = true;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#upload(key, content, onlyIfAbsent, signal);
      } catch (error) {
        // Somebody else has put the same bytes in the meantime.
        if (onlyIfAbsent && faultStatus(error) === 412) return;
        // Some stores have no conditional writing. There the same bytes may be written twice, at the same moment.
        if (onlyIfAbsent && faultStatus(error) === 501) onlyIfAbsent = false;
        else if (attempt >= this.#limits.attempts || signal.aborted || !passes(error))
          throw objectFault(error, this.#settings);
      }
      await pause(FIRST_PAUSE * 2 ** attempt);
    }
  }

  async read(key: string): Promise<{ bytes: number; stream: Readable } | undefined> {
    try {
      const { Body, ContentLength } = await this.#client.send(new GetObjectCommand(this.#place(key)));
      return { bytes: ContentLength ?? 0, stream: Body as Readable };
    } catch (error) {
      if (faultName(error) === 'NoSuchKey') return undefined;
      throw objectFault(error, this.#settings);
    }
  }

  /** Unlike a question for the bucket, this has its faults told by name, and needs the permissions that reading needs. */
  async check(): Promise<void> {
    const found = await this.read(ABSENT);
    found?.stream.destroy();
  }

  async #sizeOf(key: string, abortSignal: AbortSignal): Promise<number | undefined> {
    try {
      return (await this.#client.send(new HeadObjectCommand(this.#place(key)), { abortSignal })).ContentLength;
    } catch (error) {
      // The answer has no body and thus no name: whether it is the bucket that is missing will be told when it is written to.
      if (faultStatus(error) === 404) return undefined;
      throw objectFault(error, this.#settings);
    }
  }

  async #upload(key: string, content: Spooled, onlyIfAbsent: boolean, abortSignal: AbortSignal): Promise<void> {
    const body = content.stream();
    const command = new PutObjectCommand({
      ...this.#place(key),
      Body: body,
      ContentLength: content.bytes,
      ContentType: 'application/octet-stream',
      ChecksumSHA256: Buffer.from(content.sha256, 'hex').toString('base64'),
      ...(onlyIfAbsent ? { IfNoneMatch: '*' } : {}),
    });
    command.middlewareStack.add(
      (next) => (args) => {
        const { headers } = args.request as { headers: Record<string, string> };
        headers['x-amz-content-sha256'] = content.sha256;
        return next(args);
      },
      { step: 'build', name: 'signPayload' },
    );
    try {
      const requestTimeout = this.#limits.keepWithin(content.bytes);
      await this.#client.send(command, { abortSignal, requestTimeout });
    } finally {
      body.destroy();
    }
  }

  #place(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#settings.bucket, Key: `${this.#settings.prefix}${key}` };
  }
}
