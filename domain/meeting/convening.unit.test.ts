import { describe, expect, test } from 'vitest';
import { resolvedFacts } from '../../activities/deadlines/resolve-deadlines.ts';
import type { ConveningFacts } from '../../schemas/meeting-convening-commands.ts';
import type { MeetingPayload } from '../../schemas/meeting-commands.ts';
import type { MeetingEventData } from '../../schemas/meeting-events.ts';
import { certaintyOn } from '../shared/index.ts';
import { quorumForecast } from './convening-forecast.ts';
import { meetingTasks } from './convening-tasks.ts';
import { meetingFacts } from './facts.ts';
import { meetingDecider } from './index.ts';
import { mayInMeeting } from './may.ts';
import { announced, command, DAY, days, START, type Scenario } from './testing/meeting-scenario.ts';

/** The day of `START` at the seat; the meeting is on 19 December, 92 days later. */
const SENT_ON = '2024-09-18';
const rule = (noticeDays: number, strict?: boolean): NonNullable<ConveningFacts['rule']> => ({
  noticeDays,
  ...(strict === undefined ? {} : { strict }),
  evidence: { confidence: 'invented', source: 'a test' },
});
const MEMBERS = ['kz', 'jo', 'mn'];

function convening(more: Partial<MeetingPayload<'convene-meeting'>> = {}, facts: Partial<ConveningFacts> | false = {}) {
  const convene = command('convene-meeting', { sentAt: START, ...more });
  const known = { day: SENT_ON, members: MEMBERS, ...facts };
  return facts === false ? convene : ({ ...convene, facts: { convening: known } } as typeof convene);
}
const reply = (party: string, attends: 'yes' | 'no' | 'undecided', options = {}, at = START) =>
  command('record-invitation-reply', { party, attends, at }, options);
const reDated = (from: string) => command('re-date-meeting', { dates: { from } });
const convened = () => announced().given(convening());
const told = (scenario: Scenario) => scenario.decision.events[0]?.data as MeetingEventData<'meeting-convened'>;

describe('the convocation', () => {
  test('goes to the Member States of the organ unless others are named; observers are invited where they are named', () => {
    expect(told(announced().when(convening())).parties).toEqual(MEMBERS);
    const other = told(
      announced().when(convening({ parties: ['kz', 'jo'], also: ['sa'], guests: ['United Nations'] })),
    );
    expect(other).toMatchObject({ parties: ['kz', 'jo', 'sa'], observers: ['sa'], guests: ['United Nations'] });
    announced()
      .when(convening({}, { members: [] }))
      .thenRefused('nobody-invited');
  });

  test('I11: is not sent in the future, and names days that are set', () => {
    announced()
      .when(convening({ sentAt: START + 1 }))
      .thenRefused('time-in-future');
    announced({ dates: undefined }).when(convening()).thenRefused('meeting-without-days');
    announced().given(command('cancel-meeting', {})).when(convening()).thenRefused('meeting-over');
  });

  test('I9: is not sent twice; it is sent again when the days, the place, the text or the circle have changed', () => {
    const text = (hash: string) => ({
      text: { sha256: hash.repeat(64), language: 'en', class: 'members', bytes: 1, mediaType: 'text/plain' } as const,
    });
    const sent = convened();
    sent.when(convening()).thenRefused('convocation-unchanged');
    sent.when(convening({ parties: ['jo'] })).thenRefused('convocation-unchanged');
    for (const again of [
      sent.given(reDated('2024-12-17')).when(convening()),
      sent.given(command('move-meeting', { mode: 'online' })).when(convening()),
      sent.when(convening(text('b'))),
      sent.when(convening({ also: ['sa'] })),
      sent.when(convening({ guests: ['United Nations'] })),
    ])
      again.then('meeting-convened');
    sent
      .given(convening(text('b')))
      .when(convening(text('b')))
      .thenRefused('convocation-unchanged');
    sent.given(command('postpone-meeting', {})).given(reDated('2024-12-19')).when(convening()).then('meeting-convened');
  });

  test('who was invited before stays invited', () => {
    const again = convened()
      .given(reDated('2024-12-17'))
      .given(convening({ parties: ['kz'], also: ['sa'] }));
    expect(again.state.meeting?.convened).toMatchObject({
      parties: ['kz', 'jo', 'mn', 'sa'],
      observers: ['sa'],
      times: 2,
      dates: { from: '2024-12-17' },
    });
  });
});

describe('the notice', () => {
  const noticeBy = (facts: Partial<ConveningFacts>, from = '2024-12-19') =>
    told(announced({ dates: { from } }).when(convening({}, facts))).notice;

  test('is counted in whole days: the day of dispatch is not counted, the first day of the meeting is', () => {
    expect(noticeBy({})).toMatchObject({ from: SENT_ON, given: 92, short: false });
    expect(noticeBy({ rule: rule(92) })).toMatchObject({ given: 92, short: false, required: { days: 92 } });
    expect(noticeBy({ rule: rule(93) })).toMatchObject({ given: 92, short: true });
    expect(noticeBy({ rule: rule(1) }, '2024-09-18')).toMatchObject({ given: 0, short: true });
  });

  test('I12: says how it came about, and counts to the earliest day that a partial date can mean', () => {
    const notice = noticeBy({ rule: rule(80) }, '2024-12');
    expect(notice).toMatchObject({ given: 74, short: true });
    expect(notice.derivation).toBe(
      'From 2024-09-18, which is not counted, to 2024-12-01, the first day that 2024-12 can mean: 74 days. 80 are required (a test).',
    );
  });

  test('a strict rule lets no short one through, and the refusal says the earliest day; on that day it is in time', () => {
    const strict = { rule: rule(100, true) };
    const refused = announced().when(convening({}, strict)).thenRefused('notice-too-short');
    expect(refused.decision.refusal?.about).toEqual({
      earliest: '2024-12-27',
      given: 92,
      required: 100,
      source: 'a test',
    });
    announced({ dates: { from: '2024-12-27' } })
      .when(convening({}, strict))
      .then('meeting-convened');
    announced({ dates: { from: '2024-12-26' } })
      .when(convening({}, strict))
      .thenRefused('notice-too-short');
  });

  test('for the same days it runs from the first convocation, unless a Member State hears of them only now', () => {
    const facts = { rule: rule(92, true) };
    const later = { ...facts, day: '2024-12-01' };
    const sent = announced()
      .given(convening({ parties: ['kz', 'jo'] }, facts))
      .at(START + 74 * DAY);
    expect(told(sent.when(convening({ parties: ['kz'], also: ['sa'] }, later))).notice).toMatchObject({
      from: SENT_ON,
      short: false,
    });
    sent.when(convening({ parties: ['mn'] }, later)).thenRefused('notice-too-short');
    sent.given(reDated('2024-12-20')).when(convening({}, later)).thenRefused('notice-too-short');
  });

  test('without the facts of the edge nothing is required, and the day is that of UTC', () => {
    expect(told(announced().when(convening({ parties: ['kz'] }, false)))).toMatchObject({
      parties: ['kz'],
      notice: { from: SENT_ON, short: false },
    });
  });
});

describe('replies', () => {
  test('I11: the Secretariat records what a State said; a focal point speaks for its own State alone', () => {
    const jo = (party: string) => ({
      ...reply(party, 'yes'),
      actor: { token: 'a'.repeat(24), role: 'focal-point', party: 'jo' },
    });
    convened().when(reply('mn', 'no')).then('invitation-reply-recorded');
    convened()
      .when(jo('jo') as never)
      .then('invitation-reply-recorded');
    convened()
      .when(jo('mn') as never)
      .thenRefused('not-your-state');
    convened()
      .when(reply('jo', 'yes', { role: 'focal-point' }))
      .thenRefused('not-your-state');
    convened()
      .when(reply('jo', 'yes', { role: 'chair' }))
      .thenRefused('not-permitted');
  });

  test('the last word counts; the same word is not recorded twice', () => {
    const said = convened().given(reply('jo', 'undecided'));
    said.when(reply('jo', 'undecided')).thenRefused('reply-unchanged');
    const yes = said.given(reply('jo', 'yes'));
    expect(yes.state.meeting?.replies).toEqual([expect.objectContaining({ party: 'jo', attends: 'yes' })]);
  });

  test('come from those who were invited, once they were, and for days that there are', () => {
    announced().when(reply('jo', 'yes')).thenRefused('meeting-not-convened');
    convened().when(reply('th', 'yes')).thenRefused('not-invited');
    convened()
      .when(reply('jo', 'yes', {}, START + 1))
      .thenRefused('time-in-future');
    convened().given(command('postpone-meeting', {})).when(reply('jo', 'yes')).thenRefused('meeting-without-days');
    convened()
      .given(command('open-meeting', { openedAt: START }))
      .when(reply('jo', 'yes'))
      .thenRefused('meeting-open');
  });

  test('each State that was invited is asked until it has answered, and asked again when the days have moved', () => {
    const asked = ({ state }: Scenario) =>
      meetingTasks(state).map(({ assignee }) => (assignee.kind === 'party' ? assignee.party : ''));
    const sent = announced().given(convening({ also: ['sa'] }));
    expect(asked(announced())).toEqual([]);
    expect(asked(sent)).toEqual(MEMBERS);
    const answered = sent.given(reply('jo', 'yes'));
    expect(asked(answered)).toEqual(['kz', 'mn']);
    const moved = answered.given(reDated('2024-12-17'));
    expect(asked(moved)).toEqual(MEMBERS);
    moved.when(reply('jo', 'yes')).then('invitation-reply-recorded');
    expect(asked(answered.given(command('postpone-meeting', {})))).toEqual([]);
    expect(asked(answered.given(command('open-meeting', { openedAt: START })))).toEqual([]);
  });
});

test('case 28: the answer is asked for by the deadline for replies, and that follows the meeting', () => {
  const rule = { base: 'first-day', days: -14, time: '18:00', zone: 'Asia/Almaty' } as const;
  const fixed = (scenario: Scenario): Scenario => {
    const due = meetingDecider.due(scenario.state);
    if (due?.resolve === undefined) throw new Error('Nothing is to be fixed.');
    const fix = command('fix-deadlines', due.command.payload as MeetingPayload<'fix-deadlines'>);
    return scenario.given({ ...fix, facts: resolvedFacts(due.resolve) });
  };
  const dueAt = ({ state }: Scenario) => meetingTasks(state)[0]?.dueAt;
  const deadline = command('set-meeting-deadline', { deadline: 'replies', purpose: 'reply', rule });
  const sent = fixed(
    convened()
      .at(START + 1)
      .given(deadline),
  );
  expect(dueAt(sent)).toBe(Date.parse('2024-12-05T18:00:00+05:00'));
  const moved = sent.at(START + 2).given(reDated('2024-12-17'));
  expect(dueAt(moved)).toBeUndefined();
  expect(dueAt(fixed(moved))).toBe(Date.parse('2024-12-03T18:00:00+05:00'));
});

describe('the forecast of the quorum', () => {
  const quorum = {
    numerator: 2,
    denominator: 3,
    rounding: 'up',
    evidence: { confidence: 'V', source: 'RoP 1.2' },
  } as const;
  const body = { members: MEMBERS, of: 3, quorum };
  const forecast = (scenario: Scenario, of: Parameters<typeof quorumForecast>[1] = body) =>
    scenario.state.meeting ? quorumForecast(scenario.state.meeting, of) : undefined;

  test('RoP 1.2: expected of how many, by the rule of the body; it hangs on who has not made up its mind', () => {
    expect(forecast(convened())).toEqual({
      expected: 0,
      declined: 0,
      undecided: 0,
      noReply: 3,
      needed: 2,
      of: 3,
      met: 'maybe',
    });
    const two = convened().given(reply('kz', 'yes')).given(reply('jo', 'yes'));
    expect(forecast(two)).toMatchObject({ expected: 2, noReply: 1, met: 'yes' });
    const none = convened().given(reply('kz', 'no')).given(reply('jo', 'no')).given(reply('mn', 'undecided'));
    expect(forecast(none)).toMatchObject({ declined: 2, undecided: 1, noReply: 0, met: 'no' });
  });

  test('case 22: a State that cannot take part counts in the total, and is expected by nobody', () => {
    const all = MEMBERS.reduce((sent, party) => sent.given(reply(party, 'yes')), convened());
    expect(forecast(all, { members: ['kz', 'jo'], of: 4, quorum })).toMatchObject({
      expected: 2,
      needed: 3,
      met: 'no',
    });
  });

  test('replies for other days count no more, nor does what an observer says; without a quorum on record it is met', () => {
    const said = announced()
      .given(convening({ also: ['sa'] }))
      .given(reply('kz', 'yes'))
      .given(reply('sa', 'yes'));
    expect(forecast(said)?.expected).toBe(1);
    expect(forecast(said.given(reDated('2024-12-17')))).toMatchObject({ expected: 0, noReply: 3 });
    expect(forecast(said, { members: MEMBERS, of: 3 })).not.toHaveProperty('needed');
    expect(forecast(said, { members: MEMBERS, of: 3 })?.met).toBe('yes');
  });
});

describe('case 28: postponed', () => {
  const POSTPONED = START + 10 * DAY;
  const dayAt = (at: number) => ({ from: at, until: at + 1, earliest: '2024-09-30', latest: '2024-09-30' }) as never;
  const postponed = () => announced().at(POSTPONED).when(command('postpone-meeting', {}));
  const standing = ({ state }: Scenario, at: number) =>
    meetingFacts(state)
      .filter(({ id, ...fact }) => id.startsWith('meeting/days/') && certaintyOn(fact, dayAt(at)) === 'yes')
      .map(({ value }) => value);

  test('the same meeting is still to come, without days; the history keeps them', () => {
    const scenario = postponed().then('meeting-postponed');
    expect(scenario.decision.events[0]?.data).toEqual({ from: { from: '2024-12-19' } });
    const { meeting } = scenario.state;
    expect(meeting).toMatchObject({
      state: 'announced',
      datesSet: [{ dates: { from: '2024-12-19' }, endedAt: POSTPONED }],
    });
    expect(meeting).not.toHaveProperty('dates');
    scenario.when(command('postpone-meeting', {})).thenRefused('meeting-without-days');
  });

  test('its days are known until then, and none after; then the new ones', () => {
    const scenario = postponed();
    expect(standing(scenario, POSTPONED - 1)).toEqual(['2024-12-19']);
    expect(standing(scenario, POSTPONED + DAY)).toEqual([]);
    const again = scenario.at(POSTPONED + 5 * DAY).given(reDated('2025-02-01'));
    expect(standing(again, POSTPONED - 1)).toEqual(['2024-12-19']);
    expect(standing(again, POSTPONED + DAY)).toEqual([]);
    expect(standing(again, POSTPONED + 6 * DAY)).toEqual(['2025-02-01']);
  });

  test('a decision for the days that were given up sets them anew', () => {
    const scenario = postponed().when(days('2024-12-19'));
    scenario.then('meeting-re-dated');
    expect(scenario.state.meeting).toMatchObject({ dates: { from: '2024-12-19' }, datesSet: [{}, {}] });
    expect(scenario.state.meeting?.datesSet[1]).not.toHaveProperty('endedAt');
  });
});

describe('what somebody may do', () => {
  const may = ({ state }: Scenario, role: 'secretariat' | 'focal-point' | 'chair', act: string, party?: string) =>
    mayInMeeting(state, party === undefined ? { role } : { role, party }).find((each) => each.act === act);

  test('is tried on the decision itself', () => {
    expect(may(announced(), 'secretariat', 'convene-meeting')?.allowed).toBe(true);
    expect(may(announced({ dates: undefined }), 'secretariat', 'convene-meeting')?.code).toBe('meeting-without-days');
    expect(may(announced(), 'focal-point', 'record-invitation-reply', 'jo')?.code).toBe('meeting-not-convened');
    const answered = convened().given(reply('jo', 'yes'));
    expect(may(answered, 'focal-point', 'record-invitation-reply', 'jo')?.allowed).toBe(true);
    expect(may(answered, 'focal-point', 'record-invitation-reply', 'th')?.code).toBe('not-invited');
    expect(may(answered, 'secretariat', 'record-invitation-reply')?.allowed).toBe(true);
    expect(may(answered, 'chair', 'postpone-meeting')?.allowed).toBe(true);
    expect(may(answered, 'focal-point', 'postpone-meeting', 'jo')?.code).toBe('not-permitted');
  });
});
