import type { Instant } from '../../schemas/time.ts';
import type { Move } from './move.ts';
import { movesOf, movesOfBlocks } from './moves.ts';
import type { Trial } from './trial.ts';
import type { PlannedAct } from './way.ts';

/** An act as it was tried, and when. */
export type TriedAct = PlannedAct & { at: Instant };

/** A course of acts that reached its end. */
export interface Course {
  acts: TriedAct[];
  opensRound: boolean;
}

interface Node {
  trial: Trial;
  acts: TriedAct[];
  opensRound: boolean;
  revised: boolean;
  order: number;
}

/** So many points of the tree are looked at; a document's alternatives are a handful at each. */
const MOST_NODES = 400;
/** A course never needs more rounds or new texts than one of each: a second only repeats the first. */
const isRevision = ({ acts }: Move) => acts.some(({ act }) => act === 'add-revision');

/**
 * Courses that reach the success that is sought: those without a new round first, then those of the fewest acts; at most `most`. Each step is carried out on the very
 * `decide`, so what is named here would be accepted.
 */
export function coursesOf(start: Trial, most: number): Course[] {
  const found: Course[] = [];
  const open: Node[] = [{ trial: start, acts: [], opensRound: false, revised: false, order: 0 }];
  let order = 0;
  for (let seen = 0; seen < MOST_NODES && found.length < most; seen += 1) {
    const node = takeCheapest(open);
    if (node === undefined) break;
    if (node.trial.success !== undefined) {
      found.push({ acts: node.acts, opensRound: node.opensRound });
      continue;
    }
    for (const next of followers(node)) open.push({ ...next, order: (order += 1) });
  }
  return found;
}

/** A round in which each State speaks anew comes after whatever the present one can still be brought to. */
const costOf = ({ acts, opensRound, revised }: Node): number => acts.length + (opensRound || revised ? 1000 : 0);

/** Cheapest first; of as cheap ones, the one that was thought of first. */
function takeCheapest(open: Node[]): Node | undefined {
  let best = -1;
  open.forEach((node, index) => {
    const than = open[best];
    const cheaper = (one: Node, other: Node) =>
      costOf(one) < costOf(other) || (costOf(one) === costOf(other) && one.order < other.order);
    if (than === undefined || cheaper(node, than)) best = index;
  });
  return best < 0 ? undefined : open.splice(best, 1)[0];
}

function followers(node: Node): Omit<Node, 'order'>[] {
  const foreseen = tried(node, movesOf(node.trial));
  // Nothing that is foreseen can be done: then whatever a block names, as `may` would try it.
  const next = foreseen.length > 0 ? foreseen : tried(node, movesOfBlocks(node.trial));
  const waited = waits(node, next.length);
  return waited === undefined ? next : [...next, waited];
}

function tried(node: Node, moves: readonly Move[]): Omit<Node, 'order'>[] {
  return moves
    .filter((move) => !(move.opensRound && node.opensRound) && !(isRevision(move) && node.revised))
    .map((move) => carriedOut(node, move))
    .filter((after) => after !== undefined);
}

function carriedOut(node: Node, move: Move): Omit<Node, 'order'> | undefined {
  const trial = node.trial.fork();
  const at = trial.world.now;
  for (const act of move.acts) if (trial.carryOut(act) !== undefined) return undefined;
  return {
    trial,
    acts: [...node.acts, ...move.acts.map((act) => ({ ...act, at }))],
    opensRound: node.opensRound || move.opensRound === true,
    revised: node.revised || isRevision(move),
  };
}

/** Time alone is a way on where no act is, and where silence confirms what somebody could confirm. */
function waits(node: Node, moves: number): Omit<Node, 'order'> | undefined {
  const { round } = node.trial.document;
  const confirms = round?.phase === 'adopted-provisionally' && round.rules.adReferendum.silence === 'confirms';
  if (moves > 0 && !confirms) return undefined;
  const trial = node.trial.fork();
  return trial.wait() ? { ...node, trial } : undefined;
}
