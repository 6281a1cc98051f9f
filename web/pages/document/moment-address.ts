import type { Moment } from './moments.ts';

/** The sequence of an event that an address names (`?at=12`); undefined where it names none, or nothing that could be one. */
export function sequenceIn(search: Readonly<Record<string, unknown>>): number | undefined {
  const at = Number(search['at']);
  return Number.isSafeInteger(at) && at > 0 ? at : undefined;
}

/**
 * The moment that shows a document as it was after an event: of the events that the reader may see, the last by that sequence. Before the
 * first of them it is the first.
 */
export function momentAt(moments: readonly Moment[], sequence: number): Moment | undefined {
  return moments.findLast(({ entries }) => entries.some((entry) => entry.sequence <= sequence)) ?? moments[0];
}

/** The sequence that names a moment: of its last event. */
export const sequenceOf = ({ entries }: Moment): number => entries.at(-1)?.sequence ?? 0;
