import { createHash } from 'node:crypto';
import { TraceFlags, type SpanContext } from '@opentelemetry/api';
import type { CommandId } from '../../schemas/identifiers.ts';

/**
 * A command's id is a UUID: 128 bits, as many as a trace id has. So the trace of an act *is* its command (ADR 10): every process finds it
 * from the event alone, years later too, and nothing has to travel through workflows or hashed data.
 */
export function traceIdOf(command: CommandId): string {
  return command.replaceAll('-', '').toLowerCase();
}

/** The first span of an act has an id that everybody can compute: whatever comes later hangs below it. */
export function actSpanIdOf(command: CommandId): string {
  return createHash('sha256').update(`nemcon act ${command}`).digest('hex').slice(0, 16);
}

export function actSpanContext(command: CommandId): SpanContext {
  return {
    traceId: traceIdOf(command),
    spanId: actSpanIdOf(command),
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  };
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** A W3C trace context; `undefined` for what is none. What a client sends is never trusted for more than a link. */
export function parseTraceparent(text: string | undefined): SpanContext | undefined {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(text ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags ?? '0', 16) & TraceFlags.SAMPLED, isRemote: true };
}

export function traceparentOf({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
