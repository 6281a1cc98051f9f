/** Events of packages, version 1 of each: first those of the package, then those of what is in it (case 37). */
import { z } from 'zod';
import { contentReference } from './content.ts';
import { packageItem, packageItems } from './document-package-commands.ts';
import { roundId, stageId, streamId } from './identifiers.ts';

const code = z.string().max(100);
const reason = contentReference.optional();
const several = z.array(streamId).max(30);

export const documentPackageEventData = {
  /** `items`: all that is in it now; `invited`: those that are asked to join by this. */
  'package-composed': z.strictObject({ items: packageItems, invited: several }),
  'package-item-joined': z.strictObject({ document: streamId }),
  'package-item-refused': z.strictObject({ document: streamId, code }),
  'package-item-removed': z.strictObject({ document: streamId, reason }),
  /** All of them are free again. */
  'package-dissolved': z.strictObject({ items: several, reason }),
  /** All or none: what the round decided, by text. Each of them is told, and concludes by itself. */
  'package-adopted': z.strictObject({ round: roundId, items: z.array(packageItem).min(1).max(30) }),
  'package-item-concluded': z.strictObject({ document: streamId }),
  /** Never silently half adopted: the outcome is contested, and the Secretariat is asked. */
  'package-item-not-concluded': z.strictObject({ document: streamId, code }),
  'package-conclusion-repeated': z.strictObject({ document: streamId, round: roundId }),

  'joined-package': z.strictObject({ package: streamId, revision: z.int().min(1), stage: stageId }),
  'left-package': z.strictObject({ package: streamId, because: z.enum(['removed', 'dissolved']) }),
  'adopted-in-package': z.strictObject({
    package: streamId,
    round: roundId,
    revision: z.int().min(1),
    stage: stageId,
    word: z.string().max(40),
    basis: z.literal('package'),
  }),
} as const;
