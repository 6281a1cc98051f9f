import type { Role } from '../../schemas/actor.ts';
import type { Instant } from '../../schemas/time.ts';
import { liveBlocks, missingAnswers } from '../document/blocking.ts';
import { isUndecided } from '../document/phases.ts';
import { quorumNeeded } from '../document/quorum.ts';
import type { DocumentState, RoundState } from '../document/index.ts';
import { ofOffice, party, payloadsOf, planned, type Move } from './move.ts';
import { freeing, states } from './freeing.ts';
import { newRevision } from './moves-of-text.ts';
import type { PlannedAct } from './way.ts';

/** Alternatives by which a round that is under way comes on. Where something else than an act is wanted, none. */
export function movesOfRound(state: DocumentState, round: RoundState, now: Instant): Move[] {
  if (liveBlocks(round).length === 0) return ofPhase(state, round, now);
  const freed = freeing(state, round);
  // Another text is another question: the round on this one is over, and what blocks it lapses (I5, case 5).
  return isUndecided(round) ? [...freed, newRevision(state)] : freed;
}

function ofPhase(state: DocumentState, round: RoundState, now: Instant): Move[] {
  switch (round.phase) {
    case 'open':
      return ofOpen(state, round, now);
    case 'suspended':
      return [{ acts: [resume(state, round, now, 'chair')] }];
    case 'held':
      return [{ acts: [confirm(state, round)] }, { acts: [resume(state, round, now, 'chair')] }];
    case 'silence-held':
    case 'answers-complete':
      return [{ acts: [confirm(state, round)] }];
    case 'adopted-provisionally':
      return ofProvisional(state, round);
    default:
      return [];
  }
}

function ofOpen(state: DocumentState, round: RoundState, now: Instant): Move[] {
  if (round.method === 'silence') return [];
  if (round.method === 'meeting') return [{ acts: [ruling(state, round, now)] }];
  const acts = missingAnswers(round).map((missing) => states(state, round, missing));
  return [{ acts: acts.map((act) => ({ ...act, rule: 'design §3 written' })) }];
}

/** The Chair's gavel as the Secretariat records it, with just the quorum present where one is needed (RoP 1.2). */
function ruling(state: DocumentState, round: RoundState, now: Instant): PlannedAct {
  const { quorum } = round.rules;
  const needed = quorum.appliesTo.includes('meeting') ? quorumNeeded(quorum, round.members.length) : 1;
  const payload = { round: round.id, ruling: 'adopted', present: round.members.slice(0, needed), ruledAt: now };
  return ofOffice(state, 'record-ruling', payload, 'secretariat', { stage: round.stage, clause: 'quorum' });
}

function confirm(state: DocumentState, round: RoundState): PlannedAct {
  const clause = { stage: round.stage, clause: 'confirmation' };
  return ofOffice(state, 'confirm-adoption', { round: round.id }, 'chair', clause);
}

/** A suspended round runs on for what was left; a held one for a period that the Chair states (I4). */
function resume(state: DocumentState, round: RoundState, now: Instant, office: Role): PlannedAct {
  const { id, phase } = round;
  const [stated = { round: id }] = payloadsOf(state, 'resume-round', office, now);
  const payload = phase === 'held' ? stated : { round: id };
  return ofOffice(state, 'resume-round', payload, office, { stage: round.stage, clause: 'period' });
}

function ofProvisional(state: DocumentState, round: RoundState): Move[] {
  const { awaiting = [], confirmBy } = round.provisional ?? {};
  if (awaiting.length === 0) return [];
  const sketch = { stage: round.stage, clause: 'adReferendum', ...(confirmBy === undefined ? {} : { by: confirmBy }) };
  const acts = awaiting.map((each) =>
    planned(state, party(each), 'confirm-ad-referendum', { round: round.id }, sketch),
  );
  return [{ acts }];
}
