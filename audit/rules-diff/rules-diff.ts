import type { RecordedEventShape } from '../../schemas/event.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import type { Instant } from '../../schemas/time.ts';
import { clauseDifferences, type ClauseDifference } from './clauses.ts';
import { compareDocument, type DocumentDifference } from './compare-document.ts';

export interface RulesDifference {
  older: { id: string; version: number };
  newer: { id: string; version: number };
  clauses: ClauseDifference[];
  documents: DocumentDifference[];
  /** Something that was decided would differ. */
  differs: boolean;
}

/** Whether a document's record begins with rules of that name. */
export function isUnder(stream: readonly RecordedEventShape[], { id }: Procedure): boolean {
  const [first] = stream;
  const payload = first?.cause.command.payload as { procedure?: { id?: string } } | undefined;
  return first?.cause.command.kind === 'register-document' && payload?.procedure?.id === id;
}

/**
 * What a change of rules would have made of all that was decided under the old ones: clause by clause, then document by document. `streams`:
 * records of documents; those under other rules are left out. `until`: the body's clock. Recorded outcomes never change: this only tells.
 */
export function rulesDifference(
  older: Procedure,
  newer: Procedure,
  streams: Iterable<readonly RecordedEventShape[]>,
  until: Instant,
): RulesDifference {
  const documents: DocumentDifference[] = [];
  for (const stream of streams)
    if (isUnder(stream, older)) documents.push(compareDocument(stream, older, newer, until));
  const named = ({ id, version }: Procedure) => ({ id, version });
  return {
    older: named(older),
    newer: named(newer),
    clauses: clauseDifferences(older, newer),
    documents,
    differs: documents.some(({ verdict }) => verdict === 'differs'),
  };
}
