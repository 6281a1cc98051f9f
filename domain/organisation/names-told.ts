import type { DecisionReference } from '../../schemas/attested.ts';
import type { AsOf, DatedFact, FactTime } from '../../schemas/dated-fact.ts';
import type { DatedName } from '../../schemas/organisation-commands.ts';
import type { Instant, PartialDate } from '../../schemas/time.ts';
import { dayAsked, nameOn } from './dated-facts.ts';
import { sourcedFrom } from './fact-book.ts';
import type { NameKind } from './fact-ids.ts';
import { inWords } from './named-source.ts';

/** A name as lists of names show it: dates as history tells them, instants where it was given or given up here, and the decision. */
export interface ToldName extends DatedName {
  began?: Instant;
  ended?: Instant;
  decision?: DecisionReference;
}

/** The names of a bearer among the organisation's facts, in the order of the record: those of the roster, and those that came after it. */
export function namesTold(facts: readonly DatedFact[], kind: NameKind, subject: string): ToldName[] {
  return facts.filter((fact) => fact.kind === kind && fact.subject === subject).map(toldName);
}

/** The name borne on a day, of names as they are told, in a language; `certainty` and undefined as `nameOn` has them. */
export function nameAmong(
  names: readonly ToldName[],
  asOf: AsOf,
  language: string,
): { name: string; certainty: 'yes' | 'not-known' } | undefined {
  const borne = names.map(({ name: value, language: own, from, to, began, ended }) => ({
    value,
    language: own,
    ...timeOf('from', from, began),
    ...timeOf('to', to, ended),
  }));
  const found = nameOn(borne, asOf, language);
  return found && { name: found.name, certainty: found.certainty };
}

/** The same of a day that nobody resolved at the seat. */
export function nameAt(
  names: readonly ToldName[],
  date: PartialDate,
  language: string,
): { name: string; certainty: 'yes' | 'not-known' } | undefined {
  return nameAmong(names, dayAsked(date), language);
}

function timeOf<N extends 'from' | 'to'>(
  name: N,
  date: PartialDate | undefined,
  at: Instant | undefined,
): Partial<Record<N, FactTime>> {
  if (at !== undefined) return { [name]: { at } } as Partial<Record<N, FactTime>>;
  return date === undefined ? {} : ({ [name]: { attested: { date } } } as Partial<Record<N, FactTime>>);
}

function toldName({ value: name, language = '', from, to, sourced, evidence, decision }: DatedFact): ToldName {
  const words = decision === undefined ? '' : inWords(decision);
  return {
    name,
    language,
    ...(from && 'attested' in from && from.attested.date !== undefined ? { from: from.attested.date } : {}),
    ...(to && 'attested' in to && to.attested.date !== undefined ? { to: to.attested.date } : {}),
    ...(from && 'at' in from ? { began: from.at } : {}),
    ...(to && 'at' in to ? { ended: to.at } : {}),
    evidence: sourced ?? sourcedFrom(evidence, words),
    ...(decision === undefined ? {} : { decision }),
  };
}
