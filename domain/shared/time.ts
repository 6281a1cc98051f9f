/** Lengths of time that the whole core shares. */

/** How long an act that was stamped in time may be under way before a period is concluded, ms (design §5, intake step 4). */
export const DRAIN = 10_000;

/** One minute, ms: periods are announced in minutes and computed in ms. */
export const MINUTE = 60_000;
