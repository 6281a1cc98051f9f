import { describe, expect, test } from 'vitest';
import { mayInOrganisation, membersNow, organisationFacts } from './index.ts';
import {
  attested,
  begun,
  decisionOf,
  effect,
  fact,
  grant,
  names,
  past,
  standing,
} from './testing/organisation-facts.ts';
import {
  actorOf,
  documentStream,
  frozenMembers,
  NOW,
  OrganisationStream,
  party,
} from './testing/organisation-stream.ts';
import type { CandidateEntry, Grants } from '../../schemas/organisation-seat-commands.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';

const evidence = { confidence: 'V', source: 'a test' } as const;
const paper = 'b'.repeat(64);
const ADMISSION: NonNullable<Roster['admission']> = [
  {
    status: 'member',
    conditions: [
      { id: 'declaration', titles: [{ title: 'Declaration on Principles', language: 'en' }], evidence },
      { id: 'almaty-act', titles: [{ title: 'Almaty Act', language: 'en' }], evidence },
    ],
  },
];

/** The body of the other tests, with two texts to be signed before a membership. */
function asking(): OrganisationStream {
  const [established] = begun().commands;
  if (established?.command.kind !== 'establish-organisation') throw new Error('It begins with its establishment.');
  const stream = new OrganisationStream();
  stream.act('establish-organisation', { roster: { ...established.command.payload.roster, admission: ADMISSION } });
  return stream;
}

const { statuses: _, ...unknown } = party('qq', 45);
const entry: CandidateEntry = unknown;
const register = (stream: OrganisationStream, who: string | CandidateEntry, for_: 'member' | 'observer' = 'member') =>
  stream.act('register-candidate', { party: who, for: for_, paper, receivedAt: NOW });
const step = (stream: OrganisationStream, who: string, condition: string, when = '2024-09-17') =>
  stream.act('record-candidate-step', { party: who, condition, when, evidence: [{ source: 'A', place: 'p. 1' }] });
const withdraw = (stream: OrganisationStream, who: string) =>
  stream.act('withdraw-candidature', { party: who, receivedAt: NOW });
const freeze = (stream: OrganisationStream, number: number, grants?: Grants) =>
  stream.act('freeze-electorate', {
    document: documentStream(number),
    round: 'r1',
    organ: 'ministerial-council',
    stage: 'ministerial-council',
    method: 'meeting',
    ...(grants === undefined ? {} : { grants }),
  });

describe('the way to a membership (domain §1.6)', () => {
  test('registered, steps done, decided: a Member by the decision', () => {
    const stream = asking();
    expect(names(register(stream, entry))).toEqual(['candidate-registered']);
    expect(standing(stream, 'qq')).toEqual({ status: 'applicant' });
    expect(stream.state.organisation?.parties.map(({ id }) => id).slice(3, 6)).toEqual(['tj', 'qq', 'kw']);
    const grants: Grants = [{ party: 'qq', status: 'member' }];
    expect(freeze(stream, 1, grants).refusal).toEqual({
      code: 'candidate-conditions-missing',
      rule: 'CICA admission',
      about: { party: 'qq', status: 'member', missing: 'declaration, almaty-act' },
    });
    step(stream, 'qq', 'declaration');
    expect(freeze(stream, 1, grants).refusal?.about).toMatchObject({ missing: 'almaty-act' });
    expect(effect(stream, grant('qq', 'member'), 1).refusal?.code).toBe('candidate-conditions-missing');
    step(stream, 'qq', 'almaty-act');
    expect(frozenMembers(freeze(stream, 1, grants))).toEqual(['az', 'cn', 'kz', 'tj', 'kw']);
    expect(names(effect(stream, grant('qq', 'member'), 1))).toEqual(['status-granted']);
    expect(frozenMembers(freeze(stream, 2))).toEqual(['az', 'cn', 'kz', 'tj', 'qq', 'kw']);
    expect(fact(stream, 'candidature/qq/member')).toMatchObject({ endedBy: { decision: decisionOf(1) } });
    expect(stream.state.organisation?.candidates).toMatchObject([{ party: 'qq', outcome: 'granted' }]);
    const facts = organisationFacts(stream.state).filter(
      ({ subject, kind }) => subject === 'qq' && kind !== 'party-name',
    );
    expect(facts.map(({ id, to }) => [id, to === undefined])).toEqual([
      ['status/qq/applicant', false],
      ['candidature/qq/member', false],
      ['candidate-step/qq/declaration', true],
      ['candidate-step/qq/almaty-act', true],
      ['status/qq/member', true],
    ]);
  });

  test('an observer that would be a member stays an observer meanwhile', () => {
    const stream = asking();
    register(stream, 'tm');
    expect(standing(stream, 'tm')).toEqual({ status: 'observer' });
    expect(effect(stream, grant('tm', 'member'), 1).refusal?.code).toBe('candidate-conditions-missing');
    withdraw(stream, 'tm');
    expect(standing(stream, 'tm')).toEqual({ status: 'observer' });
    expect(effect(stream, grant('tm', 'member'), 1).refusal?.code).toBe('candidature-withdrawn');
  });

  test('who was never a candidate lacks every step; so does an admission by hand', () => {
    const stream = asking();
    expect(effect(stream, grant('xx', 'member'), 1).refusal?.code).toBe('candidate-conditions-missing');
    const admitted = stream.act('admit-party', { party: party('zz', 99, 'member'), decision: 'a decision' });
    expect(admitted.refusal?.code).toBe('candidate-conditions-missing');
    expect(names(stream.act('admit-party', { party: party('zz', 99, 'observer'), decision: 'a decision' }))).toEqual([
      'party-admitted',
    ]);
  });

  test('a status without conditions is granted by the decision alone, and so is any in a body that asks for none', () => {
    const stream = asking();
    expect(freeze(stream, 1, [{ party: 'ma', status: 'observer' }]).refusal).toBeUndefined();
    expect(names(effect(stream, grant('ma', 'observer'), 1))).toEqual(['status-granted']);
    expect(names(effect(begun(), grant('ma', 'member'), 1))).toEqual(['status-granted']);
  });

  test('I15: what is attested of the past asks for no step', () => {
    const stream = asking();
    expect(names(attested(stream, grant('tm', 'member'), 1, '2020'))).not.toEqual([]);
    expect(
      names(
        past(stream, { kind: 'status', party: 'ma', status: 'member', from: { date: '2000' }, to: { date: '2001' } }),
      ),
    ).toEqual(['past-fact-recorded']);
    expect(membersNow(stream.state)).toContain('tm');
  });
});

describe('case 34: a bid pending without an end', () => {
  test('nothing falls due; the applicant withdraws, and may come again and do its steps anew', () => {
    const stream = asking();
    register(stream, entry);
    step(stream, 'qq', 'declaration');
    expect(names(withdraw(stream, 'qq'))).toEqual(['candidature-withdrawn']);
    expect(standing(stream, 'qq')).toEqual({ status: 'none' });
    expect(effect(stream, grant('qq', 'observer'), 1).refusal).toBeUndefined();
    expect(withdraw(stream, 'qq').refusal?.code).toBe('candidature-unknown');
    register(stream, 'qq');
    expect(effect(stream, grant('qq', 'member'), 2).refusal?.about).toMatchObject({
      missing: 'declaration, almaty-act',
    });
    step(stream, 'qq', 'declaration');
    const steps = organisationFacts(stream.state).filter(({ kind }) => kind === 'candidate-step');
    expect(steps.map(({ id, to }) => [id, to === undefined])).toEqual([
      ['candidate-step/qq/declaration', false],
      ['candidate-step/qq/declaration/2', true],
    ]);
  });

  test('one of which the roster alone says that it applies may withdraw too; nothing is granted to it then', () => {
    const stream = asking();
    expect(withdraw(stream, 'ma').events).toMatchObject([{ name: 'candidature-withdrawn', data: { party: 'ma' } }]);
    expect(standing(stream, 'ma')).toEqual({ status: 'none' });
    expect(freeze(stream, 1, [{ party: 'ma', status: 'observer' }]).refusal?.code).toBe('candidature-withdrawn');
    expect(effect(stream, grant('ma', 'observer'), 1).refusal).toMatchObject({
      code: 'candidature-withdrawn',
      rule: 'case 34',
    });
    register(stream, 'ma', 'observer');
    expect(names(effect(stream, grant('ma', 'observer'), 1))).toEqual(['status-granted']);
  });

  test('bad acts have a code', () => {
    const stream = asking();
    expect(register(stream, 'zz').refusal?.code).toBe('party-unknown');
    expect(register(stream, 'cn').refusal?.code).toBe('party-exists');
    expect(register(stream, 'tm', 'observer').refusal?.code).toBe('party-exists');
    expect(step(stream, 'ma', 'declaration').refusal?.code).toBe('candidature-unknown');
    register(stream, 'ma');
    expect(register(stream, 'ma').refusal?.code).toBe('candidature-pending');
    expect(step(stream, 'ma', 'nothing').refusal?.code).toBe('condition-unknown');
    expect(step(stream, 'ma', 'declaration', '2024-09-19').refusal?.code).toBe('time-in-future');
    step(stream, 'ma', 'declaration');
    expect(step(stream, 'ma', 'declaration').refusal?.code).toBe('candidate-step-recorded');
    const may = mayInOrganisation(stream.state, actorOf('secretariat'));
    expect(may.find(({ act }) => act === 'record-candidate-step')).toMatchObject({ allowed: true });
  });
});
