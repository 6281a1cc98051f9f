/** A place where two values differ. */
export interface DifferingPlace {
  /** `document.round.phase`, `stages.2.state`; empty where the values themselves differ. */
  path: string;
  one: unknown;
  other: unknown;
}

/**
 * Where two JSON values differ, the first places at most. An absent member and one that is undefined are the same: neither travels.
 * Lists are compared by position.
 */
export function differingPlaces(one: unknown, other: unknown, most = 5): DifferingPlace[] {
  const found: DifferingPlace[] = [];
  compare(one, other, '', found, most);
  return found;
}

function compare(one: unknown, other: unknown, path: string, found: DifferingPlace[], most: number): void {
  if (found.length >= most || Object.is(one, other)) return;
  if (isObject(one) && isObject(other) && Array.isArray(one) === Array.isArray(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
      compare(one[key], other[key], path === '' ? key : `${path}.${key}`, found, most);
    return;
  }
  found.push({ path, one, other });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A value in a sentence: short, and nothing for what is not there. */
export function inShort(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
