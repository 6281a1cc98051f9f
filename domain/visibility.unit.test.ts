import { describe, expect, it } from 'vitest';
import { maySee, maySeePosition } from './visibility.ts';

const jo = { role: 'focal-point', party: 'jo' } as const;
const kz = { role: 'focal-point', party: 'kz' } as const;

describe('I14: who sees what', () => {
  it.each([
    ['public', undefined, true],
    ['public', { role: 'observer', party: 'us' }, true],
    ['members', undefined, false],
    ['members', { role: 'observer', party: 'us' }, false],
    ['members', { role: 'operator' }, false],
    ['members', jo, true],
    ['members', { role: 'auditor' }, true],
    ['members', { role: 'depositary' }, true],
    ['named', jo, true],
    ['named', kz, false],
    ['named', undefined, false],
    ['named', { role: 'secretariat' }, true],
    ['named', { role: 'operator' }, false],
  ] as const)('%s to %o: %s', (kind, viewer, seen) => {
    expect(maySee(viewer, kind === 'named' ? { class: kind, named: ['jo'] } : { class: kind })).toBe(seen);
  });

  const position = { party: 'jo', class: 'members' } as const;
  it.each([
    ['at-once', false, false, true],
    ['at-close', false, false, false],
    ['at-close', true, false, true],
    ['by-chair', true, false, false],
    ['by-chair', false, true, true],
  ] as const)(
    'a position that circulates %s (round over: %s, circulated: %s) is seen by other members: %s',
    (circulation, roundConcluded, circulated, seen) => {
      const about = { circulation, roundConcluded, circulated, position };
      expect(maySeePosition(kz, about)).toBe(seen);
      expect(maySeePosition(jo, about)).toBe(true);
      expect(maySeePosition({ role: 'chair' }, about)).toBe(true);
      expect(maySeePosition(undefined, about)).toBe(false);
      expect(maySeePosition({ role: 'observer', party: 'jo' }, about)).toBe(false);
      expect(maySeePosition(kz, { ...about, position: { party: 'jo', class: 'named' } })).toBe(false);
    },
  );
});
