import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/as-of.ts';
import { canonicalJson } from '../../chain/index.ts';
import { standing } from '../testing/agenda-scenario.ts';
import { act, did } from '../testing/document-scenario.ts';
import { dueDone, nth, onDay, openTreaty, received, signed, treatyOf } from '../testing/treaty-scenario.ts';
import { documentDecider, explain, treatyStatus } from './index.ts';

const STATES = Array.from({ length: 28 }, (_, index) => `state-${String(index + 1).padStart(2, '0')}`);
const state = (index: number): string => STATES[index - 1] ?? '';
const inForceOf = (scenario: Parameters<typeof treatyOf>[0], index: number) =>
  treatyOf(scenario).tracks[state(index)]?.inForceOn;

describe('a convention of 28 States over the years, to force and after', () => {
  /** Twenty sign, thirteen ratify one a year; one of them comes back to it years later. */
  function thirteen() {
    let scenario = openTreaty(nth(14));
    for (let index = 1; index <= 20; index += 1) scenario = signed(scenario, state(index), '2024-09-18');
    scenario = did(scenario, 'close-for-signature', { stage: 'signature' });
    for (let index = 1; index <= 13; index += 1) {
      const day = `${2024 + index}-05-01`;
      scenario = received(onDay(scenario, day), state(index), day, { act: 'ratification' });
    }
    return scenario;
  }

  it('at thirteen one is missing; with the fourteenth, an accession by a State that never signed, the date is known', () => {
    const before = thirteen();
    expect(documentDecider.due(before.state)).toBeUndefined();
    expect(explain(before.state).blocks).toMatchObject([
      { kind: 'instruments', needed: 14, deposited: 13, missing: 1 },
    ]);
    expect(explain(before.state).blocks[0]?.by).toHaveLength(7);
    const last = received(onDay(before, '2038-01-31'), state(25), '2038-01-31');
    last.then('instrument-received', 'entry-into-force-determined');
    expect(last.data('entry-into-force-determined')).toMatchObject({
      on: '2038-03-02',
      trigger: { date: '2038-01-31', parties: [state(25)] },
      parties: [...STATES.slice(0, 13), state(25)],
    });
  });

  it('one withdraws before, so that it takes one more; all who came by the trigger share the date; late-comers have their own', () => {
    let scenario = thirteen();
    scenario = did(onDay(scenario, '2037-12-01'), 'withdraw-instrument', { party: state(3), receivedOn: '2037-12-01' });
    scenario = received(onDay(scenario, '2038-01-31'), state(25), '2038-01-31');
    scenario.then('instrument-received');
    scenario = received(onDay(scenario, '2040-02-29'), state(14), '2040-02-29', { act: 'acceptance' });
    expect(scenario.data('entry-into-force-determined').on).toBe('2040-03-30');
    scenario = received(onDay(scenario, '2040-03-15'), state(26), '2040-03-15');
    scenario = dueDone(scenario);
    expect(scenario.now).toBe(Date.parse('2040-03-30T00:00:00Z'));
    scenario.then('treaty-entered-into-force', 'stage-opened');
    expect(scenario.data('treaty-entered-into-force').parties).toHaveLength(14);
    for (let index = 15; index <= 20; index += 1) {
      const day = `${2030 + index}-12-31`;
      scenario = received(onDay(scenario, day), state(index), day, { act: 'approval' });
    }
    scenario = received(onDay(scenario, '2051-06-01'), state(3), '2051-06-01', { act: 'ratification' });
    expect([inForceOf(scenario, 1), inForceOf(scenario, 26), inForceOf(scenario, 20), inForceOf(scenario, 3)]).toEqual([
      '2040-03-30',
      '2040-04-14',
      '2051-01-30',
      '2051-07-01',
    ]);
    expect(standing(scenario)).toMatchObject({ signature: 'done', consent: 'open', 'in-effect': 'open' });
    const day = { earliest: '2045-01-01', latest: '2045-01-01', from: 0, until: 0 };
    const status = treatyStatus(scenario.state, day);
    expect(status).toMatchObject({ inForce: 'yes', determined: { on: '2040-03-30', trigger: { date: '2040-02-29' } } });
    const rows = new Map(status?.rows.map((row) => [row.party, row]));
    expect(rows.get(state(26))).toMatchObject({ inForce: 'yes', bound: 'yes', inForceOn: '2040-04-14' });
    expect(rows.get(state(20))).toMatchObject({ inForce: 'no', bound: 'no', signed: 'yes', inForceOn: '2051-01-30' });
    expect(rows.get(state(3))).toMatchObject({
      inForce: 'no',
      bound: 'no',
      withdrawn: [{ withdrawnOn: '2037-12-01' }],
    });
  });
});

describe('I13: what a treaty carries', () => {
  it('193 States, each with signature, confirmation, a withdrawn instrument, another one and a date of its own, far below 256 kB', () => {
    const parties = Array.from({ length: 193 }, (_, index) => `a-state-with-a-long-name-${index + 1}`);
    let scenario = onDay(openTreaty(nth(100)), '2026-01-01');
    for (const party of parties) {
      scenario = signed(scenario, party, '2024-09-18', {
        adReferendum: true,
        fullPowers: 'missing',
        place: 'Istanbul',
      });
      scenario = did(scenario, 'confirm-treaty-signature', { party, on: '2024-09-20' });
      scenario = received(scenario, party, '2024-09-21', { act: 'ratification', inDueForm: false });
      scenario = did(scenario, 'withdraw-instrument', { party, receivedOn: '2024-09-22' });
    }
    parties.forEach((party, index) => {
      scenario = received(scenario, party, addDays('2025-01-01', index), { act: 'ratification' });
      (scenario.entries as unknown[]).length = 0;
      (scenario.steps as unknown[]).splice(0, scenario.steps.length - 1);
    });
    const own = Object.values(treatyOf(scenario).tracks).filter((track) => track.derivation !== undefined);
    expect(own).toHaveLength(93);
    const bytes = Buffer.byteLength(canonicalJson(scenario.state));
    expect(bytes).toBeGreaterThan(60_000);
    expect(bytes).toBeLessThan(160 * 1024);
  });

  it('an act of the treaty desk on 193 tracks is decided in well under ten milliseconds', () => {
    let scenario = openTreaty(nth(190));
    for (let index = 0; index < 189; index += 1) scenario = received(scenario, `s-${index}`, '2024-09-18');
    const before = performance.now();
    for (let index = 0; index < 20; index += 1)
      act(scenario, 'receive-instrument', {
        stage: 'consent',
        party: 'the-last',
        act: 'accession',
        receivedOn: '2024-09-18',
        inDueForm: true,
      });
    expect((performance.now() - before) / 20).toBeLessThan(10);
  });
});
