import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentPayload } from '../../schemas/document-commands.ts';
import { chairNow, membersNow, organisationDecider } from './index.ts';
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
const acts = fc.array(act, { maxLength: 40 });

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
});
