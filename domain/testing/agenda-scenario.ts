import type { DocumentPayload } from '../../schemas/document-commands.ts';
import type { Effect } from '../../schemas/effects.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { documentDecider, type DocumentRecord } from '../document/index.ts';
import { act, did, RULES, START, STREAM, TEXT, type Options, type Scenario } from './document-scenario.ts';
import { Specification } from './specification.ts';

export const MC7 = 'cica/meeting/00000000-0000-8000-8000-0000000000c7';
export const OTHER = 'cica/document/00000000-0000-8000-8000-00000000d0c2';
export const EVIDENCE = [{ source: 'Statement of 18 September 2024', place: 'slide 8' }];

/** Every type of stage in one path, with what the later types need. */
export function longProcedure(kind: Procedure['kind'] = 'convention'): Procedure {
  return {
    id: `cica/${kind}`,
    version: 1,
    language: 1,
    kind,
    name: 'Convention',
    source: 'test',
    stages: [
      { id: 'proposed', type: 'proposed', next: 'drafting' },
      { id: 'drafting', type: 'drafting', next: 'soc' },
      { id: 'soc', type: 'consensus', next: 'mc', consensus: RULES },
      {
        id: 'mc',
        type: 'consensus',
        next: 'signature',
        effects: ['establish-organ', 'set-meeting-date'],
        consensus: { ...RULES, organ: 'ministerial-council', success: 'adopted' },
      },
      {
        id: 'signature',
        type: 'signature',
        next: 'consent',
        effects: ['grant-status'],
        signatories: [
          { id: 'host', name: 'Government of Kazakhstan', party: 'kz' },
          { id: 'secretariat', name: 'Secretariat' },
        ],
      },
      {
        id: 'consent',
        type: 'consent-to-be-bound',
        next: 'in-effect',
        entryIntoForce: { kind: 'nth-instrument', instruments: 14, days: 30, source: 'Convention, Art. 9' },
      },
      { id: 'in-effect', type: 'in-effect', next: 'implementation' },
      { id: 'implementation', type: 'implementation', next: 'review' },
      { id: 'review', type: 'review', review: { every: 'year', dimensions: 'one-each' } },
    ],
  };
}

/** The long procedure cut after some of its stages, in this order. */
export function shortProcedure(...ids: string[]): Procedure {
  const { stages, ...procedure } = longProcedure();
  const picked = ids.flatMap((id) => stages.filter((stage) => stage.id === id));
  return {
    ...procedure,
    stages: picked.map(({ next: _next, ...stage }, index) => {
      const next = picked[index + 1]?.id;
      return next === undefined ? stage : { ...stage, next };
    }),
  };
}

export const EFFECTS: Effect[] = [
  { kind: 'grant-status', party: 'un-escap', status: 'partner' },
  { kind: 'set-meeting-date', meeting: MC7, dates: { from: '2024-12-17' } },
];

type Registration = Partial<DocumentPayload<'register-document'>>;

/** A registration under a procedure; not carried out with success for sure. */
export function registers(procedure: Procedure = longProcedure(), more: Registration = {}): Scenario {
  return act(new Specification(documentDecider, STREAM, START), 'register-document', {
    organisation: 'cica',
    id: STREAM.slice(-36),
    kind: procedure.kind,
    title: TEXT,
    visibility: { class: 'members' },
    procedure,
    sponsors: [],
    ...more,
  });
}

export function pending(procedure: Procedure = longProcedure(), more: Registration = {}): Scenario {
  const scenario = registers(procedure, more);
  if (scenario.decision.refusal) throw new Error(scenario.decision.refusal.code);
  return scenario;
}

type PastStage = Partial<DocumentPayload<'record-past-stage'>>;

export function recordsPast(scenario: Scenario, stage: string, more: PastStage = {}, options: Options = {}): Scenario {
  const payload = { stage, word: 'approved', when: { date: '2024-03' }, evidence: EVIDENCE, ...more } as const;
  return act(scenario, 'record-past-stage', payload, options);
}
/** The same, as history. */
export function past(scenario: Scenario, stage: string, more: PastStage = {}): Scenario {
  const payload = { stage, word: 'approved', when: { date: '2024-03' }, evidence: EVIDENCE, ...more } as const;
  return did(scenario, 'record-past-stage', payload);
}

export const FREEZE = {
  stage: 'mc',
  by: 'unnamed',
  when: { date: '2022' },
  evidence: [{ source: 'Statement of 18 September 2024', place: 'slide 9' }],
} as const satisfies DocumentPayload<'record-past-freeze'>;

/** Member States reserved their positions in 2022, not named (A14). */
export const frozenBefore = (more: Partial<DocumentPayload<'record-past-freeze'>> = {}): Scenario =>
  did(pending(), 'record-past-freeze', { ...FREEZE, ...more, evidence: [...FREEZE.evidence] });

export function documentOf({ state }: Scenario): DocumentRecord {
  if (state.document === null) throw new Error('There is no document.');
  return state.document;
}
/** Stage → state, of those that are not planned. */
export const standing = (scenario: Scenario): Record<string, string> =>
  Object.fromEntries(
    documentOf(scenario)
      .stages.filter((stage) => stage.state !== 'planned')
      .map((stage) => [stage.id, stage.state]),
  );
