import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentPayload } from '../../schemas/document-commands.ts';
import type { Effect } from '../../schemas/effects.ts';
import type { StatedNames } from '../../schemas/organisation-effects.ts';
import type { PastFact } from '../../schemas/organisation-commands.ts';
import { chairNow, membersNow, organisationDecider, organisationFacts } from './index.ts';
import { effect, MC7, MC8, past, slide } from './testing/organisation-facts.ts';
import { documentStream, OrganisationStream, party, rosterOf } from './testing/organisation-stream.ts';

const IDS = ['af', 'az', 'cn', 'eg', 'kz', 'sa', 'zz'];
const id = fc.constantFrom(...IDS);
const document = fc.integer({ min: 1, max: 4 });
const round = fc.constantFrom('r1', 'r2', 'r3');
const decision = 'a decision';

type Act = (stream: OrganisationStream) => ReturnType<OrganisationStream['act']>;
const act = fc.oneof(
  id.map(
    (who): Act =>
      (stream) =>
        stream.act('suspend-party', { party: who, decision }),
  ),
  id.map(
    (who): Act =>
      (stream) =>
        stream.act('reinstate-party', { party: who, decision }),
  ),
  id.map(
    (who): Act =>
      (stream) =>
        stream.act('record-departure', { party: who, decision }),
  ),
  fc.tuple(id, fc.constantFrom('member', 'observer')).map(
    ([who, status]): Act =>
      (stream) =>
        stream.act('admit-party', { party: party(who, IDS.indexOf(who), status), decision }),
  ),
  id.map(
    (to): Act =>
      (stream) =>
        stream.act('hand-over-chair', { to, until: 'the next meeting', occasion: 'a meeting' }),
  ),
  fc.tuple(document, round).map(
    ([n, name]): Act =>
      (stream) =>
        stream.freeze(n, name),
  ),
  fc.tuple(document, round).map(
    ([n, name]): Act =>
      (stream) =>
        stream.freeze(n, name),
  ),
  fc.tuple(document, round).map(
    ([n, name]): Act =>
      (stream) =>
        stream.act('deregister-round', { document: documentStream(n), round: name }),
  ),
);
/** Effects of decisions, taken here or attested, facts of the past, openings of meetings. */
const status = fc.constantFrom('member', 'observer', 'partner', 'approved-partner', 'applicant');
const area = fc.constantFrom('transport', 'energy');
const meeting = fc.constantFrom(MC7, MC8);
const time = fc.constantFrom(undefined, {}, { date: '2014' }, { date: '2020-06' }, { date: '2022-10-13' });
const organ = fc.constantFrom('senior-officials-committee', 'ministerial-council', 'fund', 'nowhere');
const given = fc.constantFrom<StatedNames[]>(
  [{ name: 'A name', language: 'en' }],
  [
    { name: 'Another name', language: 'en' },
    { name: 'Другое имя', language: 'ru' },
  ],
);
const change: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({ kind: fc.constant('grant-status' as const), party: id, status }),
  fc.record({
    kind: fc.constant('establish-organ' as const),
    organ: fc.constantFrom('fund', 'council-of-eminent-persons'),
    name: fc.constant('Fund'),
    language: fc.constant('en'),
    electorate: fc.constantFrom('none', 'all-members'),
  }),
  fc.record({ kind: fc.constant('appoint-chair' as const), party: id, meeting, until: fc.constant('the next') }),
  fc.record({ kind: fc.constant('appoint-chair' as const), party: id, until: fc.constant('the next meeting') }),
  fc.record({ kind: fc.constant('appoint-coordinator' as const), area, title: fc.constant('An area'), party: id }),
  fc.record({ kind: fc.constantFrom('suspend-party' as const, 'reinstate-party' as const), party: id }),
  fc.record({ kind: fc.constant('end-status' as const), party: id, status }),
  fc.record({ kind: fc.constant('rename-party' as const), party: id, names: given }),
  fc.record({ kind: fc.constant('rename-organ' as const), organ, names: given }),
  fc.record({ kind: fc.constant('rename-organisation' as const), names: given }),
  fc.record({ kind: fc.constant('dissolve-organ' as const), organ }),
  fc.record({
    kind: fc.constantFrom('grant-competence' as const, 'withdraw-competence' as const),
    organ,
    documentKind: fc.constantFrom('statement' as const, 'charter' as const),
  }),
  fc.record({
    kind: fc.constant('set-working-languages' as const),
    languages: fc.constantFrom<string[][]>(['en'], ['en', 'ru'], ['en', 'ru', 'zh']),
  }),
  fc.record({
    kind: fc.constant('set-basic-quorum' as const),
    numerator: fc.constantFrom(1, 2),
    denominator: fc.constant(3),
    rounding: fc.constantFrom('up' as const, 'above' as const),
  }),
);
const ended = fc.constantFrom({}, { date: '2016' }, { date: '2022-10-13' });
const pastFact: fc.Arbitrary<PastFact> = fc.oneof(
  fc.record({ kind: fc.constant('status' as const), party: id, status, from: time, to: time }),
  fc.record({ kind: fc.constant('chair-term' as const), party: id, from: time, to: time }),
  fc.record({
    kind: fc.constant('coordinator' as const),
    area,
    title: fc.constant('An area'),
    party: id,
    from: time,
    to: time,
  }),
  fc.record({ kind: fc.constant('suspension' as const), party: id, from: time, to: ended }),
  fc.record({
    kind: fc.constant('party-name' as const),
    party: id,
    name: fc.constantFrom('A name', 'An old name'),
    language: fc.constant('en'),
    from: time,
    to: time,
  }),
  fc.record({
    kind: fc.constant('competence' as const),
    organ,
    documentKind: fc.constantFrom('statement' as const, 'charter' as const),
    from: time,
    to: time,
  }),
  fc.record({
    kind: fc.constant('series' as const),
    series: area,
    name: fc.constant('A series'),
    from: time,
    to: time,
  }),
);
const agendaAct: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(change, document, fc.boolean(), time).map(
    ([made, n, wasAttested, when]): Act =>
      (stream) =>
        effect(stream, made, n, wasAttested ? { attested: true, ...(when ? { when } : {}), evidence: slide('9') } : {}),
  ),
  pastFact.map(
    (fact): Act =>
      (stream) =>
        past(stream, JSON.parse(JSON.stringify(fact)) as PastFact),
  ),
  meeting.map(
    (opened): Act =>
      (stream) =>
        stream.act('note-meeting-opening', { meeting: opened }),
  ),
);
const acts = fc.array(fc.oneof(act, agendaAct), { maxLength: 40 });

function begun(): OrganisationStream {
  const stream = new OrganisationStream();
  const parties = IDS.slice(0, 6).map((who, index) => party(who, index, who === 'sa' ? 'observer' : 'member'));
  stream.act('establish-organisation', { roster: rosterOf(parties) });
  return stream;
}

/** Freezes everything in depth, so that a change in place throws. */
function immutable<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(immutable);
  }
  return value;
}

function run(
  steps: Act[],
  each: (stream: OrganisationStream, answer: ReturnType<Act>) => void = () => undefined,
): OrganisationStream {
  const stream = begun();
  immutable(stream.state);
  for (const step of steps) {
    const answer = step(stream);
    immutable(stream.state);
    stream.recorded.forEach(immutable);
    each(stream, answer);
  }
  return stream;
}

describe('whatever happens to an organisation', () => {
  test('folding all events gives the state that was carried on, also through a snapshot after each', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const stream = run(steps);
        let whole = organisationDecider.initial();
        let carried = organisationDecider.initial();
        for (const { event, place } of stream.recorded) {
          whole = organisationDecider.evolve(whole, event, place);
          carried = organisationDecider.upcast(
            JSON.parse(JSON.stringify(organisationDecider.evolve(carried, event, place))),
          );
        }
        expect(whole).toEqual(stream.state);
        expect(carried).toEqual(stream.state);
      }),
    );
  });

  test('re-deciding every command on the state before it gives the same events', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        for (const { command, before, now, events } of run(steps).commands) {
          expect(organisationDecider.decide(before, command, now).events).toEqual(events);
        }
      }),
    );
  });

  test('no member stands twice, all stand in protocol order, and the Chair is one of them', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        run(steps, ({ state }) => {
          const members = membersNow(state);
          expect(new Set(members).size).toBe(members.length);
          expect(members).toEqual(members.toSorted((one, other) => IDS.indexOf(one) - IDS.indexOf(other)));
          expect(members).toContain(chairNow(state));
        });
      }),
    );
  });

  test('I2: a frozen electorate loses only who is suspended or gone, once each, and gains nobody', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        /** What each document holds, from what was delivered to it alone. */
        const held = new Map<string, { frozen: string[]; left: Set<string> }>();
        const stream = run(steps, (_, { deliveries }) => {
          for (const { target, kind, payload } of deliveries) {
            if (kind === 'admit-electorate') {
              const { round: name, members } = payload as DocumentPayload<'admit-electorate'>;
              held.set(`${target} ${name}`, { frozen: members, left: new Set(members) });
            } else {
              const { round: name, party: who } = payload as DocumentPayload<'reduce-electorate'>;
              expect(held.get(`${target} ${name}`)?.left.delete(who)).toBe(true);
            }
          }
        });
        for (const registered of stream.state.organisation?.rounds ?? []) {
          const electorate = held.get(`${registered.document} ${registered.round}`);
          const since = stream.recorded.slice(registered.sequence).map(({ event }) => event);
          const lost = since.flatMap((event) =>
            event.name === 'party-suspended' || event.name === 'party-departed' ? [event.data.party] : [],
          );
          expect([...(electorate?.left ?? [])]).toEqual(electorate?.frozen.filter((who) => !lost.includes(who)));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('nothing is registered twice, and a refusal leaves the state as it is', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const stream = run(steps, ({ state, commands }, { events, refusal }) => {
          if (refusal) expect(events).toEqual([]);
          if (events.length === 0) expect(state).toBe(commands.at(-1)?.before);
        });
        const rounds = (stream.state.organisation?.rounds ?? []).map((entry) => `${entry.document} ${entry.round}`);
        expect(new Set(rounds).size).toBe(rounds.length);
      }),
    );
  });

  test('each fact has an id of its own, and what stands by the facts is what stands', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        run(steps, ({ state }) => {
          const facts = organisationFacts(state);
          const ids = facts.map(({ id: own }) => own);
          expect(new Set(ids).size).toBe(ids.length);
          const open = facts.filter(({ to }) => to === undefined);
          const about = (kind: string, subject?: string) =>
            open.filter((fact) => fact.kind === kind && (subject === undefined || fact.subject === subject));
          for (const { id: who, standing } of state.organisation?.parties ?? [])
            expect(about('status', who).map(({ value }) => value)).toEqual(
              standing.status === 'none' || standing.status === 'departed' ? [] : [standing.status],
            );
          expect(about('chair').map(({ subject }) => subject)).toEqual([chairNow(state)]);
          const { designated } = state.organisation ?? {};
          expect(about('next-chair').map(({ subject }) => subject)).toEqual(designated ? [designated.party] : []);
          for (const slug of ['transport', 'energy']) expect(about('coordinator', slug).length).toBeLessThan(2);
          for (const { id: own, dissolved } of state.organisation?.organs ?? [])
            expect(about('organ', own)).toHaveLength(dissolved === undefined ? 1 : 0);
          for (const { id: who, standing } of state.organisation?.parties ?? [])
            expect(about('suspension', who)).toHaveLength(
              standing.suspended !== undefined && standing.status === 'member' ? 1 : 0,
            );
          for (const bearer of open.filter(({ language }) => language !== undefined))
            expect(
              about(bearer.kind, bearer.subject).filter(({ language }) => language === bearer.language),
            ).toHaveLength(1);
          for (const rule of ['working-languages', 'basic-quorum']) expect(about(rule).length).toBeLessThan(2);
          expect(about('working-languages')[0]?.value).toBe(state.organisation?.workingLanguages.join(','));
        });
      }),
      { numRuns: 300 },
    );
  });

  test('I15: what is attested of the past never moves the Chair, and makes nobody leave', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        let before = begun().state;
        run(steps, ({ state, commands }) => {
          const { command } = commands.at(-1) ?? {};
          const isPast =
            command?.kind === 'record-past-fact' || (command?.kind === 'apply-effect' && command.payload.attested);
          if (isPast) {
            expect(chairNow(state)).toBe(chairNow(before));
            expect(membersNow(state)).toEqual(expect.arrayContaining(membersNow(before)));
          }
          if (command?.kind === 'record-past-fact') expect(membersNow(state)).toEqual(membersNow(before));
          before = state;
        });
      }),
    );
  });

  test('I13: the state grows with what the record tells, by little each time, and not with acts', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const sizeOf = (value: unknown) => JSON.stringify(value).length;
        const stream = run(steps);
        const { facts = [], rounds = [], organs = [] } = stream.state.organisation ?? {};
        const grown = sizeOf(stream.state) - sizeOf(begun().state);
        expect(grown).toBeLessThan(3_000 + 500 * facts.length + 300 * (rounds.length + organs.length));
      }),
    );
    const stream = begun();
    const size = () => JSON.stringify(stream.state).length;
    const once = () => {
      effect(stream, { kind: 'grant-status', party: 'sa', status: 'observer' }, 1);
      stream.freeze(1);
      stream.act('deregister-round', { document: documentStream(1), round: 'r1' });
    };
    once();
    const after = size();
    for (let time_ = 0; time_ < 200; time_ += 1) once();
    // Only sequences grow, by a digit or two.
    expect(size() - after).toBeLessThan(20);
  });

  test('I13: a suspension is a stretch of its own, so that any day can be asked about; it costs the state a few hundred bytes', () => {
    const stream = begun();
    const size = () => JSON.stringify(stream.state).length;
    const before = size();
    for (let time_ = 0; time_ < 50; time_ += 1) {
      stream.act('suspend-party', { party: 'eg', decision });
      stream.act('reinstate-party', { party: 'eg', decision });
    }
    expect(stream.state.organisation?.facts).toHaveLength(50);
    expect(size() - before).toBeLessThan(50 * 400);
  });

  test('nothing is without a source: every dated fact has a decision, evidence or the roster’s word, and so has every end', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        run(steps, ({ state }) => {
          for (const { id: own, decision: by, evidence, sourced, endedBy } of organisationFacts(state)) {
            expect([own, by ?? evidence?.[0]?.source ?? sourced?.source]).not.toContain(undefined);
            if (endedBy) expect([own, endedBy.decision ?? endedBy.evidence?.[0]?.source]).not.toContain(undefined);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  test('I1: an organ that was dissolved freezes nothing more, until it is established anew', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        run(steps, ({ state, commands }, { events }) => {
          const { command } = commands.at(-1) ?? {};
          if (command?.kind !== 'freeze-electorate') return;
          const organ = state.organisation?.organs.find(({ id: own }) => own === command.payload.organ);
          if (organ?.dissolved !== undefined) expect(events).toEqual([]);
        });
      }),
    );
  });
});
