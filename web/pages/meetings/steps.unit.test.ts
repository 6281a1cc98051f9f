import { describe, expect, test } from 'vitest';
import { askedByName, standing, stepsOf } from './steps.ts';

const sitting = (more: object = {}) => ({
  state: 'announced',
  items: [{ state: 'listed' }],
  attendance: [] as { party: string; presence: string }[],
  convocation: null as unknown,
  recordClosedAt: null as number | null,
  ...more,
});
const told = (more: object = {}) =>
  stepsOf(sitting(more))
    .map(({ name, state }) => `${name} ${state}`)
    .join(', ');
const present = [{ party: 'kz', presence: 'present' }];

describe('the steps of a sitting', () => {
  test('before it: the convocation and the attendance, then the opening', () => {
    expect(told()).toBe('convocation now, attendance now, opening later, items later, closing later, record later');
    expect(told({ convocation: {}, attendance: present })).toBe(
      'convocation done, attendance now, opening now, items later, closing later, record later',
    );
  });

  test('during it: items until all are settled, then the closing; without a convocation there is no such step', () => {
    expect(told({ state: 'open' })).toBe('attendance done, opening done, items now, closing later, record later');
    expect(told({ state: 'open', items: [{ state: 'adopted' }, { state: 'withdrawn' }] })).toBe(
      'attendance done, opening done, items done, closing now, record later',
    );
  });

  test('after it: the record, and nothing of a meeting that is off', () => {
    expect(told({ state: 'closed' })).toContain('record now');
    expect(told({ state: 'closed', recordClosedAt: 1 })).toContain('record done');
    expect(told({ state: 'cancelled' })).toBe('');
  });
});

describe('case 20: written blocks', () => {
  const item = {
    state: 'open',
    blocks: [
      { party: 'kz', source: 'written' },
      { party: 'mn', source: 'written' },
      { party: 'jo', source: 'room' },
    ],
  };

  test('who is present is asked by name until it has answered; who is absent is not', () => {
    expect(askedByName(item, present)).toEqual(['kz']);
    const answered = { ...item, blocks: [{ party: 'kz', source: 'written', answer: 'stands' }] };
    expect(askedByName(answered, present)).toEqual([]);
    expect(askedByName({ ...item, state: 'listed' }, present)).toEqual([]);
  });

  test('what was given up stands no more', () => {
    expect(standing([{ party: 'kz', source: 'written', answer: 'joined' }, ...item.blocks])).toHaveLength(3);
    expect(standing(undefined)).toEqual([]);
  });
});
