/** Several aggregates of a body in memory: for the simulator, the prover, the comparison of rules, and the cases. */
export {
  World,
  type FactsOfDue,
  type WorldAnswer,
  type WorldCommand,
  type WorldDue,
  type WorldEvent,
} from './world.ts';
