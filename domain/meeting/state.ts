import type { AttestedTime, DecisionReference, Evidence } from '../../schemas/attested.ts';
import type { ContentReference, Visibility } from '../../schemas/content.ts';
import type { MeetingDates } from '../../schemas/effects.ts';
import type { OrganId, StreamId } from '../../schemas/identifiers.ts';
import type { MeetingEventData } from '../../schemas/meeting-events.ts';
import type { Instant } from '../../schemas/time.ts';
import type { Convening } from './convening-state.ts';
import type { MeetingDeadline } from './deadlines-state.ts';
import type { Room } from './room-state.ts';

/** The days of a meeting as they were set, once. The last entry is what stands. */
export interface DatesSet {
  dates: MeetingDates;
  /** When it was recorded here. */
  setAt: Instant;
  /** Of one that was set before the body decided here (I15): when, as far as the record tells. */
  attested?: AttestedTime;
  decision?: DecisionReference;
  /** They were given up then, and no others set yet or at once (case 28). */
  endedAt?: Instant;
  sequence: number;
}

export interface MeetingRecord extends Convening {
  stream: StreamId;
  kind: MeetingEventData<'meeting-announced'>['kind'];
  organ?: OrganId | undefined;
  number?: number | undefined;
  series?: string | undefined;
  title: ContentReference;
  visibility: Visibility;
  mode?: MeetingEventData<'meeting-announced'>['mode'] | undefined;
  place?: string | undefined;
  takesDecisions: boolean;
  /** `past`: held before the body decided here, attested (I15). */
  state: 'announced' | 'open' | 'closed' | 'cancelled' | 'past';
  /** Absent where the days were never told, or given up. */
  dates?: MeetingDates;
  /** Every setting of the days, oldest first; the latest 50. */
  datesSet: DatesSet[];
  /** Of a past one. */
  attested?: { when: AttestedTime };
  evidence?: Evidence[];
  registeredAt: Instant;
  openedAt?: Instant;
  closedAt?: Instant;
  cancelledAt?: Instant;
  /** Agenda, attendance, quorum, rulings; absent until there are some (I13). */
  room?: Room;
  /** Those that are relative to its days, in the order in which they were set; absent until there is one (I13). */
  deadlines?: MeetingDeadline[];
  refusedDeliveries: { delivery: string; command: string; code: string; at: Instant }[];
  sequence: number;
  recorded: Instant;
}

/** The state of the meeting aggregate: plain JSON, carried from run to run (I13). */
export interface MeetingState {
  v: 1;
  meeting: MeetingRecord | null;
}

export const initialState = (): MeetingState => ({ v: 1, meeting: null });

/** Brings a carried snapshot up to this version. Throws on one that this code does not know. */
export function upcast(snapshot: unknown): MeetingState {
  const version = (snapshot as { v?: unknown } | null)?.v;
  if (version !== 1) throw new Error(`A snapshot of a meeting in version ${String(version)} is not known here.`);
  return snapshot as MeetingState;
}
