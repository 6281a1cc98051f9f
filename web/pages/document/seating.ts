import type { components } from '../../server/api-types.d.ts';

export type Round = components['schemas']['Round'];
export type Position = components['schemas']['Position'];

/** How a State's position bears on the outcome; `unheard`: nothing is said; `unseen`: whether it is said may not be seen yet (I14). */
export type Manner = 'blocks' | 'waits' | 'joins' | 'apart' | 'unheard' | 'unseen';

export interface Seat {
  party: string;
  manner: Manner;
  /** What counts for it in this round. */
  position: Position | undefined;
  /** What it said before that, and what came without effect: the latest first. */
  others: Position[];
}

/** Offices that see every position at once; the others once it circulates. */
const OFFICES = new Set(['secretariat', 'chair', 'auditor']);

/** Whether whoever reads sees all positions of a round, or only its own for now (I14). */
export function allCirculate(round: Round, role: string): boolean {
  const { circulation, circulated, concluded } = round as { circulation?: string; circulated?: boolean } & Round;
  return (
    OFFICES.has(role) ||
    circulation === 'at-once' ||
    circulated === true ||
    (circulation === 'at-close' && concluded === true)
  );
}

const JOINS = new Set(['support', 'no-objection', 'support-with-statement', 'support-with-reservation']);
const WAITS = new Set(['ad-referendum', 'more-time']);
/** They block whatever the procedure says (design §3 "blocking"). */
const ALWAYS = new Set(['objection', 'amendment']);

function mannerOf({ position, blocking }: Position): Manner {
  if (blocking || ALWAYS.has(position)) return 'blocks';
  if (JOINS.has(position)) return 'joins';
  return WAITS.has(position) ? 'waits' : 'apart';
}

/** The seats of a round, in the order of its electorate, which is the protocol order. */
export function seatsOf(round: Round, positions: readonly Position[], role: string, own: string | null): Seat[] {
  const all = allCirculate(round, role);
  return round.electorate.map((party) => {
    const said = positions.filter((each) => each.party === party);
    const counted = said.filter(({ recordedAs, withoutEffect }) => recordedAs === 'position' && withoutEffect === null);
    const position = said.findLast(({ current }) => current) ?? counted.at(-1);
    return {
      party,
      position,
      manner: position ? mannerOf(position) : all || party === own ? 'unheard' : 'unseen',
      others: said.filter((each) => each !== position).reverse(),
    };
  });
}

/** Positions and how many seats hold each, the blocking ones first, the unheard last. */
export function countsOf(seats: readonly Seat[]): { position: string; manner: Manner; states: number }[] {
  const order: Manner[] = ['blocks', 'waits', 'apart', 'joins', 'unheard', 'unseen'];
  const counts = new Map<string, { position: string; manner: Manner; states: number }>();
  for (const { position, manner } of seats) {
    const name = position?.position ?? manner;
    const known = counts.get(name);
    if (known) known.states += 1;
    else counts.set(name, { position: name, manner, states: 1 });
  }
  return [...counts.values()].sort((one, other) => order.indexOf(one.manner) - order.indexOf(other.manner));
}

/** A sign for each position, beside its word. */
const SIGNS: Readonly<Record<string, string>> = {
  support: '✓',
  'no-objection': '✓',
  'support-with-statement': '✓ ¶',
  'support-with-reservation': '✓ §',
  disassociate: '↷',
  'ad-referendum': '?',
  'more-time': '…',
  reserved: '■',
  amendment: '✎',
  objection: '✕',
};
export const signOf = (position: string | undefined): string => SIGNS[position ?? ''] ?? '';
