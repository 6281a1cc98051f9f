import { eventName } from '../../chain/index.ts';
import { coreOf, placeOf } from '../../audit/index.ts';
import type { SimulationInput } from '../../domain/simulation/index.ts';
import type { DeliveryRequest } from '../../schemas/decider.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { StreamId } from '../../schemas/identifiers.ts';

type UnderWay = NonNullable<SimulationInput['underWay']>[number];

/**
 * What an event had asked of another stream and what had not arrived there yet where the records end: it arrives in any story that goes on from
 * there (design §5 "Delivery between aggregates"). Of these streams only; each with its events from the first.
 */
export function deliveriesUnderWay(records: ReadonlyMap<StreamId, readonly RecordedEventShape[]>): UnderWay[] {
  const arrived = new Set<string>();
  for (const [stream, events] of records)
    for (const { cause } of events)
      if (cause.command.receipt.way === 'delivery')
        arrived.add(`${cause.command.mandate.reference} ${cause.command.kind} ${stream}`);
  return [...records].flatMap(([stream, events]) =>
    askedBy(stream, events).filter(
      ({ cause, kind, stream: target }) => records.has(target) && !arrived.has(`${cause} ${kind} ${target}`),
    ),
  );
}

function askedBy(stream: StreamId, events: readonly RecordedEventShape[]): UnderWay[] {
  const core = coreOf(stream);
  if (core === undefined) return [];
  const asked: UnderWay[] = [];
  let state: unknown = core.decider.initial();
  for (const recorded of events) {
    const { type, data, effective, id: cause } = recorded;
    const event = { name: eventName(type), data, effective };
    const place = placeOf(recorded);
    state = core.decider.evolve(state, event, place);
    const requests: DeliveryRequest[] = core.decider.deliveries(state, event, place);
    for (const { target, kind, payload } of requests) asked.push({ stream: target, kind, payload, cause });
  }
  return asked;
}
