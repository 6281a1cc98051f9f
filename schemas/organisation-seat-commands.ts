/** Commands about seats, the people who are accredited to them, and candidates for a status; and what of a roster they rest on. */
import { z } from 'zod';
import { decisionReference, evidenceList } from './attested.ts';
import { partyWeekend } from './calendar.ts';
import { language } from './content.ts';
import { itemId, partyId, personToken, sha256 } from './identifiers.ts';
import { datedName, partyStatus, sourced } from './organisation-facts.ts';
import { instant, legalDate } from './time.ts';

/** Whether somebody is recognised to sit for a Member State. `filled` unless a decision says otherwise (case 22). */
export const seatState = z.enum(['filled', 'contested', 'vacant']).meta({ id: 'SeatState' });
export type SeatState = z.infer<typeof seatState>;

/** By which decision: a stage of a document here, or what the record calls it. */
export const namedDecision = z.union([z.string().min(1).max(200), decisionReference]);
export type NamedDecision = z.infer<typeof namedDecision>;

/** `a1`, `a2`, ... in the order in which an organisation recorded them. */
export const accreditationId = z
  .string()
  .regex(/^a[1-9]\d{0,6}$/)
  .meta({ id: 'AccreditationId' });
export type AccreditationId = z.infer<typeof accreditationId>;

/** As what a person speaks for a party. The tasks are the function's, whoever holds it (case 30). */
export const capacity = z
  .enum([
    'head-of-delegation',
    'deputy-head-of-delegation',
    'permanent-representative',
    'deputy-permanent-representative',
    'senior-official',
    'focal-point',
    'national-coordinator',
    'delegate',
    'adviser',
  ])
  .meta({ id: 'Capacity' });
export type Capacity = z.infer<typeof capacity>;

/** Statuses that one can be a candidate for. */
export const candidateFor = z.enum(['member', 'observer', 'partner']);
export type CandidateFor = z.infer<typeof candidateFor>;

/** What has to be done before a status can be granted: a founding text to be signed (domain §1.6). */
export const admissionCondition = z.strictObject({
  id: itemId,
  titles: z
    .array(z.strictObject({ title: z.string().min(1).max(300), language }))
    .min(1)
    .max(10),
  evidence: sourced,
});
export const admissionRule = z.strictObject({
  status: candidateFor,
  conditions: z
    .array(admissionCondition)
    .min(1)
    .max(20)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'A condition is in the list twice.'),
});
export type AdmissionRule = z.infer<typeof admissionRule>;
/** One for each status that has conditions; a status without one is granted by the decision alone. */
export const admissionRules = z
  .array(admissionRule)
  .max(3)
  .refine((all) => new Set(all.map(({ status }) => status)).size === all.length, 'A status is in the list twice.');

/** What a body needs to know of a party that it has not met: the same words as the roster's. */
export const candidateEntry = z
  .strictObject({
    id: partyId,
    type: z.enum(['state', 'organisation']),
    /** Its place in the protocol order (RoP 1.7). */
    order: z.int().min(0),
    names: z.array(datedName).min(1).max(20),
    zone: z.string().max(64).optional(),
    weekend: partyWeekend.optional(),
  })
  .meta({ id: 'CandidateEntry' });
export type CandidateEntry = z.infer<typeof candidateEntry>;

/** A party that is known, by its id, or the entry of one that is not. */
export const candidateParty = z.union([partyId, candidateEntry]);

/** What a delivered round's adoption would grant, so that nobody is asked to decide what cannot be. */
export const grants = z
  .array(z.strictObject({ party: partyId, status: partyStatus }))
  .min(1)
  .max(30);
export type Grants = z.infer<typeof grants>;

export const seatPayloads = {
  /** By a decision that is named; the same by an effect is delivered by its document. */
  'set-seat': z.strictObject({
    party: partyId,
    state: seatState,
    decision: namedDecision,
    evidence: evidenceList.optional(),
  }),
  /** The Secretariat attests the receipt of the paper (I11). `from`: the day that the paper names. */
  'accredit-representative': z.strictObject({
    party: partyId,
    person: personToken,
    capacity,
    from: legalDate.optional(),
    paper: sha256,
    receivedAt: instant,
  }),
  /** `on`: the day from which it holds no more. */
  'end-accreditation': z.strictObject({
    party: partyId,
    accreditation: accreditationId,
    on: legalDate.optional(),
    paper: sha256.optional(),
    receivedAt: instant,
  }),
  'register-candidate': z.strictObject({
    party: candidateParty,
    for: candidateFor,
    paper: sha256,
    receivedAt: instant,
  }),
  'record-candidate-step': z.strictObject({
    party: partyId,
    condition: itemId,
    when: legalDate,
    evidence: evidenceList,
  }),
  'withdraw-candidature': z.strictObject({ party: partyId, paper: sha256.optional(), receivedAt: instant }),
} as const;
