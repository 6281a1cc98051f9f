import { SpanKind, SpanStatusCode, type Attributes, type Span } from '@opentelemetry/api';
import type { CommandId, StreamId } from '../../schemas/identifiers.ts';
import { actSpanContext, actSpanIdOf, parseTraceparent, traceIdOf } from './trace-context.ts';
import { tracing, type Tracing } from './tracing.ts';

/** Follows one request through the API; told of each step when it is done. */
export interface ActTrace {
  /** Checked, and made into a command. */
  made(command: { id: CommandId; kind: string }, stream: StreamId): void;
  /** Its receipt is written; `first`: the key was never used before. */
  registered(first: boolean): void;
  /** Answered, with the HTTP status and, for a problem, its code. */
  answered(status: number, code?: string): void;
}

const UNTRACED: ActTrace = { made: () => undefined, registered: () => undefined, answered: () => undefined };

/**
 * Traces an act from its request on. Spans are made when it is answered, with the times that were noted: the first one carries the id that
 * everybody computes from the command only where this is the request that the command was first registered by.
 * @param began epoch ms at which the request began
 * @param traceparent what the client sent: linked, not continued
 */
export function traceAct(
  request: { method: string; route: string },
  began: number,
  traceparent: string | undefined,
): ActTrace {
  const active = tracing();
  return active === undefined ? UNTRACED : new Recorder(active, request, began, traceparent);
}

class Recorder implements ActTrace {
  readonly #tracing: Tracing;
  readonly #request: { method: string; route: string };
  readonly #began: number;
  readonly #traceparent: string | undefined;
  #command: { id: CommandId; kind: string; stream: StreamId; at: number } | undefined;
  #registered: { first: boolean; at: number } | undefined;

  constructor(
    active: Tracing,
    request: { method: string; route: string },
    began: number,
    traceparent: string | undefined,
  ) {
    this.#tracing = active;
    this.#request = request;
    this.#began = began;
    this.#traceparent = traceparent;
  }

  made({ id, kind }: { id: CommandId; kind: string }, stream: StreamId): void {
    this.#command = { id, kind, stream, at: Date.now() };
  }

  registered(first: boolean): void {
    this.#registered = { first, at: Date.now() };
  }

  answered(status: number, code?: string): void {
    const ended = Date.now();
    const span = this.#first();
    const parent = span.spanContext();
    const step = (name: string, from: number, to: number): void =>
      this.#tracing.below(parent, name, { startTime: from }).end(to);
    step('check', this.#began, this.#command?.at ?? ended);
    if (this.#command) step('receipt', this.#command.at, this.#registered?.at ?? ended);
    if (this.#registered) step('hand over', this.#registered.at, ended);
    span.setAttribute('http.response.status_code', status);
    if (code !== undefined) span.setAttribute('nemcon.code', code);
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(ended);
  }

  #first(): Span {
    const { method, route } = this.#request;
    const linked = parseTraceparent(this.#traceparent);
    const options = {
      kind: SpanKind.SERVER,
      startTime: this.#began,
      links: linked === undefined ? [] : [{ context: linked }],
      attributes: { 'http.request.method': method, 'http.route': route, ...this.#about() },
    };
    const command = this.#command?.id;
    const name = `${method} ${route}`;
    if (command === undefined) return this.#tracing.alone(name, options);
    if (this.#registered?.first === true)
      return this.#tracing.first({ traceId: traceIdOf(command), spanId: actSpanIdOf(command) }, name, options);
    if (this.#registered?.first === false)
      return this.#tracing.below(actSpanContext(command), `${name} (again)`, options);
    return this.#tracing.first({ traceId: traceIdOf(command) }, name, options);
  }

  #about(): Attributes {
    if (this.#command === undefined) return {};
    return { 'nemcon.command': this.#command.kind, 'nemcon.stream': this.#command.stream };
  }
}
