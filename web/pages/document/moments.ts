import type { components } from '../../server/api-types.d.ts';

export type Entry = components['schemas']['TimelineEntry'];

/** Events that were recorded together, by one act: what the record knew changed with all of them at once. */
export interface Moment {
  /** When they were recorded, epoch ms: what `knownAt` takes. */
  at: number;
  entries: Entry[];
}

/** The moments of a timeline, the first first; `entries` in the order of the record. */
export function momentsOf(entries: readonly Entry[]): Moment[] {
  const moments: Moment[] = [];
  for (const entry of entries) {
    const last = moments.at(-1);
    if (last?.at === entry.recorded) last.entries.push(entry);
    else moments.push({ at: entry.recorded, entries: [entry] });
  }
  return moments;
}

/** Events that tell more of a moment than those that they bring about, the most telling first. */
const TELLING = [
  /^(round-adopted|round-not-adopted|silence-broken|round-frozen|outcome-contested|stage-failed|document-withdrawn)/,
  /^(silence-held|round-held|round-lapsed|round-opened|ruling-recorded|approved-subject)/,
  /^(stage-completed|stage-returned|treaty-entered)/,
];

/** The event that names a moment: an outcome before the statement that brought it about. */
export function tellingOf({ entries }: Moment): Entry | undefined {
  for (const pattern of TELLING) {
    const found = entries.find(({ name }) => pattern.test(name));
    if (found) return found;
  }
  return entries[0];
}
