const MINUTE = 60_000;

/** What a clock in a zone shows at an instant: `2024-12-01T18:00`, as the browser's own date and time field writes it. */
export function wallTimeAt(instant: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The instant at which a clock in a zone shows a wall time; undefined where no clock ever does: skipped by a change, or no time at all. */
export function instantOf(wallTime: string, zone: string): number | undefined {
  const asUtc = Date.parse(`${wallTime.slice(0, 16)}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // An offset is right if the clock of the zone shows the time that was asked for; the one before a change is found first.
  for (const near of [asUtc - 14 * 60 * MINUTE, asUtc, asUtc + 12 * 60 * MINUTE]) {
    const offset = Date.parse(`${wallTimeAt(near, zone)}Z`) - Math.floor(near / MINUTE) * MINUTE;
    const instant = asUtc - offset;
    if (wallTimeAt(instant, zone) === wallTime.slice(0, 16)) return instant;
  }
  return undefined;
}
