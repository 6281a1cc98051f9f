import type { RoundCore, RoundPhase } from './state.ts';

/** Phases in which a round still waits for something other than the Chair's reopening: one such round a document at a time (I1). */
const UNDER_WAY: readonly RoundPhase[] = [
  'requested',
  'open',
  'suspended',
  'held',
  'silence-held',
  'answers-complete',
  'adopted-provisionally',
];
/** Phases in which no outcome has been reached yet: a new revision or a withdrawal ends the round. */
const UNDECIDED: readonly RoundPhase[] = ['requested', 'open', 'suspended', 'held'];
/** Phases in which consensus has been reached, whether or not it has been confirmed. */
const POSITIVE: readonly RoundPhase[] = ['silence-held', 'answers-complete', 'adopted-provisionally', 'adopted'];
/** Phases in which a State's position still counts, by its stamp. In a frozen one it is what may lift the freeze (case 33). */
const TAKING: readonly RoundPhase[] = ['open', 'suspended', 'held', 'answers-complete', 'frozen'];

export const isUnderWay = (round: Pick<RoundCore, 'phase'>): boolean => UNDER_WAY.includes(round.phase);
export const isUndecided = (round: Pick<RoundCore, 'phase'>): boolean => UNDECIDED.includes(round.phase);
export const isPositive = (round: Pick<RoundCore, 'phase'>): boolean => POSITIVE.includes(round.phase);
export const takesPositions = (round: Pick<RoundCore, 'phase'>): boolean => TAKING.includes(round.phase);
/** Whether its period runs now: only then does its expiry bind and anything fall due (a suspended round never expires). */
export const periodRuns = (round: Pick<RoundCore, 'phase'>): boolean => round.phase === 'open';
/** Never opened: nobody was asked. */
export const neverOpened = (round: Pick<RoundCore, 'openedAt'>): boolean => round.openedAt === undefined;
export const isContested = (round: Pick<RoundCore, 'contests'>): boolean => (round.contests?.length ?? 0) > 0;
