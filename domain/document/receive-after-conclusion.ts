import type { Refusal } from '../../schemas/decider.ts';
import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { PositionKind } from '../../schemas/procedure.ts';
import { refusal } from '../shared/refusal.ts';
import { blockedIn, isBlocking } from './blocking.ts';
import { emit, lastEventId, type Draft } from './draft.ts';
import { isLate } from './periods.ts';
import { isPositive } from './phases.ts';
import type { ClosedRound, RoundState } from './state.ts';
import { positionData, type Statement } from './statement.ts';

type Round = RoundState | ClosedRound;
type WithoutEffect = DocumentEventData<'communication-recorded'>['withoutEffect'];

function blocking(round: Round, kind: PositionKind): boolean {
  return 'rules' in round ? isBlocking(round.rules, kind) : blockedIn(round, kind);
}

/** Whether it was received while the round could still hear it: before the expiry, or before the instant its outcome counts from. */
function inTime(round: Round, receivedAt: number): boolean {
  if (isLate(receivedAt, round.expiry)) return false;
  return round.byPeriod === true || (round.concludedAt !== undefined && receivedAt < round.concludedAt);
}

/** Whether the outcome would, or could, have been another one. In doubt it is the Chair's question, not the program's answer (I11). */
function wouldHaveChanged(round: Round, kind: PositionKind, parties: readonly PartyId[]): boolean {
  if (isPositive(round)) return blocking(round, kind);
  if (blocking(round, kind) || kind === 'more-time' || kind === 'reserved') return false;
  if (round.because === 'answers-missing') return true;
  const blockers =
    'positions' in round ? round.positions.filter((record) => blocking(round, record.position)) : undefined;
  return (
    round.because === 'blocked-at-expiry' &&
    (blockers === undefined || blockers.some((record) => parties.includes(record.party)))
  );
}

/**
 * What reaches a round that is over. Stamped in time by this program and delivered too late, it is an undelivered act (design §5
 * step 4); attested from a paper that was received in time, it is recorded (I11). Either way the outcome does not move by itself: where
 * it would have been another one it is contested, and the Chair decides. Anything else is recorded without effect (I7).
 */
export function receiveAfterConclusion(
  draft: Draft,
  round: Round,
  statement: Statement,
  members: readonly PartyId[],
): Refusal | undefined {
  const { body, receivedAt, attested } = statement;
  const timely = inTime(round, receivedAt);
  const contested = timely && wouldHaveChanged(round, body.position, members);
  if (timely && !attested && (contested || round.byPeriod === true)) {
    for (const party of members) undelivered(draft, statement, party);
  } else {
    const late = isLate(receivedAt, round.expiry);
    for (const party of members) concluded(draft, statement, party, late ? 'received-late' : 'round-concluded');
    if (late) return refusal('expiry-passed', 'I3', { round: round.id });
    if (!contested) return refusal('round-concluded', 'I3', { round: round.id });
  }
  if (!contested) return undefined;
  const reason = attested ? 'attested-after-conclusion' : 'in-time-act-undelivered';
  emit(draft, 'outcome-contested', { round: round.id, reason, parties: [...members], causedBy: lastEventId(draft) });
  return undefined;
}

/** Points are numbered from the State's last one where the round is still in full; nothing can be lifted here any more. */
function lastPoint(draft: Draft, statement: Statement, party: PartyId): number {
  const { round } = draft.document;
  return round?.id === statement.body.round
    ? (round.positions.find((record) => record.party === party)?.lastPoint ?? 0)
    : 0;
}

function undelivered(draft: Draft, statement: Statement, party: PartyId): void {
  const data = positionData(statement, party, lastPoint(draft, statement, party));
  emit(draft, 'in-time-act-undelivered', { ...data, arrivedAt: draft.now }, statement.receivedAt);
}

function concluded(draft: Draft, statement: Statement, party: PartyId, withoutEffect: WithoutEffect): void {
  const data = positionData(statement, party, lastPoint(draft, statement, party));
  emit(draft, 'communication-recorded', { ...data, withoutEffect }, statement.receivedAt);
}
