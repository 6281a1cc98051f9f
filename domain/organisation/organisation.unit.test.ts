import { describe, expect, test } from 'vitest';
import { chairNow, holdsChair, mayInOrganisation, membersNow, organisationDecider } from './index.ts';
import {
  actorOf,
  documentStream,
  frozenMembers,
  NOW,
  OrganisationStream,
  party,
  rosterOf,
} from './testing/organisation-stream.ts';

/** kz, az and others in protocol order; kw is not in it yet. */
const PARTIES = [
  party('kz', 40, 'member'),
  party('af', 10, 'member'),
  party('az', 20, 'member'),
  party('kg', 60, 'member'),
  party('cn', 30, 'member'),
  party('sa', 1010, 'observer'),
  party('un-escap', 3010, 'approved-partner'),
  party('ma', 3020, 'applicant'),
];
const decision = 'cica/document/x#9';

function established(): OrganisationStream {
  const stream = new OrganisationStream();
  stream.act('establish-organisation', { roster: rosterOf(PARTIES) });
  return stream;
}

describe('establishment', () => {
  test('an established organisation knows its members in protocol order (RoP 1.7) and its Chair', () => {
    const { state } = established();
    expect(membersNow(state)).toEqual(['af', 'az', 'cn', 'kz', 'kg']);
    expect(chairNow(state)).toBe('az');
    expect(organisationDecider.exists(state)).toBe(true);
    expect(organisationDecider.due(state)).toBeUndefined();
  });

  test('nothing exists before, and every act is refused then', () => {
    const stream = new OrganisationStream();
    expect(organisationDecider.exists(stream.state)).toBe(false);
    expect(membersNow(stream.state)).toEqual([]);
    expect(chairNow(stream.state)).toBeUndefined();
    expect(stream.freeze(1).refusal?.code).toBe('organisation-unknown');
    expect(stream.act('suspend-party', { party: 'kg', decision }).refusal?.code).toBe('organisation-unknown');
  });

  test('a second establishment is refused and changes nothing', () => {
    const stream = established();
    const { state } = stream;
    expect(stream.act('establish-organisation', { roster: rosterOf(PARTIES) }).refusal?.code).toBe(
      'organisation-exists',
    );
    expect(stream.state).toBe(state);
  });

  test('RoP 14.2: a roster whose Chair is no Member State is refused', () => {
    const stream = new OrganisationStream();
    expect(stream.act('establish-organisation', { roster: rosterOf(PARTIES, 'sa') }).refusal?.code).toBe(
      'party-not-member',
    );
    expect(stream.act('establish-organisation', { roster: rosterOf(PARTIES, 'xx') }).refusal?.code).toBe(
      'party-not-member',
    );
    expect(
      stream.act('establish-organisation', { roster: rosterOf([...PARTIES, party('kz', 70, 'member')]) }).refusal?.code,
    ).toBe('party-exists');
    expect(organisationDecider.exists(stream.state)).toBe(false);
  });

  test('a membership that has ended is none', () => {
    const gone = party('xx', 5, 'member');
    const former = { ...gone, statuses: gone.statuses.map((fact) => ({ ...fact, to: '2020' })) };
    const stream = new OrganisationStream();
    stream.act('establish-organisation', { roster: rosterOf([former, ...PARTIES]) });
    expect(membersNow(stream.state)).not.toContain('xx');
  });
});

describe('freezing an electorate', () => {
  test('I2: all Member States in protocol order and the Chair go to the document, with the sequence of the event', () => {
    const stream = established();
    const answer = stream.freeze(1, 'r3', 'ministerial-council');
    const members = ['af', 'az', 'cn', 'kz', 'kg'];
    expect(answer.events).toEqual([
      {
        name: 'electorate-frozen',
        data: {
          document: documentStream(1),
          round: 'r3',
          organ: 'ministerial-council',
          stage: 'ministerial-council',
          members,
          chair: 'az',
        },
        effective: { kind: 'instant', at: NOW + 2000 },
      },
    ]);
    expect(answer.deliveries).toEqual([
      {
        target: documentStream(1),
        kind: 'admit-electorate',
        payload: { round: 'r3', members, chair: 'az', chairSequence: 1, sequence: 2 },
      },
    ]);
  });

  test('case 23: observers, partners and applicants are in no electorate', () => {
    const members = frozenMembers(established().freeze(1));
    for (const id of ['sa', 'un-escap', 'ma']) expect(members).not.toContain(id);
    expect(membersNow(established().state)).toHaveLength(5);
  });

  test('case 44: an organ that does not exist, and one that decides nothing, freeze no electorate', () => {
    const stream = established();
    expect(stream.freeze(1, 'r1', 'security-council').refusal).toMatchObject({ code: 'organ-unknown', rule: 'I1' });
    expect(stream.freeze(1, 'r1', 'council-of-eminent-persons').refusal).toMatchObject({
      code: 'organ-decides-nothing',
      rule: 'I1',
    });
    expect(stream.freeze(1, 'r1', 'constructor').refusal?.code).toBe('organ-unknown');
    expect(stream.state.organisation?.rounds).toEqual([]);
  });

  test('I9: a second freezing of the same round by another command is refused; other rounds and documents are not touched', () => {
    const stream = established();
    stream.freeze(1);
    expect(stream.freeze(1).refusal?.code).toBe('round-under-way');
    expect(stream.freeze(1, 'r2').refusal).toBeUndefined();
    expect(stream.freeze(2).refusal).toBeUndefined();
    expect(stream.state.organisation?.rounds).toHaveLength(3);
  });

  test('deregistering is always accepted: a registered round by an event, an unknown one by none', () => {
    const stream = established();
    stream.freeze(1);
    const known = stream.act('deregister-round', { document: documentStream(1), round: 'r1' });
    expect(known.events.map((event) => event.name)).toEqual(['round-deregistered']);
    expect(stream.state.organisation?.rounds).toEqual([]);
    expect(stream.act('deregister-round', { document: documentStream(1), round: 'r1' })).toEqual({
      events: [],
      deliveries: [],
    });
  });

  test('only the program itself freezes, deregisters and records deliveries', () => {
    const stream = established();
    const actor = actorOf('secretariat');
    const round = { document: documentStream(1), round: 'r1' };
    const freeze = { ...round, organ: 'ministerial-council', stage: 'ministerial-council', method: 'silence' };
    expect(stream.act('freeze-electorate', freeze, { actor }).refusal?.code).toBe('not-permitted');
    expect(stream.act('deregister-round', round, { actor }).refusal?.code).toBe('not-permitted');
  });

  test('a body without entitled members freezes nothing', () => {
    const stream = established();
    const { organisation } = stream.state;
    if (!organisation) throw new Error('not established');
    const parties = organisation.parties.map((entry) => ({ ...entry, standing: { status: 'none' as const } }));
    stream.state = { v: 1, organisation: { ...organisation, parties } };
    expect(stream.freeze(1).refusal?.code).toBe('electorate-empty');
  });
});

describe('answers of documents', () => {
  const delivery = '00000000-0000-8000-8000-00000000000a';
  const answered = (command: string, outcome: 'accepted' | 'refused') => ({
    delivery,
    target: documentStream(1),
    command,
    answer: outcome === 'accepted' ? { outcome, sequence: 7 } : { outcome, code: 'round-not-open' },
  });

  test('an accepted delivery is recorded, and the round stays registered', () => {
    const stream = established();
    stream.freeze(1);
    const { events } = stream.act('record-delivery', answered('admit-electorate', 'accepted'), {
      reference: 'cica/organisation#2',
    });
    expect(events.map((event) => event.name)).toEqual(['delivery-accepted']);
    expect(stream.state.organisation?.rounds).toHaveLength(1);
  });

  test('a document that does not take its electorate in is told nothing more: that round alone is deregistered', () => {
    const stream = established();
    stream.freeze(1, 'r1');
    stream.freeze(1, 'r2');
    stream.freeze(2, 'r1');
    const { events } = stream.act('record-delivery', answered('admit-electorate', 'refused'), {
      reference: 'cica/organisation#2',
    });
    expect(events.map((event) => event.name)).toEqual(['delivery-refused', 'round-deregistered']);
    expect(stream.state.organisation?.rounds.map(({ document, round }) => `${document.slice(-1)} ${round}`)).toEqual([
      '1 r2',
      '2 r1',
    ]);
  });

  test('another refusal is only recorded', () => {
    const stream = established();
    stream.freeze(1);
    for (const reference of ['cica/organisation#2', 'nothing']) {
      const { events } = stream.act('record-delivery', answered('reduce-electorate', 'refused'), { reference });
      expect(events.map((event) => event.name)).toEqual(['delivery-refused']);
    }
    const { events } = stream.act('record-delivery', answered('admit-electorate', 'refused'), { reference: 'nothing' });
    expect(events.map((event) => event.name)).toEqual(['delivery-refused']);
    expect(stream.state.organisation?.rounds).toHaveLength(1);
  });
});

describe('members come and go', () => {
  test('case 18: a State admitted during a round is not in its electorate and counts from the next round', () => {
    const stream = established();
    const before = frozenMembers(stream.freeze(1));
    expect(stream.act('admit-party', { party: party('kw', 50, 'member'), decision }).deliveries).toEqual([]);
    expect(before).toEqual(['af', 'az', 'cn', 'kz', 'kg']);
    expect(frozenMembers(stream.freeze(2))).toEqual(['af', 'az', 'cn', 'kz', 'kw', 'kg']);
    // It leaves only the electorate that it was in.
    const { deliveries } = stream.act('suspend-party', { party: 'kw', decision });
    expect(deliveries.map((request) => request.target)).toEqual([documentStream(2)]);
  });

  test('case 18: an observer becomes a Member State; a Member State cannot be admitted again', () => {
    const stream = established();
    stream.act('admit-party', { party: party('sa', 55, 'member'), decision });
    expect(membersNow(stream.state)).toEqual(['af', 'az', 'cn', 'kz', 'sa', 'kg']);
    expect(stream.act('admit-party', { party: party('sa', 55, 'member'), decision }).refusal?.code).toBe(
      'party-exists',
    );
    stream.act('admit-party', { party: party('jp', 1020, 'observer'), decision });
    expect(membersNow(stream.state)).not.toContain('jp');
  });

  test('case 25: a suspension is delivered to every registered round, with its decision', () => {
    const stream = established();
    stream.freeze(1);
    stream.freeze(2, 'r4');
    stream.freeze(3);
    stream.act('deregister-round', { document: documentStream(3), round: 'r1' });
    const { events, deliveries } = stream.act('suspend-party', { party: 'kg', decision });
    expect(events.map((event) => event.name)).toEqual(['party-suspended']);
    expect(deliveries).toEqual([
      {
        target: documentStream(1),
        kind: 'reduce-electorate',
        payload: { round: 'r1', party: 'kg', reason: 'suspended', decision },
      },
      {
        target: documentStream(2),
        kind: 'reduce-electorate',
        payload: { round: 'r4', party: 'kg', reason: 'suspended', decision },
      },
    ]);
    expect(frozenMembers(stream.freeze(4))).toEqual(['af', 'az', 'cn', 'kz']);
  });

  test('case 25: a departure is delivered too, but not twice where the State was suspended before', () => {
    const stream = established();
    stream.freeze(1);
    expect(stream.act('record-departure', { party: 'cn', decision }).deliveries).toMatchObject([
      { payload: { party: 'cn', reason: 'departed' } },
    ]);
    expect(stream.act('suspend-party', { party: 'kg', decision }).deliveries).toHaveLength(1);
    expect(stream.act('record-departure', { party: 'kg', decision }).deliveries).toEqual([]);
    expect(membersNow(stream.state)).toEqual(['af', 'az', 'kz']);
    expect(stream.act('record-departure', { party: 'kg', decision }).refusal?.code).toBe('party-not-member');
  });

  test('I2: a State that is reinstated is not put back into a running round', () => {
    const stream = established();
    stream.freeze(1);
    stream.act('suspend-party', { party: 'kg', decision });
    expect(stream.act('reinstate-party', { party: 'kg', decision }).deliveries).toEqual([]);
    expect(membersNow(stream.state)).toContain('kg');
    expect(frozenMembers(stream.freeze(2))).toContain('kg');
    const { deliveries } = stream.act('suspend-party', { party: 'kg', decision });
    expect(deliveries.map((request) => request.target)).toEqual([documentStream(2)]);
  });

  test('case 59: a State that left stays in the roster with its names, and can be admitted again', () => {
    const stream = established();
    stream.act('record-departure', { party: 'kg', decision });
    expect(stream.state.organisation?.parties.find((entry) => entry.id === 'kg')?.names[0]?.name).toBe('KG');
    stream.act('admit-party', { party: party('kg', 60, 'member'), decision });
    expect(membersNow(stream.state)).toEqual(['af', 'az', 'cn', 'kz', 'kg']);
  });

  test('what does not fit is refused with its code and changes nothing', () => {
    const stream = established();
    stream.act('suspend-party', { party: 'kg', decision });
    const { state } = stream;
    const codes = [
      stream.act('suspend-party', { party: 'kg', decision }),
      stream.act('suspend-party', { party: 'sa', decision }),
      stream.act('suspend-party', { party: 'xx', decision }),
      stream.act('reinstate-party', { party: 'kz', decision }),
      stream.act('reinstate-party', { party: 'constructor', decision }),
      stream.act('record-departure', { party: 'ma', decision }),
    ].map((answer) => answer.refusal?.code);
    expect(codes).toEqual([
      'party-suspended',
      'party-not-member',
      'party-unknown',
      'party-not-suspended',
      'party-unknown',
      'party-not-member',
    ]);
    expect(stream.state).toBe(state);
  });

  test('I11: a focal point, an observer and the Chair change no roster', () => {
    const stream = established();
    for (const actor of [actorOf('focal-point', 'kz'), actorOf('observer'), actorOf('chair', 'az')]) {
      expect(stream.act('suspend-party', { party: 'kg', decision }, { actor }).refusal?.code).toBe('not-permitted');
    }
  });
});

describe('the Chair', () => {
  const handOver = { to: 'kz', until: 'the next Summit', occasion: '7th Ministerial Council, opening' };

  test('case 26: the outgoing Chair loses its rights at once, the incoming one has them; the next electorate names it', () => {
    const stream = established();
    expect(frozenMembers(stream.freeze(1))).toContain('az');
    expect(holdsChair(stream.state, actorOf('chair', 'az'))).toBe(true);
    const { events } = stream.act('hand-over-chair', handOver);
    expect(events).toMatchObject([{ name: 'chair-handed-over', data: { from: 'az', ...handOver } }]);
    expect(chairNow(stream.state)).toBe('kz');
    expect(holdsChair(stream.state, actorOf('chair', 'az'))).toBe(false);
    expect(holdsChair(stream.state, actorOf('chair', 'kz'))).toBe(true);
    expect(stream.freeze(2).deliveries).toMatchObject([{ payload: { chair: 'kz', chairSequence: 3, sequence: 4 } }]);
  });

  test('case 26: a handover is no suspension: the outgoing Chair stays a member of every electorate', () => {
    const stream = established();
    stream.freeze(1);
    expect(stream.act('hand-over-chair', handOver).deliveries).toEqual([]);
    expect(membersNow(stream.state)).toContain('az');
  });

  test('case 27: a State that holds the Chair is one thing, its focal point another', () => {
    const { state } = established();
    expect(holdsChair(state, actorOf('focal-point', 'az'))).toBe(false);
    expect(holdsChair(state, actorOf('chair'))).toBe(false);
  });

  test('RoP 14.2: the Chair goes to a Member State that takes part in decisions, and to another one', () => {
    const stream = established();
    stream.act('suspend-party', { party: 'kg', decision });
    const code = (to: string) => stream.act('hand-over-chair', { ...handOver, to }).refusal?.code;
    expect([code('az'), code('kg'), code('sa'), code('xx')]).toEqual([
      'chair-unchanged',
      'party-not-member',
      'party-not-member',
      'party-unknown',
    ]);
  });

  test('RoP 14.2: the Chair is handed over before its State is suspended or leaves', () => {
    const stream = established();
    expect(stream.act('suspend-party', { party: 'az', decision }).refusal?.code).toBe('chair-holds-office');
    expect(stream.act('record-departure', { party: 'az', decision }).refusal?.code).toBe('chair-holds-office');
    stream.act('hand-over-chair', handOver);
    expect(stream.act('suspend-party', { party: 'az', decision }).refusal).toBeUndefined();
  });
});

describe('what an actor may do', () => {
  const allowed = (stream: OrganisationStream, actor = actorOf('secretariat')) =>
    mayInOrganisation(stream.state, actor)
      .filter((entry) => entry.allowed)
      .map((entry) => entry.act);

  test('before and after the establishment, and once a State is suspended', () => {
    const stream = new OrganisationStream();
    expect(allowed(stream)).toEqual(['establish-organisation']);
    stream.act('establish-organisation', { roster: rosterOf(PARTIES) });
    expect(allowed(stream)).toEqual([
      'suspend-party',
      'record-departure',
      'admit-party',
      'hand-over-chair',
      'record-past-fact',
      'override-competence',
      'set-seat',
      'accredit-representative',
      'register-candidate',
      'withdraw-candidature',
    ]);
    stream.act('suspend-party', { party: 'kg', decision });
    expect(allowed(stream)).toContain('reinstate-party');
  });

  test('others may do nothing here, and learn why', () => {
    const stream = established();
    const entries = mayInOrganisation(stream.state, actorOf('focal-point', 'kz'));
    expect(entries.every((entry) => !entry.allowed && entry.code === 'not-permitted' && entry.rule === 'I11')).toBe(
      true,
    );
  });

  test('a body of one State has nobody to suspend and nobody to hand the Chair to', () => {
    const stream = new OrganisationStream();
    stream.act('establish-organisation', { roster: rosterOf([party('az', 1, 'member')]) });
    expect(allowed(stream)).toEqual([
      'admit-party',
      'record-past-fact',
      'override-competence',
      'accredit-representative',
      'register-candidate',
    ]);
  });
});

describe('the carried state', () => {
  test('I13: a snapshot of this version is taken as it is, another one is refused loudly', () => {
    const { state } = established();
    expect(organisationDecider.upcast(JSON.parse(JSON.stringify(state)))).toEqual(state);
    for (const snapshot of [{ v: 2 }, {}, null, 'x'])
      expect(() => organisationDecider.upcast(snapshot)).toThrow(/version/);
  });

  test('I13: 193 members with 300 rounds under way stay below 256 kB', () => {
    const stream = new OrganisationStream();
    const parties = Array.from({ length: 193 }, (_, index) => party(`s${index}`, index, 'member'));
    const evidence = { confidence: 'V', source: 'x'.repeat(120) } as const;
    const full = parties.map((entry) => ({
      ...entry,
      zone: 'America/Argentina/Buenos_Aires',
      names: entry.names.map((name) => ({ ...name, name: 'A State with a rather long name', evidence })),
      statuses: entry.statuses.map((fact) => ({ ...fact, from: '1999-09-14', evidence })),
    }));
    stream.act('establish-organisation', { roster: rosterOf(full, 's0') });
    for (let n = 0; n < 300; n++) stream.freeze(n);
    expect(stream.state.organisation?.rounds).toHaveLength(300);
    expect(JSON.stringify(stream.state).length).toBeLessThan(256 * 1024);
  });
});
