/** Compares what was expected with what is, as a subset: what the expectation does not name may be anything. */

type Json = unknown;
const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The differences, one readable line each; none where it fits. An array fits entry by entry, unless it is said as `{includes: [...]}`,
 * `{lacks: [...]}` or `{size: n}`; `{absent: true}`: there is no such field; `{instant: 'expiry - 1 s'}` is read by `instant`.
 */
export function differences(expected: Json, actual: Json, instant: (text: string) => number, path = ''): string[] {
  if (isObject(expected)) {
    const special = specialDifferences(expected, actual, instant, path);
    if (special) return special;
    if (!isObject(actual)) return [line(path, expected, actual)];
    return Object.entries(expected).flatMap(([key, value]) => {
      const at = path === '' ? key : `${path}.${key}`;
      return differences(value, Object.hasOwn(actual, key) ? actual[key] : undefined, instant, at);
    });
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [line(path, expected, actual)];
    return expected.flatMap((value, index) => differences(value, actual[index], instant, `${path}[${index}]`));
  }
  return expected === actual ? [] : [line(path, expected, actual)];
}

export const fits = (expected: Json, actual: Json, instant: (text: string) => number): boolean =>
  differences(expected, actual, instant).length === 0;

function specialDifferences(
  expected: Record<string, Json>,
  actual: Json,
  instant: (text: string) => number,
  path: string,
): string[] | undefined {
  const keys = Object.keys(expected);
  const special = ['includes', 'lacks', 'size', 'absent', 'instant'];
  if (keys.length === 0 || !keys.every((key) => special.includes(key))) return undefined;
  const found: string[] = [];
  if (expected['absent'] === true && actual !== undefined) found.push(`${path}: expected nothing, is ${shown(actual)}`);
  if (typeof expected['instant'] === 'string') {
    const at = known(expected['instant'], instant);
    if (actual !== at) found.push(`${path}: expected ${expected['instant']} (${time(at)}), is ${time(actual)}`);
  }
  if (keys.includes('absent') || keys.includes('instant')) return found;
  if (!Array.isArray(actual)) return [line(path, expected, actual)];
  for (const value of (expected['includes'] ?? []) as Json[])
    if (!actual.some((each) => fits(value, each, instant)))
      found.push(`${path}: expected among them ${shown(value)}, are ${shown(actual)}`);
  for (const value of (expected['lacks'] ?? []) as Json[])
    if (actual.some((each) => fits(value, each, instant)))
      found.push(`${path}: expected none like ${shown(value)}, are ${shown(actual)}`);
  if (expected['size'] !== undefined && actual.length !== expected['size'])
    found.push(`${path}: expected ${shown(expected['size'])} of them, are ${actual.length}`);
  return found;
}

/** An instant that came to nothing here, such as the end of a term that never began, is no instant at all. */
function known(text: string, instant: (text: string) => number): number {
  try {
    return instant(text);
  } catch {
    return Number.NaN;
  }
}

const line = (path: string, expected: Json, actual: Json): string =>
  `${path === '' ? 'value' : path}: expected ${shown(expected)}, is ${shown(actual)}`;

const time = (value: Json): string =>
  typeof value === 'number' && value > 1e11 && value < 8e15 ? new Date(value).toISOString() : shown(value);

export function shown(value: Json): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 700 ? `${text.slice(0, 700)}...` : text;
}
