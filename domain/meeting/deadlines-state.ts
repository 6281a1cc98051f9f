import type { ContentReference } from '../../schemas/content.ts';
import type { ItemId, StreamId } from '../../schemas/identifiers.ts';
import type { AnyDeadlinePurpose } from '../../schemas/meeting-deadline-events.ts';
import type { RelativeToMeeting } from '../../schemas/meeting-deadline-rule.ts';
import type { Instant, ResolvedDeadline } from '../../schemas/time.ts';

/** A deadline that hangs on the days of a meeting (case 28): its rule, and how it stands by the days that were last told. */
export interface MeetingDeadline {
  deadline: ItemId;
  purpose: AnyDeadlinePurpose;
  title?: ContentReference;
  rule: RelativeToMeeting;
  /** What of a document follows the meeting; absent for a deadline of the meeting's own. */
  for?: { document: StreamId; subject: string };
  setAt: Instant;
  /** Of the event that set it, or its rule, last. */
  sequence: number;
  /** The wall time that it was fixed for last; absent where it has none. */
  wallTime?: string;
  /** The instant of that wall time, with its derivation (I12). */
  fixed?: ResolvedDeadline;
  /** It had passed when it was fixed. */
  passed?: true;
  fixedAt?: Instant;
  fixedSequence?: number;
}
