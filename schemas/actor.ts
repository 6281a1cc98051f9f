/** Who acts, for whom and by which authority. The server derives all of it; a client can state none of it (I11). */
import { z } from 'zod';
import { partyId, personToken } from './identifiers.ts';
import type { CommandId } from './identifiers.ts';
import { instant } from './time.ts';

export const role = z
  .enum(['secretariat', 'chair', 'focal-point', 'depositary', 'observer', 'auditor', 'operator', 'system'])
  .meta({ id: 'Role' });
export type Role = z.infer<typeof role>;

export const actor = z.strictObject({ token: personToken, role, party: partyId.optional() });
export type Actor = z.infer<typeof actor>;

/** The authority as it was judged at receipt and recorded with the act (I2). */
export const mandate = z.strictObject({
  source: z.enum(['token-claims', 'accreditation', 'system']),
  /** What the claims or the accreditation said: issuer and key id, or the event id of the accreditation. */
  reference: z.string().max(300),
});
export type Mandate = z.infer<typeof mandate>;

export const receipt = z.strictObject({
  /** Stamped by the server when the authenticated request is complete (I3, I11). */
  receivedAt: instant,
  /** `update` and `signal` are the intake's two ways; `start` creates; `timer` and `delivery` are the system's own. */
  way: z.enum(['intake', 'timer', 'delivery']),
  /** Which process stamped it. */
  by: z.string().max(100),
});
export type Receipt = z.infer<typeof receipt>;

/** What every command carries beside its kind, payload and facts. */
export interface CommandEnvelope {
  id: CommandId;
  actor: Actor;
  mandate: Mandate;
  receipt: Receipt;
}
