import { explain, tasks, type DocumentRecord, type DocumentState } from '../../domain/document/index.ts';
import { agendaRows } from './agenda-of-state.ts';
import { owned } from './owned.ts';
import type { RowSet } from './row-set.ts';
import type { BlockRow, DocumentRow } from './rows.ts';
import { taskRow } from './task-row.ts';

/** The rows that follow from the state as a whole; made once, however many events came. */
export function rowsOfState(rows: RowSet, state: DocumentState, hash: string): void {
  const { document } = state;
  if (document === null) return;
  const explanation = explain(state);
  rows.put('documents', documentRow(document, explanation, hash));
  rows.replace(
    'blocks',
    explanation.blocks.map((block, ordinal) => blockRow(document, block, ordinal)),
  );
  rows.replace(
    'tasks',
    tasks(state, document.stream).map((task) => taskRow(owned(document), task)),
  );
  agendaRows(rows, state);
}

function documentRow(document: DocumentRecord, explanation: ReturnType<typeof explain>, hash: string): DocumentRow {
  return {
    ...owned(document),
    id: document.stream.slice(document.stream.lastIndexOf('/') + 1),
    kind: document.kind,
    title: document.title,
    sponsors: document.sponsors,
    initiators: document.initiators ?? [],
    effects: document.effects ?? [],
    frozen: document.frozen,
    procedure: document.procedure.id,
    procedure_version: document.procedure.version,
    state: explanation.state,
    stage: explanation.stage ?? null,
    open_stages: document.stages.filter((stage) => stage.state === 'open').map((stage) => stage.id),
    stages: document.stages,
    on_silence: explanation.onSilence ?? null,
    warnings: explanation.warnings ?? [],
    validity: document.agenda?.validity ?? [],
    package: document.agenda?.package ?? null,
    in_package: document.agenda?.inPackage ?? null,
    symbol: document.agenda?.issued?.symbol ?? null,
    issued_at: document.agenda?.issued?.issuedAt ?? null,
    revision: document.revisions.at(-1)?.number ?? 0,
    round: document.round?.id ?? null,
    round_phase: document.round?.phase ?? null,
    expiry: document.round?.expiry ?? null,
    refused_deliveries: document.refusedDeliveries,
    registered_at: document.registeredAt,
    withdrawn_at: document.withdrawnAt ?? null,
    sequence: document.sequence,
    hash,
    recorded: document.recorded,
  };
}

function blockRow(
  document: DocumentRecord,
  block: ReturnType<typeof explain>['blocks'][number],
  ordinal: number,
): BlockRow {
  const { round } = document;
  const parties = block.by.flatMap((by) => (by.kind === 'party' ? [by.party] : []));
  const position =
    block.kind === 'position' ? round?.positions.find(({ party }) => parties.includes(party)) : undefined;
  return {
    ...owned(document),
    ordinal,
    kind: block.kind,
    subject: block.subject,
    round: /^r\d+(?=\/|$)/.exec(block.subject)?.[0] ?? round?.id ?? null,
    parties,
    offices: block.by.flatMap((by) => (by.kind === 'office' ? [by.office] : [])),
    acts: block.acts,
    position_party: position?.party ?? null,
    position_class: position?.class ?? null,
    points: block.points ?? [],
    since: block.since ?? null,
    until: block.until ?? null,
    needed: block.needed ?? null,
    deposited: block.deposited ?? null,
    attested: block.attested ?? null,
    meeting: block.meeting ?? null,
    package: block.package ?? null,
    item: block.item ?? null,
    rule: block.rule,
  };
}
