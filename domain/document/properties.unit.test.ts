import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../chain/index.ts';
import type { StageType } from '../../schemas/procedure.ts';
import { documentEventData } from '../../schemas/document-events.ts';
import { anyMove, anyRules, play, runDue, start, type Move } from '../testing/document-arbitrary.ts';
import { anySecondRules } from '../testing/second-arbitrary.ts';
import { DAY, type Scenario } from '../testing/document-scenario.ts';
import { faultsOf } from '../testing/oracle.ts';
import { isUnclear } from './blocking.ts';
import { documentDecider, documentFacts, explain, may, tasks } from './index.ts';

/** Types of a stage that somebody here has to bring to its end; ratification is each State's own affair. */
const WAITING: readonly StageType[] = ['proposed', 'drafting', 'consensus', 'signature'];
/** Tasks that are carried out outside the document. */
const NO_COMMAND = [
  'ask-the-state',
  'look-into-delivery',
  'settle-rivals',
  'close-comment-period',
  'deposit-instrument',
  'confirm-signature',
  'raise-with-state',
  'settle-entry-into-force',
];
const RUNS = Number(process.env['NEMCON_PROPERTY_RUNS'] ?? 400);
const anyLife = fc.record({
  rules: anyRules,
  second: anySecondRules,
  // From 5 on in language 2.
  method: fc.nat(10),
  moves: fc.array(anyMove, { minLength: 1, maxLength: 45 }),
});
type Life = {
  rules: Parameters<typeof start>[0];
  second: Parameters<typeof start>[0];
  method: number;
  moves: Move[];
};
const live = ({ rules, second, method, moves }: Life): Scenario => moves.reduce(play, start(rules, method, second));
const check = (property: (scenario: Scenario) => void) =>
  fc.assert(
    fc.property(anyLife, (life) => {
      property(live(life));
    }),
    { numRuns: RUNS },
  );

describe('properties of any life of a document', () => {
  it('I1: never adopted over a live block, below quorum, on a superseded revision, or once it had ended (judged from the events alone)', () => {
    check((scenario) => expect(faultsOf(scenario.entries.map((entry) => entry.event))).toEqual([]));
  });

  it('case 31: nothing is adopted while nobody knows what a State says', () => {
    check((scenario) => {
      let state = documentDecider.initial();
      for (const { event, place } of scenario.entries) {
        const { round } = state.document ?? {};
        if (event.name === 'round-adopted' || event.name === 'round-adopted-provisionally')
          for (const record of round?.positions ?? [])
            expect(round?.members.includes(record.party) === true && isUnclear(round.rules, record)).toBe(false);
        state = documentDecider.evolve(state, event, place);
      }
    });
  });

  it('the fold of the record from its first event is the state that was carried', () => {
    check((scenario) => {
      const folded = scenario.entries.reduce(
        (state, { event, place }) => documentDecider.evolve(state, event, place),
        documentDecider.initial(),
      );
      expect(folded).toStrictEqual(scenario.state);
    });
  });

  it('re-deciding every recorded command gives the same events, however often', () => {
    check((scenario) => {
      let state = documentDecider.initial();
      let at = 0;
      for (const { command, now, decision } of scenario.steps) {
        const again = documentDecider.decide(structuredClone(state), structuredClone(command), now);
        expect(again).toStrictEqual(decision);
        for (const event of again.events) {
          const place = scenario.entries[at++]?.place;
          if (place) state = documentDecider.evolve(state, event, place);
        }
      }
      expect(state).toStrictEqual(scenario.state);
    });
  });

  it('what is due comes to an end and is never refused; at the end of time nothing is left to fall due', () => {
    check((scenario) => {
      const ended = runDue(scenario, scenario.now + 4000 * DAY);
      expect(documentDecider.due(ended.state)).toBeUndefined();
    });
  });

  it('what is due is never refused with anything but "too early", at its instant or a millisecond before', () => {
    check((scenario) => {
      const due = documentDecider.due(scenario.state);
      if (!due) return;
      for (const offset of [-1, 0]) {
        const template = scenario.steps[0]?.command;
        const command = { ...template, ...due.command, actor: { token: 'system', role: 'system' } } as never;
        const { refusal, events } = documentDecider.decide(scenario.state, command, due.at + offset);
        expect(refusal?.code ?? 'none').toBe(offset < 0 ? 'too-early' : 'none');
        expect(events.length > 0).toBe(offset === 0);
      }
    });
  });

  it('a position that was acknowledged stands in the fold until its own State replaces it or its round is over', () => {
    check((scenario) => {
      const last = new Map<string, string>();
      let round: string | undefined;
      for (const { event } of scenario.entries) {
        if (event.name === 'round-requested') {
          last.clear();
          round = event.data.round;
        }
        if (event.name === 'position-stated' && event.data.round === round)
          last.set(event.data.party, event.data.position);
        if (event.name === 'position-clarified' && event.data.round === round)
          last.set(event.data.party, event.data.position);
      }
      const held = new Map(scenario.state.document?.round?.positions.map((record) => [record.party, record.position]));
      expect(held).toEqual(last);
    });
  });

  it('the state is plain JSON, survives it unchanged, and has a canonical form', () => {
    check((scenario) => {
      expect(JSON.parse(JSON.stringify(scenario.state))).toStrictEqual(scenario.state);
      expect(documentDecider.upcast(JSON.parse(canonicalJson(scenario.state)))).toStrictEqual(scenario.state);
    });
  });

  it('every event has the shape that its type announces', () => {
    check((scenario) => {
      for (const { event } of scenario.entries) {
        const parsed = documentEventData[event.name].safeParse(event.data);
        expect(parsed.success ? [] : [event.name, parsed.error.issues]).toEqual([]);
        canonicalJson(event.data);
      }
    });
  });

  it('I15: nothing is recorded of the past once a round was asked for, and what is makes no round, position or electorate', () => {
    check((scenario) => {
      const names = scenario.names();
      const first = names.indexOf('round-requested');
      const after = first < 0 ? [] : names.slice(first).filter((name) => name.startsWith('past-'));
      expect(after).toEqual([]);
      for (const { decision, command } of scenario.steps)
        if (command.kind.startsWith('record-past-'))
          expect(decision.events.every((event) => event.name.startsWith('past-'))).toBe(true);
    });
  });

  it('every dated fact has a name of its own, and each stage that is done or open is among them', () => {
    check((scenario) => {
      const facts = documentFacts(scenario.state);
      const ids = facts.map((fact) => fact.id);
      expect(ids.length - new Set(ids).size).toBe(0);
      for (const { id, state, word } of scenario.state.document?.stages ?? []) {
        if (state === 'open') expect(ids).toContain(`stage/${id}/open`);
        if (state === 'done') expect(ids).toContain(`stage/${id}/${word}`);
      }
      expect(JSON.parse(JSON.stringify(facts))).toStrictEqual(facts);
    });
  });

  it('evolve never changes the state it is given', () => {
    check((scenario) => {
      let state = documentDecider.initial();
      for (const { event, place } of scenario.entries) {
        const before = JSON.stringify(state);
        const next = documentDecider.evolve(state, event, place);
        expect(JSON.stringify(state)).toBe(before);
        state = next;
      }
    });
  });

  it('design §6: every waiting state has a clock or an owner, and what `may` allows the owner can be done', () => {
    check((scenario) => {
      const { document } = scenario.state;
      if (!document || document.withdrawnAt !== undefined || document.round?.phase === 'requested') return;
      const { blocks } = explain(scenario.state);
      const waiting = document.procedure.stages.some(
        ({ id, type }) =>
          WAITING.includes(type) && document.stages.some((each) => each.id === id && each.state === 'open'),
      );
      if (!waiting) return;
      expect(blocks.some((block) => block.by.length > 0) || documentDecider.due(scenario.state) !== undefined).toBe(
        true,
      );
      for (const task of tasks(scenario.state, scenario.stream)) {
        if (NO_COMMAND.includes(task.act)) continue;
        const actor =
          task.assignee.kind === 'party'
            ? ({ role: 'focal-point', party: task.assignee.party } as const)
            : task.assignee.kind === 'office'
              ? ({ role: task.assignee.office } as const)
              : ({ role: 'focal-point', party: 'some-member' } as const);
        const permission = may(scenario.state, actor).find((each) => each.act === task.act);
        const waits = [
          'round-frozen',
          'contest-open',
          'live-block',
          'expiry-passed',
          'revision-not-circulated',
          'revision-missing',
        ].includes(permission?.code ?? '');
        expect({ act: task.act, allowed: permission?.allowed === true || waits, code: permission?.code }).toMatchObject(
          { allowed: true },
        );
      }
    });
  });
});
