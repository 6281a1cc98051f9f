/** Events of the treaty desk. Version 1 of each. They count from a legal date: the calendar date at the depositary's seat. */
import { z } from 'zod';
import { contentReference } from './content.ts';
import { instrumentAct, treatySignature } from './document-treaty-commands.ts';
import { partyId, stageId } from './identifiers.ts';
import { legalDate } from './time.ts';

const parties = z.array(partyId).max(300);
const paper = contentReference.optional();
/** How a date came about (I12), one step a line; a line may name every State. */
const derivation = z.array(z.string().max(20_000)).max(20);

/** What a signature waits for before it has an effect. */
export const signatureAwaits = z.enum(['ad-referendum', 'full-powers']);
export type SignatureAwaits = z.infer<typeof signatureAwaits>;

/** On whose word the State may ratify: its signature here, an attested one, one by States not named (I15), or none that is needed. */
export const signatureBehind = z.enum(['signed', 'attested', 'not-named', 'not-needed']);
export type SignatureBehind = z.infer<typeof signatureBehind>;

export const documentTreatyEventData = {
  /** `awaits`: empty, it has its effect. */
  'treaty-signed': z.strictObject({
    ...treatySignature,
    adReferendum: z.boolean(),
    awaits: z.array(signatureAwaits).max(2),
  }),
  /** Counts from `signedOn`; the State confirmed it on `on`. */
  'treaty-signature-confirmed': z.strictObject({
    stage: stageId,
    party: partyId,
    signedOn: legalDate,
    on: legalDate,
    confirms: z.array(signatureAwaits).min(1).max(2),
    paper,
  }),
  'instrument-received': z.strictObject({
    stage: stageId,
    party: partyId,
    act: instrumentAct,
    receivedOn: legalDate,
    inDueForm: z.boolean(),
    fault: contentReference.optional(),
    paper,
    signature: signatureBehind,
  }),
  /** It counts from `on` (case 49). */
  'instrument-cured': z.strictObject({
    stage: stageId,
    party: partyId,
    act: instrumentAct,
    receivedOn: legalDate,
    on: legalDate,
    paper,
  }),
  'instrument-withdrawn': z.strictObject({
    stage: stageId,
    party: partyId,
    act: instrumentAct,
    receivedOn: legalDate,
    withdrawnOn: legalDate,
    paper,
  }),
  /** The condition is fulfilled: the N-th has arrived (case 47). Again, where an act that was registered later gives another date. */
  'entry-into-force-determined': z.strictObject({
    stage: stageId,
    on: legalDate,
    /** The day at whose end it was fulfilled, and whose instruments came on it: within a day there is no order. */
    trigger: z.strictObject({ date: legalDate, parties }),
    derivation,
    /** Those for which it enters into force with the treaty. */
    parties,
  }),
  /** By an act that was registered later the condition is not fulfilled after all: there is no date. */
  'entry-into-force-undetermined': z.strictObject({ stage: stageId, was: legalDate, derivation }),
  /** The date `stands` until somebody settles it: an instrument withdrawn after the trigger (case 48), or an act registered after the entry. */
  'entry-into-force-disputed': z.strictObject({
    stage: stageId,
    party: partyId,
    on: legalDate,
    stands: legalDate,
    rule: z.string().max(100),
  }),
  /** A date of its own, of a State whose instrument came after the trigger, or was registered after the date was determined. */
  'party-date-determined': z.strictObject({ stage: stageId, party: partyId, on: legalDate, derivation }),
  'treaty-entered-into-force': z.strictObject({ stage: stageId, on: legalDate, parties }),
} as const;
