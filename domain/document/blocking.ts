import type { ConsensusRules, PositionKind } from '../../schemas/procedure.ts';
import type { ClosedRound, PositionRecord, RoundState } from './state.ts';

/**
 * Whether a kind of position blocks by the procedure's word: objection and amendment always, whatever stands there
 * (design §3 "blocking"; OSCE Annex 1(A) step 3).
 */
export function isBlocking(rules: Pick<ConsensusRules, 'blocking'>, kind: PositionKind): boolean {
  switch (kind) {
    case 'objection':
    case 'amendment':
      return true;
    case 'reserved':
      return rules.blocking.reserved;
    case 'more-time':
      return rules.blocking.moreTime;
    default:
      return false;
  }
}

/** The same of a shrunk round, which kept what its own rules added. */
export function blockedIn(round: ClosedRound, kind: PositionKind): boolean {
  const added: readonly PositionKind[] = round.blocking;
  return kind === 'objection' || kind === 'amendment' || added.includes(kind);
}

/** Two people of the State said opposite things, and the stage takes it for an objection until the State is clear (case 31). */
export function isUnclear(rules: Pick<ConsensusRules, 'contradictions'>, record: PositionRecord): boolean {
  return record.contradicts === true && rules.contradictions === 'blocks-until-clarified';
}

/** A position blocks while it came without points, or while one of its points is live; and while nobody knows what its State says. */
export function blocks(rules: Pick<ConsensusRules, 'blocking' | 'contradictions'>, record: PositionRecord): boolean {
  if (isUnclear(rules, record)) return true;
  return isBlocking(rules, record.position) && (record.pointed === undefined || record.points.length > 0);
}

/** The positions over which nothing may be adopted (I1): blocking, current, of a State that is still in the electorate. */
export function liveBlocks(round: Pick<RoundState, 'rules' | 'positions' | 'members'>): PositionRecord[] {
  return round.positions.filter((record) => blocks(round.rules, record) && round.members.includes(record.party));
}

export function hasLiveBlock(round: Pick<RoundState, 'rules' | 'positions' | 'members'>): boolean {
  return round.positions.some((record) => blocks(round.rules, record) && round.members.includes(record.party));
}

/**
 * An explicit answer that joins the consensus. More time and a reserve that does not block say neither yes nor no: in writing they
 * count as missing. An objection whose points are all lifted stands in the way no more.
 */
export function consents(rules: Pick<ConsensusRules, 'blocking' | 'contradictions'>, record: PositionRecord): boolean {
  return record.position !== 'more-time' && record.position !== 'reserved' && !blocks(rules, record);
}

/** Written method: the States that have not given an answer which joins the consensus. */
export function missingAnswers(round: RoundState): string[] {
  const answered = new Set<string>();
  for (const record of round.positions) if (consents(round.rules, record)) answered.add(record.party);
  return round.members.filter((party) => !answered.has(party));
}
