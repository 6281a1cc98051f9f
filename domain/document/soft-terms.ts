import type { Warning } from '../../schemas/decider.ts';
import type { StageId } from '../../schemas/identifiers.ts';
import type { SoftTerm } from '../../schemas/procedure-clauses.ts';
import type { Instant } from '../../schemas/time.ts';
import { MINUTE } from '../shared/time.ts';
import { stageRecord } from './lookups.ts';
import { extensionBy } from './validity-terms.ts';
import type { DocumentRecord, SoftTermPassed } from './state.ts';

/** A soft term that has not passed yet: since when it runs, and until when. */
export interface RunningSoftTerm {
  stage: StageId;
  term: SoftTerm;
  since: Instant;
  at: Instant;
}

/** Since when a term runs; `undefined` where its stage is over, is told of no more, or has not opened yet. */
function runsSince(document: DocumentRecord, stage: StageId, from: SoftTerm['from']): Instant | undefined {
  const record = stageRecord(document, stage);
  // What is open again for an extension was decided, in time or not (case 45).
  if (extensionBy(document, stage)) return undefined;
  const open = record?.state === 'open' || record?.state === 'held';
  if (from === 'stage-opened') return open ? record.openedAt : undefined;
  return open || record?.state === 'planned' ? document.registeredAt : undefined;
}

const passed = (document: DocumentRecord, stage: StageId, id: string, since: Instant): SoftTermPassed | undefined =>
  document.agenda?.softTerms?.find((each) => each.stage === stage && each.term === id && each.since === since);

function* termsOf(document: DocumentRecord): Generator<RunningSoftTerm> {
  for (const { id: stage, softTerms = [] } of document.procedure.stages)
    for (const term of softTerms) {
      const since = runsSince(document, stage, term.from);
      if (since !== undefined) yield { stage, term, since, at: since + term.within * MINUTE };
    }
}

/** The soft terms that are still to pass; each passes once. */
export function runningSoftTerms(document: DocumentRecord): RunningSoftTerm[] {
  return [...termsOf(document)].filter(
    ({ stage, term, since }) => passed(document, stage, term.id, since) === undefined,
  );
}

/** What has passed and is still unmet. It warns and does nothing else (case 29). */
export function softWarnings(document: DocumentRecord): Warning[] {
  return [...termsOf(document)].flatMap(({ stage, term, since }) => {
    const entry = passed(document, stage, term.id, since);
    if (entry === undefined) return [];
    return [
      { kind: 'soft-term', subject: stage, term: term.id, since: entry.at, rule: 'case 29', source: entry.source },
    ];
  });
}
