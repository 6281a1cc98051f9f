import { describe, expect, test } from 'vitest';
import { membersNow } from './index.ts';
import {
  appoint,
  attested,
  begun,
  decisionOf,
  effect,
  fact,
  grant,
  lastAct,
  MC7,
  names,
  past,
  slide,
  standing,
} from './testing/organisation-facts.ts';
import { actorOf, documentStream, frozenMembers, OrganisationStream } from './testing/organisation-stream.ts';

describe('a status by decision', () => {
  test('a Member State takes part in decisions from then on', () => {
    const stream = begun();
    expect(names(effect(stream, grant('ma', 'member'), 1))).toEqual(['status-granted']);
    expect(membersNow(stream.state)).toEqual(['az', 'cn', 'kz', 'tj', 'kw', 'ma']);
    expect(standing(stream, 'ma')).toEqual({ status: 'member', entitled: { from: 2 } });
    expect(frozenMembers(stream.freeze(1))).toContain('ma');
    expect(fact(stream, 'status/ma/member')).toEqual({
      id: 'status/ma/member',
      kind: 'status',
      subject: 'ma',
      value: 'member',
      from: { at: stream.recorded[1]?.place.recorded },
      attested: false,
      decision: decisionOf(1),
      sequence: 2,
    });
    expect(fact(stream, 'status/ma/applicant')?.to).toEqual({ at: stream.recorded[1]?.place.recorded });
  });

  test('case 18, I2: a State admitted during a round is added to no electorate that is frozen', () => {
    const stream = begun();
    const before = frozenMembers(stream.freeze(1));
    const granted = effect(stream, grant('ma', 'member'), 1);
    expect(granted.deliveries).toEqual([]);
    expect(before).not.toContain('ma');
    // It is in none that could shrink either: its departure concerns the later round only.
    stream.freeze(2);
    const gone = stream.act('record-departure', { party: 'ma', decision: 'a decision' });
    expect(gone.deliveries.map(({ target }) => target)).toEqual([documentStream(2)]);
  });

  test('case 43: approval is no status; a partner begins with its own decision', () => {
    const stream = begun();
    expect(names(attested(stream, grant('un-escap', 'approved-partner'), 1, '2024-03'))).toEqual([
      'decision-attributed',
    ]);
    expect(standing(stream, 'un-escap')).toEqual({ status: 'approved-partner' });
    expect(names(effect(stream, grant('un-escap', 'partner'), 2, { decision: decisionOf(2, 'signature') }))).toEqual([
      'status-granted',
    ]);
    expect(standing(stream, 'un-escap')).toEqual({ status: 'partner' });
    expect(fact(stream, 'status/un-escap/approved-partner')).toMatchObject({
      decision: decisionOf(1),
      to: { at: lastAct(stream) },
    });
    expect(fact(stream, 'status/un-escap/partner')?.decision).toEqual(decisionOf(2, 'signature'));
    expect(membersNow(stream.state)).not.toContain('un-escap');
  });

  test('case 44: an attested grant that the roster has is attributed to its fact, once', () => {
    const stream = begun();
    const answer = attested(stream, grant('kw', 'member'), 1, '2022-10-13');
    expect(answer.events).toEqual([
      {
        name: 'decision-attributed',
        data: {
          fact: 'status/kw/member',
          decision: decisionOf(1),
          attested: true,
          when: { date: '2022-10-13' },
          evidence: slide('slide 14'),
        },
        effective: { kind: 'partial-date', date: '2022-10-13' },
      },
    ]);
    expect(fact(stream, 'status/kw/member')).toMatchObject({
      decision: decisionOf(1),
      from: { attested: { date: '2022-10-13' } },
      sourced: { source: 'a test' },
    });
    const { state } = stream;
    expect(names(attested(stream, grant('kw', 'member'), 1, '2022-10-13'))).toEqual([]);
    expect(names(attested(stream, grant('kw', 'member'), 2, '2022-10-13'))).toEqual([]);
    expect(names(effect(stream, grant('kw', 'member'), 3))).toEqual([]);
    expect(stream.state).toBe(state);
    expect(standing(stream, 'kw')).toEqual({ status: 'member', entitled: { from: 1 } });
  });

  test('I15: an attested grant that the roster does not have takes effect, from when it is attested', () => {
    const stream = begun();
    expect(names(attested(stream, grant('ma', 'observer'), 1, '2024-06'))).toEqual(['status-granted']);
    expect(standing(stream, 'ma')).toEqual({ status: 'observer' });
    const from = { attested: { date: '2024-06' }, recorded: lastAct(stream) };
    expect(fact(stream, 'status/ma/observer')).toMatchObject({ from, attested: true });
    expect(fact(stream, 'status/ma/applicant')?.to).toEqual(from);
    attested(stream, grant('xx', 'member'), 2, '2024-07');
    expect(standing(stream, 'xx')).toEqual({ status: 'member', entitled: { from: 3 } });
  });

  test.each([
    ['a membership', 'kw', 'observer'],
    ['a status further on', 'tm', 'approved-partner'],
  ] as const)('I15: an attested grant does not move a party back from %s: it is history', (_, party, status) => {
    const stream = begun();
    const before = stream.state.organisation?.parties;
    expect(names(attested(stream, grant(party, status), 1, '2019'))).toEqual([
      'past-fact-recorded',
      'decision-attributed',
    ]);
    expect(stream.state.organisation?.parties).toEqual(before);
    expect(fact(stream, `status/${party}/${status}`)).toMatchObject({
      subject: party,
      from: { attested: { date: '2019' } },
      to: { attested: {}, recorded: lastAct(stream) },
      decision: decisionOf(1),
    });
  });

  test('I15: nor from what was decided here, nor back into a body that it left', () => {
    const stream = begun();
    effect(stream, grant('ma', 'partner'), 1);
    attested(stream, grant('ma', 'observer'), 2, '2020');
    expect(standing(stream, 'ma')).toEqual({ status: 'partner' });
    stream.act('record-departure', { party: 'tj', decision: 'a decision' });
    attested(stream, grant('tj', 'observer'), 3, '2001');
    expect(standing(stream, 'tj')?.status).toBe('departed');
    expect(membersNow(stream.state)).not.toContain('tj');
  });

  test('a decision taken here readmits, under a fact of its own', () => {
    const stream = begun();
    stream.act('record-departure', { party: 'tj', decision: 'a decision' });
    expect(fact(stream, 'status/tj/member')?.to).toEqual({ at: lastAct(stream) });
    expect(names(effect(stream, grant('tj', 'member'), 1))).toEqual(['status-granted']);
    expect(fact(stream, 'status/tj/member/2')).toMatchObject({ decision: decisionOf(1) });
    expect(membersNow(stream.state)).toContain('tj');
  });

  test('I15: an attested decision explains what began on its day or after it, else what holds', () => {
    const stream = begun();
    const observer = { kind: 'status', party: 'xx', status: 'observer' } as const;
    past(stream, { ...observer, from: { date: '2010-05-05' }, to: { date: '2012' } });
    past(stream, { ...observer, from: { date: '2015-05-05' }, to: { date: '2017' } });
    attested(stream, grant('xx', 'observer'), 1, '2015-05-05');
    expect(fact(stream, 'status/xx/observer/2')?.decision).toEqual(decisionOf(1));
    expect(names(attested(stream, grant('xx', 'observer'), 2, '2018'))).toEqual(['status-granted']);
    expect(names(attested(stream, grant('kw', 'member'), 3, '2023'))).toEqual(['decision-attributed']);
    expect(names(attested(stream, grant('az', 'member'), 4))).toEqual(['decision-attributed']);
  });

  test('asked again by the same decision, after the status has moved on: nothing comes back', () => {
    const stream = begun();
    effect(stream, grant('ma', 'observer'), 1);
    effect(stream, grant('ma', 'member'), 2);
    expect(names(effect(stream, grant('ma', 'observer'), 1))).toEqual([]);
    expect(standing(stream, 'ma')?.status).toBe('member');
  });

  test('what cannot be', () => {
    const stream = begun();
    expect(effect(stream, grant('yy', 'member'), 1).refusal?.code).toBe('party-unknown');
    expect(attested(stream, grant('yy', 'member'), 1).refusal?.code).toBe('party-unknown');
    // RoP 1.2: a Member State leaves by its departure, not by becoming something less.
    expect(effect(stream, grant('kw', 'observer'), 1).refusal).toMatchObject({ code: 'party-exists', rule: 'RoP 1.2' });
    const dates = { kind: 'set-meeting-date', meeting: MC7, dates: { from: '2024-12-17' } } as const;
    expect(effect(stream, dates, 1).refusal?.code).toBe('command-unknown');
    expect(effect(new OrganisationStream(), grant('kw', 'member'), 1).refusal?.code).toBe('organisation-unknown');
  });

  test('I11: only documents deliver effects', () => {
    const change = { effect: grant('ma', 'member'), decision: decisionOf(1), attested: false };
    for (const role of ['secretariat', 'chair', 'operator'] as const)
      expect(begun().act('apply-effect', change, { actor: actorOf(role) }).refusal?.code).toBe('not-permitted');
  });
});

describe('an organ by decision', () => {
  const fund = {
    kind: 'establish-organ',
    organ: 'fund',
    name: 'CICA Fund',
    language: 'en',
    electorate: 'none',
  } as const;
  const board = { ...fund, organ: 'board', name: 'Board', electorate: 'all-members' } as const;

  test('one that the roster has is attributed to it', () => {
    const stream = begun();
    expect(fact(stream, 'organ/fund')).toMatchObject({ title: 'CICA Fund', from: { attested: { date: '2022' } } });
    expect(names(attested(stream, fund, 1, '2022-10'))).toEqual(['decision-attributed']);
    expect(fact(stream, 'organ/fund')).toMatchObject({ decision: decisionOf(1), sourced: { source: 'a test' } });
    expect(names(effect(stream, fund, 2))).toEqual([]);
    expect(stream.state.organisation?.organs).toHaveLength(4);
  });

  test('a new one decides from then on, if it decides', () => {
    const stream = begun();
    expect(stream.freeze(1, 'r1', 'board').refusal?.code).toBe('organ-unknown');
    expect(names(effect(stream, board, 1))).toEqual(['organ-established']);
    expect(stream.freeze(1, 'r1', 'board').refusal).toBeUndefined();
    expect(fact(stream, 'organ/board')).toMatchObject({
      value: 'established',
      title: 'Board',
      from: { at: stream.recorded[1]?.place.recorded },
      decision: decisionOf(1),
    });
    expect(names(effect(stream, board, 1))).toEqual([]);
  });

  test('I15: an attested one that the roster does not have bears its name since then', () => {
    const stream = begun();
    attested(stream, board, 1, '2021');
    expect(stream.state.organisation?.organs.at(-1)).toEqual({
      id: 'board',
      names: [
        {
          name: 'Board',
          language: 'en',
          from: '2021',
          evidence: { confidence: 'V', source: 'Statement of 18 September 2024, slide 14' },
        },
      ],
      electorate: 'all-members',
      evidence: { confidence: 'V', source: 'Statement of 18 September 2024, slide 14' },
    });
  });
});

describe('a coordinator by decision', () => {
  const transport = (party: string) =>
    ({ kind: 'appoint-coordinator', area: 'transport', title: 'Transportation corridors', party }) as const;

  test('one for an area at a time', () => {
    const stream = begun();
    expect(names(effect(stream, transport('az'), 1))).toEqual(['coordinator-appointed']);
    expect(names(effect(stream, transport('az'), 2))).toEqual([]);
    expect(names(effect(stream, transport('cn'), 3))).toEqual(['coordinator-appointed']);
    expect(fact(stream, 'coordinator/transport')).toMatchObject({ value: 'az', to: { at: lastAct(stream) } });
    expect(fact(stream, 'coordinator/transport/2')).toMatchObject({
      subject: 'transport',
      value: 'cn',
      title: 'Transportation corridors',
      decision: decisionOf(3),
    });
    expect(effect(stream, transport('yy'), 4).refusal?.code).toBe('party-unknown');
  });

  test('one that is attested already is put to its decision', () => {
    const stream = begun();
    past(stream, { kind: 'coordinator', area: 'transport', title: 'Transportation corridors', party: 'az' });
    expect(names(attested(stream, transport('az'), 1, '2023'))).toEqual(['decision-attributed']);
    expect(fact(stream, 'coordinator/transport')).toMatchObject({
      decision: decisionOf(1),
      evidence: slide('slide 3'),
    });
  });

  test('I15: an attested appointment replaces none that was made here, or is later', () => {
    const stream = begun();
    attested(stream, transport('az'), 1, '2020');
    expect(names(attested(stream, transport('tj'), 2, '2018'))).toEqual(['past-fact-recorded', 'decision-attributed']);
    expect(fact(stream, 'coordinator/transport')?.to).toBeUndefined();
    expect(names(attested(stream, transport('cn'), 3, '2022'))).toEqual(['coordinator-appointed']);
    expect(fact(stream, 'coordinator/transport')?.to).toMatchObject({ attested: { date: '2022' } });
    effect(stream, transport('kz'), 4);
    expect(names(attested(stream, transport('kw'), 5, '2024'))).toEqual(['past-fact-recorded', 'decision-attributed']);
    expect(fact(stream, 'coordinator/transport/4')).toMatchObject({ value: 'kz' });
    expect(fact(stream, 'coordinator/transport/4')?.to).toBeUndefined();
  });
});

test('an effect asks nothing of documents, and nothing of anybody in the past', () => {
  const stream = begun();
  stream.freeze(1);
  for (const change of [grant('ma', 'member'), appoint('az', MC7), appoint('cn')])
    expect(effect(stream, change, 1).deliveries).toEqual([]);
  expect(attested(stream, appoint('tj'), 2, '2018').deliveries).toEqual([]);
});
