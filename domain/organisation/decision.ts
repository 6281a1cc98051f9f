import type { Decision } from '../../schemas/decider.ts';
import type {
  OrganisationEvent,
  OrganisationEventData,
  OrganisationEventName,
} from '../../schemas/organisation-events.ts';
import type { ProblemCode } from '../../schemas/problem-codes.ts';
import type { EffectiveTime, Instant } from '../../schemas/time.ts';
import { refusal, refused } from '../shared/index.ts';

export type OrganisationDecision = Decision<OrganisationEvent>;

/** A refusal that leaves no trace in the stream. */
export function refuse(code: ProblemCode, rule: string, about?: Record<string, string | number>): OrganisationDecision {
  return refused(refusal(code, rule, about));
}

/** An event. `at` is when it counts from: an instant, epoch ms, or what history says of the past (I15). */
export function happened<N extends OrganisationEventName>(
  name: N,
  data: OrganisationEventData<N>,
  at: Instant | EffectiveTime,
): OrganisationEvent {
  return { name, data, effective: typeof at === 'number' ? { kind: 'instant', at } : at } as OrganisationEvent;
}
