import type { BasicQuorum } from '../../schemas/organisation-facts.ts';
import type { QuorumRule } from '../../schemas/procedure.ts';
import { roundOf, rulesOf } from './account.ts';
import type { Verdict } from './fault.ts';
import { consensusPath, type Judged } from './judged.ts';

type Fraction = Pick<QuorumRule, 'numerator' | 'denominator' | 'rounding'> | BasicQuorum;

/** How many of so many a fraction asks for. Counted here anew: the core's own count is what is judged. */
export function fractionOf({ numerator, denominator, rounding }: Fraction, base: number): number {
  const whole = Math.floor((base * numerator) / denominator);
  const exact = whole * denominator === base * numerator;
  if (rounding === 'above') return whole + 1;
  return exact || rounding === 'down' ? whole : whole + 1;
}

/** A ruling in a meeting needs the quorum of the procedure and, of those who could take part, the body's own (RoP 1.2). */
export function judgeQuorum({ procedure, body, before }: Judged, id: string): Verdict[] {
  const round = roundOf(before, id);
  const rules = round && rulesOf(procedure, round.stage);
  if (!round || !rules || round.method !== 'meeting' || !round.ruling) return [];
  const { present, of } = round.ruling;
  const own = fractionOf(rules.quorum, rules.quorum.of === 'members' ? body.members.length : of);
  // Whoever is left out by name could take part but for the procedure: the body's own rule counts him.
  const cuts = rules.consensusMinus !== undefined || (rules.electorate !== undefined && 'except' in rules.electorate);
  const absent = body.members.filter((party) => !round.members.includes(party) && !round.reduced.includes(party));
  const leftOut = cuts ? absent.length : 0;
  const basic = body.basicQuorum === undefined ? 0 : fractionOf(body.basicQuorum, of + leftOut);
  if (present >= own && present >= basic) return [];
  const asked = present < own ? `its own quorum asks for ${own}` : `the body's own rule asks for ${basic}`;
  const meets = rules.quorum.appliesTo.includes('meeting');
  return [
    {
      class: 'quorum-ignored',
      check: 'adopted-below-quorum',
      message: `"${round.stage}" adopts with ${present} of ${of} present; ${asked}.`,
      remedy: meets ? 'Ask for no smaller fraction than the body does.' : 'Add "meeting" to "appliesTo".',
      path: [...consensusPath(procedure, round.stage, 'quorum'), ...(meets ? [] : ['appliesTo'])],
    },
  ];
}
