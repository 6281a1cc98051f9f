import { describe, expect, test } from 'vitest';
import { MC7, OTHER } from '../../domain/testing/agenda-scenario.ts';
import type { MeetingRecord } from '../../domain/meeting/index.ts';
import type { Business } from './agenda.ts';
import { datesOf, rescheduling } from './rescheduling.ts';

const day = { earliest: '2024-12-17', latest: '2024-12-17', from: 1_000, until: 2_000 };
const business = (more: Partial<Business> = {}): Business =>
  ({
    document: { stream: OTHER },
    state: { v: 1, document: null },
    scheduled: [],
    onAgenda: [],
    blocks: [],
    rounds: [],
    commentPeriods: [],
    ...more,
  }) as Business;
const chair = { party: 'kz', until: 'the 7th Ministerial Council', since: 1 };

describe('case 28: a meeting is moved', () => {
  test('stages and outcomes that wait for it follow', () => {
    const scheduled = [
      { kind: 'stage', item: 'mc' },
      { kind: 'outcome', item: 'inauguration' },
    ] as Business['scheduled'];
    const { moves, stays } = rescheduling(MC7, day, [business({ scheduled })], undefined);
    expect(moves).toMatchObject([
      { what: 'stage', document: OTHER, item: 'mc', rule: 'case 28' },
      { what: 'outcome', document: OTHER, item: 'inauguration', rule: 'case 28' },
    ]);
    expect(stays).toEqual([]);
  });

  test('items of its agenda stay with it, scheduled or not', () => {
    const onAgenda = [{ id: 'one', document: OTHER, stage: 'mc', state: 'listed', place: 1 }] as const;
    expect(rescheduling(MC7, day, [business({ onAgenda: [...onAgenda] })], undefined).moves).toMatchObject([
      { what: 'agenda-item', document: OTHER, item: 'one', rule: 'case 28' },
    ]);
  });

  test('RoP 14.2: the term of the Chair ends with its opening, where the next Chair waits for this meeting and no other', () => {
    const designated = {
      party: 'az',
      meeting: MC7,
      until: 'u',
      attested: false,
      decision: { document: OTHER, stage: 's' },
    };
    const moves = (meeting: string) => rescheduling(meeting, day, [], { chair, designated }).moves;
    expect(moves(MC7)).toMatchObject([
      { what: 'chair-term-ends', party: 'kz', rule: 'RoP 14.2' },
      { what: 'chair-term-begins', party: 'az', rule: 'RoP 14.2' },
    ]);
    expect(moves(MC7.replace('c7', 'c8'))).toEqual([]);
  });

  test('what ends at an announced instant stays, and is told how it lies to the new day', () => {
    const rounds = [
      { round: 'r1', expiry: 999 },
      { round: 'r2', expiry: null },
    ] as Business['rounds'];
    const commentPeriods = [
      { period: 'c1', deadline: { at: 1_999 } },
      { period: 'c2', deadline: null },
    ] as Business['commentPeriods'];
    const calls = [
      { id: 'n1', state: 'open', deadline: { at: 2_000 } },
      { id: 'n2', state: 'closed', deadline: { at: 2_000 } },
      { id: 'n3', state: 'open' },
    ];
    const state = { v: 1, document: { agenda: { calls } } } as unknown as Business['state'];
    const { stays } = rescheduling(MC7, day, [business({ rounds, commentPeriods, state })], undefined);
    expect(stays.map(({ what, item, at, relative }) => [what, item, at, relative])).toEqual([
      ['round', 'r1', 999, 'before'],
      ['comment-period', 'c1', 1_999, 'on'],
      ['call', 'n1', 2_000, 'after'],
    ]);
  });

  test('relative deadlines move, with where they would be; what follows the meeting does not stay; absolute ones do', () => {
    const rule = { base: 'first-day', days: -14, time: '18:00', zone: 'Asia/Almaty' } as const;
    const own = { rule, setAt: 1, sequence: 2 };
    const from = { wallTime: '2024-12-05T18:00', fixed: { at: 1_733_403_600_000 } };
    const deadlines = [
      { deadline: 'papers', purpose: 'circulation', ...own, ...from },
      { deadline: 'cut-off', purpose: 'cut-off', ...own },
      { deadline: 'c1-of-x', purpose: 'comments', ...own, for: { document: OTHER, subject: 'comment-period/c1' } },
      { deadline: 'n1-of-x', purpose: 'nominations', ...own, for: { document: OTHER, subject: 'call/n1' } },
    ] as NonNullable<MeetingRecord['deadlines']>;
    const follows = { meeting: MC7, ...rule };
    const calls = [
      { id: 'n1', state: 'open', deadline: { at: 5 }, follows },
      { id: 'n2', state: 'open', deadline: { at: 5 }, follows: { ...follows, meeting: MC7.replace('c7', 'c8') } },
    ];
    const state = { v: 1, document: { agenda: { calls }, commentPeriods: [{ id: 'c1', follows }] } };
    const commentPeriods = [
      { period: 'c1', deadline: { at: 5 } },
      { period: 'c2', deadline: { at: 5 } },
    ] as Business['commentPeriods'];
    const matter = business({ commentPeriods, state: state as unknown as Business['state'] });
    const room = { items: [], attendance: [], members: [], checks: 0, cutOff: 1_500 };
    const record = { deadlines, room, to: { from: '2024-12-17' }, now: Date.parse('2024-12-03T18:00+05:00') };
    const { moves, stays } = rescheduling(MC7, day, [matter], undefined, record);
    const toTime = { wallTime: '2024-12-03T18:00', zone: 'Asia/Almaty', at: record.now };
    const fromTime = { wallTime: '2024-12-05T18:00', zone: 'Asia/Almaty', at: 1_733_403_600_000 };
    expect(moves).toMatchObject([
      { what: 'deadline', deadline: 'papers', fromTime, toTime, passed: true, rule: 'case 28' },
      { what: 'deadline', deadline: 'cut-off', fromTime: null, toTime },
      { what: 'comment-period', document: OTHER, item: 'c1', toTime },
      { what: 'call', document: OTHER, item: 'n1', toTime },
    ]);
    expect(stays.map(({ what, item, at, relative }) => [what, item, at, relative])).toEqual([
      ['comment-period', 'c2', 5, 'before'],
      ['call', 'n2', 5, 'before'],
      ['cut-off', undefined, 1_500, 'on'],
    ]);
    const vague = rescheduling(MC7, day, [], undefined, { ...record, to: { from: '2025' } });
    expect(vague.moves[0]).toMatchObject({ toTime: null, passed: false });
  });

  test('days as a query names them', () => {
    expect(datesOf('2024-12-17')).toEqual({ from: '2024-12-17' });
    expect(datesOf('2024-12-17/2024-12-18')).toEqual({ from: '2024-12-17', to: '2024-12-18' });
  });
});
