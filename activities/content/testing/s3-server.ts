import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The part of `s3rver` that is used; the package has no types. */
interface S3rver {
  configureBuckets(): Promise<unknown>;
  callback(): RequestListener;
}
type S3rverClass = new (options: object) => S3rver;

const S3rver = createRequire(import.meta.url)('s3rver') as S3rverClass;

/** The keys that the server knows. */
export const S3_KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

/** Does something else than the server would: answers the request, or lets it hang. `false`: the server takes it. */
export type Interception = (request: IncomingMessage, response: ServerResponse) => boolean;

/** An S3 server on loopback, with one bucket. */
export class S3Server {
  readonly bucket = 'texts';
  /** All requests so far, oldest first. */
  readonly requests: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = [];
  intercept: Interception = () => false;
  readonly #folder = mkdtempSync(join(tmpdir(), 'nemcon-s3-'));
  #server!: Server;

  async start(): Promise<void> {
    const { bucket } = this;
    const app = new S3rver({ directory: this.#folder, silent: true, configureBuckets: [{ name: bucket }] });
    await app.configureBuckets();
    const listener = app.callback();
    this.#server = createServer((request, response) => {
      this.requests.push(request);
      if (!this.intercept(request, response)) listener(request, response);
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Keys of all objects. */
  keys(): string[] {
    return readdirSync(join(this.#folder, this.bucket), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('._S3rver_object'))
      .map((name) => name.slice(0, -'._S3rver_object'.length));
  }

  /** Stops to answer; what was kept stays until `end`. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve));
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Answers as the store would with this fault. */
export function answerFault(response: ServerResponse, status: number, code: string): true {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
  return true;
}
