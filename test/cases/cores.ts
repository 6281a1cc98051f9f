/** What a story runs on. A mutant gets these modules anew, with its rule switched off; so nothing else here may import from `domain/`. */
export { documentDecider, explain, tasks, treatyStatus, type DocumentState } from '../../domain/document/index.ts';
export { chairNow, holdsChair, membersNow, nameOf, organisationFacts } from '../../domain/organisation/index.ts';
export { World, type WorldAnswer, type WorldEvent } from '../../domain/world/index.ts';
export { resolvedFacts } from '../../activities/deadlines/resolve-deadlines.ts';
export { countedDeadline, statedDeadline } from '../../api/counted-period.ts';
export { roundCounting } from '../../api/round-counting.ts';
export { addressingOf } from '../../notifications/addressing.ts';
export { evolved, folded } from '../../notifications/folded.ts';
export { rosterOf as noticeRosterOf } from '../../notifications/roster.ts';
export { noticesOf } from '../../notifications/recipients.ts';
