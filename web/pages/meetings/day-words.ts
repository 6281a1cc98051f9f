import { dayOf } from '../../language/times.tsx';

/** Days as they are told: one day, or the first and the last. */
export function daysOf(from: string, to: string | null | undefined, language: string): string {
  const first = dayOf(from, language);
  return typeof to !== 'string' || to === from ? first : `${first} – ${dayOf(to, language)}`;
}
