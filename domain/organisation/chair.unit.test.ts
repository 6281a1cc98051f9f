import { describe, expect, test } from 'vitest';
import { chairNow, holdsChair, organisationFacts } from './index.ts';
import {
  appoint,
  attested,
  begun,
  decisionOf,
  effect,
  fact,
  lastAct,
  MC7,
  MC8,
  names,
  past,
  UNTIL,
} from './testing/organisation-facts.ts';
import { actorOf, type OrganisationStream } from './testing/organisation-stream.ts';

const opens = (stream: OrganisationStream, meeting = MC7) => stream.act('note-meeting-opening', { meeting });
const byHand = (stream: OrganisationStream, to: string) =>
  stream.act('hand-over-chair', { to, until: UNTIL, occasion: 'a meeting' });

describe('RoP 14.2: the next Chair', () => {
  test('is designated by a decision, and chairs nothing yet', () => {
    const stream = begun();
    expect(names(attested(stream, appoint('az', MC7), 1, '2024-03-19'))).toEqual(['chair-designated']);
    expect(chairNow(stream.state)).toBe('kz');
    expect(stream.state.organisation?.designated).toEqual({
      party: 'az',
      meeting: MC7,
      until: UNTIL,
      decision: decisionOf(1),
      attested: true,
      when: { date: '2024-03-19' },
    });
    expect(fact(stream, 'next-chair/az')).toMatchObject({
      from: { attested: { date: '2024-03-19' }, recorded: lastAct(stream) },
      decision: decisionOf(1),
    });
    expect(names(attested(stream, appoint('az', MC7), 1, '2024-03-19'))).toEqual([]);
  });

  test('a Chair that is given one more term holds two, end to end, and no third without a source', () => {
    const stream = begun();
    for (const [index, meeting] of [MC7, MC8].entries()) {
      effect(stream, appoint('az', meeting), index + 1);
      opens(stream, meeting);
    }
    const terms = organisationFacts(stream.state).filter(({ kind, subject }) => kind === 'chair' && subject === 'az');
    expect(terms.map(({ id, decision }) => [id, decision])).toEqual([
      ['chair/az/2024', decisionOf(1)],
      ['chair/az/2024/2', decisionOf(2)],
    ]);
    expect(terms[0]?.to).toEqual(terms[1]?.from);
  });

  test('case 26: its term begins with the opening of the meeting, and the outgoing Chair loses its rights at once', () => {
    const stream = begun();
    attested(stream, appoint('az', MC7), 1, '2024-03-19');
    expect(names(opens(stream, MC8))).toEqual([]);
    const handed = opens(stream);
    expect(handed.events.map(({ data }) => data)).toEqual([
      {
        from: 'kz',
        to: 'az',
        until: UNTIL,
        occasion: 'opening of the meeting',
        decision: decisionOf(1),
        meeting: MC7,
      },
    ]);
    expect(holdsChair(stream.state, actorOf('chair', 'kz'))).toBe(false);
    expect(holdsChair(stream.state, actorOf('chair', 'az'))).toBe(true);
    expect(stream.state.organisation?.designated).toBeUndefined();
    const at = { at: lastAct(stream) };
    expect(fact(stream, 'chair/kz/2022')).toMatchObject({ from: { attested: { date: '2022' } }, to: at });
    expect(fact(stream, 'chair/az/2024')).toMatchObject({ from: at, decision: decisionOf(1), attested: false });
    expect(fact(stream, 'next-chair/az')?.to).toEqual(at);
    expect(names(opens(stream))).toEqual([]);
  });

  test('case 28: the term follows the meeting, whatever its day: no date is kept here', () => {
    const stream = begun();
    attested(stream, appoint('az', MC7), 1);
    expect(JSON.stringify(stream.state.organisation?.designated)).not.toMatch(/2024-12/);
  });

  test('one at a time: another designation takes the place of the first', () => {
    const stream = begun();
    effect(stream, appoint('az', MC7), 1);
    expect(names(effect(stream, appoint('cn', MC7), 2))).toEqual(['chair-designated']);
    expect(fact(stream, 'next-chair/az')?.to).toEqual({ at: lastAct(stream) });
    opens(stream);
    expect(chairNow(stream.state)).toBe('cn');
  });

  test('I15: an attested designation does not replace one that was decided here', () => {
    const stream = begun();
    effect(stream, appoint('az', MC7), 1);
    expect(names(attested(stream, appoint('cn', MC7), 2, '2024-01'))).toEqual([]);
    expect(stream.state.organisation?.designated?.party).toBe('az');
  });

  test('the State in the Chair can be designated for another term', () => {
    const stream = begun();
    effect(stream, appoint('kz', MC7), 1);
    opens(stream);
    expect(chairNow(stream.state)).toBe('kz');
    expect(stream.state.organisation?.chair).toMatchObject({ until: UNTIL, since: 3 });
    expect(fact(stream, 'chair/kz/2022')?.to).toEqual({ at: lastAct(stream) });
    expect(fact(stream, 'chair/kz/2024')).toMatchObject({ decision: decisionOf(1) });
    expect(fact(stream, 'chair/kz/2024')?.to).toBeUndefined();
  });

  test('a State that takes no part in decisions when the meeting is opened does not take over', () => {
    const stream = begun();
    effect(stream, appoint('az', MC7), 1);
    stream.act('suspend-party', { party: 'az', decision: 'a decision' });
    expect(opens(stream).refusal).toMatchObject({ code: 'party-not-member', rule: 'RoP 14.2' });
    expect(chairNow(stream.state)).toBe('kz');
    stream.act('reinstate-party', { party: 'az', decision: 'a decision' });
    expect(opens(stream).refusal).toBeUndefined();
    expect(chairNow(stream.state)).toBe('az');
  });

  test('only a Member State that takes part in decisions is appointed', () => {
    const stream = begun();
    for (const meeting of [MC7, undefined]) {
      expect(effect(stream, appoint('tm', meeting), 1).refusal?.code).toBe('party-not-member');
      expect(effect(stream, appoint('yy', meeting), 1).refusal?.code).toBe('party-unknown');
    }
    expect(attested(stream, appoint('tm', MC7), 1).refusal?.code).toBe('party-not-member');
  });
});

describe('RoP 14.2: a decision without a meeting', () => {
  test('begins the term itself', () => {
    const stream = begun();
    const answer = effect(stream, appoint('cn'), 1);
    expect(answer.events[0]?.data).toEqual({
      from: 'kz',
      to: 'cn',
      until: UNTIL,
      occasion: 'the decision itself',
      decision: decisionOf(1),
    });
    expect(names(effect(stream, appoint('cn'), 1))).toEqual([]);
    expect(names(effect(stream, appoint('cn'), 2))).toEqual(['chair-handed-over']);
  });

  test('explains the present term where it says nothing new', () => {
    const stream = begun();
    const same = appoint('kz', undefined, 'the opening of the 7th Ministerial Council');
    expect(names(effect(stream, same, 1))).toEqual(['decision-attributed']);
    expect(fact(stream, 'chair/kz/2022')?.decision).toEqual(decisionOf(1));
    expect(names(effect(stream, same, 1))).toEqual([]);
    expect(chairNow(stream.state)).toBe('kz');
  });
});

describe('by hand', () => {
  test('to the State that was designated: by that decision, and the designation is spent', () => {
    const stream = begun();
    effect(stream, appoint('az', MC7), 1);
    expect(byHand(stream, 'az').events[0]?.data).toMatchObject({ to: 'az', decision: decisionOf(1) });
    expect(stream.state.organisation?.designated).toBeUndefined();
    expect(names(opens(stream))).toEqual([]);
  });

  test('to another: who was designated takes over when the meeting is opened all the same', () => {
    const stream = begun();
    effect(stream, appoint('az', MC7), 1);
    expect(byHand(stream, 'cn').events[0]?.data).toEqual({
      from: 'kz',
      to: 'cn',
      until: UNTIL,
      occasion: 'a meeting',
    });
    expect(opens(stream).events[0]?.data).toMatchObject({ from: 'cn', to: 'az' });
  });
});

describe('case 45, rows A19 and B8: terms of the past', () => {
  const first = { kind: 'chair-term', party: 'kz', from: { date: '2020' }, to: { date: '2022' } } as const;

  test('the decision on the present term is put to it', () => {
    const stream = begun();
    expect(names(attested(stream, appoint('kz'), 1, '2022-10-13'))).toEqual(['decision-attributed']);
    expect(fact(stream, 'chair/kz/2022')).toMatchObject({
      decision: decisionOf(1),
      from: { attested: { date: '2022' } },
    });
    expect(fact(stream, 'chair/kz/2022')?.to).toBeUndefined();
    expect(chairNow(stream.state)).toBe('kz');
    expect(names(attested(stream, appoint('kz'), 1, '2022-10-13'))).toEqual([]);
  });

  test('each decision finds the term that began with it or after it', () => {
    const stream = begun();
    past(stream, first);
    attested(stream, appoint('kz'), 1, '2022-10-13');
    attested(stream, appoint('kz'), 2, '2020-09-24');
    expect(fact(stream, 'chair/kz/2022')?.decision).toEqual(decisionOf(1));
    expect(fact(stream, 'chair/kz/2020')?.decision).toEqual(decisionOf(2));
  });

  test('a decision for a State that chairs no more is history, and changes no Chair', () => {
    const stream = begun();
    const answer = attested(stream, appoint('tj'), 1, '2018-09-24');
    expect(names(answer)).toEqual(['past-fact-recorded', 'decision-attributed']);
    expect(answer.events[0]?.effective).toEqual({ kind: 'partial-date', date: '2018-09-24' });
    expect(chairNow(stream.state)).toBe('kz');
    expect(fact(stream, 'chair/tj/2018')).toMatchObject({
      from: { attested: { notBefore: '2018-09-24' } },
      to: { attested: {}, recorded: lastAct(stream) },
      decision: decisionOf(1),
    });
    expect(names(attested(stream, appoint('tj'), 1, '2018-09-24'))).toEqual([]);
  });

  test('a term that is attested on its own is history too', () => {
    const stream = begun();
    const before = stream.state.organisation?.chair;
    expect(names(past(stream, first))).toEqual(['past-fact-recorded']);
    expect(names(past(stream, { kind: 'chair-term', party: 'cn', from: { date: '2014' } }))).toEqual([
      'past-fact-recorded',
    ]);
    expect(stream.state.organisation?.chair).toEqual(before);
    expect(fact(stream, 'chair/kz/2020')?.to).toMatchObject({ attested: { date: '2022' } });
    expect(fact(stream, 'chair/cn/2014')?.to).toEqual({ attested: {}, recorded: lastAct(stream) });
    expect(past(stream, first).refusal).toMatchObject({ code: 'fact-recorded', about: { fact: 'chair/kz/2020' } });
    const present = { kind: 'chair-term', party: 'kz', from: { date: '2022' } } as const;
    expect(past(stream, present).refusal).toMatchObject({ about: { fact: 'chair/kz/2022' } });
  });
});
