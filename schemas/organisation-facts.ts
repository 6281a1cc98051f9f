/** Facts about an organisation that several aggregates speak of: names, statuses, organs, each with its source. */
import { z } from 'zod';
import { organId } from './identifiers.ts';
import { partialDate } from './time.ts';

/** Where a fact comes from and how sure it is: read at the source (V), the statement (S), inferred (I). What is only remembered stays out. */
export const sourced = z.strictObject({
  confidence: z.enum(['V', 'S', 'I', 'computed']),
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

export const organ = z
  .strictObject({
    id: organId,
    names: z.array(datedName).min(1).max(20),
    electorate: organElectorate,
    seat: z.string().max(64).optional(),
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
