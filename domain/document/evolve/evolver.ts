import type { EventPlace } from '../../../schemas/decider.ts';
import type { DocumentEvent, DocumentEventName } from '../../../schemas/document-events.ts';
import type { DocumentRecord } from '../state.ts';

export type EventOf<N extends DocumentEventName> = Extract<DocumentEvent, { name: N }>;

/** What an event changes: the members of the document that are new; everything else is shared with the state before. */
export type Patch = Partial<DocumentRecord>;

/** Folds one kind of event. Total: the record is never refused, so what names nothing known changes nothing. */
export type Evolver<N extends DocumentEventName> = (
  document: DocumentRecord,
  event: EventOf<N>,
  place: EventPlace,
) => Patch;
export type Evolvers<N extends DocumentEventName> = { [K in N]: Evolver<K> };

export const NOTHING: Patch = {};

/** A copy without some members: `undefined` is never carried, so that a state equals its own JSON. */
export function without<T extends object, K extends keyof T>(value: T, keys: readonly K[]): T {
  if (!keys.some((key) => key in value)) return value;
  const copy = { ...value };
  for (const key of keys) delete copy[key];
  return copy;
}

/** A copy without the members that are `undefined`: what an event leaves out is absent in the state too. */
export function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** When an event of a round counts from; what is attested of the past has no instant but that of its recording (I15). */
export function instantOf(event: DocumentEvent, place: EventPlace): number {
  return event.effective.kind === 'instant' ? event.effective.at : place.recorded;
}
