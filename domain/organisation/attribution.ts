import type { AttestedTime, DecisionReference } from '../../schemas/attested.ts';
import type { DatedFact, FactTime } from '../../schemas/dated-fact.ts';
import type { ApplyEffect, Effect } from '../../schemas/effects.ts';
import type { PastFact } from '../../schemas/organisation-commands.ts';
import type { EffectiveTime, Instant } from '../../schemas/time.ts';
import { daysOfAttested, effectiveOf } from '../shared/index.ts';
import { happened, type OrganisationDecision } from './decision.ts';
import { freeId } from './fact-book.ts';
import { pastFactId } from './fact-ids.ts';
import type { Organisation } from './state.ts';

export type EffectOf<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** By which decision, whether attested, and when and where it says so. */
export type Cause = Omit<ApplyEffect, 'effect'>;

export const NOTHING: OrganisationDecision = { events: [] };

/** When the effect of a decision counts from: of one taken here now, of an attested one when history says that it was taken. */
export const effectiveAt = ({ attested, when }: Cause, now: Instant): Instant | EffectiveTime =>
  attested ? effectiveOf(when, now) : now;

/**
 * What a decision says where the record has facts of that kind: it explains one that has no decision yet. `undefined` where it explains
 * none of them. Without events where it was said already.
 */
export function explain(facts: readonly DatedFact[], cause: Cause, now: Instant): OrganisationDecision | undefined {
  if (facts.some(({ decision }) => sameDecision(decision, cause.decision))) return NOTHING;
  const unexplained = facts.filter(({ decision }) => decision === undefined);
  const standing = unexplained.findLast(({ to }) => to === undefined);
  const fact = cause.attested ? begunBy(unexplained, cause.when) : standing;
  return fact && { events: [happened('decision-attributed', { fact: fact.id, ...cause }, effectiveAt(cause, now))] };
}

export function sameDecision(one: DecisionReference | undefined, other: DecisionReference): boolean {
  return one?.document === other.document && one.stage === other.stage;
}

/**
 * Which of some facts an attested decision began: the first that began on its day or after it; else the one that has not ended. Without
 * a day only one that is alone, or has not ended.
 */
function begunBy(facts: readonly DatedFact[], when: AttestedTime | undefined): DatedFact | undefined {
  const standing = facts.findLast(({ to }) => to === undefined);
  if (when === undefined) return standing ?? (facts.length === 1 ? facts[0] : undefined);
  const { earliest } = daysOfAttested(when);
  return facts.find(({ from }) => couldBegin(from, earliest)) ?? standing;
}

function couldBegin(from: FactTime | undefined, day: string): boolean {
  return from === undefined || 'at' in from || daysOfAttested(from.attested).latest >= day;
}

/** An attested decision whose effect is over, or was overtaken: history, explained by it; or the decision by which it ended. */
export function asHistory(
  organisation: Organisation,
  past: PastFact,
  cause: Cause,
  now: Instant,
  of: 'beginning' | 'end' = 'beginning',
): OrganisationDecision {
  const { document, stage } = cause.decision;
  const evidence = cause.evidence ?? [{ source: document, place: stage }];
  const at = effectiveAt(cause, now);
  const fact = freeId(organisation, pastFactId(past, organisation.id));
  return {
    events: [
      happened('past-fact-recorded', { fact: past, evidence }, at),
      happened('decision-attributed', { fact, ...(of === 'end' ? { end: true } : {}), ...cause }, at),
    ],
  };
}

/** What a decision says that ended something, where the record has an end of that kind: the same as `explain` says of a beginning. */
export function explainEnd(facts: readonly DatedFact[], cause: Cause, now: Instant): OrganisationDecision | undefined {
  if (facts.some(({ endedBy }) => sameDecision(endedBy?.decision, cause.decision))) return NOTHING;
  if (!cause.attested) return undefined;
  const unexplained = facts.filter(({ to, endedBy }) => to !== undefined && endedBy?.decision === undefined);
  const earliest = cause.when === undefined ? undefined : daysOfAttested(cause.when).earliest;
  const fact = earliest === undefined ? unexplained.at(-1) : unexplained.find(({ to }) => couldBegin(to, earliest));
  return (
    fact && {
      events: [happened('decision-attributed', { fact: fact.id, end: true, ...cause }, effectiveAt(cause, now))],
    }
  );
}

/** Since when, of what an attested decision began. */
export const begunWhen = ({ when }: Cause): { from?: AttestedTime } => (when ? { from: when } : {});

/** Whether a fact is known to have begun after an attested decision was taken. */
export function isLater({ from }: DatedFact, { when }: Cause): boolean {
  if (from === undefined || 'at' in from || when === undefined) return false;
  return daysOfAttested(from.attested).earliest > daysOfAttested(when).latest;
}

/** Effects taken together: what several of them say, one after the other. The first refusal is the answer. */
export function together(decisions: readonly OrganisationDecision[]): OrganisationDecision {
  const refused = decisions.find(({ refusal }) => refusal !== undefined);
  return refused ?? { events: decisions.flatMap(({ events }) => events) };
}
