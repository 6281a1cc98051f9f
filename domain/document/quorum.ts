import type { PartyId } from '../../schemas/identifiers.ts';
import type { QuorumRule } from '../../schemas/procedure.ts';
import type { RoundState } from './state.ts';

/**
 * How many of an electorate must take part (RoP 1.2: at least two thirds, so 28 → 19). Integers only: a fraction of floating point
 * would ask one State more or less.
 */
export function quorumNeeded(rule: Pick<QuorumRule, 'numerator' | 'denominator'>, electorate: number): number {
  return Math.floor((electorate * rule.numerator + rule.denominator - 1) / rule.denominator);
}

/** The quorum of a round with its derivation (I12). */
export function quorumOf(rule: QuorumRule, electorate: number): { needed: number; of: number; derivation: string } {
  const needed = quorumNeeded(rule, electorate);
  const fraction = `${rule.numerator}/${rule.denominator}`;
  return {
    needed,
    of: electorate,
    derivation: `${fraction} of ${electorate}, rounded up: ${needed} (${rule.source})`.slice(0, 300),
  };
}

/** How many of the electorate are among those named; a State named twice or not in the electorate counts for nothing. */
export function membersAmong(round: Pick<RoundState, 'members'>, named: readonly PartyId[]): number {
  const present = new Set(named);
  return round.members.filter((party) => present.has(party)).length;
}

/**
 * Whether so many were enough (I1). Who takes part: in a meeting those present at the ruling, against the quorum of that time; in
 * writing those who answered; by silence the whole electorate, each of which was asked. `present` is of a ruling not yet recorded.
 */
export function quorumMet(round: RoundState, present?: number): boolean {
  if (round.members.length === 0) return false;
  const rule = round.rules.quorum;
  if (!rule.appliesTo.includes(round.method) || round.method === 'silence') return true;
  const needed = quorumNeeded(rule, round.members.length);
  if (round.method === 'written')
    return round.positions.filter((record) => round.members.includes(record.party)).length >= needed;
  if (present !== undefined) return present >= needed;
  return round.ruling !== undefined && round.ruling.present >= round.ruling.needed;
}
