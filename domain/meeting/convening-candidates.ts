import type { Actor } from '../../schemas/actor.ts';
import type { Instant } from '../../schemas/time.ts';
import type { MeetingState } from './state.ts';

/** The acts of persons in convening a meeting. */
export const CONVENING_ACTS = ['convene-meeting', 'record-invitation-reply', 'postpone-meeting'] as const;

/** A party that no roster has, so that an invitation of it is news. */
const SOMEBODY = 'somebody-new';

/** Payloads with which such an act could be tried now: an invitation, and a reply of each party that was invited. */
export function conveningCandidates(
  { meeting }: MeetingState,
  kind: string,
  { party }: Pick<Actor, 'party'>,
  at: Instant,
): object[] {
  if (meeting === null) return [];
  if (kind === 'convene-meeting') return [{ sentAt: at, parties: [SOMEBODY] }];
  if (kind !== 'record-invitation-reply') return [];
  const parties = party === undefined ? (meeting.convened?.parties ?? []) : [party];
  return parties.flatMap((each) =>
    // One of them is no repetition.
    (['yes', 'no'] as const).map((attends) => ({ party: each, attends, at })),
  );
}
