import type { RecordedEventShape } from '../../schemas/event.ts';

/** A CloudEvent 1.0 in the binary mode of the Kafka binding (design §7): the context in headers, the rest in the value. */
export interface EventMessage {
  key: string;
  value: string;
  headers: Record<string, string>;
}

/**
 * The message of a recorded event. Key and `partitionkey` are the stream, so that a stream stays in one partition (I10). The value holds
 * what no CloudEvents attribute carries: version, instants in epoch ms, the cause, the data.
 * @param traceparent W3C trace context; a transport attribute, outside the hash
 */
export function toMessage(event: RecordedEventShape, traceparent?: string): EventMessage {
  const { v, recorded, effective, cause, data } = event;
  return {
    key: event.subject,
    value: JSON.stringify({ v, recorded, effective, cause, data }),
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: event.id,
      ce_source: event.source,
      ce_type: event.type,
      ce_time: new Date(recorded).toISOString(),
      ce_subject: event.subject,
      ce_sequence: String(event.sequence),
      ce_partitionkey: event.subject,
      ce_prevhash: event.prevhash,
      ce_hash: event.hash,
      ce_causationid: cause.command.id,
      ce_correlationid: event.subject,
      // Twice: as the extension of CloudEvents, and as tools that know Kafka alone look for it.
      ...(traceparent === undefined ? {} : { ce_traceparent: traceparent, traceparent }),
    },
  };
}
