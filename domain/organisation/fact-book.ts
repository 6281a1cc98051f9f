import type { AttestedTime, Evidence } from '../../schemas/attested.ts';
import type { DatedFact, FactEnd, FactTime } from '../../schemas/dated-fact.ts';
import type { Sourced } from '../../schemas/organisation-commands.ts';
import type { Instant } from '../../schemas/time.ts';
import { numbered } from './fact-ids.ts';
import { factsOf } from './facts.ts';
import type { Organisation } from './state.ts';

/** Of names in one language, where one is named. */
export type About = Pick<DatedFact, 'kind' | 'subject' | 'language'>;

/** Facts of one kind about one subject: a party's statuses, its terms as Chair, an area's coordinators. */
export function factsAbout(organisation: Organisation, { kind, subject, language }: About): DatedFact[] {
  return factsOf(organisation, kind).filter(
    (fact) => fact.subject === subject && (language === undefined || fact.language === language),
  );
}

/** The one that has not ended; the last, where the record has several. */
export function standingFact(organisation: Organisation, about: About): DatedFact | undefined {
  return factsAbout(organisation, about).findLast(({ to }) => to === undefined);
}

/** Facts put beside or, under the same id, in the place of those that are known. */
export function withFacts(organisation: Organisation, facts: readonly DatedFact[]): Organisation {
  if (facts.length === 0) return organisation;
  const kept = [...(organisation.facts ?? [])];
  for (const fact of facts) {
    const place = kept.findIndex(({ id }) => id === fact.id);
    if (place === -1) kept.push(fact);
    else kept[place] = fact;
  }
  return { ...organisation, facts: kept };
}

/** Begins a fact under an id that is free. One that stands ends what stood of its kind about its subject: one status, one coordinator, one name in a language. */
export function begin(organisation: Organisation, base: string, fact: Omit<DatedFact, 'id'>): Organisation {
  const before = fact.to === undefined ? ended(factsAbout(organisation, fact), fact.from ?? { attested: {} }) : [];
  return withFacts(organisation, [...before, { id: freeId(organisation, base), ...fact }]);
}

/** The same of what stands beside others of its kind: a competence, a suspension that is over. */
export function add(organisation: Organisation, base: string, fact: Omit<DatedFact, 'id'>): Organisation {
  return withFacts(organisation, [{ id: freeId(organisation, base), ...fact }]);
}

/** The id that the next fact of a base gets; an id begins with its kind. */
export function freeId(organisation: Organisation, base: string): string {
  const kind = base.slice(0, base.indexOf('/')) as DatedFact['kind'];
  return numbered(
    base,
    factsOf(organisation, kind).map(({ id }) => id),
  );
}

/** Those that have not ended, ended at a time; `endedBy`: by what, where nothing comes in their place that says so. */
export function ended(facts: readonly DatedFact[], to: FactTime, endedBy?: FactEnd): DatedFact[] {
  return facts
    .filter((fact) => fact.to === undefined)
    .map((fact) => ({ ...fact, to, ...(endedBy === undefined ? {} : { endedBy }) }));
}

/** A fact that was decided or happened here, not told by a roster or attested: nothing that is attested can come after it (I15). */
export function isOfHere(fact: DatedFact | undefined): boolean {
  return fact !== undefined && !fact.attested && fact.sourced === undefined;
}

/** When something attested began or ended: it had by the time that it was recorded. */
export const attestedAt = (attested: AttestedTime | undefined, recorded: Instant): FactTime => ({
  attested: attested ?? {},
  recorded,
});

/** The first piece of evidence as the roster would name its source. */
export function sourcedFrom(evidence: readonly Evidence[] | undefined, otherwise: string): Sourced {
  const [first] = evidence ?? [];
  return { confidence: 'V', source: first ? `${first.source}, ${first.place}` : otherwise };
}
