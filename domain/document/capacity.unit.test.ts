import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../chain/index.ts';
import type { PositionKind } from '../../schemas/procedure.ts';
import { documentOf, past, pending, shortProcedure } from '../testing/agenda-scenario.ts';
import { Specification } from '../testing/specification.ts';
import {
  circulated,
  command,
  did,
  openRound,
  POINT,
  said,
  silence,
  text,
  TEXT,
  type Scenario,
} from '../testing/document-scenario.ts';
import { documentDecider } from './index.ts';

const MEMBERS = Array.from({ length: 193 }, (_, index) => `state-${index + 1}`);
const KINDS: PositionKind[] = [
  'support',
  'no-objection',
  'support-with-statement',
  'support-with-reservation',
  'disassociate',
  'ad-referendum',
  'more-time',
  'objection',
  'amendment',
  'objection',
];
const bytes = (scenario: Scenario) => Buffer.byteLength(canonicalJson(scenario.state));

/** How long each list of the agenda is. */
const sizes = (scenario: Scenario) =>
  Object.fromEntries(
    Object.entries(documentOf(scenario).agenda ?? {}).map(([name, list]) => [
      name,
      Array.isArray(list) ? list.length : (list as unknown),
    ]),
  );

/** Carries the state on and drops the history: 60,000 events would only fill memory. */
function forget(scenario: Scenario): Scenario {
  const short = scenario.at(scenario.now + 60_000);
  (short.entries as unknown[]).length = 0;
  (short.steps as unknown[]).length = 0;
  return short;
}

describe('I13: what a document carries', () => {
  it('stays below 256 kB after 300 closed rounds of 193 States with points, each on a new text in two languages', () => {
    let scenario = circulated();
    let largest = 0;
    for (let round = 1; round <= 301; round += 1) {
      if (round > 1) {
        const texts = [text(`${round}a`.padStart(4, '0')), text(`${round}b`.padStart(4, '0'), 'ru')];
        scenario = did(scenario, 'add-revision', { texts, editorial: false, basedOn: round - 1 });
        scenario = did(scenario, 'circulate-document', { revision: round });
      }
      scenario = openRound(scenario, 'written', { members: MEMBERS, revision: round });
      // Positions of every round would take a minute; the first, the last and one in ten show the same.
      const full = round === 1 || round > 299 || round % 10 === 0;
      if (full)
        MEMBERS.forEach((party, index) => {
          const position = KINDS[index % KINDS.length] ?? 'support';
          const pointed = position === 'objection' || position === 'amendment';
          const points = pointed
            ? [
                { ...POINT, proposedText: TEXT },
                { paragraph: '12 (b) (iv)', text: TEXT },
              ]
            : [];
          scenario = said(
            scenario,
            party,
            position,
            { revision: round, statement: TEXT, points },
            { token: `person-of-${party}-xxxxxxxxxxxxxxxxx` },
          );
          if (index % 20 === 0) scenario = forget(scenario);
        });
      if (full) largest = Math.max(largest, bytes(scenario));
      scenario = forget(scenario);
    }
    expect(scenario.state.document?.closedRounds).toHaveLength(300);
    expect(largest).toBeGreaterThan(100_000);
    expect(largest).toBeLessThan(256 * 1024);
  });

  it('stays below 256 kB with hundreds of entries of every list of the agenda, each with words and notes', () => {
    const evidence = [
      { source: 'Statement of the Secretary General, 18 September 2024', place: 'slide 7', words: TEXT },
    ];
    const told = { when: { date: '2024-03', approximate: true, words: TEXT }, evidence } as const;
    const uuid = (index: number) => index.toString(16).padStart(12, '0');
    const procedure = shortProcedure('consent', 'implementation', 'review');
    procedure.stages.push({ id: 'aside', type: 'signature' });
    // All stages open at once, which this procedure does not do by itself: each list at its longest.
    let scenario = pending(procedure);
    const document = documentOf(scenario);
    const stages = document.stages.map((stage) => ({ ...stage, state: 'open' as const }));
    scenario = new Specification(documentDecider, scenario.stream, scenario.now, {
      state: { v: 1, document: { ...document, stages } },
    });
    for (let index = 0; index < 300; index += 1) {
      scenario = did(scenario, 'record-past-consideration', {
        what: 'considered',
        note: TEXT,
        place: 'Astana',
        ...told,
      });
      scenario = did(scenario, 'relate-document', {
        relation: 'amends',
        to: `cica/document/00000000-0000-8000-8000-${uuid(index)}`,
        evidence,
      });
      scenario = did(scenario, 'record-review', { dimension: TEXT, note: TEXT, ...told });
      scenario = did(scenario, 'report-domestic-act', { party: `state-${index}`, act: 'ratification', ...told });
      const by = [`state-${index}`];
      scenario = did(scenario, 'record-past-signature', { stage: 'aside', by, place: 'Istanbul', ...told });
      scenario = did(scenario, 'plan-outcome', { outcome: `outcome-${index}`, title: TEXT, evidence });
      scenario = did(scenario, 'record-outcome', { outcome: `outcome-${index}`, word: 'achieved', note: TEXT });
      if (index % 10 === 0) scenario = did(scenario, 'open-call', { purpose: TEXT, evidence });
      const call = `n${Math.floor(index / 10) + 1}`;
      scenario = did(scenario, 'submit-nomination', { call, nominee: TEXT }, { party: `state-${index}` });
      if (index % 10 === 9) scenario = did(scenario, 'close-call', { call });
      scenario = did(scenario, 'define-task', { task: `task-${index}`, cluster: 'cluster-3', title: TEXT, evidence });
      scenario = did(scenario, 'report-progress', { task: `task-${index}`, progress: 'completed', note: TEXT });
      if (index % 10 === 0) scenario = forget(scenario);
    }
    expect(sizes(scenario)).toEqual({
      considerations: 40,
      relations: 60,
      reviews: 30,
      domesticActs: 60,
      outcomes: 30,
      calls: 10,
      callCount: 30,
      signatures: 60,
      tasks: 60,
    });
    expect(bytes(scenario)).toBeGreaterThan(100_000);
    expect(bytes(scenario)).toBeLessThan(256 * 1024);
  });

  it('never drops what still waits for somebody: open calls, planned outcomes, tasks under way', () => {
    let scenario = past(pending(shortProcedure('mc', 'implementation')), 'mc', { word: 'adopted' });
    for (let index = 0; index < 100; index += 1) {
      scenario = did(scenario, 'define-task', { task: `task-${index}`, title: TEXT });
      scenario = did(scenario, 'plan-outcome', { outcome: `outcome-${index}`, title: TEXT });
      if (index % 5 === 0) scenario = did(scenario, 'open-call', { purpose: TEXT });
      if (index >= 50) scenario = did(scenario, 'report-progress', { task: `task-${index}`, progress: 'completed' });
    }
    const { agenda } = documentOf(scenario);
    expect(agenda?.outcomes).toHaveLength(100);
    expect(agenda?.calls).toHaveLength(20);
    const under = agenda?.tasks?.filter((task) => task.progress !== 'completed').map((task) => task.id);
    expect(under).toEqual(Array.from({ length: 50 }, (_, index) => `task-${index}`));
    expect(bytes(scenario)).toBeLessThan(256 * 1024);
  });

  it('a closed round keeps its outcome, its counts and its place in the record', () => {
    const next = openRound(said(said(silence(), 'kz', 'support'), 'jo', 'objection'), 'meeting');
    expect(next.state.document?.closedRounds).toEqual([
      {
        id: 'r1',
        stage: 'soc',
        organ: 'senior-officials-committee',
        method: 'silence',
        revision: 1,
        phase: 'broken',
        because: 'objection',
        electorate: 0,
        openedAt: expect.any(Number) as number,
        expiry: expect.any(Number) as number,
        concludedAt: expect.any(Number) as number,
        counts: { support: 1, objection: 1 },
        blocking: ['reserved'],
        circulation: 'at-once',
        firstSequence: 7,
        lastSequence: 11,
        hash: '000000000000000000000000000000000000000000000000000000000000000b',
      },
    ]);
  });

  it('a position of a round of 28 is decided and folded in well under a tenth of a millisecond', () => {
    const members = MEMBERS.slice(0, 28);
    const open = openRound(circulated(), 'silence', { members });
    const commands = members.map((party) =>
      command(
        'state-position',
        { round: 'r1', revision: 1, position: 'support', class: 'members', points: [] },
        open.now,
        { party },
      ),
    );
    const place = {
      stream: open.stream,
      sequence: 9,
      recorded: open.now,
      hash: '0'.repeat(64),
      command: { id: commands[0]?.id ?? '', actor: 'person-of-kazakhstan-xxx', role: 'focal-point' as const },
    };
    const round = () => {
      let { state } = open;
      for (const each of commands)
        for (const event of documentDecider.decide(state, each, open.now).events)
          state = documentDecider.evolve(state, event, place);
      return state;
    };
    for (let warm = 0; warm < 200; warm += 1) round();
    const before = performance.now();
    for (let count = 0; count < 200; count += 1) round();
    const each = ((performance.now() - before) * 1000) / (200 * 28);
    expect(each).toBeLessThan(100);
  });
});
