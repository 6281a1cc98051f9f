import type { Refusal } from '../../../schemas/decider.ts';
import type { DocumentEventData } from '../../../schemas/document-events.ts';
import { refusal } from '../../shared/refusal.ts';
import { adopt, blockHindrance, quorumHindrance } from '../adoption.ts';
import { liveBlocks } from '../blocking.ts';
import { approveSubjectToSilence, conditionalFault, usualPeriod } from '../conditional.ts';
import { emit, lastEventId, type CommandOf, type Draft, type Handler } from '../draft.ts';
import { notAdopted } from '../ending.ts';
import type { Period } from '../periods.ts';
import { isContested } from '../phases.ts';
import { membersAmong } from '../quorum.ts';
import { phaseFault, roundInFull } from '../round-in-full.ts';
import { comesTooLate } from '../validity-terms.ts';
import type { RoundState } from '../state.ts';

type Payload = CommandOf<'record-ruling'>['payload'];
type Contest = { reason: DocumentEventData<'outcome-contested'>['reason']; parties: string[]; because: Refusal };

/** What speaks against a ruling that something is adopted (I1, RoP 1.2). A block that ended after the gavel was in force under it. */
function hindranceOf(round: RoundState, { ruledAt, present }: Payload): Contest | undefined {
  const block = blockHindrance(round);
  if (block)
    return {
      reason: 'ruling-over-live-block',
      parties: liveBlocks(round).map((record) => record.party),
      because: block,
    };
  if (round.unblockedAt !== undefined && ruledAt < round.unblockedAt)
    return {
      reason: 'ruling-over-live-block',
      parties: [],
      because: refusal('live-block', 'I1', { until: round.unblockedAt }),
    };
  const quorum = quorumHindrance(round, membersAmong(round, present));
  return quorum && { reason: 'ruling-below-quorum', parties: [], because: quorum };
}

function recordRuling(draft: Draft, payload: Payload, accepted: boolean, period?: Period): void {
  const { round, ruling, present, ruledAt, statement } = payload;
  emit(
    draft,
    'ruling-recorded',
    {
      round,
      ruling,
      present,
      ruledAt,
      accepted,
      ...(statement === undefined ? {} : { statement }),
      ...(period === undefined ? {} : { period }),
    },
    ruledAt,
  );
}

/** `period`: of a ruling subject to silence (case 15); it passes the same tests, and approves nothing yet. */
function ruledAdopted(draft: Draft, round: RoundState, payload: Payload, period?: Period): Refusal | undefined {
  if (isContested(round)) {
    recordRuling(draft, payload, false, period);
    return refusal('contest-open', 'I11', { round: round.id });
  }
  // What happened in the room is recorded; it came after the end of what it was to extend (case 45).
  if (comesTooLate(draft.document, round.stage, payload.ruledAt)) {
    recordRuling(draft, payload, false, period);
    return refusal('validity-expired', 'case 45', { stage: round.stage });
  }
  const hindrance = hindranceOf(round, payload);
  recordRuling(draft, payload, hindrance === undefined, period);
  if (hindrance) {
    const { reason, parties, because } = hindrance;
    emit(draft, 'outcome-contested', { round: round.id, reason, parties, causedBy: lastEventId(draft) });
    return because;
  }
  return period
    ? approveSubjectToSilence(draft, round, period, payload.ruledAt)
    : adopt(draft, 'ruling', payload.ruledAt);
}

/** Whether somebody speaks ad referendum, so that the adoption is provisional: the Chair who says so shall not adopt for good (case 38). */
const someoneWaits = ({ positions, members }: RoundState): boolean =>
  positions.some(({ position, party }) => position === 'ad-referendum' && members.includes(party));

/**
 * The Chair's gavel, recorded by the Secretariat (domain §1.1). What happened in the room is recorded in any case; over a live block or
 * below quorum the document does not follow it, and the outcome is contested (I1). Quorum counts distinct members (RoP 1.2).
 */
export const rule: Handler<'record-ruling'> = (draft, { payload }) => {
  const round = roundInFull(draft.document, payload.round);
  if ('code' in round) return round;
  if (round.method !== 'meeting') return refusal('not-in-meeting', 'design §3 round', { round: round.id });
  if (round.phase !== 'open') return phaseFault(round);
  if (payload.ruledAt > draft.now) return refusal('time-in-future', 'I11', { ruledAt: payload.ruledAt });
  if (payload.ruling === 'adopted-subject-to-silence') {
    const period = payload.period ?? usualPeriod(round);
    return conditionalFault(draft.document, round, period, draft.now) ?? ruledAdopted(draft, round, payload, period);
  }
  if (payload.period !== undefined) return refusal('period-not-applicable', 'case 15', { ruling: payload.ruling });
  if (payload.ruling === 'adopted-ad-referendum' && !someoneWaits(round))
    return refusal('nothing-to-confirm', 'case 38', { round: round.id });
  if (payload.ruling === 'adopted' || payload.ruling === 'adopted-ad-referendum')
    return ruledAdopted(draft, round, payload);
  recordRuling(draft, payload, true);
  if (payload.ruling === 'not-adopted') notAdopted(draft, round, 'ruling', payload.ruledAt);
  return undefined;
};
