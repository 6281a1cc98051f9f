import { SpanKind, SpanStatusCode, type Span, type SpanContext } from '@opentelemetry/api';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { CommandId } from '../../schemas/identifiers.ts';
import { aboutEvents, byCommand } from './event-groups.ts';
import { actSpanContext, traceIdOf, traceparentOf } from './trace-context.ts';
import { tracing, type Tracing } from './tracing.ts';

/** The span below which each command's events are sent. */
export type SpanOfCommand = (command: CommandId) => SpanContext | undefined;

const NONE: SpanOfCommand = () => undefined;

/** Traces the activity that publishes: one span for each command whose events it carries. */
export function tracePublishing<T>(
  events: readonly RecordedEventShape[],
  work: (parents: SpanOfCommand) => Promise<T>,
): Promise<T> {
  const active = tracing();
  if (active === undefined) return work(NONE);
  const spans = spansOf(events, (id, own) => {
    const options = { attributes: aboutEvents(own) };
    // What fell due by itself began nowhere else: its publication is the first that there is to see.
    const way = own[0]?.cause.command.receipt.way;
    return way === 'timer'
      ? active.first({ traceId: traceIdOf(id) }, 'publishEvents', options)
      : active.below(actSpanContext(id), 'publishEvents', options);
  });
  return ending(spans, work(spanOf(spans)));
}

/** Traces the sending to a topic; `work` gets what each event's message carries for others. */
export function traceSending<T>(
  topic: string,
  events: readonly RecordedEventShape[],
  parents: SpanOfCommand = NONE,
  work: (traceparent: (event: RecordedEventShape) => string | undefined) => Promise<T>,
): Promise<T> {
  const active = tracing();
  if (active === undefined) return work(() => undefined);
  const spans = spansOf(events, (id, own) =>
    active.below(parents(id) ?? actSpanContext(id), `send ${topic}`, {
      kind: SpanKind.PRODUCER,
      attributes: {
        'messaging.system': 'kafka',
        'messaging.operation.type': 'send',
        'messaging.destination.name': topic,
        'messaging.batch.message_count': own.length,
      },
    }),
  );
  const contextOf = spanOf(spans);
  const traceparent = ({ cause }: RecordedEventShape): string | undefined => {
    const context = contextOf(cause.command.id);
    return context === undefined ? undefined : traceparentOf(context);
  };
  return ending(spans, work(traceparent));
}

/** Traces a delivery to another aggregate: it is the first that there is to see of its command. */
export async function traceDelivery<T>(
  delivery: { id: CommandId; kind: string; target: string; causedBy: string },
  work: () => Promise<T>,
): Promise<T> {
  const active = tracing();
  if (active === undefined) return work();
  const began = Date.now();
  const attributes = {
    'nemcon.command': delivery.kind,
    'nemcon.stream': delivery.target,
    'nemcon.caused_by': delivery.causedBy,
  };
  const options = { startTime: began, attributes };
  try {
    const answer = await work();
    firstOf(active, delivery, options).end();
    return answer;
  } catch (error) {
    // It is tried again, and then is the first: this one hangs below that.
    failed(active.below(actSpanContext(delivery.id), 'deliver (failed)', options)).end();
    throw error;
  }
}

function firstOf(active: Tracing, { id, kind }: { id: CommandId; kind: string }, options: object): Span {
  const { traceId, spanId } = actSpanContext(id);
  return active.first({ traceId, spanId }, `deliver ${kind}`, options);
}

function spansOf(
  events: readonly RecordedEventShape[],
  make: (command: CommandId, own: RecordedEventShape[]) => Span,
): Map<CommandId, Span> {
  return new Map([...byCommand(events)].map(([id, own]) => [id, make(id, own)]));
}

function spanOf(spans: ReadonlyMap<CommandId, Span>): SpanOfCommand {
  return (command) => spans.get(command)?.spanContext();
}

async function ending<T>(spans: ReadonlyMap<CommandId, Span>, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    for (const span of spans.values()) failed(span);
    throw error;
  } finally {
    for (const span of spans.values()) span.end();
  }
}

/** That it failed, not why: an error's message may quote what it should not. */
function failed(span: Span): Span {
  return span.setStatus({ code: SpanStatusCode.ERROR });
}
