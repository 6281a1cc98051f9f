import { describe, expect, test } from 'vitest';
import { countsOf, seatsOf, type Position, type Round } from './seating.ts';

const round = (more: Record<string, unknown> = {}): Round =>
  ({ round: 'r1', electorate: ['af', 'az', 'mn', 'th'], circulation: 'at-close', concluded: false, ...more }) as never;
const said = (party: string, position: string, more: Record<string, unknown> = {}): Position =>
  ({
    ...{ party, position, sequence: 1, recordedAs: 'position', withoutEffect: null, current: true, blocking: false },
    ...more,
  }) as never;

describe('the seating of a round', () => {
  test('each State has its seat, in the order of the electorate, whatever the order in which they spoke', () => {
    const seats = seatsOf(round(), [said('th', 'support'), said('af', 'objection')], 'secretariat', null);
    expect(seats.map(({ party, manner }) => [party, manner])).toEqual([
      ['af', 'blocks'],
      ['az', 'unheard'],
      ['mn', 'unheard'],
      ['th', 'joins'],
    ]);
  });

  test('I14: before they circulate, whether the others have spoken is not told; that oneself has not is', () => {
    const seats = seatsOf(round(), [], 'focal-point', 'mn');
    expect(seats.map(({ manner }) => manner)).toEqual(['unseen', 'unseen', 'unheard', 'unseen']);
    const after = seatsOf(round({ concluded: true }), [], 'focal-point', 'mn');
    expect(after.map(({ manner }) => manner)).toEqual(['unheard', 'unheard', 'unheard', 'unheard']);
  });

  test('I3: what came too late does not take the place of what counts', () => {
    const late = said('mn', 'objection', {
      recordedAs: 'communication',
      withoutEffect: 'received-late',
      current: false,
    });
    const [, , seat] = seatsOf(round(), [said('mn', 'support'), late], 'chair', null);
    expect(seat?.position?.position).toBe('support');
    expect(seat?.others).toEqual([late]);
  });

  test('reserved blocks where the procedure says so, and where it does not it stands apart', () => {
    const positions = [said('af', 'reserved', { blocking: true }), said('az', 'reserved')];
    expect(seatsOf(round(), positions, 'chair', null).map(({ manner }) => manner)).toEqual([
      'blocks',
      'apart',
      'unheard',
      'unheard',
    ]);
  });

  test('counts tell the blocking ones first', () => {
    const seats = seatsOf(round(), [said('af', 'support'), said('th', 'objection')], 'chair', null);
    expect(countsOf(seats).map(({ position, states }) => [position, states])).toEqual([
      ['objection', 1],
      ['support', 1],
      ['unheard', 2],
    ]);
  });
});
