import { quorumNeeded } from '../domain/document/quorum.ts';
import { languagesOf, nameOn, quorumIn } from '../domain/organisation/index.ts';
import {
  certaintyOf,
  groupedBy,
  type FactRow,
  type OrganisationKnown,
  type PartyRow,
} from '../readmodels/queries/index.ts';
import type { AsOf, DatedFact } from '../schemas/dated-fact.ts';
import type { PartyStatus } from '../schemas/organisation-facts.ts';
import type { ResolvedAsOf } from './as-of.ts';
import { factView, type FactShown } from './fact-views.ts';

type NameKind = 'organisation-name' | 'party-name' | 'organ-name' | 'office-name';

interface NameThen {
  name: string;
  language: string;
  certainty: 'yes' | 'not-known';
  fact: FactShown;
}

interface Group<T> {
  yes: T[];
  notKnown: T[];
}

/** What every list is made from: the facts that may have held, by kind, and the order that the record has. */
class Then {
  readonly known: OrganisationKnown;
  readonly asOf: AsOf;
  readonly #byKind = new Map<DatedFact['kind'], FactRow[]>();

  constructor(known: OrganisationKnown, asOf: AsOf) {
    this.known = known;
    this.asOf = asOf;
    for (const fact of known.facts) {
      const of = this.#byKind.get(fact.kind);
      if (of === undefined) this.#byKind.set(fact.kind, [fact]);
      else of.push(fact);
    }
  }

  ofKind(kind: DatedFact['kind']): FactRow[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** Facts in three values, the third left out; each shown by `show`, which may leave one out. */
  group<T>(facts: readonly FactRow[], show: (fact: FactRow, shown: FactShown) => T | undefined): Group<T> {
    const { yes, notKnown } = groupedBy(facts, (fact) => certaintyOf(fact, this.asOf));
    const all = (rows: FactRow[], certainty: 'yes' | 'not-known') =>
      rows.map((row) => show(row, factView(row, certainty))).filter((each) => each !== undefined);
    return { yes: all(yes, 'yes'), notKnown: all(notKnown, 'not-known') };
  }

  facts(kind: DatedFact['kind'], among: (fact: FactRow) => boolean = () => true): Group<FactShown> {
    return this.group(this.ofKind(kind).filter(among), (_, shown) => shown);
  }

  /** The names that a bearer had, one in each language, that of documents first (case 60). */
  names(kind: NameKind, subject: string): NameThen[] {
    const borne = this.ofKind(kind).filter((fact) => fact.subject === subject);
    const own = this.known.organisation.document_language;
    const languages = [...new Set(borne.map(({ language }) => language ?? own))];
    languages.sort((one, other) => Number(other === own) - Number(one === own) || (one < other ? -1 : 1));
    return languages.flatMap((language) => {
      const found = nameOn(borne.map(asName), this.asOf, language);
      if (found === undefined) return [];
      const { name, certainty, fact } = found;
      return [{ name, language, certainty, fact: factView(fact.row, certainty) }];
    });
  }
}

function asName(row: FactRow) {
  const { value, language, from_stated: from, to_stated: to } = row;
  return {
    row,
    value,
    ...(language === null ? {} : { language }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

/**
 * Everything that is known of an organisation on a day, or now: who it was, who chaired, who was a member, which organs there were and what they
 * decided, each fact with the decision or the source that it rests on. Parties stand in protocol order (RoP 1.7), organs in that of the record.
 * @param now nobody asked for a day: `asOf` is the instant at which the question was put
 */
export function wholeOn(known: OrganisationKnown, asOf: ResolvedAsOf, now: boolean): object {
  const then = new Then(known, asOf);
  const { organisation } = known.organisation;
  const members = ofStatus(then, 'member');
  return {
    asOf,
    now,
    names: then.names('organisation-name', organisation),
    chair: then.facts('chair'),
    nextChair: then.facts('next-chair'),
    members,
    observers: ofStatus(then, 'observer'),
    partners: ofStatus(then, 'partner'),
    approved: ofStatus(then, 'approved-partner'),
    applicants: ofStatus(then, 'applicant'),
    suspended: ofParties(then, then.ofKind('suspension')),
    seats: then.facts('seat', ({ value }) => value !== 'filled'),
    organs: organsThen(then),
    offices: known.organisation.offices.map(({ id, evidence }) => ({
      office: id,
      names: then.names('office-name', id),
      evidence,
    })),
    competences: byOrgan(then, then.facts('competence')),
    coordinators: then.facts('coordinator'),
    series: then.facts('series'),
    workingLanguages: then.group(then.ofKind('working-languages'), ({ value }, fact) => ({
      languages: languagesOf(value),
      fact,
    })),
    basicQuorum: quorumThen(then, members),
  };
}

function ofStatus(then: Then, status: PartyStatus): Group<object> {
  return ofParties(
    then,
    then.ofKind('status').filter(({ value }) => value === status),
  );
}

/** Facts about parties in protocol order, each party once: of two stretches that may have held, the later one. */
function ofParties(then: Then, facts: readonly FactRow[]): Group<object> {
  const own = new Map<string, FactRow[]>();
  for (const fact of facts) own.set(fact.subject, [...(own.get(fact.subject) ?? []), fact]);
  const ordered = then.known.parties.flatMap((row) => {
    const of = own.get(row.party) ?? [];
    const certain = of.findLast((fact) => certaintyOf(fact, then.asOf) === 'yes');
    const fact = certain ?? of.findLast((each) => certaintyOf(each, then.asOf) === 'not-known');
    return fact === undefined ? [] : [{ row, fact }];
  });
  const rows = new Map<FactRow, PartyRow>(ordered.map(({ row, fact }) => [fact, row]));
  return then.group(
    ordered.map(({ fact }) => fact),
    (fact, shown) => {
      const { party, type } = rows.get(fact) as PartyRow;
      return { party, type, names: then.names('party-name', party), fact: shown };
    },
  );
}

/** Organs that were, in the order of the record; those that are only history come last. */
function organsThen(then: Then): Group<object> {
  const rows = new Map(then.known.organs.map((row) => [row.organ, row]));
  const place = ({ subject }: FactRow) => rows.get(subject)?.ordinal ?? rows.size;
  const facts = [...then.ofKind('organ')].sort((one, other) => place(one) - place(other));
  return then.group(facts, (fact, shown) => ({
    organ: fact.subject,
    electorate: rows.get(fact.subject)?.electorate ?? null,
    names: then.names('organ-name', fact.subject),
    fact: shown,
  }));
}

function byOrgan(then: Then, { yes, notKnown }: Group<FactShown>): Group<FactShown> {
  const places = new Map(then.known.organs.map(({ organ, ordinal }) => [organ, ordinal]));
  const place = ({ subject }: FactShown) => places.get(subject) ?? places.size;
  const sorted = (facts: FactShown[]) =>
    [...facts].sort((one, other) => place(one) - place(other) || (one.value < other.value ? -1 : 1));
  return { yes: sorted(yes), notKnown: sorted(notKnown) };
}

/** What the fraction came to in States: of those that were members, and at most of those of which the record cannot tell too. */
function quorumThen(then: Then, members: Group<object>): Group<object> {
  const of = { least: members.yes.length, most: members.yes.length + members.notKnown.length };
  return then.group(then.ofKind('basic-quorum'), ({ value }, fact) => {
    const fraction = quorumIn(value);
    if (fraction === undefined) return undefined;
    const needed = { least: quorumNeeded(fraction, of.least), most: quorumNeeded(fraction, of.most) };
    return { ...fraction, of, needed, fact };
  });
}
