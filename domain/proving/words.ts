import type { PositionKind } from '../../schemas/procedure.ts';
import { blocks, isBlocking } from '../document/blocking.ts';
import { fingerprint } from '../document/fingerprint.ts';
import type { RoundState } from '../document/index.ts';

/** What a word does, not which it is: kinds that do the same are one. */
export function wordOf(round: RoundState, record: RoundState['positions'][number]): string {
  const told = record.contradicted
    ? ` ${kindOf(round, record.contradicted.position)} ${kindOf(round, record.position)}`
    : '';
  const matters = round.rules.contradictions === 'blocks-until-clarified';
  // Who spoke for it matters only where another person can contradict: the State's first one, another, or a paper.
  const first = fingerprint(`person-${record.party}`);
  const who = !matters || record.by === first ? '' : record.by.startsWith('another') ? ' by another' : ' on paper';
  const more = `${record.contradicts ? ` contradicts${told}` : ''}${who}`;
  if (blocks(round.rules, record)) return `blocks${record.points.length > 0 ? ' by a point' : ''}${more}`;
  if (record.position === 'ad-referendum') return `ad-referendum${more}`;
  const asked = round.method === 'written' || matters;
  if (!asked) return more;
  return `${kindOf(round, record.position)}${more}`;
}

function kindOf({ rules }: RoundState, position: PositionKind): 'no' | 'ad-referendum' | 'answered' | 'joins' {
  if (isBlocking(rules, position)) return 'no';
  if (position === 'ad-referendum') return position;
  return position === 'more-time' || position === 'reserved' ? 'answered' : 'joins';
}

/** The words in a round that do something: what does nothing is as if it had not been said. */
export const wordsIn = (round: RoundState): RoundState['positions'] =>
  round.positions.filter((record) => round.members.includes(record.party) && wordOf(round, record) !== '');
