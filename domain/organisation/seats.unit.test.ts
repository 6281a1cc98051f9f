import { describe, expect, test } from 'vitest';
import { chairNow, mayInOrganisation, membersNow } from './index.ts';
import { attested, begun, decisionOf, effect, fact, grant, names } from './testing/organisation-facts.ts';
import { actorOf, documentStream, frozenMembers, NOW, type OrganisationStream } from './testing/organisation-stream.ts';
import type { DocumentPayload } from '../../schemas/document-commands.ts';
import type { SeatState } from '../../schemas/organisation-seat-commands.ts';

const seat = (stream: OrganisationStream, party: string, state: SeatState, decision = 'the decision of the Summit') =>
  stream.act('set-seat', { party, state, decision });
const set = (party: string, state: SeatState) => ({ kind: 'set-seat' as const, party, state });
const freeze = (stream: OrganisationStream, number: number) =>
  stream.act('freeze-electorate', {
    document: documentStream(number),
    round: 'r1',
    organ: 'ministerial-council',
    stage: 'ministerial-council',
    method: 'meeting',
    quorumOf: 'members',
  });
const meeting = 'cica/meeting/00000000-0000-8000-8000-0000000000c7';
const ofParty = (stream: OrganisationStream, id: string) =>
  stream.state.organisation?.parties.find((party) => party.id === id);

describe('case 22: a seat that is contested or vacant', () => {
  test.each(['contested', 'vacant'] as const)('%s: it is counted, and takes no part', (state) => {
    const stream = begun();
    expect(names(seat(stream, 'tj', state))).toEqual(['seat-set']);
    expect(membersNow(stream.state)).toEqual(['az', 'cn', 'kz', 'kw']);
    const frozen = freeze(stream, 1);
    expect(frozen.events).toMatchObject([
      {
        name: 'electorate-frozen',
        data: {
          members: ['az', 'cn', 'kz', 'kw'],
          excluded: [{ party: 'tj', because: `seat-${state}` }],
          quorumBase: 5,
        },
      },
    ]);
    expect(frozen.deliveries).toMatchObject([
      { kind: 'admit-electorate', payload: { excluded: [{ party: 'tj', because: `seat-${state}` }], quorumBase: 5 } },
    ]);
    expect(stream.act('state-membership', { meeting, check: 1 }, { actor: actorOf('system') }).events).toMatchObject([
      { name: 'membership-stated', data: { members: ['az', 'cn', 'kz', 'kw'], of: 5 } },
    ]);
  });

  test('filled again, it takes part from the next round on', () => {
    const stream = begun();
    seat(stream, 'tj', 'contested');
    freeze(stream, 1);
    expect(names(seat(stream, 'tj', 'filled', 'the decision on the representation'))).toEqual(['seat-set']);
    expect(frozenMembers(freeze(stream, 2))).toContain('tj');
    expect(ofParty(stream, 'tj')).not.toHaveProperty('seat');
    const told = [...(stream.state.organisation?.facts ?? [])].filter(({ kind }) => kind === 'seat');
    expect(told.map(({ id, value, to }) => [id, value, to === undefined])).toEqual([
      ['seat/tj/contested', 'contested', false],
      ['seat/tj/filled', 'filled', true],
    ]);
  });

  test('I2: a round under way keeps its electorate; a suspension still takes it out', () => {
    const stream = begun();
    freeze(stream, 1);
    expect(seat(stream, 'tj', 'contested').deliveries).toEqual([]);
    const suspended = stream.act('suspend-party', { party: 'tj', decision: 'another decision' });
    expect(
      suspended.deliveries.map(({ kind, payload }) => [kind, (payload as DocumentPayload<'reduce-electorate'>).party]),
    ).toEqual([['reduce-electorate', 'tj']]);
  });

  test('the decision is told: in words with the event that says so, or a stage on record', () => {
    const stream = begun();
    seat(stream, 'tj', 'contested');
    expect(fact(stream, 'seat/tj/contested')).toMatchObject({
      evidence: [{ source: 'the decision of the Summit', place: 'cica/organisation#2' }],
    });
    const decision = decisionOf(1);
    const taken = { facts: { decision: { decision, taken: true } } };
    expect(names(stream.act('set-seat', { party: 'tj', state: 'filled', decision }, taken))).toEqual(['seat-set']);
    expect(fact(stream, 'seat/tj/filled')).toMatchObject({ decision });
    const none = stream.act('set-seat', { party: 'tj', state: 'vacant', decision: decisionOf(2) });
    expect(none.refusal?.code).toBe('decision-not-taken');
  });

  test('bad acts have a code and leave no trace', () => {
    const stream = begun();
    const code = (party: string, state: SeatState) => seat(stream, party, state).refusal?.code;
    expect(code('zz', 'vacant')).toBe('party-unknown');
    expect(code('tm', 'vacant')).toBe('party-not-member');
    expect(code('kz', 'vacant')).toBe('chair-holds-office');
    expect(code('tj', 'filled')).toBe('seat-unchanged');
    expect(code('tj', 'vacant')).toBeUndefined();
    expect(code('tj', 'vacant')).toBe('seat-unchanged');
    expect(
      stream.act('set-seat', { party: 'tj', state: 'filled', decision: 'x' }, { actor: actorOf('focal-point', 'tj') })
        .refusal?.code,
    ).toBe('not-permitted');
    expect(
      names(stream.act('set-seat', { party: 'tj', state: 'filled', decision: 'x' }, { actor: actorOf('chair', 'kz') })),
    ).toEqual(['seat-set']);
  });

  test('a State whose seat is not filled is handed no Chair', () => {
    const stream = begun();
    seat(stream, 'tj', 'contested');
    const handed = stream.act('hand-over-chair', { to: 'tj', until: 'the next', occasion: 'a meeting' });
    expect(handed.refusal).toMatchObject({ code: 'seat-not-filled', rule: 'case 22' });
    expect(chairNow(stream.state)).toBe('kz');
  });

  test('a State that leaves and comes back takes a seat that is filled', () => {
    const stream = begun();
    seat(stream, 'tj', 'contested');
    stream.act('record-departure', { party: 'tj', decision: 'it left' });
    expect(ofParty(stream, 'tj')).not.toHaveProperty('seat');
    expect(fact(stream, 'seat/tj/contested')?.to).toBeDefined();
    effect(stream, grant('tj', 'member'), 3);
    expect(membersNow(stream.state)).toContain('tj');
  });
});

describe('by the effect of a decision', () => {
  test('it counts from the adoption; asked again it is known', () => {
    const stream = begun();
    expect(names(effect(stream, set('tj', 'contested'), 1))).toEqual(['seat-set']);
    expect(fact(stream, 'seat/tj/contested')).toMatchObject({ decision: decisionOf(1), attested: false });
    expect(names(effect(stream, set('tj', 'contested'), 1))).toEqual([]);
    effect(stream, set('tj', 'filled'), 2);
    expect(names(effect(stream, set('tj', 'contested'), 1))).toEqual([]);
    expect(membersNow(stream.state)).toContain('tj');
  });

  test('it explains what was set by hand before it came', () => {
    const stream = begun();
    seat(stream, 'tj', 'contested');
    expect(names(effect(stream, set('tj', 'contested'), 1))).toEqual(['decision-attributed']);
    expect(fact(stream, 'seat/tj/contested')).toMatchObject({ decision: decisionOf(1) });
  });

  test('of the Chair’s own seat it is refused', () => {
    expect(effect(begun(), set('kz', 'vacant'), 1).refusal?.code).toBe('chair-holds-office');
  });

  test('I15: an attested one is history: it takes nobody’s part away, and is told once', () => {
    const stream = begun();
    const before = membersNow(stream.state);
    expect(names(attested(stream, set('tj', 'contested'), 1, '2021'))).toEqual(['seat-set']);
    expect(names(attested(stream, set('tj', 'contested'), 1, '2021'))).toEqual([]);
    expect(membersNow(stream.state)).toEqual(before);
    expect(fact(stream, 'seat/tj/contested')).toMatchObject({
      attested: true,
      from: { attested: { date: '2021' } },
      to: { attested: {} },
    });
    expect(names(attested(stream, set('kz', 'contested'), 2, '2021'))).toEqual(['seat-set']);
  });
});

describe('case 30: accredited people', () => {
  const paper = 'a'.repeat(64);
  const person = (n: number) => `person-token-of-nobody-${String(n).padStart(4, '0')}`;
  const accredit = (stream: OrganisationStream, n: number, more: object = {}) =>
    stream.act('accredit-representative', {
      party: 'tj',
      person: person(n),
      capacity: 'focal-point',
      paper,
      receivedAt: NOW,
      ...more,
    });
  const current = (stream: OrganisationStream) => stream.state.organisation?.accredited?.current.map(({ id }) => id);

  test('a function passes on: overlap and vacancy are both allowed', () => {
    const stream = begun();
    expect(accredit(stream, 1).events).toMatchObject([{ data: { accreditation: 'a1', person: person(1) } }]);
    accredit(stream, 2, { from: '2024-10-01' });
    expect(current(stream)).toEqual(['a1', 'a2']);
    const end = (accreditation: string, more: object = {}) =>
      stream.act('end-accreditation', { party: 'tj', accreditation, receivedAt: NOW, ...more });
    expect(end('a1').events).toMatchObject([{ name: 'accreditation-ended', data: { capacity: 'focal-point' } }]);
    expect(end('a1').refusal?.code).toBe('accreditation-unknown');
    expect(end('a2', { on: '2024-09-30' }).refusal?.code).toBe('date-invalid');
    end('a2', { on: '2024-10-01' });
    expect(current(stream)).toEqual([]);
    accredit(stream, 1);
    expect(current(stream)).toEqual(['a3']);
  });

  test('it decides nothing: who takes part, and who may act, stays as it was (I2)', () => {
    const stream = begun();
    const before = membersNow(stream.state);
    accredit(stream, 1);
    expect(membersNow(stream.state)).toEqual(before);
    expect(frozenMembers(freeze(stream, 1))).toContain('tj');
  });

  test('bad acts have a code', () => {
    const stream = begun();
    accredit(stream, 1);
    expect(accredit(stream, 1).refusal?.code).toBe('accreditation-exists');
    expect(accredit(stream, 1, { capacity: 'delegate' }).refusal).toBeUndefined();
    expect(accredit(stream, 2, { party: 'zz' }).refusal?.code).toBe('party-unknown');
    expect(accredit(stream, 2, { receivedAt: NOW + 86_400_000 }).refusal?.code).toBe('time-in-future');
    for (let n = 10; n < 48; n += 1) accredit(stream, n);
    expect(accredit(stream, 99).refusal?.code).toBe('accreditations-full');
    expect(accredit(stream, 99, { party: 'cn' }).refusal).toBeUndefined();
  });

  test('may says what there is to end', () => {
    const stream = begun();
    const ending = () =>
      mayInOrganisation(stream.state, actorOf('secretariat')).find(({ act }) => act === 'end-accreditation');
    expect(ending()).toMatchObject({ allowed: false, code: 'accreditation-unknown' });
    accredit(stream, 1);
    expect(ending()).toMatchObject({ allowed: true });
  });
});
