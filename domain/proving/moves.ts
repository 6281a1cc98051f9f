import type { Role } from '../../schemas/actor.ts';
import type { DocumentCommand, DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { permits } from '../capabilities.ts';
import { stageRoles } from '../document/authority.ts';
import { isUnderWay } from '../document/phases.ts';
import { documentDecider, type DocumentState } from '../document/index.ts';
import { contestedRound } from '../document/lookups.ts';
import type { Account } from './account.ts';
import { answerOf, type Move, type Situation } from './carry-out.ts';
import { roundDrafts } from './round-moves.ts';
import type { SmallBody } from './small-body.ts';
import { textDrafts } from './text-moves.ts';
import { termDrafts } from './term-moves.ts';
import { treatyDrafts } from './treaty-moves.ts';
import { wordsIn } from './words.ts';

/** An act before it is said who does it: every role that the rules permit is tried. `of`: the States whose own act it is. */
export interface MoveDraft {
  kind: DocumentCommandKind;
  payload: unknown;
  of?: readonly string[];
  /** By another person of the State than the one who spoke before (case 31). */
  second?: true;
  /** When, where it is not now. */
  at?: Instant;
}

export const ROLES: readonly Role[] = [
  'secretariat',
  'chair',
  'focal-point',
  'depositary',
  'observer',
  'auditor',
  'operator',
];

/**
 * Every act that can change how the matter stands, by every role that may carry it out, and what time and the organisation do.
 * `representatives`: of States that are alike in this state only one is tried.
 */
export function movesOf(
  body: SmallBody,
  situation: Situation,
  account: Account,
  representatives: readonly string[],
): Move[] {
  const { document } = situation.state;
  if (document === null || document.withdrawnAt !== undefined) return [];
  const now = document.recorded;
  const drafts = [
    ...textDrafts(
      document,
      representatives.filter((party) => party !== body.chair),
    ),
    ...termDrafts(document),
    ...(document.round ? roundDrafts(document, document.round, representatives) : []),
    // While an adoption is contested, or taken back, what the States do on the strength of it is the Chair's to settle (I11).
    ...(account.upheld === undefined && !contestedRound(document) ? treatyDrafts(document, representatives, now) : []),
  ];
  const next = documentDecider.due(situation.state)?.at ?? Infinity;
  const moves = drafts
    .filter(({ at = now }) => at <= now || at < next)
    .flatMap((draft) => byRoles(body, situation.state, draft, draft.at ?? now));
  return [...moves, ...ofSystem(body, situation, representatives, now)];
}

function byRoles(body: SmallBody, { document }: DocumentState, draft: MoveDraft, now: number): Move[] {
  if (document === null) return [];
  const { kind, payload, of } = draft;
  const overrides = stageRoles(document, { kind, payload } as DocumentCommand);
  return ROLES.filter((role) => !permits(kind, { role, party: '-' }, overrides)).flatMap((role): Move[] => {
    if (of === undefined) return [{ kind, payload, role, ...(role === 'chair' ? { party: body.chair } : {}), now }];
    if (role === 'chair') return [{ kind, payload, role, party: body.chair, now }];
    return of.map((party) => ({ kind, payload, role, party, now, ...(draft.second ? { second: true } : {}) }));
  });
}

/** What comes from the organisation, and what falls due by time alone. */
function ofSystem(
  body: SmallBody,
  { state, pending }: Situation,
  representatives: readonly string[],
  now: number,
): Move[] {
  const moves: Move[] = [];
  const round = state.document?.round;
  if (pending) moves.push({ ...answerOf(body, pending), role: 'system', now, clock: true });
  // Of the State whose word is the only one, or where nobody has spoken: beside other words it changes nothing more.
  const words = round ? wordsIn(round) : [];
  if (round && isUnderWay(round) && round.phase !== 'requested' && round.reduced.length === 0 && words.length < 2)
    for (const party of representatives.filter((id) => round.members.includes(id) && id !== body.chair)) {
      if (words.some((word) => word.party !== party)) continue;
      const payload = { round: round.id, party, reason: 'suspended', decision: '-' };
      moves.push({ kind: 'reduce-electorate', payload, role: 'system', now });
    }
  return [...moves, ...ofClock(state)];
}

/** The core's own clock: what falls due next, once with an intake that was open, once without any evidence of it (I4). */
function ofClock(state: DocumentState): Move[] {
  const due = documentDecider.due(state);
  if (due === undefined) return [];
  const now = Math.max(due.at, state.document?.recorded ?? 0);
  const move: Move = {
    kind: due.command.kind as DocumentCommandKind,
    payload: due.command.payload,
    role: 'system',
    now,
    clock: true,
  };
  if (due.evidence === undefined) return [move];
  const { from, to } = due.evidence;
  return [{ ...move, facts: { intakeEvidence: { from, to, state: 'read', holes: [] } } }, move];
}
