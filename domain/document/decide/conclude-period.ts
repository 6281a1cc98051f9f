import { refusal } from '../../shared/refusal.ts';
import { adopt, chairMustConfirm } from '../adoption.ts';
import { hasLiveBlock, liveBlocks, missingAnswers } from '../blocking.ts';
import { emit, type CommandOf, type Draft, type Handler } from '../draft.ts';
import { notAdopted } from '../ending.ts';
import { holdingEvidence } from '../evidence.ts';
import { anyRound, lastRound } from '../lookups.ts';
import { conclusionDue } from '../periods.ts';
import type { RoundState } from '../state.ts';
import { breakSilence } from '../statement-effects.ts';

/** Silence held, unless the intake cannot be shown to have been open at its end (I4). Effective at the expiry (case 17). */
function concludeSilence(draft: Draft, round: RoundState, expiry: number, command: CommandOf<'conclude-period'>): void {
  const block = liveBlocks(round)[0];
  if (block) return breakSilence(draft, round, block.party, block.position, draft.now);
  const evidence = holdingEvidence(round, expiry, command.facts?.intakeEvidence);
  if (evidence) return emit(draft, 'round-held', { round: round.id, evidence });
  emit(draft, 'silence-held', { round: round.id, expiry }, expiry);
  if (!chairMustConfirm(round)) adopt(draft, 'silence', expiry);
}

function concludeAnswers(draft: Draft, round: RoundState, expiry: number): void {
  if (hasLiveBlock(round)) return notAdopted(draft, round, 'blocked-at-expiry', expiry);
  if (missingAnswers(round).length > 0) return notAdopted(draft, round, 'answers-missing', expiry);
  emit(draft, 'answers-completed', { round: round.id });
  if (!chairMustConfirm(round)) adopt(draft, 'answers', draft.now);
}

/** The period is over and the drain has run: what was stamped in time has arrived, or never counts by itself (I3). */
export const concludePeriod: Handler<'conclude-period'> = (draft, command) => {
  const { round: id } = command.payload;
  const round = lastRound(draft.document, id);
  if (round === undefined)
    return refusal(anyRound(draft.document, id) ? 'round-concluded' : 'round-unknown', 'I3', { round: id });
  const due = conclusionDue(round);
  if (due === undefined || round.expiry === undefined) return refusal('round-not-open', 'I3', { round: id });
  if (draft.now < due) return refusal('too-early', 'I3', { round: id, due });
  if (round.method === 'silence') concludeSilence(draft, round, round.expiry, command);
  else concludeAnswers(draft, round, round.expiry);
  return undefined;
};
