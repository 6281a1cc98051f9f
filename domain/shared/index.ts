export { answerEvent } from './answer-event.ts';
export { DRAIN, MINUTE } from './time.ts';
export { organisationOf } from './organisation-of.ts';
export { refusal, refused } from './refusal.ts';
export { refusedAct, type RefusedAct } from './refused-act.ts';
export { addDays, certaintyOn, daysOf, daysOfAttested, overlap, type Days } from './as-of.ts';
export { effectiveOf, notPast } from './past.ts';
