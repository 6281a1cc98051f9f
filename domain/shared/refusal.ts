import type { Decision, Refusal } from '../../schemas/decider.ts';
import type { ProblemCode } from '../../schemas/problem-codes.ts';

/** A refusal: its code, the rule it rests on, and what it is about. */
export function refusal(code: ProblemCode, rule: string, about?: Record<string, string | number>): Refusal {
  return about === undefined ? { code, rule } : { code, rule, about };
}

/** A decision that refuses and leaves no trace in the stream. */
export function refused<E>(because: Refusal): Decision<E> {
  return { events: [], refusal: because };
}
