import { describe, expect, test } from 'vitest';
import { marksOf, totalsOf, type Standing } from './standing.ts';

const standing = (more: Partial<Standing> = {}): Standing => ({
  party: 'kz',
  signed: 'no',
  signedOn: null,
  reported: [],
  deposited: null,
  withdrawn: [],
  bound: 'no',
  inForce: 'no',
  inForceOn: null,
  because: [],
  awaits: [],
  notInDueForm: null,
  ...more,
});
const names = (more: Partial<Standing>) =>
  marksOf(standing(more))
    .map(({ name, day }) => (day === undefined ? name : `${name} ${day}`))
    .join(', ');
const report = { act: 'ratification', when: {}, evidence: [], recordedAt: 1, reportedOn: '2024-09-17' };

describe('how a State stands to a treaty', () => {
  test('in the order of what it does, each with its day', () => {
    expect(marksOf(undefined)).toEqual([]);
    expect(names({ signed: 'yes', signedOn: '2010-06-08' })).toBe('signed 2010-06-08');
    expect(
      names({
        signed: 'yes',
        deposited: { act: 'ratification', on: '2024-09-18' },
        bound: 'yes',
        inForceOn: '2024-10-18',
      }),
    ).toBe('signed, deposited 2024-09-18, willBeInForce 2024-10-18');
    expect(names({ deposited: { act: 'accession', on: '2011-01-01' }, inForce: 'yes', inForceOn: '2012-01-01' })).toBe(
      'deposited 2011-01-01, inForce 2012-01-01',
    );
  });

  test('case 46: what is only reported is said until it is deposited; VCLT 8, 12: what awaits confirmation is not signed', () => {
    expect(names({ reported: [report] })).toBe('reported 2024-09-17');
    expect(names({ reported: [report], deposited: { act: 'ratification', on: '2024-10-01' } })).toBe(
      'deposited 2024-10-01',
    );
    expect(names({ awaits: ['full powers'], signedOn: '2024-09-18' })).toBe('awaits 2024-09-18');
    expect(names({ notInDueForm: { act: 'accession', on: '2024-09-18' } })).toBe('notInDueForm 2024-09-18');
  });

  test('I15: what the record cannot tell is neither yes nor no', () => {
    expect(names({ signed: 'not-known', bound: 'not-known' })).toBe('signedUnknown, boundUnknown');
    const states = [standing({ signed: 'not-known' }), standing({ signed: 'yes' }), standing({ bound: 'not-known' })];
    expect(totalsOf({ states })).toEqual({ signed: 1, deposited: 0, inForce: 0, unknown: 2 });
  });
});
