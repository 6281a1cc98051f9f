import type { MeetingState } from './state.ts';

/** The acts of persons on the deadlines of a meeting. */
export const DEADLINE_ACTS = ['set-meeting-deadline', 'remove-meeting-deadline'] as const;

/** A name that no deadline has. */
const NEW = 'a-new-deadline';

/** Payloads with which such an act could be tried now: any new deadline; each of the meeting's own. */
export function deadlineCandidates({ meeting }: MeetingState, kind: string): object[] {
  const rule = { base: 'first-day', days: 0, time: '00:00', zone: 'UTC' };
  if (kind === 'set-meeting-deadline') return [{ deadline: NEW, purpose: 'other', rule }];
  if (kind !== 'remove-meeting-deadline') return [];
  const own = (meeting?.deadlines ?? []).filter((each) => each.for === undefined);
  return [...own.map(({ deadline }) => ({ deadline })), { deadline: NEW }];
}
