import type { Refusal } from '../../../schemas/decider.ts';
import type { Instant } from '../../../schemas/time.ts';
import { refusal } from '../../shared/refusal.ts';
import { adopt, blockHindrance, quorumHindrance } from '../adoption.ts';
import { approveSubjectToSilence, conditionalFault } from '../conditional.ts';
import { emit, type Draft, type Handler } from '../draft.ts';
import { notAdopted, reopenStage } from '../ending.ts';
import { aboutFreeze, anyRound, lastRound, roundUnderWay } from '../lookups.ts';
import { packageHold } from '../package-hold.ts';
import { isContested } from '../phases.ts';
import type { ClosedRound, DocumentRecord, RoundState } from '../state.ts';

/** Whether a later round was adopted: an outcome that others have built on is repealed, not undone. */
function builtOn(document: DocumentRecord, round: RoundState | ClosedRound): boolean {
  const later = [...document.closedRounds, ...(document.round ? [document.round] : [])];
  return later.some((each) => each.phase === 'adopted' && each.firstSequence > round.firstSequence);
}

/** Whether the Chair may set an outcome aside now. */
function newRoundFault(document: DocumentRecord, round: RoundState | ClosedRound): Refusal | undefined {
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const held = packageHold(document);
  if (held) return held;
  // What was adopted in a package stands in other documents: it is repealed there, not undone here (case 37).
  const packaged = document.agenda?.package?.adopted?.round === round.id;
  if (round.phase === 'adopted' && (packaged || builtOn(document, round)))
    return refusal('document-adopted', 'case 35', { round: round.id });
  const under = roundUnderWay(document);
  if (under && under.id !== round.id) return refusal('round-under-way', 'I1', { round: under.id });
  return document.frozen ? refusal('round-frozen', 'design §3 freeze', aboutFreeze(document.frozen)) : undefined;
}

/** In a meeting that goes on, an outcome stands only where I1 lets it stand. */
function standingFault(document: DocumentRecord, round: RoundState | ClosedRound, now: Instant): Refusal | undefined {
  if (!('rules' in round) || round.phase !== 'open') return undefined;
  const hindrance = blockHindrance(round) ?? quorumHindrance(round);
  const period = round.ruling?.subjectToSilence;
  return hindrance ?? (period && conditionalFault(document, round, period, now));
}

function outcomeStands(draft: Draft, id: string): Refusal | undefined {
  const round = lastRound(draft.document, id);
  if (round?.phase === 'open' && round.ruling?.subjectToSilence)
    return approveSubjectToSilence(draft, round, round.ruling.subjectToSilence, round.ruling.ruledAt);
  if (round?.phase === 'open') return adopt(draft, 'chair-confirmation', draft.now);
  if (round?.phase === 'adopted-provisionally' && round.provisional?.awaiting.length === 0)
    return adopt(draft, 'ad-referendum-confirmed', draft.now);
  return undefined;
}

function newRound(draft: Draft, round: RoundState | ClosedRound): void {
  const live = lastRound(draft.document, round.id);
  if (live?.phase === 'open') return notAdopted(draft, live, 'ruling');
  if (live?.phase === 'silence-held' || live?.phase === 'adopted-provisionally')
    return notAdopted(draft, live, 'contest-upheld');
  // The old outcome stays in the record as what it was (I7).
  reopenStage(draft, round.stage, round.id);
}

/** The Chair decides on a contested outcome: it stands, or the question is put anew. Never the program by itself (I11). */
export const resolveContest: Handler<'resolve-contest'> = (draft, { payload }) => {
  const { document } = draft;
  const { resolution, statement } = payload;
  const round = anyRound(document, payload.round);
  if (round === undefined) return refusal('round-unknown', 'API', { round: payload.round });
  if (!isContested(round)) return refusal('not-contested', 'I11', { round: round.id });
  const fault = resolution === 'new-round' ? newRoundFault(document, round) : standingFault(document, round, draft.now);
  if (fault) return fault;
  emit(draft, 'contest-resolved', { round: round.id, resolution, ...(statement === undefined ? {} : { statement }) });
  if (resolution === 'outcome-stands') return outcomeStands(draft, round.id);
  newRound(draft, round);
  return undefined;
};
