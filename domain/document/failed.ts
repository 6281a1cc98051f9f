import type { Refusal } from '../../schemas/decider.ts';
import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import { refusal } from '../shared/refusal.ts';
import { isFailed } from './lookups.ts';
import type { DocumentRecord } from './state.ts';

/** What would carry a matter on. After a failure nothing is left but to withdraw it, to relate it to another document, or to contest. */
const CARRIES_ON: ReadonlySet<DocumentCommandKind> = new Set<DocumentCommandKind>([
  'add-revision',
  'circulate-document',
  'complete-stage',
  'open-comment-period',
  'open-round',
  'reopen-round',
  'schedule-stage',
  'open-call',
  'plan-outcome',
  'add-sponsor',
  'withdraw-sponsorship',
  'adopt-procedure-version',
]);

/** Why an act cannot carry a failed document on (design §6 `onFailure`). */
export function failedFault(document: DocumentRecord, kind: DocumentCommandKind): Refusal | undefined {
  const over = CARRIES_ON.has(kind) && document.withdrawnAt === undefined && isFailed(document);
  return over ? refusal('document-failed', 'design §6') : undefined;
}
