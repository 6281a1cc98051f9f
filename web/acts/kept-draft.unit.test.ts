import { describe, expect, test } from 'vitest';
import type { Draft } from './draft.ts';
import { enteredIn, forgetDrafts, keepIn, keptIn, placeOf, withEntered } from './kept-draft.ts';

const words = (value: string): Draft => ({ is: 'words', value });
const text = (value: string): Draft => ({ is: 'content', text: value, language: 'en' });

function memory(): Storage {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
    key: (at: number) => [...map.keys()][at] ?? null,
    get length() {
      return map.size;
    },
    clear: () => map.clear(),
  };
}

const request = { act: 'state-position', places: { document: 'd', round: 'r1' } };

describe('what was entered', () => {
  const filled = { revision: words('1'), statement: text(''), points: { is: 'list', items: [] } as Draft };
  test('is what differs from what the form filled in by itself', () => {
    expect(enteredIn(filled, { ...filled })).toEqual({});
    expect(enteredIn(filled, { ...filled, statement: text('No.') })).toEqual({ statement: text('No.') });
  });
  test('comes back into the form as it is now: a new revision stays new, and what has another form by now is left', () => {
    const now = { revision: words('2'), statement: text(''), points: words('') };
    const before = { statement: text('No.'), points: filled.points, gone: words('x') };
    expect(withEntered(now, before)).toEqual({ revision: words('2'), statement: text('No.'), points: words('') });
  });
});

describe('where it is kept', () => {
  const kz = placeOf('focal-point-kz', request);
  test('another persona, act, matter or position finds nothing', () => {
    const store = memory();
    keepIn(store, kz, { statement: text('No.') });
    expect(keptIn(store, kz)).toEqual({ statement: text('No.') });
    for (const other of [
      placeOf('focal-point-az', request),
      placeOf('focal-point-kz', { ...request, act: 'lift-point' }),
      placeOf('focal-point-kz', { ...request, places: { document: 'd', round: 'r2' } }),
      placeOf('focal-point-kz', { ...request, preset: { position: 'objection' }, settled: ['position'] }),
    ])
      expect(keptIn(store, other)).toEqual({});
  });
  test('the order in which places are told is nothing', () => {
    expect(placeOf('focal-point-kz', { ...request, places: { round: 'r1', document: 'd' } })).toBe(kz);
  });
  test('nothing entered keeps nothing; what cannot be read is nothing; a sign-out forgets all and nothing else', () => {
    const store = memory();
    keepIn(store, kz, { statement: text('No.') });
    keepIn(store, kz, {});
    expect(store.length).toBe(0);
    store.setItem(kz, '{');
    expect(keptIn(store, kz)).toEqual({});
    store.setItem('nemcon-persona', 'auditor');
    forgetDrafts(store);
    expect([store.length, store.getItem('nemcon-persona')]).toEqual([1, 'auditor']);
  });
});
