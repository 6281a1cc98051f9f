/** Why things stand as they do, and what would bring them on: pure, from states and events alone (design §1 `explain`). */
export { Trial, type Standing } from './trial.ts';
export { waysToNextStage } from './ways.ts';
export type { Counterfactual, Doer, Milestone, NoWay, PlannedAct, Way, WayAct, Ways } from './way.ts';
export { asSeenBy, seesAllPositions } from './as-seen.ts';
export { checkProof, isProvable, proofAsSeen, nodesOf, proofEvent, proofOfOutcome } from './proof/index.ts';
export type { Proof, ProofEvent, ProofFault, ProofNode, Sight } from './proof/index.ts';
export { proofText, waysText, type Words } from './text/index.ts';
