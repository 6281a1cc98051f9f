import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/as-of.ts';
import { entryIntoForceBy } from '../treaty/index.ts';
import { documentOf } from '../testing/agenda-scenario.ts';
import { act, type Scenario } from '../testing/document-scenario.ts';
import { dueDone, nth, openTreaty, receives, signs } from '../testing/treaty-scenario.ts';
import { documentDecider, treatyActs, treatyStatus } from './index.ts';

const PARTIES = ['az', 'in', 'jo', 'kz', 'tr'];
const CLAUSE = nth(2, 20);
const anyStep = fc.record({
  act: fc.constantFrom('sign', 'confirm', ...Array<string>(8).fill('receive'), 'cure', 'withdraw', 'time', 'time'),
  party: fc.constantFrom(...PARTIES),
  back: fc.nat(6),
  flag: fc.boolean(),
});
type Step = { act: string; party: string; back: number; flag: boolean };

/** One act, registered up to six days after its date; or eight days pass, and what falls due on the way is carried out. */
function step(scenario: Scenario, { act: kind, party, back, flag }: Step): Scenario {
  const on = addDays(new Date(scenario.now).toISOString().slice(0, 10), -back);
  switch (kind) {
    case 'sign':
      return signs(scenario, party, on, { adReferendum: flag });
    case 'confirm':
      return act(scenario, 'confirm-treaty-signature', { party, on });
    case 'receive':
      return receives(scenario, party, on, { act: flag ? 'ratification' : 'accession', inDueForm: back !== 3 });
    case 'cure':
      return act(scenario, 'cure-instrument', { party, on });
    case 'withdraw':
      return act(scenario, 'withdraw-instrument', { party, receivedOn: on });
    default: {
      const until = scenario.now + 8 * 86_400_000;
      const due = documentDecider.due(scenario.state);
      return (due !== undefined && due.at <= until ? dueDone(scenario) : scenario).at(until);
    }
  }
}

const check = (property: (before: Scenario, after: Scenario) => void) =>
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 5, maxLength: 40 }), (steps) => {
      let scenario = openTreaty(CLAUSE);
      for (const each of steps) {
        const next = step(scenario, each);
        property(scenario, next);
        scenario = next;
      }
    }),
    { numRuns: 200 },
  );

describe('properties of any life of a treaty', () => {
  it('I12: until it is in force, the date on the record is the one that the clause gives of the acts on the record', () => {
    check((_before, { state }) => {
      const { document } = state;
      if (!document || document.agenda?.treaty === undefined || document.agenda.treaty.inForce) return;
      const result = entryIntoForceBy(CLAUSE, treatyActs(document));
      expect(document.agenda.treaty.determined?.on).toBe(result.entersIntoForceOn);
      const dates = Object.entries(document.agenda.treaty.tracks).flatMap(([party, { inForceOn }]) =>
        inForceOn === undefined ? [] : [[party, inForceOn]],
      );
      expect(Object.fromEntries(dates)).toEqual(
        Object.fromEntries(
          result.parties.flatMap((each) =>
            each.entersIntoForceOn === undefined ? [] : [[each.party, each.entersIntoForceOn]],
          ),
        ),
      );
    });
  });

  it('case 48: no date appears, changes or goes without an event that says so', () => {
    check((before, after) => {
      const dateOf = (scenario: Scenario) => documentOf(scenario).agenda?.treaty?.determined?.on;
      if (dateOf(before) === dateOf(after)) return;
      const names = after.names().slice(before.names().length);
      expect(names.some((name) => /^entry-into-force-(un)?determined$/.test(name))).toBe(true);
    });
  });

  it('it enters into force once, never before its date, and that date never changes after', () => {
    check((before, after) => {
      const treaty = documentOf(before).agenda?.treaty;
      expect(after.names().filter((name) => name === 'treaty-entered-into-force').length).toBeLessThan(2);
      if (treaty?.inForce === undefined) return;
      expect(documentOf(after).agenda?.treaty?.determined).toEqual(treaty.determined);
      expect(after.now).toBeGreaterThanOrEqual(Date.parse(`${treaty.inForce.on}T00:00:00Z`));
    });
  });

  it('no State is in force before the treaty, or without an instrument that counts', () => {
    check((_before, { state }) => {
      const status = treatyStatus(state);
      for (const { inForceOn, bound } of status?.rows ?? []) {
        if (inForceOn === undefined) continue;
        expect(bound).toBe('yes');
        expect(inForceOn >= (status?.determined?.on ?? '9999')).toBe(true);
      }
    });
  });
});
