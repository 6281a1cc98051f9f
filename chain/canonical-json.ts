import canonicalize from 'canonicalize';

/**
 * Canonical JSON (RFC 8785) of a value made of strings, integers, booleans, null, arrays and plain objects. Members whose value is
 * `undefined` are left out. Throws a `TypeError` that names the place for anything that another implementation could write in a
 * different way: fractions, integers beyond 2^53 - 1, lone surrogates, dates, maps (design §5 "What the hash covers").
 */
export function canonicalJson(value: unknown): string {
  assertExact(value, '$');
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('$ has no canonical JSON form');
  return text;
}

/** A lone surrogate has no UTF-8 form, so two implementations would hash different bytes. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function assertExact(value: unknown, place: string): void {
  switch (typeof value) {
    case 'string':
      if (LONE_SURROGATE.test(value)) throw new TypeError(`${place} holds half of a surrogate pair`);
      return;
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError(`${place} is not an integer within 2^53 - 1`);
      if (Object.is(value, -0)) throw new TypeError(`${place} is a negative zero`);
      return;
    case 'boolean':
      return;
    case 'object':
      if (value === null) return;
      if (Array.isArray(value)) return value.forEach((item, index) => assertExact(item, `${place}[${index}]`));
      if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)
        throw new TypeError(`${place} is not a plain object`);
      for (const [key, member] of Object.entries(value)) {
        if (LONE_SURROGATE.test(key)) throw new TypeError(`${place} has a member name with half of a surrogate pair`);
        if (member !== undefined) assertExact(member, `${place}.${key}`);
      }
      return;
    default:
      throw new TypeError(`${place} is a ${typeof value}, which JSON cannot hold`);
  }
}
