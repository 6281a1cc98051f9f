import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import { openStagesOf } from './lookups.ts';
import { extensionUnderWay, runningValidity } from './validity-terms.ts';
import type { DocumentRecord } from './state.ts';

/** Acts of persons on the terms of what was adopted. */
export const TERM_ACTS = [
  'propose-extension',
  'drop-extension',
  'record-term-event',
] as const satisfies readonly DocumentCommandKind[];
export type TermAct = (typeof TERM_ACTS)[number];

export const isTermAct = (act: DocumentCommandKind): act is TermAct =>
  (TERM_ACTS as readonly DocumentCommandKind[]).includes(act);

/** Payloads with which an act could be tried now; see `candidates`. */
export function termCandidates(document: DocumentRecord, act: TermAct): unknown[] {
  const extended = extensionUnderWay(document)?.stage;
  const valid = runningValidity(document);
  const open = openStagesOf(document, 'in-effect').map(({ id }) => id);
  const stages = act === 'drop-extension' && extended !== undefined ? [extended] : valid.map(({ stage }) => stage);
  const stage = stages[0] ?? open[0] ?? document.stages.at(-1)?.id ?? '-';
  if (act !== 'record-term-event') return [...stages.slice(1), stage].map((each) => ({ stage: each }));
  const from = valid.find((term) => term.stage === stage)?.from ?? document.recorded;
  return [{ stage, happenedAt: Math.max(from, 0) }];
}
