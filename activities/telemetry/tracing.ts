import { ROOT_CONTEXT, trace, type Span, type SpanContext, type SpanOptions, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Configuration } from '../configuration.ts';
import { ChosenIds } from './chosen-ids.ts';

export type TracingConfiguration = Pick<
  Configuration,
  'OTEL_EXPORTER_OTLP_ENDPOINT' | 'OTEL_EXPORTER_OTLP_HEADERS' | 'OTEL_RESOURCE_ATTRIBUTES' | 'OTEL_TRACES_SAMPLER_ARG'
>;

/** Makes the spans of one process. */
export class Tracing {
  readonly #provider: TracerProvider;
  readonly #tracer: Tracer;
  readonly #ids = new ChosenIds();

  /** @param share of the traces that are kept; decided by the trace id, so that all processes keep the same ones */
  constructor(exporter: SpanExporter, attributes: Record<string, string>, share = 1) {
    this.#provider = new TracerProvider({
      resource: resourceFromAttributes(attributes),
      sampler: new TraceIdRatioBasedSampler(share),
      idGenerator: this.#ids,
      spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 1_000, exportTimeoutMillis: 5_000 })],
    });
    this.#tracer = this.#provider.getTracer('nemcon');
  }

  /** The first span of a trace, with ids that others can compute. */
  first(ids: { traceId: string; spanId?: string }, name: string, options: SpanOptions): Span {
    return this.#ids.with(ids, () => this.#tracer.startSpan(name, { ...options, root: true }, ROOT_CONTEXT));
  }

  below(parent: SpanContext, name: string, options: SpanOptions): Span {
    return this.#tracer.startSpan(name, options, trace.setSpanContext(ROOT_CONTEXT, parent));
  }

  /** A trace of its own. */
  alone(name: string, options: SpanOptions): Span {
    return this.#tracer.startSpan(name, { ...options, root: true }, ROOT_CONTEXT);
  }

  flush(): Promise<void> {
    return this.#provider.forceFlush();
  }

  stop(): Promise<void> {
    return this.#provider.shutdown();
  }
}

let active: Tracing | undefined;

/** The tracing of this process; `undefined` where it is off: then nothing is made, measured or sent. */
export function tracing(): Tracing | undefined {
  return active;
}

export function useTracing(made: Tracing | undefined): void {
  active = made;
}

/**
 * Turns tracing on where a collector is named. A collector that does not answer costs spans, never an act.
 * @returns what sends the last spans and turns it off
 */
export function startTracing(process: string, configuration: TracingConfiguration): () => Promise<void> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers } = configuration;
  if (endpoint === undefined) return () => Promise.resolve();
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    headers: pairs(headers),
    timeoutMillis: 5_000,
  });
  const attributes = {
    ...pairs(configuration.OTEL_RESOURCE_ATTRIBUTES),
    'service.namespace': 'nemcon',
    'service.name': `nemcon-${process}`,
  };
  const made = new Tracing(exporter, attributes, configuration.OTEL_TRACES_SAMPLER_ARG);
  useTracing(made);
  return async () => {
    useTracing(undefined);
    await Promise.race([made.stop(), new Promise((resolve) => setTimeout(resolve, 3_000).unref())]).catch(
      () => undefined,
    );
  };
}

/** `name=value,other=value`, percent-encoded, as OpenTelemetry writes it. */
function pairs(text = ''): Record<string, string> {
  return Object.fromEntries(
    text
      .split(',')
      .map((pair) => /^\s*([^=\s]+)\s*=(.*)$/.exec(pair))
      .flatMap((match) => (match ? [[match[1] ?? '', decoded((match[2] ?? '').trim())]] : [])),
  );
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
