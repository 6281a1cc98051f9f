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
  return { needed, of: electorate, derivation: `${fraction} of ${electorate}, rounded up: ${needed} (${rule.source})`.slice(0, 300) };
}

/** How many of the electorate are among those named; a State named twice or not in the electorate counts for nothing. */
export function membersAmong(round: Pick<RoundState, 'members'>, named: readonly PartyId[]): number {
  const present = new Set(named);
  return round.members.filter((party) => present.has(party)).length;
}

/**
 * Whether so many were enough (I1). Who takes part: in a meeting those present at the ruling; in writing those who answered; by
 * silence the whole electorate, each of which was asked.
 */
export function quorumMet(round: RoundState, present?: number): boolean {
  if (round.members.length === 0) return false;
  const rule = round.rules.quorum;
  if (!rule.appliesTo.includes(round.method)) return true;
  const taking = { meeting: present ?? round.ruling?.present ?? 0, written: round.positions.length, silence: round.members.length };
  return taking[round.method] >= quorumNeeded(rule, round.members.length);
}
