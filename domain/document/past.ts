import type { AttestedTime } from '../../schemas/attested.ts';
import type { Refusal } from '../../schemas/decider.ts';
import type { DocumentCommand, DocumentPayload } from '../../schemas/document-commands.ts';
import type { StageType } from '../../schemas/procedure.ts';
import { notPast } from '../shared/past.ts';
import { refusal } from '../shared/refusal.ts';
import { packageHold } from './package-hold.ts';
import type { DocumentRecord } from './state.ts';

export { effectiveOf } from '../shared/past.ts';

/**
 * The fence around `record-past-…` (I15): only on a document that never had a round here, and only of what can have happened by the day
 * from which the body decides here.
 */
export function pastFault(
  document: DocumentRecord,
  command: Pick<DocumentCommand, 'facts'>,
  when: AttestedTime,
): Refusal | undefined {
  if (document.withdrawnAt !== undefined) return refusal('document-withdrawn', 'case 35');
  const held = packageHold(document);
  if (held) return held;
  if (document.roundCount > 0) return refusal('past-after-round', 'I15');
  return notPast(command, when);
}

/** The words with which a stage of a type can have ended. */
export const PAST_WORDS: Record<StageType, readonly DocumentPayload<'record-past-stage'>['word'][]> = {
  proposed: ['taken-up'],
  drafting: ['drafted'],
  consensus: ['recommended', 'approved', 'adopted'],
  signature: ['signed'],
  'consent-to-be-bound': ['in-effect'],
  'in-effect': ['in-effect'],
  implementation: ['implemented'],
  review: ['implemented'],
};
