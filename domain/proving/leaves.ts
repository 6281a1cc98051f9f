import type { Instant } from '../../schemas/time.ts';

/** A value taken apart: what is the matter's own, what is said of a State, and the instants in it. */
export interface Leaves {
  matter: string[];
  ofParty: { party: string; word: string }[];
  times: { instant: Instant; where: string; party?: string }[];
}

/** Whole numbers above it are instants, epoch ms; every count in a state is far below. */
const INSTANT = 100_000_000_000;
/** Where in the record something stands decides nothing. */
const PLACES: ReadonlySet<string> = new Set([
  ...['sequence', 'recordedAt', 'recorded', 'command', 'by', 'hash', 'since', 'derivation'],
]);

/**
 * Takes a value apart, without the members named by `except` at its top. What names a State, as a value, as a key or as the `party` of a part,
 * is that State's; places in lists do not count.
 */
export function leavesOf(at: string, value: object, except: readonly string[], parties: readonly string[]): Leaves {
  const leaves: Leaves = { matter: [], ofParty: [], times: [] };
  const walk = (where: string, part: unknown, party?: string): void => {
    if (part === undefined || part === null) return;
    if (typeof part === 'object') return entries(where, part, party);
    const instant = instantOf(part);
    if (instant !== undefined) {
      leaves.times.push({ instant, where, ...(party === undefined ? {} : { party }) });
      return;
    }
    const word = `${where}=${JSON.stringify(part)}`;
    if (typeof part === 'string' && parties.includes(part)) leaves.ofParty.push({ party: part, word: where });
    else if (party !== undefined) leaves.ofParty.push({ party, word });
    else leaves.matter.push(word);
  };
  const entries = (where: string, part: object, party?: string): void => {
    const own = (part as { party?: unknown }).party;
    const whose = typeof own === 'string' && parties.includes(own) ? own : party;
    if (Array.isArray(part)) {
      for (const each of part) walk(where, each, whose);
      return;
    }
    for (const [name, each] of Object.entries(part)) {
      if (PLACES.has(name)) continue;
      if (parties.includes(name)) walk(where, each, name);
      else walk(`${where}.${name}`, each, whose);
    }
  };
  for (const [name, part] of Object.entries(value)) if (!except.includes(name)) walk(`${at}.${name}`, part);
  return leaves;
}

/** An instant, or the first one of a legal date. */
function instantOf(part: unknown): Instant | undefined {
  if (typeof part === 'number') return part > INSTANT ? part : undefined;
  const [, year, month, day] = (typeof part === 'string' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(part)) || [];
  return year === undefined ? undefined : Date.UTC(Number(year), Number(month) - 1, Number(day));
}
