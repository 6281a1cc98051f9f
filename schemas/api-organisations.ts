/** Bodies of the acts on the organisation. */
import { z } from 'zod';
import { organisationId, partyId } from './identifiers.ts';
import { party } from './organisation-commands.ts';

const decision = z.string().min(1).max(200);

export const organisationBodies = {
  /** The roster is the release's own, `organisations/{id}.yaml`. */
  'establish-organisation': z.strictObject({ roster: organisationId.optional() }),
  'suspend-party': z.strictObject({ decision }),
  'reinstate-party': z.strictObject({ decision }),
  'record-departure': z.strictObject({ decision }),
  'admit-party': z.strictObject({ party, decision }),
  'hand-over-chair': z.strictObject({
    to: partyId,
    until: z.string().min(1).max(200),
    occasion: z.string().min(1).max(200),
  }),
} as const;
