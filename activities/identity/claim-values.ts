/** What a token's payload says, before anybody has looked at what it means. */
export type Payload = Readonly<Record<string, unknown>>;

/**
 * The texts of a claim: one, or a list of them; none where the token has no such claim. `undefined` where it holds something else, so
 * that nothing is read into it.
 */
export function claimValues(payload: Payload, path: string): string[] | undefined {
  const value = valueAt(payload, path);
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : undefined;
}

function valueAt(payload: Payload, path: string): unknown {
  const names = path.includes(':') ? [path] : path.split('.');
  return names.reduce<unknown>(
    (part, name) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, name) ? (part as Payload)[name] : undefined,
    payload,
  );
}

/** The part of a value that the one `*` of a pattern stands for; `undefined` where the value does not match, to the letter. */
export function partMatched(value: string, pattern: string): string | undefined {
  const [before = '', after = ''] = pattern.split('*');
  const fits = value.length > before.length + after.length && value.startsWith(before) && value.endsWith(after);
  return fits ? value.slice(before.length, value.length - after.length) : undefined;
}
