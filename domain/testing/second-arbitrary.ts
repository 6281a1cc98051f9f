import fc from 'fast-check';
import type { ConsensusRules, QuorumRule } from '../../schemas/procedure.ts';
import type { DocumentRecord } from '../document/index.ts';
import { FIVE, RULES } from './document-scenario.ts';
import type { Move } from './document-arbitrary.ts';

const ALL: QuorumRule['appliesTo'] = ['meeting', 'silence', 'written'];

/** Clauses that only language 2 has, some of them or all. */
export const anySecondRules: fc.Arbitrary<Partial<ConsensusRules>> = fc.record(
  {
    onFailure: fc.constantFrom<ConsensusRules['onFailure']>(
      'stay',
      'fail',
      { referTo: 'dpc' },
      { returnTo: 'drafting' },
    ),
    conditional: fc.constant({ minimum: 1, usual: 30, source: 'Rules, 7' }),
    consensusMinus: fc.constant({ most: 1, source: 'Rules, 8' }),
    contradictions: fc.constantFrom('latest-counts', 'blocks-until-clarified' as const),
    quorum: fc.record({
      numerator: fc.constantFrom(1, 2, 3),
      denominator: fc.constantFrom(3, 4),
      of: fc.constantFrom('electorate', 'members' as const),
      rounding: fc.constantFrom('up', 'down', 'above' as const),
      appliesTo: fc.constantFrom(ALL, RULES.quorum.appliesTo),
      source: fc.constant('Rules, 2'),
    }),
    who: fc.constantFrom<NonNullable<ConsensusRules['who']>>(
      { 'confirm-adoption': ['secretariat', 'chair'] },
      { 'resolve-contest': ['secretariat'], 'resume-round': ['secretariat'] },
    ),
    sources: fc.constant({ onFailure: 'Rules, 9' }),
  },
  { requiredKeys: ['conditional', 'sources'] },
);

/** The electorate that a requested round gets: without the State that it was asked for without, of one more Member State that is suspended. */
export function electorateFor(without: readonly string[] | undefined): {
  members: string[];
  excluded?: { party: string; because: 'state-concerned' }[];
  quorumBase: number;
} {
  const members = FIVE.filter((party) => !without?.includes(party));
  const excluded = (without ?? []).map((party) => ({ party, because: 'state-concerned' as const }));
  return { members, ...(excluded.length > 0 ? { excluded } : {}), quorumBase: FIVE.length + 1 };
}

/** What only language 2 knows of terms and rulings. */
export function secondTerms({ procedure }: DocumentRecord, move: Move): object {
  return procedure.language === 2 && move.act % 3 === 0 ? { without: [FIVE[move.party % 5] ?? 'jo'] } : {};
}

/** The Secretariat tells which of two positions of a State stands: the later one, or the one that it contradicts. */
export function clarification({ round }: DocumentRecord, move: Move, receivedAt: number): object {
  const unclear = round?.positions.filter(({ contradicts }) => contradicts) ?? [];
  const record = unclear[move.party % Math.max(1, unclear.length)];
  return {
    round: round?.id ?? 'r1',
    party: record?.party ?? 'jo',
    position: (move.flag ? record?.contradicted?.position : undefined) ?? record?.position ?? 'support',
    channel: 'letter',
    receivedAt,
    paper: 'c'.repeat(64),
    registeredBy: 'registrar',
  };
}
