import { SpanKind } from '@opentelemetry/api';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { CommandId } from '../../schemas/identifiers.ts';
import { aboutEvents, byCommand } from './event-groups.ts';
import { actSpanContext, parseTraceparent, traceIdOf } from './trace-context.ts';
import { tracing } from './tracing.ts';

/** An event that was carried out and committed, with what its message said of its trace. */
export interface Consumed {
  event: RecordedEventShape;
  traceparent?: string | undefined;
}

/** What each consumer makes of an event. */
const NAMES = { archive: 'archive', read: 'commit rows', notices: 'commit notices' } as const;

/**
 * Traces what a consumer has committed: one span for each act, below the sending of its events.
 * @param began epoch ms at which the batch was taken
 */
export function traceConsumption(consumer: keyof typeof NAMES, consumed: readonly Consumed[], began: number): void {
  const active = tracing();
  if (active === undefined) return;
  const carried = new Map(consumed.map(({ event, traceparent }) => [event.cause.command.id, traceparent]));
  for (const [command, events] of byCommand(consumed.map(({ event }) => event)))
    active
      .below(parentOf(command, carried.get(command)), NAMES[consumer], {
        kind: SpanKind.CONSUMER,
        startTime: began,
        attributes: {
          'messaging.system': 'kafka',
          'messaging.operation.type': 'process',
          'messaging.batch.message_count': events.length,
          ...aboutEvents(events),
        },
      })
      .end();
}

/** The sending, where the message tells of it truly; else the act itself: events that were published again carry nothing. */
function parentOf(command: CommandId, traceparent: string | undefined) {
  const carried = parseTraceparent(traceparent);
  return carried?.traceId === traceIdOf(command) ? carried : actSpanContext(command);
}
