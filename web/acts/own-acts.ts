/** How far the record of a matter was after the last act of this tab: a form that is opened right after it must not begin with what stood before. */
const last = new Map<string, number>();

const matterOf = ({ document, meeting }: Readonly<Record<string, string>>): string | undefined => document ?? meeting;

/** Keeps that an act of this tab is on record as that event of its matter. */
export function noteOwnAct(places: Readonly<Record<string, string>>, sequence: number | undefined): void {
  const matter = matterOf(places);
  if (matter !== undefined && sequence !== undefined) last.set(matter, Math.max(sequence, last.get(matter) ?? 0));
}

/** The event that a read of the matter has to contain; undefined where this tab did nothing to it. */
export function ownActOn(places: Readonly<Record<string, string>>): number | undefined {
  const matter = matterOf(places);
  return matter === undefined ? undefined : last.get(matter);
}
