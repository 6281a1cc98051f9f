import { daysOfAttested } from '../../domain/shared/index.ts';
import type { DatedFact, FactTime } from '../../schemas/dated-fact.ts';
import type { Instant } from '../../schemas/time.ts';
import type { FactRow } from './agenda-rows.ts';
import type { Owned } from './rows.ts';

/** What `daysOfAttested` says where nothing bounds a time. */
const UNBOUNDED = daysOfAttested({});

interface Columns {
  earliest: string | null;
  latest: string | null;
  at: Instant | null;
  recorded: Instant | null;
}

/** A time in columns, for lists that leave out what cannot be; what is certain is told by `certaintyOn` alone. */
function columns(time: FactTime | undefined): Columns {
  const none = { earliest: null, latest: null, at: null, recorded: null };
  if (time === undefined) return none;
  if ('at' in time) return { ...none, at: time.at };
  const { earliest, latest } = daysOfAttested(time.attested);
  return {
    ...none,
    earliest: earliest === UNBOUNDED.earliest ? null : earliest,
    latest: latest === UNBOUNDED.latest ? null : latest,
    recorded: time.recorded ?? null,
  };
}

/** One row a fact. */
export function factRows(owner: Owned, facts: readonly DatedFact[]): FactRow[] {
  return facts.map((fact) => factRow(owner, fact));
}

function factRow(owner: Owned, fact: DatedFact): FactRow {
  const from = columns(fact.from);
  const to = columns(fact.to);
  return {
    ...owner,
    id: fact.id,
    kind: fact.kind,
    subject: fact.subject,
    value: fact.value,
    language: fact.language ?? null,
    title: fact.title ?? null,
    from_earliest: from.earliest,
    from_latest: from.latest,
    from_at: from.at,
    from_recorded: from.recorded,
    to_earliest: to.earliest,
    to_latest: to.latest,
    to_at: to.at,
    to_recorded: to.recorded,
    from_stated: fact.from ?? null,
    to_stated: fact.to ?? null,
    attested: fact.attested,
    evidence: fact.evidence ?? [],
    sourced: fact.sourced ?? null,
    decision_document: fact.decision?.document ?? null,
    decision_stage: fact.decision?.stage ?? null,
    ended_by: fact.endedBy ?? null,
    sequence: fact.sequence,
  };
}
