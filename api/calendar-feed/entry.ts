import type { Instant } from '../../schemas/time.ts';

/** One thing in a calendar, before it is written in the form of RFC 5545. */
export interface CalendarEntry {
  /** The same for ever: made from the stream's id. */
  uid: string;
  /** How often its time or its standing has changed (RFC 5545 3.8.7.4). */
  revision: number;
  /** When the record last changed it; never the time of asking, so that the same rows give the same bytes. */
  stamp: Instant;
  /** Whole days, the last one included, whatever the reader's zone; or one instant. */
  when: { from: string; to: string } | { at: Instant };
  summary: string;
  /** Each a paragraph. */
  description: string[];
  category: 'meeting' | 'deadline' | 'task';
  location?: string;
  cancelled?: boolean;
  /** Below the public address: `/v1/cica/documents/…`. */
  path: string;
}

/** Entries in the order of a calendar: by their beginning, days before instants of the same day in UTC, then by uid. */
export function inCalendarOrder(entries: readonly CalendarEntry[]): CalendarEntry[] {
  return [...entries].sort((one, other) => beginning(one) - beginning(other) || (one.uid < other.uid ? -1 : 1));
}

/** The instant by which an entry is ordered: of days, midnight UTC. */
export function beginning({ when }: Pick<CalendarEntry, 'when'>): Instant {
  return 'at' in when ? when.at : Date.parse(`${when.from}T00:00:00Z`);
}

/** How often something changed after it came to be, and when it did so last. */
export function revisionOf(
  changes: readonly { recorded: Instant }[],
  otherwise: Instant,
): Pick<CalendarEntry, 'revision' | 'stamp'> {
  return { revision: Math.max(0, changes.length - 1), stamp: changes.at(-1)?.recorded ?? otherwise };
}
