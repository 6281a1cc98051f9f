import type { AttestedTime } from '../../schemas/attested.ts';
import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { ConsensusRules, Procedure } from '../../schemas/procedure.ts';
import type { DocumentRecord } from '../document/index.ts';
import { addDays } from '../shared/as-of.ts';
import type { Move } from './document-arbitrary.ts';
import { EVIDENCE, longProcedure, MC7, OTHER } from './agenda-scenario.ts';
import { DAY, FIVE, TEXT } from './document-scenario.ts';

/** What is told of the past and of the agenda in between, weighted: each of the past is refused once a round was asked for. */
export const AGENDA_PLAY: DocumentCommandKind[] = [
  ...Array<DocumentCommandKind>(6).fill('record-past-stage'),
  ...Array<DocumentCommandKind>(2).fill('record-past-freeze'),
  ...Array<DocumentCommandKind>(2).fill('record-past-signature'),
  ...Array<DocumentCommandKind>(3).fill('record-signature'),
  ...Array<DocumentCommandKind>(3).fill('submit-nomination'),
  ...Array<DocumentCommandKind>(3).fill('report-progress'),
  ...Array<DocumentCommandKind>(3).fill('sign-treaty'),
  ...Array<DocumentCommandKind>(5).fill('receive-instrument'),
  ...Array<DocumentCommandKind>(2).fill('withdraw-instrument'),
  'confirm-treaty-signature',
  'cure-instrument',
  'close-for-signature',
  'record-past-consideration',
  'record-past-review',
  'add-sponsor',
  'withdraw-sponsorship',
  'relate-document',
  'schedule-stage',
  'record-consideration',
  'open-call',
  'open-call',
  'withdraw-nomination',
  'close-call',
  'plan-outcome',
  'record-outcome',
  'report-domestic-act',
  'define-task',
  'record-review',
  'issue-document',
  'submit-comment',
];

export function longProcedureWith(rules: Partial<ConsensusRules>, procedure = longProcedure()): Procedure {
  const stages = procedure.stages.map((stage) =>
    stage.consensus ? { ...stage, consensus: { ...stage.consensus, ...rules } } : stage,
  );
  return { ...procedure, stages };
}

const WORDS = {
  proposed: 'taken-up',
  drafting: 'drafted',
  consensus: 'adopted',
  signature: 'signed',
  'consent-to-be-bound': 'in-effect',
  'in-effect': 'in-effect',
  implementation: 'implemented',
  review: 'implemented',
} as const;
const TIMES: AttestedTime[] = [
  { date: '2024-03' },
  { date: '2022' },
  { date: '2024-08', approximate: true },
  { notAfter: '2021-02' },
  {},
  { date: '2024-09-19' },
];

/** Payloads of the agenda's commands; numbers choose among what there is. */
export function agendaPayloads(
  document: DocumentRecord,
  move: Move,
  now: number,
): Partial<Record<DocumentCommandKind, unknown>> {
  const pick = <T>(all: readonly T[], number: number): T | undefined => all[number % Math.max(1, all.length)];
  const party = pick(FIVE, move.party) ?? 'jo';
  const stage = pick(document.stages, move.party)?.id ?? 'soc';
  const type = document.procedure.stages.find((each) => each.id === stage)?.type ?? 'consensus';
  const told = { when: pick(TIMES, move.position + move.party) ?? {}, evidence: EVIDENCE };
  const call = pick(document.agenda?.calls ?? [], move.party);
  const task = pick(document.agenda?.tasks ?? [], move.party)?.id ?? `task-${move.party % 3}`;
  const deadline = {
    at: now + DAY,
    wallTime: '2024-09-19T09:00',
    zone: 'Asia/Almaty',
    tzdata: '2025b',
    derivation: [],
  };
  return {
    'record-past-stage': { stage, word: WORDS[type], ...told },
    'record-past-freeze': { stage, by: move.flag ? 'unnamed' : [party], ...told },
    'record-past-signature': { stage: 'signature', by: move.flag ? 'unnamed' : ['kz'], ...told },
    'record-past-consideration': { what: 'considered', ...told },
    'record-past-review': told,
    'add-sponsor': { party },
    'withdraw-sponsorship': { party: document.sponsors[0] ?? party },
    'relate-document': { relation: move.flag ? 'amends' : 'follows-from', to: OTHER },
    'schedule-stage': move.flag ? { stage, meeting: MC7 } : { stage },
    'record-consideration': { what: 'expert-round', ...told },
    'open-call': move.flag ? { purpose: TEXT, deadline } : { purpose: TEXT },
    'submit-nomination': { call: call?.id ?? 'n1', nominee: TEXT },
    'withdraw-nomination': { call: call?.id ?? 'n1', nomination: `${call?.id ?? 'n1'}-${party}-1` },
    'close-call': { call: call?.id ?? 'n1' },
    'plan-outcome': { outcome: `outcome-${move.party % 3}`, title: TEXT },
    'record-outcome': { outcome: `outcome-${move.party % 3}`, word: move.flag ? 'achieved' : 'dropped' },
    'record-signature': {
      stage: 'signature',
      signatory: move.flag ? 'host' : 'secretariat',
      signedOn: '2024-11-15',
      capacity: 'Minister',
    },
    'report-domestic-act': { party, act: 'ratification', ...told },
    ...treatyPayloads(party, move, now),
    'define-task': { task: `task-${move.party % 3}`, title: TEXT },
    'report-progress': { task, progress: move.flag ? 'completed' : 'in-progress' },
    'record-review': { when: told.when },
    'issue-document': { symbol: 'X/DEC/1', issuedAt: now },
    'submit-comment': { period: document.commentPeriods.at(-1)?.id ?? 'c1', text: TEXT },
  };
}

const CONSENT = ['accession', 'ratification', 'acceptance'] as const;

/** Acts of the treaty desk, of today or some days ago, registered in any order. */
function treatyPayloads(party: string, move: Move, now: number): Partial<Record<DocumentCommandKind, unknown>> {
  const today = new Date(now).toISOString().slice(0, 10);
  const on = addDays(today, -(move.position % 5));
  return {
    'sign-treaty': {
      stage: 'signature',
      party,
      signedOn: on,
      adReferendum: move.act % 3 === 0,
      fullPowers: move.act % 4 === 0 ? 'missing' : 'presented',
      capacity: 'Minister',
    },
    'confirm-treaty-signature': { party, on: today },
    'receive-instrument': {
      stage: 'consent',
      party,
      act: CONSENT[move.act % 3] ?? 'accession',
      receivedOn: on,
      inDueForm: move.act % 5 > 0,
    },
    'cure-instrument': { party, on: today },
    'withdraw-instrument': { party, receivedOn: on },
    'close-for-signature': { stage: 'signature' },
  };
}
