import { canonicalJson } from '../chain/index.ts';
import type { DeliveryRequest } from '../schemas/decider.ts';
import type { RecordedEventShape } from '../schemas/event.ts';
import { coreOf, type Core } from './cores.ts';
import { foldEvents, placeOf } from './decide-again.ts';
import { eventName } from '../chain/index.ts';
import type { Finding } from './finding.ts';

type Streams = ReadonlyMap<string, readonly RecordedEventShape[]>;

/**
 * What one stream says that another asked of it (an electorate, an effect): the other's rules, applied to its own record, have to ask
 * exactly that. Only streams at hand can be compared; the streams themselves were checked before.
 */
export function checkDeliveries(streams: Streams): Finding[] {
  const asked = new Map([...streams].map(([stream, events]) => [stream, deliveriesOf(stream, events)]));
  return [...streams.values()].flatMap((events) =>
    events.flatMap((event) => {
      const { command } = event.cause;
      if (command.receipt.way !== 'delivery' || command.kind === 'record-delivery') return [];
      const [sender = ''] = command.mandate.reference.split('#');
      const requests = asked.get(sender)?.get(command.mandate.reference);
      if (!streams.has(sender) || requests?.some((request) => isSame(request, event))) return [];
      return [
        {
          code: 'streams-disagree' as const,
          event: event.id,
          detail: `It says that ${command.mandate.reference} asked for ${command.kind}; the record of that stream does not.`,
        },
      ];
    }),
  );
}

function isSame(
  { target, kind, payload }: DeliveryRequest,
  { subject, cause: { command } }: RecordedEventShape,
): boolean {
  return (
    target === subject &&
    kind === command.kind &&
    canonicalJson(JSON.parse(JSON.stringify(payload))) === canonicalJson(command.payload)
  );
}

/** What each event of a stream asked of other streams. */
function deliveriesOf(stream: string, events: readonly RecordedEventShape[]): Map<string, DeliveryRequest[]> {
  const core = coreOf(stream);
  const asked = new Map<string, DeliveryRequest[]>();
  if (core === undefined) return asked;
  let state: unknown = core.decider.initial();
  for (const event of events) {
    state = foldEvents(core, state, [event]);
    asked.set(event.id, requestsOf(core, state, event));
  }
  return asked;
}

function requestsOf({ decider }: Core, state: unknown, event: RecordedEventShape): DeliveryRequest[] {
  return decider.deliveries(
    state,
    { name: eventName(event.type), data: event.data, effective: event.effective },
    placeOf(event),
  );
}
