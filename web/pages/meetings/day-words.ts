import { dayOf } from '../../language/times.tsx';

const WHOLE = /^\d{4}-\d{2}-\d{2}$/;

/** Days as they are told: one day, or the first and the last, `24–25 October 2024`. */
export function daysOf(from: string, to: string | null | undefined, language: string): string {
  if (typeof to !== 'string' || to === from) return dayOf(from, language);
  if (!WHOLE.test(from) || !WHOLE.test(to)) return `${dayOf(from, language)} – ${dayOf(to, language)}`;
  const words = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
  return words.formatRange(Date.parse(from), Date.parse(to));
}
