import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { documentBodies } from '../schemas/api-documents.ts';
import { resolveDeadline } from './deadline.ts';
import { formErrors, pointer } from './form-errors.ts';
import { difference } from './health.ts';
import { readJson } from './json-body.ts';
import { prefersRussian, Problem } from './problem.ts';

const faults = (kind: keyof typeof documentBodies, value: unknown) =>
  formErrors(documentBodies[kind].safeParse(value).error?.issues ?? []);

describe('form errors', () => {
  test('an unknown field is pointed at itself, escaped as RFC 6901 says', () => {
    expect(faults('lift-point', { 'a/b': 1, 'c~d': 2 })).toEqual([
      { pointer: '/a~1b', detail: 'This field is not known here.' },
      { pointer: '/c~0d', detail: 'This field is not known here.' },
    ]);
    expect(pointer([])).toBe('');
  });

  test('a period of no kind, of the wrong kind, and half of one', () => {
    const place = (period: unknown) => faults('extend-round', { period }).map((error) => error.pointer);
    expect(place({ kind: 'forever' })).toEqual(['/period/kind']);
    expect(place({ kind: 'minutes' })).toEqual(['/period/minutes']);
    expect(place({ kind: 'until', deadline: { wallTime: 'noon', zone: 'Asia/Almaty' } })).toEqual([
      '/period/deadline/wallTime',
    ]);
  });

  test('an instant says what it wants', () => {
    const [error] = faults('record-ruling', { ruling: 'adopted', present: [], ruledAt: '2024-02-30T10:00:00Z' });
    expect(error).toMatchObject({ pointer: '/ruledAt', detail: expect.stringContaining('ISO 8601') });
    expect(faults('record-ruling', { ruling: 'adopted', present: [], ruledAt: '2024-02-29T10:00:00+05:00' })).toEqual(
      [],
    );
  });

  test('a text is given or cited, not both', () => {
    expect(faults('submit-comment', { text: { language: 'en' } })[0]?.pointer).toBe('/text/text');
    expect(faults('submit-comment', { text: { language: 'en', text: 'a', sha256: 'a'.repeat(64) } })[0]?.pointer).toBe(
      '/text/text',
    );
  });

  test.prop([fc.anything()])('whatever is sent, the form check answers and never throws', (value) => {
    for (const kind of ['state-position', 'open-round', 'register-document'] as const)
      expect(Array.isArray(faults(kind, value))).toBe(true);
  });
});

describe('JSON', () => {
  test.prop([fc.json()])('what is JSON is read as JSON.parse reads it, or refused as malformed', (text) => {
    try {
      expect(readJson(Buffer.from(text))).toEqual(JSON.parse(text));
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      expect((error as Problem).code).toBe('request-malformed');
    }
  });
  test.prop([fc.uint8Array()])('no bytes make it fail in another way', (bytes) => {
    try {
      readJson(Buffer.from(bytes));
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
    }
  });
});

describe('deadlines (I12)', () => {
  test('case 13: Almaty before and after 1 March 2024', () => {
    expect(resolveDeadline({ wallTime: '2024-02-29T18:00', zone: 'Asia/Almaty' }).at).toBe(
      Date.parse('2024-02-29T12:00:00Z'),
    );
    const after = resolveDeadline({ wallTime: '2024-03-01T18:00', zone: 'Asia/Almaty' });
    expect(after).toMatchObject({ at: Date.parse('2024-03-01T13:00:00Z'), tzdata: process.versions['tz'] });
    expect(after.derivation.join(' ')).toContain('+05:00');
  });
  test('what comes twice, not at all, or nowhere is refused', () => {
    for (const [wallTime, zone] of [
      ['2025-03-30T02:30', 'Europe/Berlin'],
      ['2025-10-26T02:30', 'Europe/Berlin'],
      ['2025-13-01T00:00', 'Asia/Almaty'],
      ['2025-01-01T00:00', 'Nowhere'],
    ] as const)
      expect(() => resolveDeadline({ wallTime, zone })).toThrow(Problem);
  });
});

test('the language that a client prefers', () => {
  expect(prefersRussian('ru')).toBe(true);
  expect(prefersRussian('en, ru;q=0.9')).toBe(false);
  expect(prefersRussian('kk, ru;q=0.8, en;q=0.5')).toBe(true);
  expect(prefersRussian('*')).toBe(false);
  expect(prefersRussian(undefined)).toBe(false);
});

test('clocks: an instant inside the interval it was made in does not differ', () => {
  expect(difference(5, 4, 6)).toBe(0);
  expect(difference(1, 4, 6)).toBe(3);
  expect(difference(10, 4, 6)).toBe(4);
});
