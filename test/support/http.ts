import { Agent, request as send } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: any;
}

/** One request on a kept connection; rejects where no whole answer comes within `timeout` ms. */
export function request(
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: unknown,
  timeout = 15_000,
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const outgoing = send(
      url,
      {
        method,
        agent,
        timeout,
        headers: {
          ...headers,
          ...(text === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          try {
            const json = /json/.test(String(incoming.headers['content-type'] ?? ''));
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              body: json ? JSON.parse(raw) : raw,
            });
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer within ${timeout} ms`)));
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}

export function closeConnections(): void {
  agent.destroy();
}
