/** Commands of packages: a document whose one round decides several others together, or none of them (case 37, design §5). */
import { z } from 'zod';
import { contentReference, visibility } from './content.ts';
import { roundId, stageId, streamId } from './identifiers.ts';
import { consensusRules, documentKind } from './procedure.ts';
import { instant } from './time.ts';

/** One of the documents that are decided together: which text of it, and in which of its stages. */
export const packageItem = z.strictObject({
  document: streamId,
  revision: z.int().min(1),
  stage: stageId,
  kind: documentKind,
});
export type PackageItem = z.infer<typeof packageItem>;

export const packageItems = z
  .array(packageItem)
  .min(1)
  .max(30)
  .refine((all) => new Set(all.map(({ document }) => document)).size === all.length, 'A document is named twice.');

const reason = contentReference.optional();

export const documentPackagePayloads = {
  /** On the package: what is in it. Between rounds; those that have joined stay in it, because taking one out is the Chair's. */
  'compose-package': z.strictObject({ items: packageItems }),
  /** Un-packaging is the Chair's decision, with notice to all (case 37). */
  'remove-from-package': z.strictObject({ document: streamId, reason }),
  'dissolve-package': z.strictObject({ reason }),
  /** After an item did not conclude: once more. */
  'repeat-conclusion': z.strictObject({ document: streamId }),

  /** Delivered to an item. It judges for itself whether what the package's round decides by is no way around its own rules (I1). */
  'join-package': z.strictObject({
    package: streamId,
    revision: z.int().min(1),
    stage: stageId,
    kind: documentKind,
    visibility,
    rules: consensusRules,
  }),
  'leave-package': z.strictObject({ package: streamId, because: z.enum(['removed', 'dissolved']) }),
  /** The package was adopted: so is the item. `at`: when it counts from. */
  'conclude-package-item': z.strictObject({
    package: streamId,
    round: roundId,
    revision: z.int().min(1),
    stage: stageId,
    at: instant,
  }),
} as const;
