import { listenOnLoopback } from '../../activities/identity/testing/loopback-server.ts';

/** A span as OTLP says it over HTTP in JSON, with the process that made it. */
export interface CollectedSpan {
  process: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: unknown }[];
  events?: unknown[];
  links?: { traceId: string }[];
  status?: { message?: string };
}

interface Export {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: Omit<CollectedSpan, 'process'>[] }[];
  }[];
}

/** A collector on loopback that keeps what it is sent. */
export class TraceCollector {
  readonly spans: CollectedSpan[] = [];
  address = '';
  close: () => Promise<void> = () => Promise.resolve();

  async start(): Promise<void> {
    const server = await listenOnLoopback(() => (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.#take(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Export);
        response.setHeader('content-type', 'application/json').end('{}');
      });
    });
    this.address = server.address;
    this.close = server.close;
  }

  /** The spans of a trace once those of all these names have come; what there is after `within` ms. */
  async trace(traceId: string, names: readonly string[], within = 15_000): Promise<CollectedSpan[]> {
    for (const until = performance.now() + within; ;) {
      const found = this.spans.filter((span) => span.traceId === traceId);
      const complete = names.every((name) => found.some((span) => span.name === name));
      if (complete || performance.now() > until) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  #take({ resourceSpans }: Export): void {
    for (const { resource, scopeSpans } of resourceSpans) {
      const process = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
      for (const { spans } of scopeSpans) this.spans.push(...spans.map((span) => ({ ...span, process })));
    }
  }
}
