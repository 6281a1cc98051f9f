import { certaintyOf, groupedBy, together, type FactRow, type Grouped } from '../readmodels/queries/index.ts';
import type { AsOf, Certainty } from '../schemas/dated-fact.ts';
import type { ResolvedAsOf } from './as-of.ts';

/** A fact as the API shows it. */
export interface FactShown extends Pick<
  FactRow,
  | 'stream'
  | 'class'
  | 'named'
  | 'id'
  | 'kind'
  | 'subject'
  | 'value'
  | 'language'
  | 'title'
  | 'attested'
  | 'evidence'
  | 'sourced'
  | 'sequence'
> {
  from: FactRow['from_stated'];
  to: FactRow['to_stated'];
  decision: { document: string; stage: string | null } | null;
  /** By what it ended. */
  endedBy: FactRow['ended_by'];
  certainty?: Certainty;
}

/** What the record says of one thing on a day. */
export interface OnDay {
  yes: FactShown[];
  notKnown: FactShown[];
}

/** A fact as the API shows it; `certainty` where a day is asked about. What is restricted in it is for `presented` to take out. */
export function factView(row: FactRow, certainty?: Certainty): FactShown {
  const {
    stream,
    class: own,
    named,
    id,
    kind,
    subject,
    value,
    language,
    title,
    attested,
    evidence,
    sourced,
    sequence,
  } = row;
  const { decision_document: document, decision_stage: stage } = row;
  return {
    ...{ stream, class: own, named, id, kind, subject, value, language, title },
    from: row.from_stated,
    to: row.to_stated,
    ...{ attested, evidence, sourced },
    decision: document === null ? null : { document, stage },
    endedBy: row.ended_by,
    sequence,
    ...(certainty === undefined ? {} : { certainty }),
  };
}

/** What the record says of one thing on a day: yes, and what it cannot tell. */
export function onDay(facts: readonly FactRow[], asOf: AsOf): OnDay {
  const { yes, notKnown } = groupedBy(facts, (fact) => certaintyOf(fact, asOf));
  return {
    yes: yes.map((fact) => factView(fact, 'yes')),
    notKnown: notKnown.map((fact) => factView(fact, 'not-known')),
  };
}

/** Things grouped by what their facts say of them together on a day. */
export function groupedOn<T extends { facts: readonly FactRow[] }>(things: readonly T[], asOf: AsOf): Grouped<T> {
  return groupedBy(things, ({ facts }) => together(facts.map((fact) => certaintyOf(fact, asOf))));
}

/** The answer of a list that is grouped: what the record denies only where it is asked for. */
export async function groupedAnswer<T, V>(
  asOf: ResolvedAsOf,
  groups: Grouped<T>,
  all: boolean,
  show: (things: T[]) => Promise<V[]>,
): Promise<{ asOf: ResolvedAsOf; yes: V[]; notKnown: V[]; no?: V[] }> {
  const [yes, notKnown, no] = await Promise.all([show(groups.yes), show(groups.notKnown), all ? show(groups.no) : []]);
  return { asOf, yes, notKnown, ...(all ? { no } : {}) };
}
