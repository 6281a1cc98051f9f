/** Bodies of the acts on packages (case 37). */
import { z } from 'zod';
import { contentInput } from './api-inputs.ts';
import { documentId, stageId } from './identifiers.ts';
import { documentKind } from './procedure.ts';

const reason = contentInput.optional();

export const packageBodies = {
  'compose-package': z.strictObject({
    items: z
      .array(
        z.strictObject({
          document: documentId,
          revision: z.int().min(1),
          stage: stageId,
          kind: documentKind.describe('Of the document; one that is of another kind does not join'),
        }),
      )
      .min(1)
      .max(30)
      .refine((all) => new Set(all.map(({ document }) => document)).size === all.length, 'A document is named twice.'),
  }),
  'remove-from-package': z.strictObject({ document: documentId, reason }),
  'dissolve-package': z.strictObject({ reason }),
  'repeat-conclusion': z.strictObject({ document: documentId }),
} as const;
