/** Bodies of the acts of the treaty desk. */
import { z } from 'zod';
import { dayInput } from './api-attested-inputs.ts';
import { contentInput } from './api-inputs.ts';
import { fullPowers, instrumentAct } from './document-treaty-commands.ts';
import { partyId } from './identifiers.ts';

const short = z.string().min(1).max(120);
const paper = contentInput.optional();

export const treatyBodies = {
  'sign-treaty': z.strictObject({
    party: partyId,
    signedOn: dayInput,
    adReferendum: z.boolean().optional(),
    fullPowers,
    capacity: short,
    place: short.optional(),
    paper,
  }),
  'confirm-treaty-signature': z.strictObject({ on: dayInput, paper }),
  'receive-instrument': z.strictObject({
    party: partyId,
    act: instrumentAct,
    receivedOn: dayInput,
    inDueForm: z.boolean(),
    fault: contentInput.optional(),
    paper,
  }),
  'cure-instrument': z.strictObject({ on: dayInput, paper }),
  'withdraw-instrument': z.strictObject({ receivedOn: dayInput, paper }),
  'close-for-signature': z.strictObject({}),
} as const;
