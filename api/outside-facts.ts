import type { LiveSince, SeatDay } from '../schemas/attested.ts';
import type { Roster } from '../schemas/organisation-commands.ts';
import type { Instant } from '../schemas/time.ts';
import type { ActDefinition } from './act-definition.ts';
import { dayOf } from './day-of.ts';

/**
 * The day from which a body decides here, and no longer in the past (I15): the calendar day of `liveSince` at its seat. Days and zones are
 * resolved here, outside the core (design §5 "one timer").
 */
export function liveSinceOf({ liveSince, seatZone }: Pick<Roster, 'liveSince' | 'seatZone'>): LiveSince {
  return { day: dayOf(liveSince, seatZone) };
}

/** What the decision of an act that was received at an instant needs to know of the world. It goes into the command, and so into the cause that is hashed. */
export function outsideFacts(
  { kind }: Pick<ActDefinition, 'kind'>,
  roster: Roster | undefined,
  receivedAt: Instant,
): { facts?: { liveSince: LiveSince } | { seatDay: SeatDay } } {
  if (roster === undefined) return {};
  if (kind.startsWith('record-past-')) return { facts: { liveSince: liveSinceOf(roster) } };
  // An organ is competent for a kind of document on days, at the seat (case 44); what a candidate did, it did by that day.
  const asks = ['open-round', 'reopen-round', 'call-items', 'record-candidate-step'].includes(kind);
  return asks ? { facts: { seatDay: { day: dayOf(receivedAt, roster.seatZone) } } } : {};
}
