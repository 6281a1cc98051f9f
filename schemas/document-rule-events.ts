/** Events of clauses that came with language 2 of the rules. Version 1 of each. */
import { z } from 'zod';
import { otherChannel, rivalStanding } from './document-rule-commands.ts';
import { partyId, roundId, sha256, stageId, streamId } from './identifiers.ts';
import { positionKind } from './procedure.ts';
import { instant, resolvedDeadline } from './time.ts';

const round = roundId;
const rule = z.string().max(100);

export const documentRuleEventData = {
  /** No consensus in this stage. `referredTo`: another organ decides in its place, in that stage; without it the document has failed. */
  'stage-failed': z.strictObject({ stage: stageId, round, rule, referredTo: stageId.optional() }),
  /** The room approved it subject to silence: from here a silence runs, and nothing is approved until it has held (case 15). */
  'approved-subject-to-silence': z.strictObject({
    round,
    expiry: z.strictObject({
      at: instant,
      derivation: z.array(z.string().max(300)).max(20),
      announced: resolvedDeadline.optional(),
    }),
    ruledAt: instant,
    /** The word that it will have. */
    word: z.enum(['recommended', 'approved', 'adopted']),
  }),
  /** Two people of one State had said opposite things; the State has told which of the two stands (case 31). */
  'position-clarified': z.strictObject({
    round,
    party: partyId,
    position: positionKind,
    channel: otherChannel,
    receivedAt: instant,
    paper: sha256,
  }),
  /** Of a rival draft: only one of the two can stand (case 11). */
  'rival-noted': z.strictObject({ document: streamId, standing: rivalStanding }),
} as const;
