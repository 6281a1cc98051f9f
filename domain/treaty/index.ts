export { addMonths, addOffset } from './calendar.ts';
export { progressOn, type Progress, type Weights } from './condition.ts';
export { entryIntoForceBy, type EntryIntoForceResult } from './entry-into-force.ts';
export { standingOn, type Standing } from './standing.ts';
