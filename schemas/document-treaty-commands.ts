/** Commands of the treaty desk: signatures, instruments, entry into force. The depositary's acts bear legal dates (design §5). */
import { z } from 'zod';
import { contentReference } from './content.ts';
import { partyId, stageId } from './identifiers.ts';
import { legalDate } from './time.ts';

/** Whether he who signed had to show full powers, and had them (VCLT 7). */
export const fullPowers = z.enum(['not-needed', 'presented', 'missing']);
export type FullPowers = z.infer<typeof fullPowers>;

/** By which a State consents to be bound: four names for one thing, and succession (VCLT 11). */
export const instrumentAct = z.enum(['ratification', 'acceptance', 'approval', 'accession', 'succession']);
export type InstrumentAct = z.infer<typeof instrumentAct>;

export const treatySignature = {
  stage: stageId,
  party: partyId,
  signedOn: legalDate,
  fullPowers,
  /** In which capacity: an office, not a person (design §5). */
  capacity: z.string().min(1).max(120),
  place: z.string().min(1).max(120).optional(),
  paper: contentReference.optional(),
};

export const documentTreatyPayloads = {
  /** A State signs where the States sign as they choose. Ad referendum, or without full powers: without effect until confirmed (VCLT 8, 12). */
  'sign-treaty': z.strictObject({ ...treatySignature, adReferendum: z.boolean().optional() }),
  /** The State confirms: the signature counts from its own date (VCLT 8, 12(2)(b)). */
  'confirm-treaty-signature': z.strictObject({ party: partyId, on: legalDate, paper: contentReference.optional() }),
  /** Received at the depositary's seat. Not in due form: it counts for nothing until it is cured (case 49). */
  'receive-instrument': z.strictObject({
    stage: stageId,
    party: partyId,
    act: instrumentAct,
    receivedOn: legalDate,
    inDueForm: z.boolean(),
    /** What it lacks. */
    fault: contentReference.optional(),
    paper: contentReference.optional(),
  }),
  'cure-instrument': z.strictObject({ party: partyId, on: legalDate, paper: contentReference.optional() }),
  /** Before the treaty is in force for that State (case 48). `receivedOn`: of the notice that withdraws it. */
  'withdraw-instrument': z.strictObject({ party: partyId, receivedOn: legalDate, paper: contentReference.optional() }),
  /** The text is open for signature no more; who has not signed can accede. */
  'close-for-signature': z.strictObject({ stage: stageId }),

  /** What falls due: the date that the clause gives. */
  'enter-into-force': z.strictObject({ stage: stageId }),
} as const;
