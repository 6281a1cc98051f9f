import { meetingDecider, type MeetingRecord } from '../../domain/meeting/index.ts';
import { coreEvent, placeOf } from '../../readmodels/queries/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Instant } from '../../schemas/time.ts';
import type { MeetingEvent, MeetingEventData, MeetingEventName } from '../../schemas/meeting-events.ts';

/** An event of a meeting, by its name, with its place in the record. */
export type Happened = { [N in MeetingEventName]: { name: N; data: MeetingEventData<N> } & Place }[MeetingEventName];
interface Place {
  sequence: number;
  recorded: number;
  hash: string;
}

export interface MeetingFolded {
  /** As it stands; of one whose record is closed, as it stood then: a final record does not change (case 39). */
  meeting: MeetingRecord;
  happened: readonly Happened[];
  /** Statements that were entered after the record was closed. */
  after: readonly Happened[];
  /** When the closing of the record was recorded: what documents did later is not in it. */
  settled?: Instant;
  /** The last event that a paper rests on: of a closed record its closing, or a statement that came later. */
  last: Place;
}

/** A meeting out of its events, by its own core; undefined where there is none. */
export function folded(events: readonly RecordedEventShape[]): MeetingFolded | undefined {
  const all = events.map((event): Happened => {
    const { name, data } = coreEvent<MeetingEvent>(event);
    const { sequence, recorded, hash } = event;
    return { name, data, sequence, recorded, hash } as Happened;
  });
  const closing = all.findIndex(({ name }) => name === 'record-closed');
  const until = closing < 0 ? all.length : closing + 1;
  const { meeting } = events
    .slice(0, until)
    .reduce(
      (state, event) => meetingDecider.evolve(state, coreEvent<MeetingEvent>(event), placeOf(event)),
      meetingDecider.initial(),
    );
  const after = all.slice(until).filter(({ name }) => name === 'statement-attached');
  const last = after.at(-1) ?? all[until - 1];
  if (meeting === null || last === undefined) return undefined;
  const settled = all[closing]?.recorded;
  return { meeting, happened: all.slice(0, until), after, last, ...(settled === undefined ? {} : { settled }) };
}

/** The data of all events of a name, in the order of the record. */
export function named<N extends MeetingEventName>(
  happened: readonly Happened[],
  name: N,
): (MeetingEventData<N> & { recorded: number })[] {
  return happened
    .filter((event) => event.name === name)
    .map(({ data, recorded }) => ({ ...(data as MeetingEventData<N>), recorded }));
}
