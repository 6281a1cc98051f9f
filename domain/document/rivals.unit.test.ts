import { describe, expect, it } from 'vitest';
import { SmallBodyOfTwo } from '../testing/two-documents.ts';

const CHAIR = { kind: 'office', office: 'chair' };

describe('case 11: two rival drafts, same subject', () => {
  it('each has its own outcome: one adopted, the other broken, and nobody is asked for anything', () => {
    const two = new SmallBodyOfTwo();
    two.excludes('one', 'other');
    two.adopts('one');
    two.breaks('other');
    expect([two.word('one'), two.word('other')]).toEqual(['adopted', 'broken']);
    expect([two.chairsTasks('one'), two.chairsTasks('other')]).toEqual([[], []]);
  });

  it.each([
    ['said before either is decided', ['excludes', 'one', 'other']],
    ['said when one was adopted', ['one', 'excludes', 'other']],
    ['said when both were adopted', ['one', 'other', 'excludes']],
  ] as const)('both pass: both stand, and the Chair is asked which of them shall; %s', (_, order) => {
    const two = new SmallBodyOfTwo();
    for (const step of order)
      if (step === 'excludes') two.excludes('one', 'other');
      else two.adopts(step);
    expect([two.word('one'), two.word('other')]).toEqual(['adopted', 'adopted']);
    for (const which of ['one', 'other'] as const)
      expect(two.chairsTasks(which)).toMatchObject([
        { act: 'settle-rivals', assignee: CHAIR, onSilence: 'nothing', rule: 'case 11' },
      ]);
    expect(two.refusedDeliveries).toEqual([]);
  });

  it.each(['one', 'other'] as const)('it is settled for both once one supersedes the other: %s stands', (stands) => {
    const two = new SmallBodyOfTwo();
    two.excludes('one', 'other');
    two.adopts('one');
    two.adopts('other');
    two.supersedes(stands, stands === 'one' ? 'other' : 'one');
    expect([two.chairsTasks('one'), two.chairsTasks('other')]).toEqual([[], []]);
  });

  it('I11: one whose adoption is set aside is a rival no more until it is adopted again', () => {
    const two = new SmallBodyOfTwo();
    two.excludes('one', 'other');
    two.adopts('one');
    two.adopts('other');
    two.setAside('other');
    expect([two.chairsTasks('one'), two.word('other')]).toEqual([[], 'adopted']);
    two.adopts('other');
    expect(two.chairsTasks('one')).toHaveLength(1);
  });
});
