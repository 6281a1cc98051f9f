import { proofOfOutcome } from './proof-of.ts';
import type { ProofEvent } from './proof-event.ts';
import { nodesOf, type Proof } from './proof.ts';
import { stableJson } from './stable-json.ts';

/** What is wrong with a proof, as a code, and where. */
export interface ProofFault {
  code: 'record-incomplete' | 'event-missing' | 'event-changed' | 'claim-differs' | 'does-not-hold';
  event?: string;
  claim?: string;
}

/**
 * Checks a proof against the record alone: the record reaches the outcome without a gap; every event that the proof names is there, unchanged;
 * every claim, evaluated again from the events, is what the proof says, none left out; and it holds. No fault: the outcome is proved.
 * `hashOf`: makes an event's hash anew, for a record whose chain was not verified before.
 */
export function checkProof(
  proof: Proof,
  events: readonly ProofEvent[],
  { related = [], hashOf }: { related?: readonly ProofEvent[]; hashOf?: (event: ProofEvent) => string } = {},
): ProofFault[] {
  const faults: ProofFault[] = [];
  const prefix = events.filter(({ sequence }) => sequence <= proof.sequence);
  const whole = prefix.every(({ sequence }, index) => sequence === index + 1) && prefix.length === proof.sequence;
  if (!whole) faults.push({ code: 'record-incomplete' });
  const known = new Map([...prefix, ...related].map((event) => [event.id, event]));
  for (const node of nodesOf(proof.root))
    for (const { id, hash } of node.events) {
      const event = known.get(id);
      if (event === undefined) faults.push({ code: 'event-missing', event: id, claim: node.claim });
      else if (event.hash !== hash || (hashOf && hashOf(event) !== hash))
        faults.push({ code: 'event-changed', event: id, claim: node.claim });
    }
  const again = proofOfOutcome(prefix, proof.sequence, related);
  const differing = again === undefined ? proof.root.claim : difference(proof, again);
  if (differing !== undefined) faults.push({ code: 'claim-differs', claim: differing });
  for (const { holds, claim } of nodesOf(proof.root)) if (!holds) faults.push({ code: 'does-not-hold', claim });
  return faults;
}

/** The first claim in which two proofs differ. */
function difference(one: Proof, other: Proof): string | undefined {
  if (stableJson(one) === stableJson(other)) return undefined;
  const mine = nodesOf(one.root);
  const theirs = nodesOf(other.root);
  const bare = (node: (typeof mine)[number] | undefined) =>
    JSON.stringify(node && { ...node, children: [], holds: true });
  const index = theirs.findIndex((node, place) => bare(node) !== bare(mine[place]));
  return mine[index]?.claim ?? one.root.claim;
}
