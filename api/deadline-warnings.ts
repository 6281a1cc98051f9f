import type { DeadlineWarning } from '../schemas/api-deadlines.ts';
import type { WorkingCalendar } from '../schemas/calendar.ts';
import type { ResolvedDeadline } from '../schemas/time.ts';
import { resolveComputed, TZDATA } from './deadline.ts';

/**
 * What has changed since a deadline was announced. The announced instant stands in any case (I12, case 12): this only tells whoever would
 * compute it anew today why the result is another.
 */
export function deadlineWarnings(
  announced: ResolvedDeadline,
  calendars: ReadonlyMap<string, WorkingCalendar>,
): DeadlineWarning[] {
  const { counted, zone, wallTime, tzdata, at } = announced;
  const warnings: DeadlineWarning[] = [];
  const calendar = calendars.get(counted?.calendar ?? '');
  if (calendar && calendar.version !== counted?.calendarVersion) {
    const [then, now] = [counted?.calendarVersion ?? 0, calendar.version];
    warnings.push({
      code: 'calendar-changed',
      text: {
        en: `The calendar ${calendar.id} has changed since (version ${then}, now ${now}); the announced instant stands.`,
        ru: `Календарь ${calendar.id} с тех пор изменился (версия ${then}, теперь ${now}); объявленный момент остаётся в силе.`,
      },
    });
  }
  if (resolveComputed({ wallTime, zone }).at !== at)
    warnings.push({
      code: 'zone-changed',
      text: {
        en: `The clocks of ${zone} have changed since (tzdata ${tzdata}, now ${TZDATA}); the announced instant stands.`,
        ru: `Время в зоне ${zone} с тех пор изменилось (tzdata ${tzdata}, теперь ${TZDATA}); объявленный момент остаётся в силе.`,
      },
    });
  return warnings;
}
