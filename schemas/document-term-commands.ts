/** Commands of terms: how long what was adopted is valid, terms that only warn, and when a review falls due (cases 29, 45). */
import { z } from 'zod';
import { evidenceList } from './attested.ts';
import { itemId, stageId } from './identifiers.ts';
import { instant } from './time.ts';

export const documentTermPayloads = {
  /** Opens the stage by which the validity of `stage` is extended again: by the same method as it was adopted (case 45). */
  'propose-extension': z.strictObject({ stage: stageId }),
  /** The extension is given up between its rounds; the end that stands, stands. */
  'drop-extension': z.strictObject({ stage: stageId }),
  /** The event has come by which the validity of `stage` ends (RoP 14.2: a Chair's term). */
  'record-term-event': z.strictObject({
    stage: stageId,
    happenedAt: instant,
    evidence: evidenceList.optional(),
  }),

  /** What falls due. */
  'remind-of-validity': z.strictObject({ stage: stageId }),
  'conclude-validity': z.strictObject({ stage: stageId }),
  'note-soft-term': z.strictObject({ stage: stageId, term: itemId }),
  'note-review-due': z.strictObject({ stage: stageId }),
} as const;
