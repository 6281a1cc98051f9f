import type { Decision } from '../../schemas/decider.ts';
import type { MeetingCommand, MeetingCommandKind } from '../../schemas/meeting-commands.ts';
import type { MeetingEvent, MeetingEventData, MeetingEventName } from '../../schemas/meeting-events.ts';
import type { ProblemCode } from '../../schemas/problem-codes.ts';
import type { EffectiveTime, Instant } from '../../schemas/time.ts';
import { refusal, refused } from '../shared/index.ts';

export type MeetingDecision = Decision<MeetingEvent>;
export type CommandOf<K extends MeetingCommandKind> = Extract<MeetingCommand, { kind: K }>;

/** A refusal that leaves no trace in the stream. */
export function refuse(code: ProblemCode, rule: string, about?: Record<string, string | number>): MeetingDecision {
  return refused(refusal(code, rule, about));
}

/** A decision of one event. `at` is when it counts from: an instant, epoch ms, or what history says of the past (I15). */
export function happened<N extends MeetingEventName>(
  name: N,
  data: MeetingEventData<N>,
  at: Instant | EffectiveTime,
): MeetingDecision {
  const effective: EffectiveTime = typeof at === 'number' ? { kind: 'instant', at } : at;
  return { events: [{ name, data, effective } as MeetingEvent] };
}
