import { Temporal } from 'temporal-polyfill';
import type { SeatTimes } from '../../domain/simulation/index.ts';
import { dayOf } from '../day-of.ts';

/** How days and instants meet at a body's seat, by the zone data of this process (I12). */
export function seatTimes(zone: string): SeatTimes {
  return {
    zone,
    dayBegins: (day) => Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds,
    dayOf: (at) => dayOf(at, zone),
  };
}
