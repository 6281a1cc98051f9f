import type { DatedFact } from '../../schemas/dated-fact.ts';
import type { OrganisationEvent } from '../../schemas/organisation-events.ts';
import type { PastFact } from '../../schemas/organisation-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { refused } from '../shared/index.ts';
import {
  asHistory,
  begunWhen,
  effectiveAt,
  explain,
  explainEnd,
  NOTHING,
  type Cause,
  type EffectOf,
} from './attribution.ts';
import { happened, refuse, type OrganisationDecision } from './decision.ts';
import { stands } from './decide-standing-effects.ts';
import { factsAbout, standingFact } from './fact-book.ts';
import { organOf } from './lookups.ts';
import { languagesValue, quorumValue } from './rule-values.ts';
import type { Organisation } from './state.ts';

/** An organ ends: it decides no more. Rounds that are open with it go on under the electorate that they have (I2). */
export function dissolveOrgan(
  organisation: Organisation,
  { organ }: EffectOf<'dissolve-organ'>,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  const facts = factsAbout(organisation, { kind: 'organ', subject: organ });
  const known = explainEnd(facts, cause, now);
  if (known) return known;
  if (facts.length === 0) return refuse('organ-unknown', 'API', { organ });
  if (cause.attested) {
    const fault = stands(facts);
    return fault ? refused(fault) : NOTHING;
  }
  if (facts.every(({ to }) => to !== undefined)) return refuse('organ-ended', 'I9', { organ });
  return { events: [happened('organ-dissolved', { organ, ...cause }, now)] };
}

/** That an organ decides a kind of document, beside what the roster says (case 44). From then on the kind is open to no other organ that has none. */
export function grantCompetence(
  organisation: Organisation,
  { organ, documentKind }: EffectOf<'grant-competence'>,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  const facts = competences(organisation, organ, documentKind);
  const known = explain(facts, cause, now) ?? (facts.some(({ to }) => to === undefined) ? NOTHING : undefined);
  if (known) return known;
  const entry = organOf(organisation, organ);
  if (!entry) return refuse('organ-unknown', 'API', { organ });
  if (entry.electorate === 'none') return refuse('organ-decides-nothing', 'I1', { organ });
  if (entry.dissolved !== undefined) return refuse('organ-ended', 'I1', { organ });
  return { events: [happened('competence-granted', { organ, documentKind, ...cause }, effectiveAt(cause, now))] };
}

export function withdrawCompetence(
  organisation: Organisation,
  { organ, documentKind }: EffectOf<'withdraw-competence'>,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  const facts = competences(organisation, organ, documentKind);
  const known = explainEnd(facts, cause, now);
  if (known) return known;
  if (cause.attested) {
    const fault = stands(facts);
    if (fault) return refused(fault);
    const past: PastFact = { kind: 'competence', organ, documentKind, to: cause.when ?? {} };
    return asHistory(organisation, past, cause, now, 'end');
  }
  if (facts.every(({ to }) => to !== undefined))
    return refuse('competence-not-held', 'case 44', { organ, kind: documentKind });
  return { events: [happened('competence-withdrawn', { organ, documentKind, ...cause }, now)] };
}

function competences(organisation: Organisation, organ: string, documentKind: string): DatedFact[] {
  const facts = factsAbout(organisation, { kind: 'competence', subject: organ });
  return facts.filter(({ value }) => value === documentKind);
}

/** Working languages (RoP 1.9). */
export function setWorkingLanguages(
  organisation: Organisation,
  { languages }: EffectOf<'set-working-languages'>,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  return ownRule(organisation, cause, now, {
    kind: 'working-languages',
    value: languagesValue(languages),
    past: { kind: 'working-languages', languages, ...begunWhen(cause), to: {} },
    event: (at) => happened('working-languages-set', { languages, ...cause }, at),
  });
}

/** Below it nothing is decided (RoP 1.2): from then on, never of a meeting or a round that was before (I2). */
export function setBasicQuorum(
  organisation: Organisation,
  { kind: _, ...fraction }: EffectOf<'set-basic-quorum'>,
  cause: Cause,
  now: Instant,
): OrganisationDecision {
  return ownRule(organisation, cause, now, {
    kind: 'basic-quorum',
    value: quorumValue(fraction),
    past: { kind: 'basic-quorum', ...fraction, ...begunWhen(cause), to: {} },
    event: (at) => happened('basic-quorum-set', { ...fraction, ...cause }, at),
  });
}

/** One at a time. What is attested explains what holds or held; it replaces nothing (I15). */
function ownRule(
  organisation: Organisation,
  cause: Cause,
  now: Instant,
  rule: {
    kind: 'working-languages' | 'basic-quorum';
    value: string;
    past: PastFact;
    event: (at: ReturnType<typeof effectiveAt>) => OrganisationEvent;
  },
): OrganisationDecision {
  const about = { kind: rule.kind, subject: organisation.id };
  const facts = factsAbout(organisation, about).filter(({ value }) => value === rule.value);
  const standing = standingFact(organisation, about);
  const known = explain(facts, cause, now) ?? (standing?.value === rule.value ? NOTHING : undefined);
  if (known) return known;
  if (cause.attested) return asHistory(organisation, rule.past, cause, now);
  return { events: [rule.event(effectiveAt(cause, now))] };
}
