/** Times, spans, lists and languages in words. Pure: the language is handed in, so that plain files use it as pages do. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Formatters by what they are made of: making one takes longer than a hundred uses of it. */
const formatters = new Map<string, unknown>();
function known<F>(key: string, make: () => F): F {
  const before = formatters.get(key) as F | undefined;
  const format = before ?? make();
  if (before === undefined) formatters.set(key, format);
  return format;
}
/** Dates as they are written in English outside of the United States. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** `2024 г.` stays on one line. */
const unbroken = (said: string): string => said.replace(/\s(?=г\.)/g, '\u00a0');

/** A moment in a zone, with the zone said: `2 October 2024, 09:00 GMT+5`. */
export function momentIn(instant: number, zone: string, language: string): string {
  const format = known(
    `moment ${language} ${zone}`,
    () =>
      new Intl.DateTimeFormat(localeOf(language), {
        timeZone: zone,
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
      }),
  );
  return unbroken(format.format(instant));
}

/** A day as it is told, as precise as it is: `2024`, `October 2024`, `19 December 2024`. */
export function dayOf(date: string, language: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  if (day !== undefined) return dayIn(at, 'UTC', language);
  return known(
    `month ${language}`,
    () => new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', year: 'numeric', month: 'long' }),
  ).format(at);
}

/** Days in a zone, one or two; formats ranges with their month once. */
const days = (zone: string, language: string): Intl.DateTimeFormat =>
  known(
    `day ${language} ${zone}`,
    () =>
      new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' }),
  );

/** The day on which something was, by the calendar of a zone: `18 September 2024`. */
export const dayIn = (instant: number, zone: string, language: string): string =>
  unbroken(days(zone, language).format(instant));

const WHOLE = /^\d{4}-\d{2}-\d{2}$/;

/** Days as they are told: one day, or the first and the last, `24–25 October 2024`. */
export function daysOf(from: string, to: string | null | undefined, language: string): string {
  if (typeof to !== 'string' || to === from) return dayOf(from, language);
  if (!WHOLE.test(from) || !WHOLE.test(to)) return `${dayOf(from, language)} – ${dayOf(to, language)}`;
  return unbroken(days('UTC', language).formatRange(Date.parse(from), Date.parse(to)));
}

/** How long until then, or since: days, hours, minutes, in the reader's language. */
export function spanOf(ms: number, language: string): string {
  const size = Math.abs(ms);
  const [unit, count] =
    size >= 2 * DAY
      ? (['day', size / DAY] as const)
      : size >= HOUR
        ? (['hour', size / HOUR] as const)
        : (['minute', Math.max(size / MINUTE, 1)] as const);
  return known(
    `span ${language} ${unit}`,
    () => new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'long' }),
  ).format(Math.floor(count));
}

/** Words as a sentence has them: `Egypt, India and Iraq`. */
export function listed(
  words: readonly string[],
  language: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return known(`list ${language} ${type}`, () => new Intl.ListFormat(localeOf(language), { type })).format(words);
}

/** A language by its name in the language of the pages; its code where it is none that is known. */
export function languageName(code: string, language: string): string {
  const names = known(`languages ${language}`, () => new Intl.DisplayNames([language], { type: 'language' }));
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
