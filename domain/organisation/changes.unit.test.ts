import { describe, expect, test } from 'vitest';
import type { Effect } from '../../schemas/effects.ts';
import type { DatedFact } from '../../schemas/dated-fact.ts';
import { certaintyOn } from '../shared/index.ts';
import { dayAsked, membersNow, nameOf, namesTold, organisationFacts } from './index.ts';
import {
  attested,
  begun,
  decisionOf,
  effect,
  fact,
  grant,
  lastAct,
  names,
  past,
  slide,
  standing,
} from './testing/organisation-facts.ts';
import {
  actorOf,
  documentStream,
  frozenMembers,
  rosterOf,
  OrganisationStream,
  party,
} from './testing/organisation-stream.ts';

const SOC = 'senior-officials-committee';
const suspend = (id: string): Effect => ({ kind: 'suspend-party', party: id });
const reinstate = (id: string): Effect => ({ kind: 'reinstate-party', party: id });
const end = (id: string, status: 'member' | 'observer' | 'partner' | 'applicant'): Effect => ({
  kind: 'end-status',
  party: id,
  status,
});
const called = (name: string, language = 'en') => [{ name, language }];
const on = (held: DatedFact | undefined, date: string) => held && certaintyOn(held, dayAsked(date));

describe('a status that ends by decision', () => {
  test('an observer: it is on the record until then, with the decision at its end', () => {
    const stream = begun();
    expect(names(effect(stream, end('tm', 'observer'), 1))).toEqual(['status-ended']);
    expect(standing(stream, 'tm')).toEqual({ status: 'none' });
    expect(fact(stream, 'status/tm/observer')).toMatchObject({
      from: { attested: { date: '2021-06' } },
      to: { at: lastAct(stream) },
      endedBy: { decision: decisionOf(1), sequence: 2 },
    });
    expect(names(effect(stream, end('tm', 'observer'), 1))).toEqual([]);
    expect(effect(stream, end('tm', 'observer'), 2).refusal).toMatchObject({ code: 'status-not-held' });
  });

  test('case 25, I2: a membership ends as a departure, delivered to the rounds that are registered', () => {
    const stream = begun();
    stream.freeze(1);
    const gone = effect(stream, end('tj', 'member'), 1);
    expect(gone.events).toMatchObject([{ name: 'party-departed', data: { party: 'tj', by: decisionOf(1) } }]);
    expect(gone.deliveries).toMatchObject([
      {
        target: documentStream(1),
        kind: 'reduce-electorate',
        payload: { round: 'r1', party: 'tj', reason: 'departed', decision: 'cica/organisation#3' },
      },
    ]);
    expect(fact(stream, 'status/tj/member')?.endedBy).toMatchObject({ decision: decisionOf(1) });
    expect(membersNow(stream.state)).not.toContain('tj');
    expect(names(effect(stream, end('tj', 'member'), 1))).toEqual([]);
    expect(effect(stream, end('tj', 'member'), 2).refusal?.code).toBe('party-not-member');
  });

  test('RoP 14.2: not that of the State that holds the Chair; nor one that is not held, nor of nobody', () => {
    const stream = begun();
    expect(effect(stream, end('kz', 'member'), 1).refusal).toMatchObject({ code: 'chair-holds-office' });
    expect(effect(stream, end('az', 'observer'), 1).refusal?.code).toBe('status-not-held');
    expect(effect(stream, end('yy', 'observer'), 1).refusal?.code).toBe('party-unknown');
  });

  test('I15: an attested end explains the end that the roster has; what stands is not ended by the past', () => {
    const stream = begun();
    expect(names(attested(stream, end('tm', 'applicant'), 1, '2021'))).toEqual(['decision-attributed']);
    expect(fact(stream, 'status/tm/applicant')?.endedBy).toMatchObject({
      decision: decisionOf(1),
      evidence: slide('slide 14'),
    });
    expect(names(attested(stream, end('tm', 'applicant'), 1, '2021'))).toEqual([]);
    expect(attested(stream, end('kw', 'member'), 2, '2023').refusal).toMatchObject({
      code: 'fact-recorded',
      rule: 'I15',
    });
    expect(membersNow(stream.state)).toContain('kw');
  });

  test('I15: one that nobody has recorded becomes history, with its end', () => {
    const stream = begun();
    expect(names(attested(stream, end('xx', 'partner'), 1, '2012'))).toEqual([
      'past-fact-recorded',
      'decision-attributed',
    ]);
    expect(fact(stream, 'status/xx/partner')).toMatchObject({
      to: { attested: { date: '2012' } },
      endedBy: { decision: decisionOf(1) },
      evidence: slide('slide 14'),
    });
    expect(fact(stream, 'status/xx/partner')?.decision).toBeUndefined();
    expect(standing(stream, 'xx')).toEqual({ status: 'none' });
    expect(names(attested(stream, end('xx', 'partner'), 1, '2012'))).toEqual([]);
  });
});

describe('a suspension by decision', () => {
  test('case 25: delivered to registered rounds as the direct act is; a stretch with a decision at both ends', () => {
    const stream = begun();
    stream.freeze(1);
    const suspended = effect(stream, suspend('tj'), 1);
    expect(suspended.events).toMatchObject([{ name: 'party-suspended', data: { party: 'tj', by: decisionOf(1) } }]);
    expect(suspended.deliveries).toMatchObject([
      { target: documentStream(1), kind: 'reduce-electorate', payload: { party: 'tj', reason: 'suspended' } },
    ]);
    expect(frozenMembers(stream.freeze(2))).not.toContain('tj');
    expect(names(effect(stream, suspend('tj'), 1))).toEqual([]);
    const since = lastAct(stream);
    expect(names(effect(stream, reinstate('tj'), 2))).toEqual(['party-reinstated']);
    expect(fact(stream, 'suspension/tj')).toMatchObject({
      decision: decisionOf(1),
      to: { at: lastAct(stream) },
      endedBy: { decision: decisionOf(2) },
    });
    expect(since).toBeLessThan(lastAct(stream));
    expect(names(effect(stream, reinstate('tj'), 2))).toEqual([]);
    expect(names(effect(stream, suspend('tj'), 1))).toEqual([]);
    expect(frozenMembers(stream.freeze(3))).toContain('tj');
    effect(stream, suspend('tj'), 3);
    expect(fact(stream, 'suspension/tj/2')).toMatchObject({ decision: decisionOf(3) });
  });

  test('RoP 14.2: the Chair’s State cannot be suspended: the effect is refused; nor one that takes no part', () => {
    const stream = begun();
    expect(effect(stream, suspend('kz'), 1)).toMatchObject({ events: [], refusal: { code: 'chair-holds-office' } });
    expect(effect(stream, suspend('tm'), 1).refusal?.code).toBe('party-not-member');
    effect(stream, suspend('tj'), 1);
    expect(effect(stream, suspend('tj'), 2).refusal?.code).toBe('party-suspended');
    expect(effect(stream, reinstate('az'), 2).refusal?.code).toBe('party-not-suspended');
  });

  test('a suspension that still runs ends with the membership', () => {
    const stream = begun();
    effect(stream, suspend('tj'), 1);
    effect(stream, end('tj', 'member'), 2);
    expect(fact(stream, 'suspension/tj')).toMatchObject({
      to: { at: lastAct(stream) },
      endedBy: { decision: decisionOf(2) },
    });
    effect(stream, grant('tj', 'member'), 3);
    expect(frozenMembers(stream.freeze(1))).toContain('tj');
  });

  test('I15: what is attested was over, and takes nobody’s part away now', () => {
    const stream = begun();
    const before = membersNow(stream.state);
    expect(names(attested(stream, suspend('tj'), 1, '2012'))).toEqual(['past-fact-recorded', 'decision-attributed']);
    expect(names(attested(stream, reinstate('tj'), 2, '2013'))).toEqual(['decision-attributed']);
    expect(fact(stream, 'suspension/tj')).toMatchObject({
      decision: decisionOf(1),
      endedBy: { decision: decisionOf(2) },
    });
    expect(names(attested(stream, reinstate('cn'), 3, '2010'))).toEqual(['past-fact-recorded', 'decision-attributed']);
    expect(membersNow(stream.state)).toEqual(before);
    expect(names(past(stream, { kind: 'suspension', party: 'az', to: { date: '2008' } }))).toEqual([
      'past-fact-recorded',
    ]);
    expect(membersNow(stream.state)).toEqual(before);
  });
});

describe('case 60: names by decision', () => {
  test('a State: the earlier name ends, the id stays, other languages stay', () => {
    const stream = begun();
    expect(names(effect(stream, { kind: 'rename-party', party: 'az', names: called('Azerbaijan') }, 1))).toEqual([
      'party-renamed',
    ]);
    const since = lastAct(stream);
    expect(fact(stream, 'party-name/az/en')).toMatchObject({
      value: 'AZ',
      to: { at: since },
      sourced: { source: 'a test' },
    });
    expect(fact(stream, 'party-name/az/en/2')).toMatchObject({
      value: 'Azerbaijan',
      decision: decisionOf(1),
      from: { at: since },
    });
    const on = (at?: number) => nameOf(stream.state, { party: 'az' }, '2024-09-18', 'en', at)?.name;
    expect([on(since - 1), on(since), on()]).toEqual(['AZ', 'Azerbaijan', 'Azerbaijan']);
    expect(nameOf(stream.state, { party: 'az' }, '2021')?.name).toBe('AZ');
    effect(stream, { kind: 'rename-party', party: 'az', names: called('Азербайджан', 'ru') }, 2);
    expect(fact(stream, 'party-name/az/en/2')?.to).toBeUndefined();
    const told = namesTold(organisationFacts(stream.state), 'party-name', 'az');
    expect(told.map(({ name, began, ended }) => [name, began !== undefined, ended !== undefined])).toEqual([
      ['AZ', false, true],
      ['Azerbaijan', true, false],
      ['Азербайджан', true, false],
    ]);
  });

  test('an organ and an office, in two languages at once; the organisation itself', () => {
    const stream = new OrganisationStream();
    const source = { confidence: 'V', source: 'a test' } as const;
    const roster = rosterOf([party('az', 1, 'member')]);
    const office = {
      id: 'secretary-general',
      names: [{ ...called('Executive Director')[0]!, evidence: source }],
      evidence: source,
    };
    stream.act('establish-organisation', { roster: { ...roster, offices: [office] } });
    const both = [...called('Secretary General'), ...called('Генеральный секретарь', 'ru')];
    expect(names(effect(stream, { kind: 'rename-office', office: 'secretary-general', names: both }, 1))).toEqual([
      'office-renamed',
    ]);
    expect(names(effect(stream, { kind: 'rename-organ', organ: SOC, names: called('Senior Officials') }, 1))).toEqual([
      'organ-renamed',
    ]);
    expect(names(effect(stream, { kind: 'rename-organisation', names: called('The Organisation') }, 1))).toEqual([
      'organisation-renamed',
    ]);
    const name = (what: Parameters<typeof nameOf>[1], language?: string) =>
      nameOf(stream.state, what, '2024-09-18', language)?.name;
    expect(name({ office: 'secretary-general' })).toBe('Secretary General');
    expect(name({ office: 'secretary-general' }, 'ru')).toBe('Генеральный секретарь');
    expect(name({ organ: SOC })).toBe('Senior Officials');
    expect(name({ organisation: 'cica' })).toBe('The Organisation');
    expect(frozenMembers(stream.freeze(1))).toEqual(['az']);
  });

  test('asked again, or for a name that is borne: it is known, or put to its decision', () => {
    const stream = begun();
    const rename = { kind: 'rename-party', party: 'az', names: called('AZ') } as const;
    expect(names(effect(stream, rename, 1))).toEqual(['decision-attributed']);
    expect(fact(stream, 'party-name/az/en')).toMatchObject({ decision: decisionOf(1), sourced: { source: 'a test' } });
    expect(names(effect(stream, rename, 2))).toEqual([]);
    effect(stream, { ...rename, names: called('Azerbaijan') }, 3);
    expect(names(effect(stream, { ...rename, names: called('Azerbaijan') }, 3))).toEqual([]);
    // It takes its old name again: a stretch of its own.
    expect(names(effect(stream, rename, 4))).toEqual(['party-renamed']);
    expect(fact(stream, 'party-name/az/en/3')).toMatchObject({ value: 'AZ', decision: decisionOf(4) });
  });

  test('some names known, some new: one event for the new ones', () => {
    const stream = begun();
    const both = [...called('AZ'), ...called('Азербайджан', 'ru')];
    const { events } = effect(stream, { kind: 'rename-party', party: 'az', names: both }, 1);
    expect(events.map((event) => event.name)).toEqual(['party-renamed', 'decision-attributed']);
    expect(events[0]?.data).toMatchObject({ names: called('Азербайджан', 'ru') });
  });

  test('I15: an attested one begins when history says, and replaces none that is later or was given here', () => {
    const stream = begun();
    expect(
      names(attested(stream, { kind: 'rename-organ', organ: 'fund', names: called('The Fund') }, 1, '2020')),
    ).toEqual(['past-fact-recorded', 'decision-attributed']);
    expect(nameOf(stream.state, { organ: 'fund' }, '2024')?.name).toBe('CICA Fund');
    expect(
      names(attested(stream, { kind: 'rename-organ', organ: SOC, names: called('Officials') }, 2, '2020-05-01')),
    ).toEqual(['organ-renamed']);
    expect(nameOf(stream.state, { organ: SOC }, '2019')?.name).toBe('Committee');
    expect(nameOf(stream.state, { organ: SOC }, '2021')?.name).toBe('Officials');
    effect(stream, { kind: 'rename-organ', organ: SOC, names: called('Senior Officials') }, 3);
    attested(stream, { kind: 'rename-organ', organ: SOC, names: called('Deputies') }, 4, '2022');
    expect(nameOf(stream.state, { organ: SOC }, '2024-12')?.name).toBe('Senior Officials');
  });

  test('a name of the past by itself', () => {
    const stream = begun();
    const name = { kind: 'party-name', party: 'az', language: 'en' } as const;
    expect(names(past(stream, { ...name, name: 'Old', from: { date: '1992' }, to: { date: '1999' } }))).toEqual([
      'past-fact-recorded',
    ]);
    expect(past(stream, { ...name, name: 'Old', from: { date: '1995' }, to: { date: '1998' } }).refusal?.code).toBe(
      'fact-recorded',
    );
    expect(past(stream, { kind: 'office-name', office: 'nobody', name: 'X', language: 'en' }).refusal?.code).toBe(
      'office-unknown',
    );
    expect(past(stream, { kind: 'organ-name', organ: 'nowhere', name: 'X', language: 'en' }).refusal?.code).toBe(
      'organ-unknown',
    );
    effect(stream, { kind: 'rename-party', party: 'az', names: called('New') }, 1);
    expect(past(stream, { ...name, name: 'Older', from: { date: '2020' } }).refusal?.code).toBe('fact-recorded');
  });

  test('what is not there has no name', () => {
    const stream = begun();
    expect(effect(stream, { kind: 'rename-party', party: 'yy', names: called('X') }, 1).refusal?.code).toBe(
      'party-unknown',
    );
    expect(effect(stream, { kind: 'rename-organ', organ: 'yy', names: called('X') }, 1).refusal?.code).toBe(
      'organ-unknown',
    );
    expect(effect(stream, { kind: 'rename-office', office: 'yy', names: called('X') }, 1).refusal?.code).toBe(
      'office-unknown',
    );
  });

  test('a State that comes back under another name keeps the names that it had', () => {
    const stream = begun();
    effect(stream, { kind: 'rename-party', party: 'tj', names: called('Tajikistan') }, 1);
    stream.act('record-departure', { party: 'tj', decision: 'a note' });
    const entry = party('tj', 40, 'member');
    const source = { confidence: 'V', source: 'the decision' } as const;
    stream.act('admit-party', {
      party: { ...entry, names: [{ name: 'Republic', language: 'en', evidence: source }] },
      decision: 'a decision',
    });
    expect(namesTold(organisationFacts(stream.state), 'party-name', 'tj').map(({ name }) => name)).toEqual([
      'TJ',
      'Tajikistan',
      'Republic',
    ]);
    expect(fact(stream, 'party-name/tj/en/2')).toMatchObject({ to: { attested: {}, recorded: lastAct(stream) } });
  });
});

describe('an organ that is dissolved', () => {
  const dissolve = (organ: string): Effect => ({ kind: 'dissolve-organ', organ });

  test('I1: it freezes no electorate afterwards; I2: a round that is open with it is not touched', () => {
    const stream = begun();
    stream.freeze(1, 'r1', 'ministerial-council');
    const { events, deliveries } = effect(stream, dissolve('ministerial-council'), 1);
    expect(events.map(({ name }) => name)).toEqual(['organ-dissolved']);
    expect(deliveries).toEqual([]);
    expect(stream.state.organisation?.rounds).toHaveLength(1);
    expect(stream.freeze(2, 'r1', 'ministerial-council').refusal).toMatchObject({
      code: 'organ-ended',
      rule: 'I1',
    });
    expect(
      stream.act('override-competence', { document: documentStream(2), organ: 'ministerial-council', decision: 'd' })
        .refusal?.code,
    ).toBe('organ-ended');
    expect(fact(stream, 'organ/ministerial-council')).toMatchObject({
      to: { at: lastAct(stream) },
      endedBy: { decision: decisionOf(1) },
    });
    expect(names(effect(stream, dissolve('ministerial-council'), 1))).toEqual([]);
    expect(effect(stream, dissolve('ministerial-council'), 2).refusal?.code).toBe('organ-ended');
    expect(effect(stream, dissolve('nowhere'), 2).refusal?.code).toBe('organ-unknown');
  });

  test('established anew, it decides again, under facts of its own', () => {
    const stream = begun();
    effect(stream, dissolve('ministerial-council'), 1);
    const anew = {
      kind: 'establish-organ',
      organ: 'ministerial-council',
      name: 'Council of Ministers',
      language: 'en',
      electorate: 'all-members',
    } as const;
    expect(names(effect(stream, anew, 2))).toEqual(['organ-established']);
    const since = lastAct(stream);
    expect(stream.state.organisation?.organs.filter(({ id }) => id === 'ministerial-council')).toHaveLength(1);
    expect(stream.freeze(1, 'r1', 'ministerial-council').refusal).toBeUndefined();
    expect(fact(stream, 'organ/ministerial-council')?.to).toBeDefined();
    expect(fact(stream, 'organ/ministerial-council/2')).toMatchObject({ decision: decisionOf(2) });
    const borne = (at: number) => nameOf(stream.state, { organ: 'ministerial-council' }, '2024-09-18', 'en', at)?.name;
    expect([borne(since - 1), borne(since)]).toEqual(['Council', 'Council of Ministers']);
    expect(fact(stream, 'organ-name/ministerial-council/en')?.to).toEqual({ at: since });
  });

  test('I15: the past does not dissolve what stands; it explains an end that is on record', () => {
    const stream = begun();
    expect(attested(stream, dissolve('fund'), 1, '2023').refusal).toMatchObject({ code: 'fact-recorded', rule: 'I15' });
    past(stream, {
      kind: 'organ',
      organ: 'club',
      name: 'Club',
      language: 'en',
      electorate: 'none',
      to: { date: '2012' },
    });
    expect(names(attested(stream, dissolve('club'), 2, '2012'))).toEqual(['decision-attributed']);
    expect(fact(stream, 'organ/club')?.endedBy).toMatchObject({ decision: decisionOf(2) });
  });
});

describe('case 44: a competence by decision', () => {
  const granting = (organ: string): Effect => ({ kind: 'grant-competence', organ, documentKind: 'charter' });
  const withdrawing = (organ: string): Effect => ({ kind: 'withdraw-competence', organ, documentKind: 'charter' });
  const decides = (stream: OrganisationStream, organ: string, n: number) =>
    stream.act('freeze-electorate', {
      document: documentStream(n),
      round: 'r1',
      organ,
      stage: organ,
      method: 'meeting',
      kind: 'charter',
    }).refusal?.code;

  test('from then on that organ decides it, and no other that was not given it', () => {
    const stream = begun();
    expect(decides(stream, SOC, 1)).toBeUndefined();
    expect(names(effect(stream, granting('ministerial-council'), 1))).toEqual(['competence-granted']);
    expect(decides(stream, SOC, 2)).toBe('organ-not-competent');
    expect(decides(stream, 'ministerial-council', 3)).toBeUndefined();
    expect(fact(stream, 'competence/ministerial-council/charter')).toMatchObject({
      value: 'charter',
      decision: decisionOf(1),
    });
    effect(stream, granting(SOC), 2);
    expect(decides(stream, SOC, 4)).toBeUndefined();
    expect(fact(stream, 'competence/ministerial-council/charter')?.to).toBeUndefined();
    expect(names(effect(stream, granting(SOC), 2))).toEqual([]);
    expect(names(effect(stream, withdrawing(SOC), 3))).toEqual(['competence-withdrawn']);
    expect(decides(stream, SOC, 5)).toBe('organ-not-competent');
    expect(decides(stream, 'ministerial-council', 6)).toBeUndefined();
    expect(fact(stream, `competence/${SOC}/charter`)?.endedBy).toMatchObject({ decision: decisionOf(3) });
    expect(names(effect(stream, withdrawing(SOC), 3))).toEqual([]);
    expect(effect(stream, withdrawing(SOC), 4).refusal).toMatchObject({ code: 'competence-not-held', rule: 'case 44' });
  });

  test('the last one withdrawn: nobody decides that kind, until a decision says who', () => {
    const stream = begun();
    effect(stream, granting(SOC), 1);
    effect(stream, withdrawing(SOC), 2);
    expect(decides(stream, SOC, 1)).toBe('organ-not-competent');
    expect(decides(stream, 'ministerial-council', 1)).toBe('organ-not-competent');
    stream.act('override-competence', { document: documentStream(1), organ: SOC, decision: 'd' });
    expect(decides(stream, SOC, 1)).toBeUndefined();
  });

  test('an organ that decides nothing is given none; nor one that is not there, or no more', () => {
    const stream = begun();
    expect(effect(stream, granting('council-of-eminent-persons'), 1).refusal?.code).toBe('organ-decides-nothing');
    expect(effect(stream, granting('nowhere'), 1).refusal?.code).toBe('organ-unknown');
    effect(stream, { kind: 'dissolve-organ', organ: SOC }, 1);
    expect(effect(stream, granting(SOC), 2).refusal?.code).toBe('organ-ended');
  });

  test('I15: history of competences is told, and closes nothing', () => {
    const stream = begun();
    expect(names(attested(stream, withdrawing(SOC), 1, '2023'))).toEqual(['past-fact-recorded', 'decision-attributed']);
    expect(
      names(
        past(stream, {
          kind: 'competence',
          organ: 'ministerial-council',
          documentKind: 'charter',
          from: { date: '2010' },
          to: { date: '2012' },
        }),
      ),
    ).toEqual(['past-fact-recorded']);
    expect(decides(stream, SOC, 1)).toBeUndefined();
    expect(names(attested(stream, granting(SOC), 2, '2024-06'))).toEqual(['decision-attributed']);
    expect(fact(stream, `competence/${SOC}/charter`)).toMatchObject({
      decision: decisionOf(2),
      endedBy: { decision: decisionOf(1) },
    });
    expect(on(fact(stream, 'competence/ministerial-council/charter'), '2011')).toBe('yes');
  });
});

describe('the organisation’s own rules by decision', () => {
  const languages = (...all: string[]): Effect => ({ kind: 'set-working-languages', languages: all });
  const quorum = (numerator: number, denominator: number): Effect => ({
    kind: 'set-basic-quorum',
    numerator,
    denominator,
    rounding: 'up',
  });

  test('working languages', () => {
    const stream = begun();
    expect(names(effect(stream, languages('en', 'ru'), 1))).toEqual(['decision-attributed']);
    expect(names(effect(stream, languages('en', 'ru', 'zh'), 2))).toEqual(['working-languages-set']);
    expect(stream.state.organisation?.workingLanguages).toEqual(['en', 'ru', 'zh']);
    expect(fact(stream, 'working-languages/cica')).toMatchObject({
      value: 'en,ru',
      to: { at: lastAct(stream) },
      decision: decisionOf(1),
    });
    expect(fact(stream, 'working-languages/cica/2')).toMatchObject({ value: 'en,ru,zh', decision: decisionOf(2) });
    expect(names(effect(stream, languages('en', 'ru', 'zh'), 3))).toEqual([]);
    expect(names(attested(stream, languages('ru'), 4, '2005'))).toEqual(['past-fact-recorded', 'decision-attributed']);
    expect(stream.state.organisation?.workingLanguages).toEqual(['en', 'ru', 'zh']);
  });

  test('I2: the basic quorum: meetings and new rounds are told from then on', () => {
    const stream = begun();
    const asked = (check: number) => {
      const { events } = stream.act(
        'state-membership',
        {
          meeting: 'cica/meeting/00000000-0000-8000-8000-0000000000c7',
          check,
        },
        { actor: actorOf('system') },
      );
      return (events[0]?.data as { quorum?: { numerator: number } }).quorum;
    };
    expect(asked(1)).toBeUndefined();
    expect(stream.freeze(1).events[0]?.data).not.toHaveProperty('basicQuorum');
    expect(names(effect(stream, quorum(3, 4), 1))).toEqual(['basic-quorum-set']);
    expect(asked(2)).toMatchObject({ numerator: 3, denominator: 4, rounding: 'up' });
    const { deliveries } = stream.freeze(2);
    const told = {
      numerator: 3,
      denominator: 4,
      rounding: 'up',
      source: 'cica/organisation#4',
    };
    expect(deliveries).toMatchObject([{ kind: 'admit-electorate', payload: { basicQuorum: told } }]);
    expect(names(effect(stream, quorum(1, 2), 2))).toEqual(['basic-quorum-set']);
    expect(fact(stream, 'basic-quorum/cica')).toMatchObject({ value: '3/4 up', to: { at: lastAct(stream) } });
    expect(fact(stream, 'basic-quorum/cica/2')).toMatchObject({ value: '1/2 up', decision: decisionOf(2) });
    expect(names(attested(stream, quorum(2, 3), 3, '2004'))).toEqual(['past-fact-recorded', 'decision-attributed']);
    expect(asked(3)).toMatchObject({ denominator: 2 });
  });
});

describe('what was decided elsewhere', () => {
  const decision = decisionOf(7);
  const taken = { facts: { decision: { decision, taken: true } } };

  test('in words: the words are the source, in the event that says so, before the evidence', () => {
    const stream = begun();
    stream.act('suspend-party', { party: 'tj', decision: 'Decision 5 of the Council', evidence: slide('slide 1') });
    expect(fact(stream, 'suspension/tj')).toMatchObject({
      evidence: [{ source: 'Decision 5 of the Council', place: 'cica/organisation#2' }, ...slide('slide 1')],
    });
    stream.act('reinstate-party', { party: 'tj', decision: 'Decision 6' });
    expect(fact(stream, 'suspension/tj')?.endedBy).toEqual({
      evidence: [{ source: 'Decision 6', place: 'cica/organisation#3' }],
      sequence: 3,
    });
    stream.act('record-departure', { party: 'tj', decision: 'Note of Tajikistan' });
    expect(fact(stream, 'status/tj/member')?.endedBy?.evidence?.[0]?.source).toBe('Note of Tajikistan');
    stream.act('hand-over-chair', { to: 'az', until: 'the next', occasion: 'a ceremony', evidence: slide('slide 2') });
    expect(fact(stream, 'chair/az/2024')?.evidence).toEqual([
      { source: 'a ceremony', place: 'cica/organisation#5' },
      ...slide('slide 2'),
    ]);
  });

  test('on record: it is the decision of the fact, if it is taken', () => {
    const stream = begun();
    expect(names(stream.act('suspend-party', { party: 'tj', decision }, taken))).toEqual(['party-suspended']);
    expect(fact(stream, 'suspension/tj')).toMatchObject({ decision });
    expect(fact(stream, 'suspension/tj')?.evidence).toBeUndefined();
    expect(standing(stream, 'tj')?.suspended).toBe(`${decision.document}, ${decision.stage}`);
    stream.act('admit-party', { party: party('yy', 90, 'observer'), decision }, taken);
    expect(fact(stream, 'status/yy/observer')).toMatchObject({ decision, sourced: { source: 'a test' } });
    stream.act('hand-over-chair', { to: 'az', until: 'the next', occasion: 'a ceremony', decision }, taken);
    expect(fact(stream, 'chair/az/2024')).toMatchObject({ decision });
  });

  test.each([
    ['nobody looked', {}],
    ['it is not taken', { facts: { decision: { decision, taken: false } } }],
    ['another one is', { facts: { decision: { decision: decisionOf(8), taken: true } } }],
    ['another stage is', { facts: { decision: { decision: decisionOf(7, 'drafting'), taken: true } } }],
  ])('refused where %s', (_, facts) => {
    const stream = begun();
    for (const kind of ['suspend-party', 'record-departure'] as const)
      expect(stream.act(kind, { party: 'tj', decision }, facts).refusal).toMatchObject({
        code: 'decision-not-taken',
        rule: 'I11',
      });
    expect(stream.act('hand-over-chair', { to: 'az', until: 'x', occasion: 'x', decision }, facts).refusal?.code).toBe(
      'decision-not-taken',
    );
    expect(stream.act('admit-party', { party: party('yy', 90), decision }, facts).refusal?.code).toBe(
      'decision-not-taken',
    );
    stream.act('suspend-party', { party: 'tj', decision: 'in words' });
    expect(stream.act('reinstate-party', { party: 'tj', decision }, facts).refusal?.code).toBe('decision-not-taken');
  });

  test('a decision of another body is none of this one', () => {
    const foreign = { ...decision, document: decision.document.replace('cica', 'other') };
    const answer = begun().act(
      'suspend-party',
      { party: 'tj', decision: foreign },
      { facts: { decision: { decision: foreign, taken: true } } },
    );
    expect(answer.refusal?.code).toBe('document-unknown');
  });
});
