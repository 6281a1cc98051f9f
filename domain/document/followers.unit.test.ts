import { describe, expect, test } from 'vitest';
import type { ResolvedDeadline } from '../../schemas/time.ts';
import { documentOf, MC7 } from '../testing/agenda-scenario.ts';
import { act, circulated, DAY, did, START, STREAM, TEXT, type Scenario } from '../testing/document-scenario.ts';
import { documentDecider, tasks } from './index.ts';

const FOLLOWS = { meeting: MC7, base: 'first-day', days: -7, time: '18:00', zone: 'Asia/Almaty' } as const;
const AT = START + 30 * DAY;
const deadline = (at = AT): ResolvedDeadline => ({
  at,
  wallTime: new Date(at).toISOString().slice(0, 16),
  zone: 'Asia/Almaty',
  tzdata: '2025b',
  derivation: ['so many days before the meeting'],
});
const SUBJECTS = ['comment-period/c1', 'call/n1'] as const;
/** A comment period and a call that follow the 7th Ministerial Council. */
const both = (): Scenario => {
  const open = did(circulated(), 'open-comment-period', { audience: 'members', follows: FOLLOWS });
  return did(open, 'open-call', { purpose: TEXT, follows: FOLLOWS });
};
const told = (
  scenario: Scenario,
  subject: string,
  at: number | undefined,
  because: 'set' | 're-dated' | 'postponed' = 're-dated',
) =>
  act(scenario, 'follow-deadline', {
    subject,
    meeting: MC7,
    because,
    ...(at === undefined ? {} : { deadline: deadline(at) }),
  });
const followed = () => told(told(both(), 'comment-period/c1', AT, 'set'), 'call/n1', AT, 'set');
const deadlines = (scenario: Scenario) => {
  const { commentPeriods, agenda } = documentOf(scenario);
  return [commentPeriods[0]?.deadline?.at, agenda?.calls?.[0]?.deadline?.at];
};
const asked = ({ entries, state }: Scenario) =>
  entries.flatMap(({ event, place }) => documentDecider.deliveries(state, event, place));

describe('case 28: what of a document follows a meeting', () => {
  test('asks the meeting, is open-ended until it is told, and then has that deadline', () => {
    expect(asked(both())).toEqual(
      SUBJECTS.map((subject) => ({
        target: MC7,
        kind: 'follow-meeting',
        payload: {
          document: STREAM,
          subject,
          rule: { base: 'first-day', days: -7, time: '18:00', zone: 'Asia/Almaty' },
        },
      })),
    );
    expect(deadlines(both())).toEqual([undefined, undefined]);
    expect(documentDecider.due(both().state)).toBeUndefined();
    const known = followed();
    expect(deadlines(known)).toEqual([AT, AT]);
    expect(documentDecider.due(known.state)).toMatchObject({
      at: AT + 10_000,
      command: { kind: 'conclude-comment-period' },
    });
    expect(tasks(known.state, STREAM).filter(({ dueAt }) => dueAt === AT)).not.toEqual([]);
  });

  test.each(SUBJECTS)('moves with it, and becomes open-ended where it has no days: %s', (subject) => {
    const which = SUBJECTS.indexOf(subject);
    const later = told(followed(), subject, AT + DAY).then('deadline-followed');
    expect(deadlines(later)[which]).toBe(AT + DAY);
    expect(deadlines(later)[1 - which]).toBe(AT);
    told(later, subject, AT + DAY).then();
    const open = told(later, subject, undefined, 'postponed').then('deadline-followed');
    expect(deadlines(open)[which]).toBeUndefined();
    expect(deadlines(told(open, subject, AT))[which]).toBe(AT);
  });

  test.each(SUBJECTS)(
    'keeps the former deadline where the new one has passed: no word is cut off backwards: %s',
    (subject) => {
      const which = SUBJECTS.indexOf(subject);
      const before = followed().at(START + 20 * DAY);
      const kept = told(before, subject, START + 20 * DAY).then('deadline-followed');
      expect(kept.data('deadline-followed')).toMatchObject({ kept: true, deadline: { at: START + 20 * DAY } });
      expect(deadlines(kept)[which]).toBe(AT);
      const open = told(both(), subject, START - DAY, 'set').then('deadline-followed');
      expect(deadlines(open)[which]).toBeUndefined();
    },
  );

  test.each(SUBJECTS)('case 9: what is over does not begin again, though it is not concluded yet: %s', (subject) => {
    const drain = followed().at(AT + 5_000);
    const kept = told(drain, subject, AT + DAY).then('deadline-followed');
    expect(kept.data('deadline-followed').kept).toBe(true);
    expect(deadlines(kept)).toEqual([AT, AT]);
  });

  test('tells the meeting when it is closed, by hand, by time or with the document', () => {
    const stops = (scenario: Scenario) =>
      asked(scenario)
        .filter(({ kind }) => kind === 'stop-following')
        .map(({ payload }) => payload);
    const [one, other] = SUBJECTS.map((subject) => ({ document: STREAM, subject }));
    const closed = did(followed(), 'close-comment-period', { period: 'c1' });
    expect(stops(closed)).toEqual([one]);
    told(closed, 'comment-period/c1', AT + DAY).then();
    const expired = did(followed().at(AT + 10_000), 'conclude-call', { call: 'n1' });
    expect(stops(expired)).toEqual([other]);
    expect(stops(did(followed(), 'withdraw-document', {}))).toEqual([one, other]);
    const absolute = did(circulated(), 'open-comment-period', { audience: 'members', deadline: deadline() });
    expect(asked(did(absolute, 'close-comment-period', { period: 'c1' }))).toEqual([]);
  });

  test('takes a deadline from no other meeting, and what has its own instant from none', () => {
    const absolute = did(circulated(), 'open-comment-period', { audience: 'members', deadline: deadline() });
    told(absolute, 'comment-period/c1', AT + DAY).thenRefused('deadline-not-followed');
    told(both(), 'comment-period/c9', AT).thenRefused('deadline-not-followed');
    act(both(), 'follow-deadline', {
      subject: 'call/n1',
      meeting: MC7.replace('c7', 'c8'),
      because: 'set',
      deadline: deadline(),
    }).thenRefused('deadline-not-followed');
    const twice = { audience: 'members', follows: FOLLOWS, deadline: deadline() } as const;
    act(circulated(), 'open-comment-period', twice).thenRefused('request-malformed');
    act(circulated(), 'open-call', { purpose: TEXT, follows: FOLLOWS, deadline: deadline() }).thenRefused(
      'request-malformed',
    );
    const elsewhere = { ...FOLLOWS, meeting: MC7.replace('cica', 'osce') };
    act(circulated(), 'open-comment-period', { audience: 'members', follows: elsewhere }).thenRefused(
      'meeting-unknown',
    );
  });
});
