import fc from 'fast-check';
import type { DocumentCommand, DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { ConsensusRules, PositionKind, StageType } from '../../schemas/procedure.ts';
import { documentDecider, type DocumentRecord, type RoundPhase } from '../document/index.ts';
import { AGENDA_PLAY, agendaPayloads, longProcedureWith } from './agenda-arbitrary.ts';
import { EFFECTS, past, pending } from './agenda-scenario.ts';
import {
  circulated,
  command,
  DAY,
  evidence,
  FIVE,
  freshId,
  MINUTE,
  openRound,
  RULES,
  TEXT,
  text,
  type Scenario,
} from './document-scenario.ts';
import { clarification, electorateFor, secondTerms } from './second-arbitrary.ts';
import { circulatedUnder } from './second-language.ts';
import { nth, treatyProcedure } from './treaty-scenario.ts';

const POSITIONS: PositionKind[] = [
  'support',
  'no-objection',
  'support-with-statement',
  'disassociate',
  'ad-referendum',
  'more-time',
  'reserved',
  'amendment',
  'objection',
];
const effect = fc.constantFrom('end', 'pause', 'freeze' as const);

export const anyRules: fc.Arbitrary<Partial<ConsensusRules>> = fc.record({
  confirmation: fc.constantFrom('chair', 'none' as const),
  blocking: fc.record({ reserved: fc.boolean(), moreTime: fc.boolean() }),
  onBlock: fc.record({ objection: effect, amendment: effect, reserved: effect, moreTime: effect }),
  onFailure: fc.constantFrom<ConsensusRules['onFailure']>('stay', { returnTo: 'drafting' }),
  editorialCarryOver: fc.boolean(),
  extensions: fc.constantFrom(0, 2),
  reminders: fc.constantFrom([], [60], [60, 30, 5]),
  period: fc.constant({ minimum: 1, usual: 60 }),
  protectedEnd: fc.constantFrom(0, 30),
  quorum: fc.constantFrom(RULES.quorum, { ...RULES.quorum, appliesTo: ['meeting', 'silence', 'written'] }),
  adReferendum: fc.record({
    confirmWithin: fc.constantFrom(0, 30),
    silence: fc.constantFrom('confirms', 'lapses' as const),
  }),
});

/** One step of a life: some time passes, somebody acts. Numbers choose among what there is at that moment. */
export interface Move {
  act: number;
  party: number;
  position: number;
  pass: number;
  back: number;
  flag: boolean;
  /** An act of the past or of the agenda, instead of one in a round. */
  beside: DocumentCommandKind | undefined;
}
export const anyMove: fc.Arbitrary<Move> = fc.record({
  act: fc.nat(99),
  party: fc.nat(11),
  position: fc.nat(POSITIONS.length - 1),
  pass: fc.constantFrom(0, 0, 1, 500, MINUTE, 20 * MINUTE, 59 * MINUTE, DAY),
  back: fc.constantFrom(0, 0, 0, 1, 9000, 15_000, 5 * MINUTE),
  flag: fc.boolean(),
  beside: fc.constantFrom(...AGENDA_PLAY, ...AGENDA_PLAY.map(() => undefined)),
});

const METHODS = ['silence', 'written', 'meeting'] as const;

/** What acts are played, weighted: a life in which nobody speaks teaches little. */
const PLAY: DocumentCommandKind[] = [
  ...Array<DocumentCommandKind>(30).fill('state-position'),
  ...Array<DocumentCommandKind>(5).fill('attest-communication'),
  ...Array<DocumentCommandKind>(6).fill('lift-point'),
  ...Array<DocumentCommandKind>(12).fill('open-round'),
  ...Array<DocumentCommandKind>(5).fill('reopen-round'),
  ...Array<DocumentCommandKind>(8).fill('record-ruling'),
  ...Array<DocumentCommandKind>(5).fill('confirm-adoption'),
  ...Array<DocumentCommandKind>(4).fill('confirm-ad-referendum'),
  ...Array<DocumentCommandKind>(3).fill('resume-round'),
  ...Array<DocumentCommandKind>(3).fill('resolve-contest'),
  ...Array<DocumentCommandKind>(4).fill('add-revision'),
  ...Array<DocumentCommandKind>(4).fill('circulate-document'),
  ...Array<DocumentCommandKind>(4).fill('complete-stage'),
  ...Array<DocumentCommandKind>(3).fill('reduce-electorate'),
  ...Array<DocumentCommandKind>(3).fill('clarify-position'),
  'extend-round',
  'suspend-round',
  'freeze-round',
  'withdraw-round',
  'object-to-method',
  'open-comment-period',
  'withdraw-document',
];

/** `second`: clauses of language 2, of the lives from `method` 5 on. */
export function start(rules: Partial<ConsensusRules>, method: number, second: Partial<ConsensusRules> = {}): Scenario {
  // The generator's records have no prototype; what travels as JSON has.
  const plain = JSON.parse(JSON.stringify(rules)) as Partial<ConsensusRules>;
  // The past first: nothing has been decided here yet, and most of it may be told (I15).
  if (method === 3) return pending(longProcedureWith(plain), { effects: EFFECTS });
  // A treaty that is open for signature and for consent, two instruments short of its date.
  if (method === 4) return past(pending(longProcedureWith(plain, treatyProcedure(nth(2)))), 'mc', { word: 'adopted' });
  const way = METHODS[method % 3] ?? 'silence';
  if (method < 5) return openRound(circulated(plain), way, { minutes: 60 });
  const clauses = JSON.parse(JSON.stringify(second)) as Partial<ConsensusRules>;
  return openRound(circulatedUnder({ ...plain, ...clauses }, { ...plain, ...clauses }), way, { minutes: 60 });
}
/** Plays one move: what falls due first, then the electorate that was asked for, then the act. */
export function play(scenario: Scenario, move: Move): Scenario {
  let next = runDue(scenario, scenario.now + move.pass);
  if (next.state.document?.round?.phase === 'requested' && (move.flag || move.act % 3 > 0))
    next = next.when(
      command(
        'admit-electorate',
        {
          round: next.state.document.round.id,
          ...electorateFor(requested(next)),
          chair: 'kz',
          chairSequence: 1,
          sequence: 7,
        },
        next.now,
      ),
    );
  return next.when(commandOf(next, move));
}

/** The States without whom the last round was asked for. */
function requested({ entries }: Scenario): string[] | undefined {
  const last = entries.findLast(({ event }) => event.name === 'round-requested')?.event;
  return last?.name === 'round-requested' ? last.data.without : undefined;
}

/** Carries out all that falls due until an instant, each at its time; stops after 500, which is never reached by a sound core. */
export function runDue(scenario: Scenario, until: number): Scenario {
  let next = scenario;
  for (let count = 0; count < 500; count += 1) {
    const due = documentDecider.due(next.state);
    if (due === undefined || due.at > until) return next.at(Math.max(until, next.now));
    const facts =
      due.command.kind === 'conclude-period' && due.evidence
        ? { evidence: evidence(next, [], count % 5 === 4 ? 'off' : 'read') }
        : {};
    next = next.at(Math.max(due.at, next.now));
    next = next.when(command(due.command.kind as 'conclude-period', due.command.payload as never, next.now, facts));
    const refusal = next.decision.refusal;
    if (refusal !== undefined) throw new Error(`What falls due was refused: ${due.command.kind} ${refusal.code}`);
  }
  throw new Error('What falls due does not come to an end.');
}

const BY_TYPE: Partial<Record<StageType, DocumentCommandKind>> = {
  proposed: 'complete-stage',
  drafting: 'complete-stage',
  signature: 'record-signature',
  'in-effect': 'define-task',
  implementation: 'define-task',
  review: 'record-review',
};

/** The act that a document waits for: without it most lives would end in the first round. */
function awaited({ state }: Scenario, move: Move): DocumentCommandKind | undefined {
  const { document } = state;
  const round = document?.round;
  if (!document || move.act % 2 === 0) return undefined;
  if (round?.contests || document.closedRounds.some((closed) => closed.contests)) return 'resolve-contest';
  const byPhase: Partial<Record<RoundPhase, DocumentCommandKind>> = {
    'silence-held': 'confirm-adoption',
    'answers-complete': 'confirm-adoption',
    held: move.flag ? 'confirm-adoption' : 'resume-round',
    suspended: move.flag ? 'resume-round' : 'lift-point',
    'adopted-provisionally': 'confirm-ad-referendum',
    frozen: 'reopen-round',
  };
  if (document.frozen && !round) return document.revisions.length > 0 ? 'reopen-round' : 'add-revision';
  if (round && byPhase[round.phase]) return byPhase[round.phase];
  if (round?.phase === 'open' && move.flag && round.positions.some(({ contradicts }) => contradicts))
    return 'clarify-position';
  if (round?.phase === 'open') return round.method === 'meeting' && move.act % 8 === 1 ? 'record-ruling' : undefined;
  if (document.revisions.length === 0) return 'add-revision';
  if (document.revisions.at(-1)?.circulatedAt === undefined) return 'circulate-document';
  const open = document.stages.find((stage) => stage.state === 'open');
  const type = document.procedure.stages.find((stage) => stage.id === open?.id)?.type;
  return (type && BY_TYPE[type]) ?? 'open-round';
}

/** Of those of language 2 often one subject to silence; one subject to confirmation, whether somebody spoke so or not. */
function rulingOf(document: DocumentRecord | null, move: Move): string {
  if (move.act % 5 === 0) return 'not-adopted';
  if (move.act % 5 === 4) return 'adopted-ad-referendum';
  return document?.procedure.language === 2 && move.act % 5 < 3 ? 'adopted-subject-to-silence' : 'adopted';
}

export function commandOf(scenario: Scenario, move: Move): DocumentCommand {
  const { document } = scenario.state;
  // Lives that begin before any round are of the agenda; in the others it only passes through.
  const beside = document?.procedure.kind === 'convention' || move.act % 4 === 0 ? move.beside : undefined;
  const kind = beside ?? awaited(scenario, move) ?? PLAY[move.act % PLAY.length] ?? 'state-position';
  const last = document?.round;
  const round = last && move.act % 17 === 0 ? (document?.closedRounds.at(-1)?.id ?? last.id) : (last?.id ?? 'r1');
  const party = [...FIVE, ...FIVE, 'us', 'kw'][move.party] ?? 'jo';
  const current = document?.revisions.at(-1)?.number ?? 0;
  const revision = Math.max(1, current);
  const stage = document?.stages.find((each) => each.state === 'open')?.id ?? 'soc';
  const method = METHODS[move.position % 3] ?? 'meeting';
  const terms = {
    stage,
    method,
    revision,
    ...(method === 'meeting' ? {} : { period: { kind: 'minutes' as const, minutes: 5 + move.party * 30 } }),
    ...(document ? secondTerms(document, move) : {}),
  };
  const receivedAt = scenario.now - move.back;
  const position = POSITIONS[move.position] ?? 'support';
  const pointed = (position === 'objection' || position === 'amendment') && move.flag;
  const body = {
    round,
    revision: last?.revision ?? 1,
    position,
    class: 'members' as const,
    statement: TEXT,
    points: pointed
      ? [
          { paragraph: String(move.act % 3), text: TEXT },
          { paragraph: '9', text: TEXT },
        ]
      : [],
  };
  const live =
    last?.positions.flatMap((record) => record.points.map((point) => ({ point: point.id, party: record.party }))) ?? [];
  const chosen = live[move.party % Math.max(1, live.length)];
  const payloads: Partial<Record<DocumentCommandKind, unknown>> = {
    'state-position': body,
    'attest-communication': {
      ...body,
      parties: move.flag ? [party, 'jo'].filter((each, index, all) => all.indexOf(each) === index) : [party],
      channel: 'letter',
      receivedAt,
      paper: 'b'.repeat(64),
      registeredBy: 'registrar',
    },
    'lift-point': { round, point: chosen?.point ?? `${round}-jo-1` },
    'open-round': terms,
    'reopen-round':
      document?.frozen && document.frozen.round === undefined
        ? terms
        : { ...terms, reopens: document?.frozen?.round ?? round },
    'record-ruling': {
      round,
      ruling: rulingOf(document, move),
      present: FIVE.slice(0, 2 + (move.position % 4)),
      ruledAt: receivedAt,
    },
    'resume-round': last?.phase === 'held' ? { round, period: { kind: 'minutes', minutes: 30 } } : { round },
    'resolve-contest': {
      round: last?.contests ? last.id : (document?.closedRounds.find((closed) => closed.contests)?.id ?? round),
      resolution: move.flag ? 'outcome-stands' : 'new-round',
    },
    'add-revision': { texts: [text(`${(revision % 9) + 1}${move.position}`)], editorial: move.flag, basedOn: current },
    'circulate-document': { revision },
    'complete-stage': { stage },
    'reduce-electorate': { round, party, reason: move.flag ? 'departed' : 'suspended', decision: 'd' },
    'clarify-position': document ? clarification(document, move, receivedAt) : {},
    'extend-round': { round, period: { kind: 'minutes', minutes: 30 } },
    'open-comment-period': {
      audience: 'members',
      deadline: {
        at: scenario.now + DAY,
        wallTime: '2024-09-19T09:00',
        zone: 'Asia/Almaty',
        tzdata: '2025b',
        derivation: [],
      },
    },
    'withdraw-document': {},
    ...(document ? agendaPayloads(document, move, scenario.now) : {}),
  };
  const awaiting = last?.provisional?.awaiting[move.party % last.provisional.awaiting.length];
  const whose =
    kind === 'lift-point' && chosen ? chosen.party : kind === 'confirm-ad-referendum' ? (awaiting ?? party) : party;
  return command(kind as 'withdraw-round', (payloads[kind] ?? { round }) as never, scenario.now, {
    party: whose,
    // Two people speak for each State (case 31).
    token: `person-${move.act % 2}-of-${whose}-xxxxxxxxxxxxxxxx`,
    receivedAt,
    id: freshId(),
  });
}
