import type { DeliveryRequest, EventPlace } from '../../schemas/decider.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { OrganisationPayload } from '../../schemas/organisation-commands.ts';
import type { DocumentState } from './state.ts';

/** The organisation of a document's stream, `{organisation}/document/{id}`. */
const organisationOf = (stream: string): string => `${stream.slice(0, stream.indexOf('/'))}/organisation`;

function deregister(round: string, stream: string): DeliveryRequest[] {
  const payload: OrganisationPayload<'deregister-round'> = { document: stream, round };
  return [{ target: organisationOf(stream), kind: 'deregister-round', payload }];
}

/**
 * What an event asks of the organisation: an electorate for a round that was requested; and, for one that is over, to be told of
 * suspensions and departures no more (design §5 "Freezing an electorate").
 */
export function deliveries(_state: DocumentState, event: DocumentEvent, place: EventPlace): DeliveryRequest[] {
  switch (event.name) {
    case 'round-requested': {
      const { round, organ, stage, method } = event.data;
      const payload: OrganisationPayload<'freeze-electorate'> = { document: place.stream, round, organ, stage, method };
      return [{ target: organisationOf(place.stream), kind: 'freeze-electorate', payload }];
    }
    case 'round-not-opened':
      // The organisation that declined has registered nothing; one whose electorate came and could not be used has.
      return NOT_OPENED_AFTER_ADMISSION.includes(event.data.code) ? deregister(event.data.round, place.stream) : [];
    case 'silence-broken':
    case 'round-frozen':
    case 'round-not-adopted':
    case 'round-lapsed':
    case 'round-withdrawn':
    case 'round-adopted':
      return deregister(event.data.round, place.stream);
    default:
      return [];
  }
}

/** Codes of a round that had its electorate and still did not open. */
const NOT_OPENED_AFTER_ADMISSION = ['period-too-short', 'electorate-empty'];
