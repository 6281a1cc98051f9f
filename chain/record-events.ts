import type { NewEvent, RecordedEventShape } from '../schemas/event.ts';
import type { AnyCommand, ClockSetting, Head } from '../schemas/host.ts';
import type { StreamId } from '../schemas/identifiers.ts';
import type { Instant } from '../schemas/time.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from './sha256.ts';

/** The head of a stream that has no event yet. */
export const EMPTY_HEAD: Head = { sequence: 0, hash: '0'.repeat(64) };

/** What a core event becomes part of: its stream, its command and the clock it was decided on. */
export interface Recording {
  aggregate: string;
  stream: StreamId;
  source: string;
  clock: ClockSetting['kind'];
  command: AnyCommand;
  recorded: Instant;
}

/** The type of an event as the record, Kafka and the API name it. */
export function eventType(aggregate: string, name: string, version = 1): string {
  return `nemcon.${aggregate}.${name}.v${version}`;
}

/** The core's short name of a recorded type: `nemcon.document.position-stated.v1` → `position-stated`. */
export function eventName(type: string): string {
  return type.slice(type.indexOf('.', 7) + 1, type.lastIndexOf('.'));
}

/** Numbers one event and chains it to the head before it (I8). */
export function recordEvent(
  head: Head,
  event: Omit<NewEvent, 'type' | 'data'> & { name: string; data: unknown },
  recording: Recording,
): RecordedEventShape {
  const { command } = recording;
  const sequence = head.sequence + 1;
  const unhashed: Omit<RecordedEventShape, 'hash'> = {
    v: 1,
    id: `${recording.stream}#${sequence}`,
    type: eventType(recording.aggregate, event.name),
    source: recording.source,
    subject: recording.stream,
    sequence,
    recorded: recording.recorded,
    effective: event.effective,
    cause: {
      command: {
        id: command.id,
        kind: command.kind,
        payload: command.payload as RecordedEventShape['cause']['command']['payload'],
        actor: command.actor,
        mandate: command.mandate,
        receipt: command.receipt,
        ...(command.facts === undefined
          ? {}
          : { facts: command.facts as RecordedEventShape['cause']['command']['payload'] }),
      },
      clock: recording.clock,
    },
    data: event.data as RecordedEventShape['data'],
    prevhash: head.hash,
  };
  return { ...unhashed, hash: hashOf(unhashed) };
}

/** The hash of a record: SHA-256 of the canonical JSON of everything but the hash itself (design §5). */
export function hashOf(event: Omit<RecordedEventShape, 'hash'>): string {
  const { hash: _hash, ...covered } = event as RecordedEventShape;
  return sha256Hex(canonicalJson(covered));
}
