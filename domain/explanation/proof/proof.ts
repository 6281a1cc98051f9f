import { ruleReference, type RuleReference } from '../../rules/index.ts';
import type { ClaimCode } from './claims.ts';
import type { ProofEvent } from './proof-event.ts';

export type About = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One claim: what is said, whether it holds, by which rule, and which events of the record show it. */
export interface ProofNode {
  claim: ClaimCode;
  about: About;
  holds: boolean;
  rule: RuleReference;
  events: { id: string; hash: string }[];
  children: ProofNode[];
}

/** Why an event of the record came about. */
export interface Proof {
  /** The form of proofs; a change of form is another number. */
  v: 1;
  stream: string;
  sequence: number;
  event: string;
  root: ProofNode;
}

type Rule = RuleReference | string;
type Cited = ProofEvent | undefined;

/** A claim with what it rests on. It holds if it holds itself and all that it rests on holds. */
export function claim(
  code: ClaimCode,
  about: About,
  rule: Rule,
  events: readonly Cited[],
  rest: { holds?: boolean; children?: readonly (ProofNode | undefined)[] } = {},
): ProofNode {
  const children = (rest.children ?? []).filter((child) => child !== undefined);
  return {
    claim: code,
    about,
    holds: (rest.holds ?? true) && children.every(({ holds }) => holds),
    rule: typeof rule === 'string' ? ruleReference(rule) : rule,
    events: cited(events),
    children,
  };
}

/** Each event once, in the order of the record. */
function cited(events: readonly Cited[]): ProofNode['events'] {
  const once = new Map(events.filter((event) => event !== undefined).map((event) => [event.id, event]));
  return [...once.values()]
    .sort((one, other) => (one.stream === other.stream ? one.sequence - other.sequence : one.id < other.id ? -1 : 1))
    .map(({ id, hash }) => ({ id, hash }));
}

/** Every node of a proof, the root first. */
export function nodesOf(root: ProofNode): ProofNode[] {
  return [root, ...root.children.flatMap(nodesOf)];
}
