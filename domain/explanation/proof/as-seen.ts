import type { PartyId } from '../../../schemas/identifiers.ts';
import type { ClaimCode } from './claims.ts';
import { claim, type Proof, type ProofNode } from './proof.ts';

/** What a reader may see: events by their ids, and his own State. */
export interface Sight {
  sees: (event: string) => boolean;
  own?: PartyId | undefined;
}

/** Claims that count positions, or say that there are none: what he does not see shows in them. */
const COUNTING: readonly ClaimCode[] = ['nobody-blocked', 'every-block-ended', 'every-answer'];
/** Claims about what one State said, or did not say. */
const OF_A_STATE: readonly ClaimCode[] = [
  'answer-missing',
  'not-confirmed',
  'confirmed',
  'blocker-left',
  'ad-referendum',
];

/**
 * A proof as a reader may see it who does not see every position (I14): claims that count positions stand as `withheld`, whether or not
 * something is kept from him, with those claims below them that he may see; so does every claim that rests on an event which he may not see.
 */
export function proofAsSeen(proof: Proof, sight: Sight): Proof {
  return { ...proof, root: seen(proof.root, sight) };
}

function seen(node: ProofNode, sight: Sight): ProofNode {
  const children = together(node.children.map((child) => seen(child, sight)));
  return shows(node, sight) ? { ...node, children } : withheld(children);
}

function shows({ claim: code, about, events }: ProofNode, { sees, own }: Sight): boolean {
  if (COUNTING.includes(code) || countsAnswers(code, about)) return false;
  if (OF_A_STATE.includes(code) && about['party'] !== own) return false;
  return events.every(({ id }) => sees(id));
}

/** A quorum of those who answered tells how many did; one of a meeting, who was in the room. */
const countsAnswers = (code: ClaimCode, { method }: ProofNode['about']): boolean =>
  (code === 'quorum-met' || code === 'quorum-missed') && method !== 'meeting';

/** Nothing of the claim is told but that it is one, and what he may see below it. */
const withheld = (children: readonly ProofNode[]): ProofNode => claim('withheld', {}, 'I14', [], { children });

/** Several that tell nothing are told as one: their number would tell something. */
function together(nodes: readonly ProofNode[]): ProofNode[] {
  const told = nodes.filter((node) => node.claim !== 'withheld');
  const below = nodes.filter((node) => node.claim === 'withheld');
  const [first] = below;
  return first === undefined ? told : [...told, { ...first, children: below.flatMap(({ children }) => children) }];
}
