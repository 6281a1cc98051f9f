/** Proof of procedures before use (design §6): everything that can happen under one, explored on the real core in a small body. */
export type { FaultClass, Verdict } from './fault.ts';
export { normalForm } from './normal-form.ts';
export { prove, USUAL, type Coverage, type Proof, type ProofOptions, type Told } from './prove.ts';
export type { Step, Story } from './story.ts';
