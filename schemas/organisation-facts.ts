/** Facts about an organisation that several aggregates speak of: names, statuses, organs, each with its source. */
import { z } from 'zod';
import { organId, partyId } from './identifiers.ts';
import { partialDate } from './time.ts';

/**
 * Where a fact comes from and how sure it is: read at the source (V), the statement (S), inferred (I), computed; `invented` in a body that
 * does not exist. What is only remembered stays out.
 */
export const sourced = z.strictObject({
  confidence: z.enum(['V', 'S', 'I', 'computed', 'invented']),
  source: z.string().min(1).max(500),
});
export type Sourced = z.infer<typeof sourced>;

export const datedName = z.strictObject({
  name: z.string().min(1).max(200),
  language: z.string().max(12),
  from: partialDate.optional(),
  to: partialDate.optional(),
  evidence: sourced,
});
export type DatedName = z.infer<typeof datedName>;

/** `approved-partner`: the competent organ approved it, the status itself has not begun (case 43: approval is not status). */
export const partyStatus = z.enum(['member', 'observer', 'partner', 'approved-partner', 'applicant']);
export type PartyStatus = z.infer<typeof partyStatus>;

export const datedStatus = z.strictObject({
  status: partyStatus,
  from: partialDate.optional(),
  to: partialDate.optional(),
  evidence: sourced,
});

/** Who joins in an organ's consensus (RoP 1.2: all Member States). `none` for a body that decides nothing. */
export const organElectorate = z.enum(['all-members', 'none']);

/** A fraction of the Member States without whom nothing is decided, by the body's own basic rule (RoP 1.2). No procedure goes below it. */
export const basicQuorum = z.strictObject({
  numerator: z.int().min(1).max(1000),
  denominator: z.int().min(1).max(1000),
  rounding: z.enum(['up', 'above']),
  evidence: sourced,
});
export type BasicQuorum = z.infer<typeof basicQuorum>;

/** The same as it goes to a round: the source in words. */
export const quorumOfBody = z.strictObject({
  numerator: z.int().min(1).max(1000),
  denominator: z.int().min(1).max(1000),
  rounding: z.enum(['up', 'above']),
  source: z.string().max(200),
});
export type QuorumOfBody = z.infer<typeof quorumOfBody>;

/** That an organ may decide a kind of document, since when and until when (case 44). A kind that no competence names is open to every organ. */
export const competence = z.strictObject({
  organ: organId,
  kind: z.string().min(1).max(60),
  from: partialDate.optional(),
  to: partialDate.optional(),
  evidence: sourced,
});
export type Competence = z.infer<typeof competence>;

/** How long before a meeting its convocation goes out, in calendar days. `strict`: a later one is none; else it is accepted, and all are told. */
export const meetingRule = z
  .strictObject({
    noticeDays: z.int().min(1).max(3_650),
    strict: z.boolean().optional(),
    evidence: sourced,
  })
  .meta({ id: 'MeetingRule' });
export type MeetingRule = z.infer<typeof meetingRule>;

export const organ = z
  .strictObject({
    id: organId,
    names: z.array(datedName).min(1).max(20),
    electorate: organElectorate,
    /** Only these of the Member States take part in it. */
    only: z.array(partyId).min(1).max(300).optional(),
    seat: z.string().max(64).optional(),
    /** The zone and the working calendar of its seat, where they are not the organisation's. */
    seatZone: z.string().max(64).optional(),
    calendar: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .max(60)
      .optional(),
    /** The notice of its meetings; none is counted where the rules that were read say nothing. */
    meetings: meetingRule.optional(),
    evidence: sourced,
  })
  .meta({ id: 'Organ' });
export type Organ = z.infer<typeof organ>;

/** An area of cooperation that a State coordinates, or a series of meetings, by its slug. */
export const areaId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(100);
export const seriesId = areaId;
