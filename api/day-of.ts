import { Temporal } from 'temporal-polyfill';
import type { Instant, LegalDate } from '../schemas/time.ts';

/** The calendar day of an instant in a zone. */
export function dayOf(at: Instant, zone: string): LegalDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}
