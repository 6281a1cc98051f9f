import type { FormError } from '../schemas/api-problem.ts';
import { pointer } from './form-errors.ts';
import { malformed } from './problem.ts';

/** Levels of arrays and objects that a request may nest. */
const DEEPEST = 20;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * Reads a request's JSON. Throws a `request-malformed` problem for what is not UTF-8, not JSON, nested too deep, or holds something that
 * another implementation would read in another way or that cannot be kept: names that are `__proto__`, half surrogate pairs, U+0000.
 */
export function readJson(bytes: Buffer): unknown {
  const value = parse(decode(bytes));
  const errors: FormError[] = [];
  inspect(value, [], errors);
  if (errors.length > 0) throw malformed('request-malformed', errors);
  return value;
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw malformed('request-malformed', [{ pointer: '', detail: 'The body is not UTF-8.' }]);
  }
}

function parse(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = / at position \d+.*$/.exec(error instanceof Error ? error.message : '')?.[0] ?? '';
    throw malformed('request-malformed', [{ pointer: '', detail: `The body is not JSON${place.replace(/\.$/, '')}.` }]);
  }
}

function inspect(value: unknown, path: PropertyKey[], errors: FormError[]): void {
  if (typeof value === 'string') return inspectText(value, path, errors);
  if (typeof value !== 'object' || value === null) return;
  if (path.length >= DEEPEST) {
    errors.push({ pointer: pointer(path), detail: `The body is nested deeper than ${DEEPEST} levels.` });
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    if (errors.length >= 100) return;
    const place = [...path, key];
    if (key === '__proto__') errors.push({ pointer: pointer(place), detail: 'This field is not known here.' });
    inspectText(key, place, errors);
    inspect(member, place, errors);
  }
}

function inspectText(text: string, path: PropertyKey[], errors: FormError[]): void {
  if (text.includes('\u0000'))
    errors.push({ pointer: pointer(path), detail: 'A text may not hold the character U+0000.' });
  if (LONE_SURROGATE.test(text))
    errors.push({ pointer: pointer(path), detail: 'A text holds half of a surrogate pair, which has no UTF-8 form.' });
}
