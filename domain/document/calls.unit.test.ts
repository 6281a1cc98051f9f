import { describe, expect, it } from 'vitest';
import { documentOf, MC7, pending } from '../testing/agenda-scenario.ts';
import { act, DAY, did, freshId, START, STREAM, TEXT, text, type Scenario } from '../testing/document-scenario.ts';
import { documentDecider, tasks } from './index.ts';

const DEADLINE = START + DAY;
const deadline = (at = DEADLINE) => ({
  at,
  wallTime: '2024-09-19T09:00',
  zone: 'Asia/Almaty',
  tzdata: '2025b',
  derivation: [],
});
const open = () => did(pending(), 'open-call', { purpose: TEXT });
const dated = () => did(pending(), 'open-call', { purpose: TEXT, deadline: deadline() });
const nominates = (scenario: Scenario, party: string, receivedAt = scenario.now, call = 'n1') =>
  act(scenario, 'submit-nomination', { call, nominee: text('7') }, { party, receivedAt, id: freshId() });
const nominated = (scenario: Scenario, ...parties: string[]) =>
  parties.reduce((each, party) => {
    const after = nominates(each, party);
    expect(after.decision.refusal).toBeUndefined();
    return after;
  }, scenario);
const ids = (scenario: Scenario) =>
  documentOf(scenario).agenda?.calls?.map((call) => call.nominations.map((each) => each.id));
const asked = (scenario: Scenario) => tasks(scenario.state, STREAM).filter((task) => task.subject.startsWith('n'));

describe('case 32: a call for nominations', () => {
  it('is open-ended: no timer, no reminder, and silence is never a nomination', () => {
    const later = open().at(START + 3650 * DAY);
    expect(documentDecider.due(later.state)).toBeUndefined();
    expect(ids(later)).toEqual([[]]);
    expect(asked(later).map(({ act: kind, onSilence, assignee }) => ({ kind, onSilence, assignee }))).toEqual([
      { kind: 'submit-nomination', onSilence: 'nothing', assignee: { kind: 'members', except: [] } },
      { kind: 'close-call', onSilence: 'nothing', assignee: { kind: 'office', office: 'secretariat' } },
    ]);
    expect(asked(later)[0]?.id).toBe(`${STREAM}/n1/members/submit-nomination`);
  });
  it('a State nominates as many as it likes; who has one standing is asked no more; a part of the States is a legal result', () => {
    const some = nominated(open(), 'kz', 'kz', 'jo');
    expect(ids(some)).toEqual([['n1-kz-1', 'n1-kz-2', 'n1-jo-1']]);
    expect(asked(some)[0]?.assignee).toEqual({ kind: 'members', except: ['kz', 'jo'] });
    const closed = act(some, 'close-call', { call: 'n1' }).then('call-closed');
    expect(ids(closed)).toEqual([['n1-kz-1', 'n1-kz-2', 'n1-jo-1']]);
    expect(asked(closed)).toEqual([]);
    nominates(closed, 'tr').thenRefused('call-closed');
    act(closed, 'close-call', { call: 'n1' }).thenRefused('call-closed');
  });
  it('calls run side by side, and have numbers of their own', () => {
    const two = did(open(), 'open-call', { purpose: text('2'), deadline: deadline() });
    expect(ids(nominated(two, 'kz'))).toEqual([['n1-kz-1'], []]);
    expect(nominates(two, 'kz', two.now, 'n2').data('nomination-submitted').nomination).toBe('n2-kz-1');
    nominates(two, 'kz', two.now, 'n3').thenRefused('call-unknown');
    nominates(pending(), 'kz').thenRefused('call-unknown');
  });
  it('a State withdraws its own nomination, and no other; the number is not given again', () => {
    const one = nominated(open(), 'kz');
    const withdraw = (scenario: Scenario, party: string, nomination = 'n1-kz-1') =>
      act(scenario, 'withdraw-nomination', { call: 'n1', nomination }, { party });
    withdraw(one, 'jo').thenRefused('not-your-state');
    withdraw(one, 'kz', 'n1-kz-2').thenRefused('nomination-unknown');
    const gone = withdraw(one, 'kz').then('nomination-withdrawn');
    expect(ids(gone)).toEqual([[]]);
    withdraw(gone, 'kz').thenRefused('nomination-unknown');
    expect(asked(gone)[0]?.assignee).toEqual({ kind: 'members', except: [] });
    expect(ids(nominated(gone, 'kz'))).toEqual([['n1-kz-2']]);
    withdraw(did(one, 'close-call', { call: 'n1' }), 'kz').then('nomination-withdrawn');
  });
  it('only States nominate, for themselves', () => {
    act(open(), 'submit-nomination', { call: 'n1', nominee: TEXT }, { role: 'secretariat' }).thenRefused(
      'not-permitted',
    );
    act(open(), 'submit-nomination', { call: 'n1', nominee: TEXT }).thenRefused('not-your-state');
  });
});

describe('I3: a call with a deadline', () => {
  it('is asked for until the deadline, and concluded a drain later', () => {
    expect(asked(dated())).toMatchObject([{ act: 'submit-nomination', dueAt: DEADLINE, onSilence: 'nothing' }]);
    expect(documentDecider.due(dated().state)).toEqual({
      at: DEADLINE + 10_000,
      command: { kind: 'conclude-call', payload: { call: 'n1' } },
    });
    const conclude = (at: number) => act(dated().at(at), 'conclude-call', { call: 'n1' });
    conclude(DEADLINE + 9_999).thenRefused('too-early');
    const over = conclude(DEADLINE + 10_000).then('call-closed');
    expect(over.data('call-closed')).toEqual({ call: 'n1', because: 'expired' });
    expect(over.effective('call-closed')).toEqual({ kind: 'instant', at: DEADLINE });
    expect(documentDecider.due(over.state)).toBeUndefined();
    act(over, 'conclude-call', { call: 'n1' }).thenRefused('call-closed');
    act(open(), 'conclude-call', { call: 'n1' }).thenRefused('too-early');
  });
  it('judges by receipt: a millisecond before counts, at the deadline it is late, recorded and not counted', () => {
    const at = dated().at(DEADLINE + 5_000);
    expect(ids(nominates(at, 'kz', DEADLINE - 1).then('nomination-submitted'))).toEqual([['n1-kz-1']]);
    const late = nominates(at, 'kz', DEADLINE).then('nomination-submitted');
    expect(late.data('nomination-submitted')).toMatchObject({ late: true, nomination: 'n1-kz-1' });
    expect(ids(late)).toEqual([[]]);
    expect(nominates(late, 'kz', DEADLINE - 1).data('nomination-submitted').nomination).toBe('n1-kz-2');
  });
  it('what was stamped in time counts even after the conclusion; after a closing by hand nothing does', () => {
    const over = did(dated().at(DEADLINE + 10_000), 'conclude-call', { call: 'n1' });
    expect(ids(nominates(over, 'kz', DEADLINE - 1).then('nomination-submitted'))).toEqual([['n1-kz-1']]);
    nominates(over, 'kz', DEADLINE).thenRefused('call-closed');
    const closed = did(dated(), 'close-call', { call: 'n1' });
    nominates(closed, 'kz', START).thenRefused('call-closed');
  });
  it('a deadline lies ahead', () => {
    act(pending(), 'open-call', { purpose: TEXT, deadline: deadline(START) }).thenRefused('period-too-short');
  });
});

it('case 35: a withdrawal of the document closes its calls; nothing falls due any more', () => {
  const gone = act(nominated(dated(), 'kz'), 'withdraw-document', {}).then('call-closed', 'document-withdrawn');
  expect(gone.data('call-closed').because).toBe('document-withdrawn');
  expect(documentDecider.due(gone.state)).toBeUndefined();
  nominates(gone, 'jo').thenRefused('document-withdrawn');
  act(gone, 'open-call', { purpose: TEXT }).thenRefused('document-withdrawn');
  act(gone, 'withdraw-nomination', { call: 'n1', nomination: 'n1-kz-1' }, { party: 'kz' }).thenRefused(
    'document-withdrawn',
  );
});

it('I13: closed calls and the oldest nominations make room; a closed call that is gone is still known as closed', () => {
  let scenario = pending();
  for (let call = 1; call <= 15; call += 1) {
    scenario = did(scenario, 'open-call', { purpose: TEXT });
    for (let count = 0; count < 30; count += 1)
      scenario = did(scenario, 'submit-nomination', { call: `n${call}`, nominee: TEXT }, { party: 'jo' });
    if (call !== 2) scenario = did(scenario, 'close-call', { call: `n${call}` });
  }
  const calls = documentOf(scenario).agenda?.calls ?? [];
  expect(calls.map((call) => call.id)).toEqual(['n2', 'n7', 'n8', 'n9', 'n10', 'n11', 'n12', 'n13', 'n14', 'n15']);
  expect(calls.reduce((sum, call) => sum + call.nominations.length, 0)).toBe(200);
  nominates(scenario, 'jo', scenario.now, 'n1').thenRefused('call-closed');
  expect(nominates(scenario, 'jo', scenario.now, 'n2').data('nomination-submitted').nomination).toBe('n2-jo-31');
});

describe('tasks for every Member State while comments are awaited', () => {
  const invited = (audience: 'members' | 'experts') => did(pending(), 'open-comment-period', { audience });
  const comments = (scenario: Scenario) =>
    tasks(scenario.state, STREAM).filter((task) => task.act === 'submit-comment');

  it('A23, A24: comments of members or experts, except of those that commented; silence means nothing', () => {
    for (const audience of ['members', 'experts'] as const) {
      const commented = did(invited(audience), 'submit-comment', { period: 'c1', text: TEXT }, { party: 'jo' });
      expect(comments(commented)).toMatchObject([
        {
          id: `${STREAM}/c1/members/submit-comment`,
          assignee: { kind: 'members', except: ['jo'] },
          onSilence: 'nothing',
        },
      ]);
      expect(comments(did(commented, 'close-comment-period', { period: 'c1' }))).toEqual([]);
    }
  });
});

it('outcomes beside the adoption: planned, then achieved or dropped, once', () => {
  const planned = did(pending(), 'plan-outcome', {
    outcome: 'inauguration',
    title: TEXT,
    meeting: MC7,
    recommendedBy: 'senior-officials-committee',
  });
  const acts = (scenario: Scenario) =>
    tasks(scenario.state, STREAM)
      .filter((task) => task.act === 'record-outcome')
      .map((task) => task.subject);
  expect(acts(planned)).toEqual(['inauguration']);
  act(planned, 'plan-outcome', { outcome: 'inauguration', title: TEXT }).thenRefused('outcome-exists');
  act(planned, 'record-outcome', { outcome: 'recommitment', word: 'dropped' }).thenRefused('outcome-unknown');
  const settled = act(planned, 'record-outcome', { outcome: 'inauguration', word: 'achieved' }).then(
    'outcome-recorded',
  );
  expect(documentOf(settled).agenda?.outcomes).toMatchObject([{ state: 'achieved', meeting: MC7, settledAt: START }]);
  expect(acts(settled)).toEqual([]);
  act(settled, 'record-outcome', { outcome: 'inauguration', word: 'dropped' }).thenRefused('outcome-settled');
});
