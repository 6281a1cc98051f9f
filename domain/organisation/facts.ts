import type { DatedFact } from '../../schemas/dated-fact.ts';
import { rosterFacts } from './roster-facts.ts';
import type { Organisation, OrganisationState } from './state.ts';

/**
 * Every dated fact of an organisation (design §5 "Two clocks"), for `certaintyOn`: statuses, suspensions, names, organs, competences, Chairs, the
 * next Chair, coordinators, series and its own rules, from the roster and from what came after it, each with its source, its evidence or the
 * decision that it rests on.
 */
export function organisationFacts({ organisation }: OrganisationState): DatedFact[] {
  return organisation === null ? [] : factsOf(organisation);
}

/** A fact of the roster that an event has changed since stands in `facts` and replaces the roster's word. `kind`: of that kind alone. */
export function factsOf(organisation: Organisation, kind?: DatedFact['kind']): DatedFact[] {
  const all = organisation.facts ?? [];
  const own = kind === undefined ? all : all.filter((fact) => fact.kind === kind);
  const known = new Set(own.map(({ id }) => id));
  return [...rosterFacts(organisation, own, kind).filter(({ id }) => !known.has(id)), ...own];
}
