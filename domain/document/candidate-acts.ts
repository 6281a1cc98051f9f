import type { Actor } from '../../schemas/actor.ts';
import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { MINUTE } from '../shared/time.ts';
import { AGENDA_ACTS, agendaCandidates, isAgendaAct, TEXT } from './candidate-agenda.ts';
import {
  consensusRules,
  contestedRound,
  isAttestedFreeze,
  openDecisionStages,
  openStagesOf,
  revisionNumber,
} from './lookups.ts';
import { extensionUnderWay } from './validity-terms.ts';
import { usualPeriodToTry } from './periods.ts';
import type { DocumentRecord, DocumentState } from './state.ts';

/** The acts of persons; the rest are the system's own. */
export const PERSONS_ACTS = [
  'register-document',
  'add-revision',
  'circulate-document',
  'complete-stage',
  'open-comment-period',
  'submit-comment',
  'close-comment-period',
  'open-round',
  'state-position',
  'attest-communication',
  'lift-point',
  'clarify-position',
  'object-to-method',
  'extend-round',
  'suspend-round',
  'resume-round',
  'freeze-round',
  'reopen-round',
  'record-ruling',
  'confirm-adoption',
  'confirm-ad-referendum',
  'circulate-positions',
  'withdraw-round',
  'resolve-contest',
  'withdraw-document',
  'adopt-procedure-version',
  'correct-record',
  ...AGENDA_ACTS,
] as const satisfies readonly DocumentCommandKind[];
export type PersonsAct = (typeof PERSONS_ACTS)[number];

/** Any registration: where there is no document yet, nothing but the role decides. */
const REGISTRATION = {
  organisation: '-',
  id: '-',
  kind: 'proposal',
  title: TEXT,
  visibility: { class: 'members' },
  procedure: {
    id: '-/-',
    version: 1,
    language: 1,
    kind: 'proposal',
    name: '-',
    source: '-',
    stages: [{ id: '-', type: 'proposed' }],
  },
  sponsors: [],
};

/**
 * Payloads with which an act could be tried now, the likeliest first: an act is open to an actor if one of them would be carried out.
 * Never empty.
 */
export function candidates(
  state: DocumentState,
  act: PersonsAct,
  actor: Pick<Actor, 'role' | 'party'>,
  now: Instant,
): unknown[] {
  const { document } = state;
  if (document === null) return [REGISTRATION];
  const round = document.round?.id ?? 'r1';
  if (isAgendaAct(act)) return agendaCandidates(document, act, actor);
  switch (act) {
    case 'register-document':
      return [{}];
    case 'add-revision':
      return [{ texts: [TEXT], editorial: false, basedOn: revisionNumber(document) }];
    case 'circulate-document':
      return [{ revision: Math.max(1, revisionNumber(document)) }];
    case 'complete-stage':
      return stageIds(document).map((stage) => ({ stage }));
    case 'open-comment-period':
      return [{ audience: 'members' }, { audience: 'experts' }];
    case 'submit-comment':
    case 'close-comment-period':
      return [...document.commentPeriods]
        .reverse()
        .map((period) => ({ period: period.id, text: TEXT }))
        .concat({ period: 'c1', text: TEXT });
    case 'withdraw-document':
      return [{}];
    case 'adopt-procedure-version':
      return [{ procedure: { ...document.procedure, version: document.procedure.version + 1 }, decision: '-' }];
    case 'correct-record':
      return [{ corrects: 1, statement: TEXT }];
    default:
      return roundCandidates(document, act, actor, now, round);
  }
}

function roundCandidates(
  document: DocumentRecord,
  act: PersonsAct,
  actor: Pick<Actor, 'role' | 'party'>,
  now: Instant,
  round: string,
): unknown[] {
  switch (act) {
    case 'open-round':
      return terms(document, now);
    case 'reopen-round':
      // An attested freeze names no round (I15).
      return terms(document, now).map((each) =>
        isAttestedFreeze(document.frozen) ? each : { ...each, reopens: document.frozen?.round ?? round },
      );
    case 'state-position':
      return positions(document, round, []);
    case 'attest-communication':
      return papers(document, round, now);
    case 'clarify-position':
      return clarifications(document, round, now);
    case 'lift-point':
      return points(document, actor).map((point) => ({ round, point }));
    case 'extend-round':
    case 'resume-round':
      return [
        { round, period: { kind: 'minutes', minutes: 1 } },
        { round },
        { round, period: { kind: 'minutes', minutes: longEnough(document) } },
      ].filter((each) => act === 'resume-round' || 'period' in each);
    case 'record-ruling':
      return [{ round, ruling: 'deferred', present: [], ruledAt: now }];
    case 'resolve-contest': {
      const contested = contestedRound(document)?.id ?? round;
      return [
        { round: contested, resolution: 'outcome-stands' },
        { round: contested, resolution: 'new-round' },
      ];
    }
    case 'circulate-positions':
      return [{ round }, ...[...document.closedRounds].reverse().map((closed) => ({ round: closed.id }))];
    default:
      return [{ round }];
  }
}

/** Minutes that cover whatever is left of a suspended period. */
const longEnough = (document: DocumentRecord): number => Math.ceil((document.round?.remaining ?? 0) / MINUTE) + 1;

function stageIds(document: DocumentRecord): string[] {
  const open = [...openDecisionStages(document), ...openStagesOf(document, 'implementation')].map((stage) => stage.id);
  return open.length > 0 ? open : [document.stages[0]?.id ?? '-'];
}

function terms(document: DocumentRecord, now: Instant): Record<string, unknown>[] {
  const revision = Math.max(1, revisionNumber(document));
  const extended = extensionUnderWay(document)?.extension?.by;
  return (extended === undefined ? stageIds(document) : [extended]).flatMap((stage) => {
    const rules = consensusRules(document, stage);
    if (rules === undefined) return [{ stage, method: 'meeting', revision }];
    return rules.methods.map((method) =>
      method === 'meeting'
        ? { stage, method, revision }
        : {
            stage,
            method,
            revision,
            period: usualPeriodToTry(rules.period, now),
          },
    );
  });
}

/** A paper of now; and one of before, which may be attested at any time: it reaches even an outcome (I11). */
function papers(document: DocumentRecord, round: string, now: Instant): unknown[] {
  const paper = { channel: 'letter', paper: TEXT.sha256, registeredBy: 'system' };
  const said = positions(document, round, document.round?.members ?? []);
  const before = said.slice(0, 1).flatMap((each) => [{ ...each, position: 'objection' }, each]);
  return [
    ...said.map((each) => ({ ...each, ...paper, receivedAt: now })),
    ...before.map((each) => ({ ...each, ...paper, receivedAt: 0 })),
  ];
}

/** What the State of each contradicted position might tell (case 31). */
function clarifications(document: DocumentRecord, round: string, now: Instant): unknown[] {
  const paper = { channel: 'note-verbale', paper: TEXT.sha256, receivedAt: now, registeredBy: 'system' };
  const all = (document.round?.positions ?? []).filter(({ contradicts }) => contradicts);
  const told = all.map(({ party, position }) => ({ round, party, position, ...paper }));
  return told.length > 0 ? told : [{ round, party: '-', position: 'support', ...paper }];
}

/** Two positions that no State holds at once: if it may state the one it does not hold, it may state a position. */
function positions(document: DocumentRecord, round: string, parties: readonly string[]): Record<string, unknown>[] {
  const revision = document.round?.revision ?? Math.max(1, revisionNumber(document));
  const whose = parties.length > 0 ? parties.slice(0, 1) : ['-'];
  return (['support', 'no-objection'] as const).map((position) => ({
    round,
    revision,
    position,
    class: 'members',
    points: [],
    parties: whose,
  }));
}

function points(document: DocumentRecord, { party }: Pick<Actor, 'party'>): string[] {
  const all = document.round?.positions ?? [];
  const own = all
    .filter((record) => record.party === party)
    .flatMap((record) => record.points.map((point) => point.id));
  return own.length > 0 ? own : [`${document.round?.id ?? 'r1'}-${party ?? '-'}-0`];
}
