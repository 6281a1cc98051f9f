import type { Instant } from '../../schemas/time.ts';

/** An instant as lines of a derivation write it: UTC, to the second where it is a whole one. */
export const instantText = (at: Instant): string => new Date(at).toISOString().replace('.000Z', 'Z');

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** `14 days`, `1 day 6 hours`; the two largest units that say anything. */
export function spanText(ms: number): string {
  const parts: string[] = [];
  let left = Math.abs(ms);
  for (const [unit, size] of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return parts.slice(0, 2).join(' ') || (ms === 0 ? 'nothing' : `${Math.abs(ms)} ms`);
}
