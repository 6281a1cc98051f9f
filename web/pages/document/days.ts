/** The day on which something was, by the calendar of a zone: `18 September 2024`. */
export function dayIn(instant: number, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(instant);
}

/** Names as a sentence has them: `Egypt, India and Iraq`. */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).format(names);
}
