/** Bodies of the acts on seats, accredited people and candidates, and what reads of them answer with. */
import { z } from 'zod';
import { evidenceListInput, dayInput } from './api-attested-inputs.ts';
import { factTimeView, factView, onDayView } from './api-fact-reads.ts';
import { instantInput } from './api-inputs.ts';
import { documentId, itemId, partyId, personToken, sha256, stageId } from './identifiers.ts';
import {
  accreditationId,
  admissionCondition,
  candidateFor,
  candidateParty,
  capacity,
  seatState,
} from './organisation-seat-commands.ts';
import { instant } from './time.ts';

const paper = sha256.describe('The hash of the registered paper');
const receivedAt = instantInput.describe('When the paper was received, as the Secretariat attests it (I11)');

/** A stage of a document that is completed here. */
export const decisionOnRecordInput = z.strictObject({ document: documentId, stage: stageId });
/** By which decision: in words, or a stage of a document that is completed here. */
export const namedDecisionInput = z.union([z.string().min(1).max(200), decisionOnRecordInput], {
  error: 'Name the decision: in words, or as {"document", "stage"}.',
});
export type NamedDecisionInput = z.infer<typeof namedDecisionInput>;

/**
 * A person, whose name goes into one deletable table and nowhere else. `signIn`: as the sign-in names the person, so that both are known to be
 * one; without it the person is known by party and name.
 */
export const personInput = z
  .strictObject({ name: z.string().trim().min(1).max(200), signIn: z.string().min(1).max(200).optional() })
  .meta({ id: 'StatedPerson' });
export type PersonInput = z.infer<typeof personInput>;

export const seatBodies = {
  'set-seat': z.strictObject({
    state: seatState,
    decision: namedDecisionInput,
    evidence: evidenceListInput.optional(),
  }),
  'accredit-representative': z.strictObject({
    person: personInput,
    capacity,
    from: dayInput.optional(),
    paper,
    receivedAt,
  }),
  'end-accreditation': z.strictObject({ on: dayInput.optional(), paper: paper.optional(), receivedAt }),
  'register-candidate': z.strictObject({
    party: candidateParty.describe('The id of a party that is known, or the entry of one that is not'),
    for: candidateFor,
    paper,
    receivedAt,
  }),
  'record-candidate-step': z.strictObject({ condition: itemId, when: dayInput, evidence: evidenceListInput }),
  'withdraw-candidature': z.strictObject({ paper: paper.optional(), receivedAt }),
} as const;

export const accreditationView = z
  .object({
    accreditation: accreditationId,
    person: personToken,
    name: z.string().nullable().optional().describe('For the offices and the own State; null: not known any more'),
    capacity,
    from: factTimeView,
    paper: sha256,
    receivedAt: instant,
    sequence: z.int().describe('Of the event that recorded it'),
    to: factTimeView.nullable(),
    endPaper: sha256.nullable(),
    endReceivedAt: instant.nullable(),
    endSequence: z.int().nullable(),
  })
  .meta({ id: 'Accreditation' });

export const seatView = z
  .object({
    party: partyId,
    state: seatState.nullable().describe('Null: it is no Member State and has no seat'),
    entitled: z.boolean().describe('Whether it takes part in decisions now'),
    since: factView.nullable().describe('By which decision; null: the seat is filled, and no decision said otherwise'),
    accredited: z.array(accreditationView).describe('Who holds a function of it now, or on the day asked about'),
    before: z.object({ seat: z.array(factView), accredited: z.array(accreditationView) }),
    onDay: onDayView.omit({ name: true }).optional(),
  })
  .meta({ id: 'Seat' });

const condition = z.object({
  ...admissionCondition.shape,
  met: factView.nullable().describe('What is on record of it; null: not done yet'),
});

export const candidateView = z
  .object({
    party: partyId,
    for: candidateFor.nullable(),
    state: z.enum(['pending', 'granted', 'withdrawn']),
    candidature: factView.nullable(),
    conditions: z.array(condition),
    missing: z.array(itemId).describe('Conditions that are not met: nothing is decided before'),
    since: z.int().describe('The sequence of the event that registered it'),
    ended: z.int().nullable(),
  })
  .meta({ id: 'Candidate' });
