import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentPayload } from '../../schemas/document-commands.ts';
import type { SeatState } from '../../schemas/organisation-seat-commands.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import { missingConditions } from './candidates.ts';
import { chairNow, membersNow, organisationDecider, organisationFacts } from './index.ts';
import { effect } from './testing/organisation-facts.ts';
import {
  documentStream,
  NOW,
  OrganisationStream,
  party,
  rosterOf,
  type Answer,
} from './testing/organisation-stream.ts';

const IDS = ['az', 'cn', 'eg', 'kz', 'sa', 'qq'];
const evidence = { confidence: 'V', source: 'a test' } as const;
const CONDITIONS = ['declaration', 'act'];
const ADMISSION: NonNullable<Roster['admission']> = [
  {
    status: 'member',
    conditions: CONDITIONS.map((id) => ({ id, titles: [{ title: id, language: 'en' }], evidence })),
  },
];
const id = fc.constantFrom(...IDS);
const state = fc.constantFrom<SeatState>('filled', 'contested', 'vacant');
const paper = 'a'.repeat(64);
const receivedAt = NOW;
const decision = 'a decision';
const { statuses: _, ...unknown } = party('qq', 9);

type Act = (stream: OrganisationStream) => Answer;
const does = <T>(
  arbitrary: fc.Arbitrary<T>,
  act: (stream: OrganisationStream, value: T) => Answer,
): fc.Arbitrary<Act> => arbitrary.map((value) => (stream) => act(stream, value));
const frozen = fc.record({ n: fc.integer({ min: 1, max: 3 }), grants: fc.option(id, { nil: undefined }) });

const act = fc.oneof(
  does(fc.tuple(id, state), (stream, [who, to]) => stream.act('set-seat', { party: who, state: to, decision })),
  does(fc.tuple(id, state, fc.boolean(), fc.integer({ min: 1, max: 9 })), (stream, [who, to, attested, n]) =>
    effect(
      stream,
      { kind: 'set-seat', party: who, state: to },
      n,
      attested ? { attested, when: { date: '2020' } } : {},
    ),
  ),
  does(id, (stream, who) => stream.act('suspend-party', { party: who, decision })),
  does(id, (stream, who) => stream.act('reinstate-party', { party: who, decision })),
  does(id, (stream, who) => stream.act('record-departure', { party: who, decision })),
  does(id, (stream, to) => stream.act('hand-over-chair', { to, until: 'the next', occasion: 'a meeting' })),
  does(id, (stream, who) =>
    stream.act('register-candidate', { party: who === 'qq' ? unknown : who, for: 'member', paper, receivedAt }),
  ),
  does(fc.tuple(id, fc.constantFrom(...CONDITIONS)), (stream, [who, condition]) =>
    stream.act('record-candidate-step', {
      party: who,
      condition,
      when: '2024-09-17',
      evidence: [{ source: 'a', place: 'b' }],
    }),
  ),
  does(id, (stream, who) => stream.act('withdraw-candidature', { party: who, receivedAt })),
  does(
    fc.tuple(id, fc.constantFrom('member', 'observer'), fc.integer({ min: 1, max: 9 })),
    (stream, [who, status, n]) => effect(stream, { kind: 'grant-status', party: who, status }, n),
  ),
  does(frozen, (stream, { n, grants }) =>
    stream.act('freeze-electorate', {
      document: documentStream(n),
      round: 'r1',
      organ: 'ministerial-council',
      stage: 'mc',
      method: 'meeting',
      quorumOf: 'members',
      ...(grants === undefined ? {} : { grants: [{ party: grants, status: 'member' }] }),
    }),
  ),
  does(fc.integer({ min: 1, max: 3 }), (stream, n) =>
    stream.act('deregister-round', { document: documentStream(n), round: 'r1' }),
  ),
  does(fc.tuple(id, fc.integer({ min: 1, max: 3 })), (stream, [who, n]) =>
    stream.act('accredit-representative', {
      party: who,
      person: `person-${String(n).repeat(20)}`,
      capacity: 'delegate',
      paper,
      receivedAt,
    }),
  ),
  does(fc.tuple(id, fc.integer({ min: 1, max: 6 })), (stream, [who, n]) =>
    stream.act('end-accreditation', { party: who, accreditation: `a${n}`, receivedAt }),
  ),
);
const acts = fc.array(act, { maxLength: 40 });

function begun(): OrganisationStream {
  const stream = new OrganisationStream();
  const parties = IDS.slice(0, 5).map((who, index) => party(who, index, who === 'sa' ? 'observer' : 'member'));
  stream.act('establish-organisation', { roster: { ...rosterOf(parties), admission: ADMISSION } });
  return stream;
}
function run(
  steps: Act[],
  each: (stream: OrganisationStream, answer: Answer, before: OrganisationStream['state']) => void,
) {
  const stream = begun();
  for (const step of steps) {
    const before = stream.state;
    each(stream, step(stream), before);
  }
  return stream;
}
const partiesOf = ({ state: { organisation } }: OrganisationStream) => organisation?.parties ?? [];

describe('whatever happens to seats, candidates and accredited people', () => {
  test('folding again, deciding again: the same', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const stream = run(steps, () => undefined);
        let whole = organisationDecider.initial();
        for (const { event, place } of stream.recorded)
          whole = organisationDecider.upcast(
            JSON.parse(JSON.stringify(organisationDecider.evolve(whole, event, place))),
          );
        expect(whole).toEqual(stream.state);
        for (const { command, before, now, events } of stream.commands)
          expect(organisationDecider.decide(before, command, now).events).toEqual(events);
      }),
    );
  });

  test('case 22: a seat that is not filled is in no electorate that is frozen then, and in each total; only Member States have one', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        run(steps, (stream, { events }, before) => {
          for (const { seat, standing } of partiesOf(stream)) if (seat) expect(standing.status).toBe('member');
          expect(membersNow(stream.state)).toContain(chairNow(stream.state));
          const [event] = events;
          if (event?.name !== 'electorate-frozen') return;
          const all = before.organisation?.parties.filter(({ standing }) => standing.status === 'member') ?? [];
          const empty = all.filter(({ seat }) => seat !== undefined).map((one) => one.id);
          expect(event.data.members.filter((one) => empty.includes(one))).toEqual([]);
          expect(event.data.quorumBase).toBe(all.length);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('I2: setting a seat takes nobody out of a round that is registered', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        run(steps, (_stream, { events, deliveries }) => {
          const reduced = deliveries.filter(({ kind }) => kind === 'reduce-electorate');
          if (!events.some(({ name }) => name === 'party-suspended' || name === 'party-departed'))
            expect(reduced.map(({ payload }) => payload as DocumentPayload<'reduce-electorate'>)).toEqual([]);
        });
      }),
    );
  });

  test('what stands by the facts is what stands: seats and candidatures', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        run(steps, (stream) => {
          const facts = organisationFacts(stream.state);
          expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
          const open = (kind: string, subject: string) =>
            facts.filter((fact) => fact.kind === kind && fact.subject === subject && fact.to === undefined);
          for (const one of partiesOf(stream)) {
            const [seat, ...more] = open('seat', one.id);
            expect(more).toEqual([]);
            expect(seat?.value ?? 'filled').toBe(one.seat ?? 'filled');
            const candidate = stream.state.organisation?.candidates?.find((each) => each.party === one.id);
            const pending = candidate !== undefined && candidate.outcome === undefined;
            expect(open('candidature', one.id)).toHaveLength(pending ? 1 : 0);
            if (pending) expect(one.standing.status).not.toBe(candidate.for);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  test('domain §1.6: nobody becomes a member here that lacks a step, and none that lacks one is decided on', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        run(steps, (_stream, { events }, { organisation: before }) => {
          if (!before) return;
          for (const event of events)
            if (event.name === 'status-granted' && event.data.status === 'member')
              expect(missingConditions(before, event.data.party, 'member')).toEqual([]);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('I13: the state keeps who is accredited, one bid of each party, and nothing that is over', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const { state: after } = run(steps, () => undefined);
        const { candidates = [], accredited } = after.organisation ?? {};
        expect(new Set(candidates.map((one) => one.party)).size).toBe(candidates.length);
        const keys = (accredited?.current ?? []).map((one) => `${one.party} ${one.person} ${one.capacity}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
