/** Times as a story says them: `2024-09-18T09:00Z`, `2024-10-01`, `expiry - 1 s`, `opening + 5 d 2 h`, `+ 14 d`. */

const ABSOLUTE = String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?`;
const NAMED = String.raw`[a-z]+(?:-[a-z0-9]+)*(?: of [A-L])?`;
const STEP = String.raw`\s*[+-](?:\s*\d+ ?(?:ms|s|min|h|d|w))+`;

/** What an instant looks like. */
export const INSTANT = new RegExp(`^(?:(?:${ABSOLUTE}|${NAMED})(?:${STEP})*|(?:${STEP})+)$`);

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** The length of `14 d`, `5 d 2 h`: ms. Throws on anything else. */
export function lengthOf(text: string): number {
  const parts = [...text.matchAll(/(\d+) ?(ms|s|min|h|d|w)(?![a-z])/g)];
  if (parts.length === 0) throw new Error(`"${text}" is no length of time such as 14 d.`);
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? Number.NaN), 0);
}

/**
 * The instant that a text names: epoch ms.
 * @param named gives what is named, such as `expiry of B`; a text that begins with + or - counts from `now`. A day alone is 09:00 at Astana.
 */
export function instantOf(text: string, named: (name: string) => number): number {
  const absolute = new RegExp(`^${ABSOLUTE}`).exec(text)?.[0];
  const name = absolute === undefined ? new RegExp(`^${NAMED}`).exec(text)?.[0] : undefined;
  const base = absolute ?? name ?? '';
  let at = absolute === undefined ? named(name ?? 'now') : dayOrInstant(absolute);
  for (const [, sign, length = ''] of text.slice(base.length).matchAll(/([+-])\s*([^+-]+)/g))
    at += (sign === '-' ? -1 : 1) * lengthOf(length);
  if (!Number.isSafeInteger(at)) throw new Error(`"${text}" is no instant.`);
  return at;
}

const dayOrInstant = (text: string): number => Date.parse(text.includes('T') ? text : `${text}T09:00+05:00`);
