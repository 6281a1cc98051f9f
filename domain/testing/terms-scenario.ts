import type { DocumentCommand } from '../../schemas/document-commands.ts';
import type { ConsensusRules, Procedure, StageRules } from '../../schemas/procedure.ts';
import type { ValidityRule } from '../../schemas/procedure-clauses.ts';
import { documentDecider } from '../document/index.ts';
import { circulated, did, FIVE, MINUTE, openRound, RULES, rules, START, type Scenario } from './document-scenario.ts';
import { command, roundOf } from './document-scenario.ts';

export const at = (text: string): number => Date.parse(text);

/** UN General Assembly decision 74/544, 27 March 2020: to the end of May, extended by the same method, each time by a month. */
export const UN_74_544: ValidityRule = {
  until: { endOfMonth: 2 },
  remindBefore: 14 * 1440,
  extendedBy: 'mc',
  extendsFor: { endOfMonth: 1 },
  source: 'A/DEC/74/544',
};

/** A Chair's term at CICA: it ends with the opening of a meeting, not on a day. */
export const RoP_14_2: ValidityRule = {
  until: { event: 'the opening of the next regular Ministerial Council' },
  remindBefore: 0,
  extendedBy: 'mc',
  source: 'RoP 14.2',
};

/** Drafting, one organ, then in effect. */
export function procedureWithTerms(
  inEffect: Partial<StageRules>,
  consensus: Partial<ConsensusRules> = {},
  more: StageRules[] = [],
): Procedure {
  return {
    id: 'cica/with-terms',
    version: 1,
    language: 2,
    kind: 'statement',
    name: 'A decision with a term',
    source: 'test',
    stages: [
      { id: 'drafting', type: 'drafting', next: 'mc' },
      {
        id: 'mc',
        type: 'consensus',
        next: 'in-effect',
        consensus: { ...RULES, organ: 'ministerial-council', success: 'adopted', ...consensus },
      },
      { id: 'in-effect', type: 'in-effect', ...inEffect },
      ...more,
    ],
  };
}

/** Ready for a round of the ministers, at an instant. */
export function beforeMinisters(procedure: Procedure, now = START): Scenario {
  return circulated({}, procedure).at(now);
}

/** Adopted in a meeting at an instant. */
export function adoptedAt(procedure: Procedure, now: number): Scenario {
  const open = openRound(beforeMinisters(procedure, now - MINUTE), 'meeting', { stage: 'mc' });
  return rules(open.at(now), FIVE);
}

/** An extension is proposed, and put to the ministers in a meeting. */
export function extensionRound(scenario: Scenario): Scenario {
  return openRound(did(scenario, 'propose-extension', { stage: 'in-effect' }), 'meeting', { stage: 'mc' });
}

/** Everything that falls due by an instant, each at its time. */
export function passTo(scenario: Scenario, until: number): Scenario {
  let next = scenario;
  for (let due = documentDecider.due(next.state); due && due.at <= until; due = documentDecider.due(next.state)) {
    const now = Math.max(next.now, due.at);
    const { kind, payload } = due.command as Pick<DocumentCommand, 'kind' | 'payload'>;
    const facts = due.evidence && {
      evidence: { from: due.evidence.from, to: due.evidence.to, state: 'read' as const, holes: [] },
    };
    next = next.at(now).given(command(kind, payload, now, { role: 'system', ...facts }));
  }
  return next.at(Math.max(next.now, until));
}

export const validityIn = (scenario: Scenario) => scenario.state.document?.agenda?.validity?.[0];
export const stageIn = (scenario: Scenario, id: string) =>
  scenario.state.document?.stages.find((stage) => stage.id === id);
export { roundOf };
