import type { ContentReference } from '../../schemas/content.ts';
import type { MeetingDates } from '../../schemas/effects.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { Attends } from '../../schemas/meeting-convening-commands.ts';
import type { Notice } from '../../schemas/meeting-convening-events.ts';
import type { Instant } from '../../schemas/time.ts';

/** The last convocation, and all who were invited by it or before. */
export interface Convened {
  sentAt: Instant;
  /** What it told: the days, and the place or form that stood then. */
  dates: MeetingDates;
  /** The sequence of the event by which those days stood: the same days set again are other days. */
  daysSequence: number;
  place?: string | undefined;
  mode?: string | undefined;
  parties: PartyId[];
  /** Those that are no Member State of the organ. */
  observers?: PartyId[];
  guests?: string[];
  text?: ContentReference;
  notice: Notice;
  /** How many convocations there were. */
  times: number;
  at: Instant;
  sequence: number;
}

/** Whether a delegation will come, as it said last. */
export interface InvitationReply {
  party: PartyId;
  attends: Attends;
  headOfDelegation?: ContentReference | undefined;
  at: Instant;
  /** Of the event: one before the days that stand were set speaks of other days. */
  sequence: number;
}

/** What a meeting knows of its convening; each absent until there is some (I13). */
export interface Convening {
  convened?: Convened;
  replies?: InvitationReply[];
}
