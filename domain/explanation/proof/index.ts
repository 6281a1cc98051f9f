/** Proofs of outcomes and refusals: trees of claims over recorded events, which anybody can check from the record alone. */
export { proofAsSeen, type Sight } from './as-seen.ts';
export { checkProof, type ProofFault } from './check-proof.ts';
export { CLAIMS, type ClaimCode } from './claims.ts';
export { proofEvent, type ProofEvent } from './proof-event.ts';
export { isProvable, proofOfOutcome } from './proof-of.ts';
export { nodesOf, type About, type Proof, type ProofNode } from './proof.ts';
