/** What would happen if: hypothetical acts on real states, how soon the rest could be done, and what that hangs on. Writes nothing. */
export { simulate, simulationOf } from './simulate.ts';
export { instantText, spanText } from './words.ts';
export type {
  Critical,
  CriticalElement,
  Earliest,
  EarliestStage,
  HypotheticalAct,
  PeriodOfRound,
  SeatTimes,
  Simulation,
  SimulationInput,
  StoryStep,
} from './types.ts';
