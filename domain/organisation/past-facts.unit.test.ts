import { describe, expect, test } from 'vitest';
import type { DatedFact } from '../../schemas/dated-fact.ts';
import type { PastFact } from '../../schemas/organisation-commands.ts';
import { certaintyOn, daysOf } from '../shared/index.ts';
import { membersNow, organisationFacts } from './index.ts';
import { begun, effect, fact, grant, lastAct, names, past, slide, standing } from './testing/organisation-facts.ts';
import { actorOf, NOW, OrganisationStream, party } from './testing/organisation-stream.ts';

const status = (id: string, value: string, more: object = {}) =>
  ({ kind: 'status', party: id, status: value, ...more }) as PastFact;
const DAY = 24 * 3_600_000;
/** A day of the seat, which is five hours ahead of UTC. */
const on = (entry: DatedFact | undefined, day: string) => {
  const from = Date.parse(`${day}T00:00:00Z`) - 5 * 3_600_000;
  return entry && certaintyOn(entry, { ...daysOf(day), from, until: from + DAY });
};

describe('I15: the fence', () => {
  const series: PastFact = { kind: 'series', series: 'finance-summit', name: 'Finance Summit', held: 3 };

  test('what began or ended after the day from which the body decides here is no past', () => {
    for (const time of [{ date: '2024-09-19' }, { date: '2024-10' }, { notBefore: '2025' }]) {
      expect(past(begun(), { ...series, from: time }).refusal).toMatchObject({ code: 'past-not-past', rule: 'I15' });
      expect(past(begun(), { ...series, to: time }).refusal?.code).toBe('past-not-past');
    }
    for (const time of [{ date: '2024-09-18' }, { date: '2024' }, { notAfter: '2025' }, {}])
      expect(past(begun(), { ...series, from: time }).refusal).toBeUndefined();
  });

  test('without that day nothing is past', () => {
    expect(past(begun(), series, false).refusal?.code).toBe('request-malformed');
  });

  test('nothing ends before it begins', () => {
    const never = { from: { date: '2020' }, to: { date: '2019' } };
    expect(past(begun(), { ...series, ...never }).refusal?.code).toBe('date-invalid');
    expect(past(begun(), { ...series, from: { date: '2020' }, to: { date: '2020-01' } }).refusal).toBeUndefined();
  });

  test('it counts from the day that it names, else from its recording', () => {
    expect(past(begun(), { ...series, from: { date: '2018' } }).events[0]?.effective).toEqual({
      kind: 'partial-date',
      date: '2018',
    });
    expect(past(begun(), series).events[0]?.effective).toEqual({ kind: 'instant', at: NOW + 2000 });
  });

  test('I11: the Secretariat keeps the register', () => {
    for (const role of ['chair', 'focal-point', 'operator', 'system'] as const) {
      const answer = begun().act(
        'record-past-fact',
        { fact: series, evidence: slide('slide 12') },
        { actor: actorOf(role) },
      );
      expect(answer.refusal?.code).toBe('not-permitted');
    }
    expect(past(new OrganisationStream(), series).refusal?.code).toBe('organisation-unknown');
  });
});

describe('what is attested by itself', () => {
  test('row C8: a series of meetings, as often as the source counts', () => {
    const stream = begun();
    const series: PastFact = {
      kind: 'series',
      series: 'finance-summit',
      name: 'Finance Summit',
      held: 3,
      from: { date: '2018' },
    };
    expect(past(stream, series).events.map(({ data }) => data)).toEqual([{ fact: series, evidence: slide('slide 3') }]);
    expect(fact(stream, 'series/finance-summit')).toEqual({
      id: 'series/finance-summit',
      kind: 'series',
      subject: 'finance-summit',
      value: 'held-3',
      title: 'Finance Summit',
      from: { attested: { date: '2018' }, recorded: lastAct(stream) },
      attested: true,
      evidence: slide('slide 3'),
      sequence: 2,
    });
    expect(past(stream, { ...series, held: 4 }).refusal?.code).toBe('fact-recorded');
  });

  test('row B9: a coordinator of an area; one that was appointed here is not replaced', () => {
    const stream = begun();
    const transport = (id: string): PastFact => ({
      kind: 'coordinator',
      area: 'transport',
      title: 'Transport',
      party: id,
    });
    expect(names(past(stream, transport('az')))).toEqual(['past-fact-recorded']);
    expect(past(stream, transport('az')).refusal?.code).toBe('fact-recorded');
    expect(past(stream, transport('yy')).refusal?.code).toBe('party-unknown');
    effect(stream, { kind: 'appoint-coordinator', area: 'transport', title: 'Transport', party: 'cn' }, 1);
    expect(past(stream, transport('tj')).refusal).toMatchObject({
      code: 'fact-recorded',
      about: { fact: 'coordinator/transport/2' },
    });
    expect(names(past(stream, { ...transport('tj'), to: { date: '2020' } }))).toEqual(['past-fact-recorded']);
    expect(fact(stream, 'coordinator/transport/2')?.to).toBeUndefined();
  });

  test('an organ; the roster knows its own', () => {
    const stream = begun();
    const club: PastFact = { kind: 'organ', organ: 'club', name: 'Club', language: 'en', electorate: 'none' };
    expect(past(stream, { ...club, organ: 'fund' }).refusal?.code).toBe('fact-recorded');
    expect(names(past(stream, { ...club, from: { date: '2010' }, to: {} }))).toEqual(['past-fact-recorded']);
    expect(stream.state.organisation?.organs.map(({ id }) => id)).not.toContain('club');
    expect(past(stream, club).refusal?.code).toBe('fact-recorded');
    past(stream, { ...club, organ: 'forum', from: { date: '2014' } });
    expect(stream.state.organisation?.organs.at(-1)).toMatchObject({ id: 'forum', names: [{ from: '2014' }] });
    expect(stream.freeze(1, 'r1', 'forum').refusal?.code).toBe('organ-decides-nothing');
    expect(
      organisationFacts(stream.state)
        .filter(({ subject }) => subject === 'forum')
        .map(({ id }) => id),
    ).toEqual(['organ/forum', 'organ-name/forum/en']);
  });

  test('a status that is over leaves where the party stands', () => {
    const stream = begun();
    expect(
      names(past(stream, status('kw', 'observer', { from: { date: '2010' }, to: { date: '2022-10-13' } }))),
    ).toEqual(['past-fact-recorded']);
    expect(standing(stream, 'kw')).toEqual({ status: 'member', entitled: { from: 1 } });
    expect(on(fact(stream, 'status/kw/observer'), '2015-01-01')).toBe('yes');
    expect(on(fact(stream, 'status/kw/observer'), '2023-01-01')).toBe('no');
  });

  test('a status that holds becomes that of a party that has none, or one on the way to it', () => {
    const stream = begun();
    past(stream, status('xx', 'partner', { from: { date: '2019' } }));
    expect(standing(stream, 'xx')).toEqual({ status: 'partner' });
    past(stream, status('ma', 'observer', { from: { date: '2024-06' } }));
    expect(standing(stream, 'ma')).toEqual({ status: 'observer' });
    expect(fact(stream, 'status/ma/applicant')?.to).toMatchObject({ attested: { date: '2024-06' } });
  });

  test('RoP 1.2: nobody becomes a Member State by attestation alone', () => {
    const stream = begun();
    for (const id of ['ma', 'tm', 'xx'])
      expect(past(stream, status(id, 'member', { from: { date: '2020' } })).refusal).toMatchObject({
        code: 'party-not-member',
        rule: 'RoP 1.2',
      });
    expect(past(stream, status('az', 'member')).refusal).toMatchObject({ about: { fact: 'status/az/member' } });
    expect(names(past(stream, status('tm', 'member', { from: { date: '1999' }, to: { date: '2001' } })))).toEqual([
      'past-fact-recorded',
    ]);
    expect(membersNow(stream.state)).toEqual(['az', 'cn', 'kz', 'tj', 'kw']);
    expect(standing(stream, 'tm')).toEqual({ status: 'observer' });
  });

  test('nor does a party go back from where the roster, or a decision here, has it', () => {
    const stream = begun();
    expect(past(stream, status('az', 'observer')).refusal).toMatchObject({ about: { fact: 'status/az/member' } });
    expect(past(stream, status('tm', 'applicant')).refusal?.code).toBe('fact-recorded');
    effect(stream, grant('ma', 'partner'), 1);
    expect(past(stream, status('ma', 'observer')).refusal).toMatchObject({ about: { fact: 'status/ma/partner' } });
    stream.act('record-departure', { party: 'tj', decision: 'a decision' });
    expect(past(stream, status('tj', 'observer')).refusal?.code).toBe('party-not-member');
    expect(past(stream, status('yy', 'observer')).refusal?.code).toBe('party-unknown');
  });

  test('I9: the same is recorded once; the same status at another time is another fact', () => {
    const stream = begun();
    const before = status('tm', 'observer', { from: { date: '2005' }, to: { date: '2010' } });
    expect(names(past(stream, before))).toEqual(['past-fact-recorded']);
    expect(past(stream, before).refusal).toMatchObject({
      code: 'fact-recorded',
      about: { fact: 'status/tm/observer/2' },
    });
    expect(past(stream, status('tm', 'observer', { from: { date: '2009' }, to: { date: '2012' } })).refusal?.code).toBe(
      'fact-recorded',
    );
    expect(past(stream, status('tm', 'observer', { from: { date: '2021' } })).refusal?.code).toBe('fact-recorded');
    expect(names(past(stream, status('tm', 'observer', { from: { date: '1999' }, to: { date: '2001' } })))).toEqual([
      'past-fact-recorded',
    ]);
  });
});

describe('the roster tells its facts', () => {
  test('with its sources; it holds by the roster that what has no beginning was so on the first day', () => {
    const { state } = begun();
    const facts = organisationFacts(state);
    expect(facts.map(({ id }) => id)).toEqual([
      'status/az/member',
      'status/cn/member',
      'status/kz/member',
      'status/tj/member',
      'status/kw/member',
      'status/tm/applicant',
      'status/tm/observer',
      'status/ma/applicant',
      'status/un-escap/approved-partner',
      'organ/senior-officials-committee',
      'organ/ministerial-council',
      'organ/council-of-eminent-persons',
      'organ/fund',
      'chair/kz/2022',
      'organisation-name/cica/en',
      ...['az', 'cn', 'kz', 'tj', 'kw', 'tm', 'ma', 'un-escap', 'xx'].map((id) => `party-name/${id}/en`),
      'organ-name/senior-officials-committee/en',
      'organ-name/ministerial-council/en',
      'organ-name/council-of-eminent-persons/en',
      'organ-name/fund/en',
      'working-languages/cica',
    ]);
    expect(new Set(facts.map(({ attested }) => attested))).toEqual(new Set([true]));
    const az = facts.find(({ id }) => id === 'status/az/member');
    expect([on(az, '1999-01-01'), on(az, '2024-09-17'), on(az, '2024-09-18')]).toEqual([
      'not-known',
      'not-known',
      'yes',
    ]);
    expect(state.organisation?.facts).toBeUndefined();
    expect(organisationFacts(new OrganisationStream().state)).toEqual([]);
  });

  test('question D4: on 1 July 2021', () => {
    const stream = begun();
    expect(on(fact(stream, 'status/kw/member'), '2021-07-01')).toBe('no');
    expect(on(fact(stream, 'status/tm/observer'), '2021-07-01')).toBe('yes');
    expect(on(fact(stream, 'status/tm/observer'), '2021-06-15')).toBe('not-known');
    expect(on(fact(stream, 'organ/fund'), '2021-07-01')).toBe('no');
    expect(on(fact(stream, 'chair/kz/2022'), '2021-07-01')).toBe('no');
  });

  test('case 59: an admission by hand begins and ends facts too', () => {
    const stream = begun();
    const evidence = { confidence: 'V', source: 'The Council' } as const;
    const statuses = [
      { status: 'observer' as const, from: '2021-06', to: '2024-09-20', evidence },
      { status: 'member' as const, evidence },
    ];
    stream.act('admit-party', { party: { ...party('tm', 60), statuses }, decision: 'The Council' });
    const at = lastAct(stream);
    expect(fact(stream, 'status/tm/observer')).toMatchObject({
      to: { attested: { date: '2024-09-20' }, recorded: at },
    });
    expect(fact(stream, 'status/tm/member')).toMatchObject({ from: { at }, attested: false, sourced: evidence });
    expect(fact(stream, 'status/tm/applicant')?.to).toMatchObject({ attested: { date: '2021' } });
    stream.act('record-departure', { party: 'tm', decision: 'The Council' });
    expect(fact(stream, 'status/tm/member')?.to).toEqual({ at: lastAct(stream) });
    stream.act('admit-party', { party: { ...party('tm', 60), statuses }, decision: 'The Council' });
    expect(fact(stream, 'status/tm/member/2')).toMatchObject({ from: { at: lastAct(stream) } });
    stream.act('admit-party', { party: party('zz', 100, 'observer'), decision: 'The Council' });
    expect(fact(stream, 'status/zz/observer')).toMatchObject({ from: { at: lastAct(stream) }, sequence: 5 });
  });
});
