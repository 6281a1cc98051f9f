import { timeThere } from '../notifications/times.ts';
import type { CapitalTime } from '../schemas/api-deadlines.ts';
import type { PartyId } from '../schemas/identifiers.ts';
import type { Party } from '../schemas/organisation-commands.ts';
import type { Instant } from '../schemas/time.ts';

/** A party in its place in protocol order, with what is known of its capital. */
export type Capital = Pick<Party, 'id' | 'zone' | 'weekend'>;

/**
 * An instant on the clocks of each State's capital, in protocol order; a State without a known zone has no time, one without a known weekend
 * no answer to whether it is one. Nothing is made up for either.
 */
export function capitalTimes(at: Instant, states: readonly PartyId[], capitals: readonly Capital[]): CapitalTime[] {
  const order = new Map(capitals.map(({ id }, index) => [id, index]));
  const place = (id: PartyId): number => order.get(id) ?? capitals.length;
  return [...states]
    .sort((one, other) => place(one) - place(other))
    .map((id) => {
      const capital = capitals.find((each) => each.id === id);
      if (capital?.zone === undefined)
        return { party: id, zone: null, wallTime: null, weekday: null, text: null, onWeekend: null };
      const there = timeThere(at, capital.zone);
      return { party: id, ...there, onWeekend: capital.weekend?.days.includes(there.weekday) ?? null };
    });
}
