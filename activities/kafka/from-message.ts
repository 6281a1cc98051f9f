import { z } from 'zod';
import { recordedEvent, type RecordedEventShape } from '../../schemas/event.ts';

/** A message as a Kafka client hands it over: bytes, header values in bytes too. */
export interface RawMessage {
  key: Buffer | string | null;
  value: Buffer | string | null;
  headers?: Record<string, Buffer | string | (Buffer | string)[] | undefined> | undefined;
}

/**
 * The recorded event in a message of the decisions topic, checked by the schema of the record. Throws an `Error` whose message names what
 * is wrong, for anything that is not such an event. Whether its hash is right is for the consumer to say (`chain/continuation`).
 */
export function fromMessage(message: RawMessage): RecordedEventShape {
  const header = (name: string) => headerText(message, name);
  if (header('ce_specversion') !== '1.0') throw new Error('it is not a CloudEvent 1.0 in binary mode (ce_specversion)');
  if (message.value === null) throw new Error('it has no value');
  const id = header('ce_id');
  const candidate = {
    ...(parseObject(message.value.toString()) as object),
    id,
    type: header('ce_type'),
    source: header('ce_source'),
    subject: header('ce_subject'),
    sequence: Number(header('ce_sequence')),
    prevhash: header('ce_prevhash'),
    hash: header('ce_hash'),
  };
  const checked = recordedEvent.safeParse(candidate);
  if (!checked.success) throw new Error(`event ${id} is not a record: ${z.prettifyError(checked.error).slice(0, 500)}`);
  const event = checked.data;
  assertAgreement(message, event);
  return event;
}

/** What a message says twice must agree: a consumer that reads only headers may not see another event. */
function assertAgreement(message: RawMessage, event: RecordedEventShape): void {
  const said: [string, string | undefined, string][] = [
    ['id', event.id, `${event.subject}#${event.sequence}`],
    ['key', message.key?.toString(), event.subject],
    ['ce_partitionkey', headerText(message, 'ce_partitionkey'), event.subject],
    ['ce_causationid', headerText(message, 'ce_causationid'), event.cause.command.id],
    ['ce_time', headerText(message, 'ce_time'), new Date(event.recorded).toISOString()],
  ];
  for (const [name, found, expected] of said)
    if (found !== expected)
      throw new Error(`event ${event.id}: ${name} is ${String(found)}, the record says ${expected}`);
}

function headerText(message: RawMessage, name: string): string | undefined {
  const value = message.headers?.[name];
  return value === undefined ? undefined : (Array.isArray(value) ? value[0] : value)?.toString();
}

function parseObject(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('its value is not a JSON object');
  return value;
}
