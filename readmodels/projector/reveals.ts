import type { VisibilityClass } from '../../schemas/content.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { MeetingEvent } from '../../schemas/meeting-events.ts';
import type { PartyId } from '../../schemas/identifiers.ts';

/**
 * Whose positions, answers or silence an event tells of: it is shown to the others as these positions are (I14). `undefined`: of none.
 * An empty list never comes out.
 */
export function reveals(
  event: DocumentEvent | MeetingEvent,
): { parties: PartyId[]; class?: VisibilityClass } | undefined {
  const parties = partiesOf(event);
  if (parties.length === 0) return undefined;
  return { parties, ...('class' in event.data ? { class: event.data.class } : {}) };
}

function partiesOf({ name, data }: DocumentEvent | MeetingEvent): PartyId[] {
  switch (name) {
    case 'position-stated':
    case 'communication-recorded':
    case 'in-time-act-undelivered':
      return [...new Set([data.party, ...(data.jointlyWith ?? [])])];
    case 'point-lifted':
    case 'position-clarified':
    case 'method-objected':
    case 'ad-referendum-confirmed':
      return [data.party];
    // In a meeting no round tells whether positions circulate: the document's own events tell the others of them.
    case 'written-block-registered':
    case 'room-position-recorded':
    case 'call-answered':
    case 'item-taken-out-of-bloc':
      return [data.party];
    case 'item-ruled':
      return [...data.over, ...(data.confirmations ?? [])];
    // Whether a delegation comes is its own to tell; how many do is shown to all.
    case 'invitation-reply-recorded':
      return [data.party];
    case 'points-lapsed':
      return [...new Set(data.points.map((point) => partyOfPoint(point)))];
    case 'silence-broken':
      return [data.by];
    case 'round-frozen':
      return data.by === 'unnamed' ? [] : data.by;
    case 'outcome-contested':
    case 'positions-carried-over':
      return data.parties;
    case 'round-adopted-provisionally':
    case 'reminder-issued':
      return data.awaiting;
    case 'act-refused':
      return data.party === undefined ? [] : [data.party];
    default:
      return [];
  }
}

/** `r1-kz-1` → `kz`. */
function partyOfPoint(point: string): PartyId {
  return point.slice(point.indexOf('-') + 1, point.lastIndexOf('-'));
}
