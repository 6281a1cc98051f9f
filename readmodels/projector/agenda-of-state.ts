import { documentFacts, type DocumentRecord, type DocumentState } from '../../domain/document/index.ts';
import type { ScheduleRow } from './agenda-rows.ts';
import { factRows } from './fact-rows.ts';
import { owned } from './owned.ts';
import type { RowSet } from './row-set.ts';

/** A stage that is not over; a stage of the past waits for nothing. */
const TO_COME: readonly string[] = ['planned', 'open', 'held'];

/** The rows of a document's state that lists and other streams are joined with. */
export function agendaRows(rows: RowSet, state: DocumentState): void {
  const { document } = state;
  if (document === null) return;
  const owner = owned(document);
  rows.replace('facts', factRows(owner, documentFacts(state)));
  rows.replace('schedules', scheduleRows(document));
  rows.replace(
    'relations',
    (document.agenda?.relations ?? []).map(({ relation, to, evidence, sequence }) => ({
      ...owner,
      relation,
      to_stream: to,
      evidence: evidence ?? [],
      sequence,
    })),
  );
}

function scheduleRows(document: DocumentRecord): ScheduleRow[] {
  if (document.withdrawnAt !== undefined) return [];
  const owner = owned(document);
  const stages = document.stages.flatMap(({ id: item, state, meeting }) =>
    meeting !== undefined && TO_COME.includes(state)
      ? [{ ...owner, kind: 'stage' as const, item, meeting, state: String(state) }]
      : [],
  );
  const outcomes = (document.agenda?.outcomes ?? []).flatMap(({ id: item, state, meeting }) =>
    meeting !== undefined && state === 'planned'
      ? [{ ...owner, kind: 'outcome' as const, item, meeting, state: String(state) }]
      : [],
  );
  return [...stages, ...outcomes];
}
