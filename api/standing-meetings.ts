import type { MeetingRecord, MeetingState } from '../domain/meeting/index.ts';
import { stateOf, type Queryable } from '../readmodels/queries/index.ts';
import type { StreamId } from '../schemas/identifiers.ts';

/** How long the read model is waited for, and how often it is asked, ms: it may be a moment behind an act of the same client. */
const LOOKED_FOR = 1_000;
const LOOK_EVERY = 50;

/** A meeting as it stands, once `isThere` says that what is looked for is there; as it stands then, where it does not come in time. */
export type StandingMeetings = (
  stream: StreamId,
  isThere?: (meeting: MeetingRecord) => boolean,
) => Promise<MeetingRecord | undefined>;

/** Meetings by the read model. Whether the actor may see one is asked before (I14). */
export function openStandingMeetings(db: Queryable): StandingMeetings {
  return async (stream, isThere = () => true) => {
    const until = performance.now() + LOOKED_FOR;
    for (;;) {
      const meeting = (await stateOf<MeetingState>(db, stream))?.meeting ?? undefined;
      if ((meeting !== undefined && isThere(meeting)) || performance.now() > until) return meeting;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  };
}
