import type { PartyId } from '../../schemas/identifiers.ts';
import type { QuorumOfBody } from '../../schemas/organisation-facts.ts';
import type { QuorumRule } from '../../schemas/procedure.ts';
import type { RoundState } from './state.ts';

/**
 * How many of so many must take part (RoP 1.2: at least two thirds, so 28 → 19). Integers only: a fraction of floating point
 * would ask one State more or less. `above` asks for more than the fraction, even where it comes out even.
 */
export function quorumNeeded(rule: Pick<QuorumRule, 'numerator' | 'denominator' | 'rounding'>, base: number): number {
  const whole = Math.floor((base * rule.numerator) / rule.denominator);
  switch (rule.rounding) {
    case 'down':
      return whole;
    case 'above':
      return whole + 1;
    case 'up':
      return Math.floor((base * rule.numerator + rule.denominator - 1) / rule.denominator);
  }
}

/** Of how many a round's quorum is counted: its electorate, or all Member States, those included whose seat is vacant or suspended (case 22). */
export function quorumBase(round: Pick<RoundState, 'rules' | 'members' | 'quorum'>): number {
  const { rules, members, quorum } = round;
  return rules.quorum.of === 'members' ? (quorum?.of ?? members.length) : members.length;
}

/** The same, when the electorate comes; `told`: all Member States, as the organisation counts them. */
export function baseAtOpening(
  { rules }: Pick<RoundState, 'rules'>,
  members: readonly PartyId[],
  told: number | undefined,
): number {
  return rules.quorum.of === 'members' ? Math.max(told ?? 0, members.length) : members.length;
}

/**
 * The body's basic quorum, where a round counts by it: a decision has set it, and it asks for more States than the procedure does. Nothing goes below
 * it, whatever a procedure says; a procedure that asks for more keeps its own (RoP 1.2).
 */
export function basicAtOpening(
  rule: QuorumRule,
  basic: QuorumOfBody | undefined,
  base: number,
): QuorumOfBody | undefined {
  return basic !== undefined && quorumNeeded(basic, base) > quorumNeeded(rule, base) ? basic : undefined;
}

/** The rule of a round that counts by the body's basic quorum: its fraction and its source; to which methods it applies stays the procedure's. */
export function underBasic(rule: QuorumRule, basic: QuorumOfBody | undefined): QuorumRule {
  return basic === undefined ? rule : { ...rule, ...basic };
}

const ROUNDED = { up: 'rounded up', down: 'rounded down', above: 'and more than that' } as const;

/** The quorum of a round with its derivation (I12). `base`: of how many. */
export function quorumOf(rule: QuorumRule, base: number): { needed: number; of: number; derivation: string } {
  const needed = quorumNeeded(rule, base);
  const of = rule.of === 'members' ? `all ${base} Member States` : String(base);
  return {
    needed,
    of: base,
    derivation:
      `${rule.numerator}/${rule.denominator} of ${of}, ${ROUNDED[rule.rounding]}: ${needed} (${rule.source})`.slice(
        0,
        300,
      ),
  };
}

/** How many of the electorate are among those named; a State named twice or not in the electorate counts for nothing. */
export function membersAmong(round: Pick<RoundState, 'members'>, named: readonly PartyId[]): number {
  const present = new Set(named);
  return round.members.filter((party) => present.has(party)).length;
}

/**
 * Whether a round without a meeting can never reach its quorum: where all Member States are counted, those who take part may be too few
 * (case 22). It does not open, or ends.
 */
export function electorateTooSmall(
  round: Pick<RoundState, 'rules' | 'members' | 'quorum' | 'method' | 'conditional'>,
): boolean {
  const { quorum } = round.rules;
  if (
    round.method === 'meeting' ||
    round.conditional !== undefined ||
    quorum.of === 'electorate' ||
    !quorum.appliesTo.includes(round.method)
  )
    return false;
  return round.members.length < quorumNeeded(quorum, quorumBase(round));
}

/**
 * Whether so many were enough (I1). Who takes part: in a meeting those present at the ruling, against the quorum of that time; in
 * writing those who answered; by silence the whole electorate, each of which was asked. `present` is of a ruling not yet recorded.
 */
export function quorumMet(round: RoundState, present?: number): boolean {
  if (round.members.length === 0) return false;
  const rule = round.rules.quorum;
  // Approved in the room, subject to silence: the quorum is that of the ruling (case 15).
  const method = round.conditional === undefined ? round.method : 'meeting';
  if (!rule.appliesTo.includes(method)) return true;
  const needed = quorumNeeded(rule, quorumBase(round));
  if (method === 'silence') return !electorateTooSmall(round);
  if (method === 'written')
    return round.positions.filter((record) => round.members.includes(record.party)).length >= needed;
  if (present !== undefined) return present >= needed;
  return round.ruling !== undefined && round.ruling.present >= round.ruling.needed;
}
