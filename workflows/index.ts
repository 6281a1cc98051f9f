/** Everything that a workflow worker can run. */
export { document } from './document.ts';
export { meeting } from './meeting.ts';
export { organisation } from './organisation.ts';
export { intakeWitness } from './intake-witness.ts';
