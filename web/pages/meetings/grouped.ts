/** A meeting of the list, as far as its place in the list goes. */
interface Placed {
  state: string;
  dateFrom: string | null;
  day?: unknown;
}

export interface Grouped<M> {
  toCome: M[];
  held: M[];
  cancelled: M[];
}

/** The day by which a meeting has its place: as precise as it is told, of the past as its source tells it. */
export function dayTold({ dateFrom, day }: Placed): string | undefined {
  return dateFrom ?? (typeof day === 'string' ? day : undefined);
}

/**
 * Meetings to come (those that sit first, then by their days, those without days last), meetings held and cancelled (the latest first). A
 * month or a year stands before its days.
 */
export function grouped<M extends Placed>(meetings: readonly M[]): Grouped<M> {
  const day = (meeting: M): string => dayTold(meeting) ?? '';
  const latest = (one: M, other: M): number => day(other).localeCompare(day(one));
  const soonest = (one: M, other: M): number =>
    Number(other.state === 'open') - Number(one.state === 'open') ||
    Number(day(one) === '') - Number(day(other) === '') ||
    day(one).localeCompare(day(other));
  const of = (...states: string[]): M[] => meetings.filter(({ state }) => states.includes(state));
  return {
    toCome: of('announced', 'open').sort(soonest),
    held: of('closed', 'past').sort(latest),
    cancelled: of('cancelled').sort(latest),
  };
}
