import type { Actor } from '../../schemas/actor.ts';
import type { Permission } from '../../schemas/decider.ts';
import type { MeetingCommand, MeetingCommandKind } from '../../schemas/meeting-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { DEADLINE_ACTS, deadlineCandidates } from './deadlines-candidates.ts';
import { decide } from './decide.ts';
import { CONVENING_ACTS, conveningCandidates } from './convening-candidates.ts';
import { ROOM_ACTS, roomCandidates } from './room-candidates.ts';
import type { MeetingState } from './state.ts';

/** The acts that a person can carry out on a meeting; the rest are delivered. */
const PERSONS_ACTS = [
  'announce-meeting',
  'record-past-meeting',
  're-date-meeting',
  'move-meeting',
  'open-meeting',
  'close-meeting',
  'cancel-meeting',
  ...CONVENING_ACTS,
  ...DEADLINE_ACTS,
  ...ROOM_ACTS,
] as const satisfies readonly MeetingCommandKind[];

/**
 * Which acts an actor has on the meeting, one entry an act, and why not. Each is tried on the very `decide` that would carry it out, with
 * days, a place and instants that stand in nobody's way. `now` defaults to the instant of the last event.
 */
export function mayInMeeting(state: MeetingState, actor: Pick<Actor, 'role' | 'party'>, now?: Instant): Permission[] {
  const at = now ?? state.meeting?.recorded ?? 0;
  return PERSONS_ACTS.map((kind) => {
    let first: Permission | undefined;
    const candidates = [
      ...roomCandidates(state, kind, at),
      ...conveningCandidates(state, kind, actor, at),
      ...deadlineCandidates(state, kind),
    ];
    // An act that names items or delegations is tried with those that there are: a payload without any is none of its own.
    for (const payload of candidates.length > 0 ? candidates : [anyPayload(state, at)]) {
      const facts = { liveSince: { day: '9999-12-31' } };
      const receipt = { receivedAt: at, way: 'intake', by: '' };
      const { refusal } = decide(state, { kind, payload, actor, facts, receipt } as unknown as MeetingCommand, at);
      if (refusal === undefined) return { act: kind, allowed: true };
      first ??= { act: kind, allowed: false, code: refusal.code, rule: refusal.rule };
    }
    return first ?? { act: kind, allowed: false, code: 'not-permitted', rule: 'I11' };
  });
}

/** Days, a place and instants that stand in nobody's way. */
function anyPayload(state: MeetingState, at: Instant): object {
  return {
    dates: { from: state.meeting?.dates?.from === '9999' ? '9998' : '9999' },
    place: `not ${state.meeting?.place ?? ''}`,
    when: {},
    openedAt: at,
    closedAt: Math.max(at, state.meeting?.openedAt ?? 0),
  };
}
