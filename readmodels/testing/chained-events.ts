import { derivedIdentifier, EMPTY_HEAD, recordEvent } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Head } from '../../schemas/host.ts';
import type { StreamId } from '../../schemas/identifiers.ts';

/** A document stream by a readable name. */
export function documentStream(name: string, organisation = 'cica'): StreamId {
  return `${organisation}/document/${derivedIdentifier('test', name)}`;
}

/** `count` rightly chained events of one stream, of no meaning; `salt` makes another past. */
export function chainedEvents(
  stream: StreamId,
  count: number,
  salt = '',
  head: Head = EMPTY_HEAD,
): RecordedEventShape[] {
  const events: RecordedEventShape[] = [];
  for (let last = head; events.length < count; last = events.at(-1) as RecordedEventShape)
    events.push(nextEvent(stream, last, salt));
  return events;
}

function nextEvent(stream: StreamId, head: Head, salt: string): RecordedEventShape {
  const recorded = 1_726_632_000_000 + head.sequence;
  return recordEvent(
    head,
    {
      name: 'document-circulated',
      data: { revision: head.sequence + 1, ...(salt === '' ? {} : { salt }) },
      effective: { kind: 'instant', at: recorded },
    },
    {
      aggregate: 'document',
      stream,
      source: 'urn:nemcon:test:cica',
      clock: 'system',
      recorded,
      command: {
        id: derivedIdentifier('command', stream, String(head.sequence), salt),
        kind: 'circulate-document',
        payload: { revision: head.sequence + 1 },
        actor: { token: 'system', role: 'system' },
        mandate: { source: 'system', reference: 'test' },
        receipt: { receivedAt: recorded, way: 'intake', by: 'test' },
      },
    },
  );
}
