/** The organisation aggregate: parties, organs, the Chair, electorates. Its commands, and the roster that establishes it. */
import { z } from 'zod';
import type { CommandEnvelope } from './actor.ts';
import { documentPayloads } from './document-commands.ts';
import { organId, organisationId, partyId, roundId, stageId, streamId } from './identifiers.ts';
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
/** `approved-partner`: the competent organ approved it, the status itself has not begun (case 43: approval is not status). */
export const partyStatus = z.enum(['member', 'observer', 'partner', 'approved-partner', 'applicant']);
export type PartyStatus = z.infer<typeof partyStatus>;
export type DatedName = z.infer<typeof datedName>;
export const datedStatus = z.strictObject({
  status: partyStatus,
  from: partialDate.optional(),
  to: partialDate.optional(),
  evidence: sourced,
});

export const party = z
  .strictObject({
    id: partyId,
    type: z.enum(['state', 'organisation']),
    /** Protocol order (RoP 1.7: English alphabetical order of the common name); never the ISO code. */
    order: z.int().min(0),
    names: z.array(datedName).min(1).max(20),
    statuses: z.array(datedStatus).max(20),
    /** IANA zone of the capital. */
    zone: z.string().max(64).optional(),
  })
  .meta({ id: 'Party' });
export type Party = z.infer<typeof party>;

export const organ = z
  .strictObject({
    id: organId,
    names: z.array(datedName).min(1).max(20),
    /** Who joins in its consensus (RoP 1.2: all Member States). `none` for a body that decides nothing. */
    electorate: z.enum(['all-members', 'none']),
    seat: z.string().max(64).optional(),
    evidence: sourced,
  })
  .meta({ id: 'Organ' });
export type Organ = z.infer<typeof organ>;

/** An office that a person holds, by its dated names: the same office keeps its id when it is renamed (case 60). */
export const office = z.strictObject({ id: organId, names: z.array(datedName).min(1).max(20), evidence: sourced });
export type Office = z.infer<typeof office>;

/** A Chair's term ends with an event, not with a date (RoP 14.2). */
export const chairTerm = z.strictObject({
  party: partyId,
  from: partialDate,
  until: z.string().max(200),
  evidence: sourced,
});
export type ChairTerm = z.infer<typeof chairTerm>;

const rosterShape = z.strictObject({
  id: organisationId,
  names: z.array(datedName).min(1).max(20),
  /** From this instant the program decides; before it the record is attested only (I15). ISO 8601 with offset in the file. */
  liveSince: z.int().min(0),
  seatZone: z.string().max(64),
  /** Of every `zone` in the roster: where the zones were looked up. */
  zoneEvidence: sourced.optional(),
  workingLanguages: z.array(z.string().max(12)).min(1).max(10),
  documentLanguage: z.string().max(12),
  parties: z.array(party).min(1).max(300),
  organs: z.array(organ).min(1).max(100),
  offices: z.array(office).max(50).optional(),
  chair: chairTerm,
});

/** Whether a party is a Member State by the roster's own word: a membership that has not ended. */
const isMember = (entry: Party) => entry.statuses.some((fact) => fact.status === 'member' && fact.to === undefined);

export const roster = rosterShape
  .superRefine((value, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const noneTwice = (list: readonly { id: string }[], field: string) =>
      list.forEach((entry, index) => {
        if (list.findIndex((other) => other.id === entry.id) !== index)
          fault([field, index, 'id'], `"${entry.id}" is in the list twice.`);
      });
    noneTwice(value.parties, 'parties');
    noneTwice(value.organs, 'organs');
    noneTwice(value.offices ?? [], 'offices');
    value.parties.forEach((entry, index) => {
      if (value.parties.findIndex((other) => other.order === entry.order) !== index)
        fault(['parties', index, 'order'], `Another party has the place ${entry.order} in the protocol order.`);
      if (entry.statuses.filter((fact) => fact.to === undefined).length > 1)
        fault(['parties', index, 'statuses'], 'A party has one status at a time; the earlier one needs its "to".');
    });
    if (!value.parties.some((entry) => entry.id === value.chair.party && isMember(entry)))
      fault(
        ['chair', 'party'],
        `The Chair is held by a Member State (RoP 14.2); "${value.chair.party}" is none in this roster.`,
      );
  })
  .meta({ id: 'Roster' });
export type Roster = z.infer<typeof roster>;

export const organisationPayloads = {
  /** Creates the stream. */
  'establish-organisation': z.strictObject({ roster }),
  'suspend-party': z.strictObject({ party: partyId, decision: z.string().min(1).max(200) }),
  'reinstate-party': z.strictObject({ party: partyId, decision: z.string().min(1).max(200) }),
  'record-departure': z.strictObject({ party: partyId, decision: z.string().min(1).max(200) }),
  'admit-party': z.strictObject({ party, decision: z.string().min(1).max(200) }),
  'hand-over-chair': z.strictObject({
    to: partyId,
    until: z.string().min(1).max(200),
    occasion: z.string().min(1).max(200),
  }),
  /** Delivered by a document (design §5 "Freezing an electorate"). */
  'freeze-electorate': z.strictObject({
    document: streamId,
    round: roundId,
    organ: organId,
    stage: stageId,
    method: z.string().max(20),
  }),
  'deregister-round': z.strictObject({ document: streamId, round: roundId }),
  'record-delivery': documentPayloads['record-delivery'],
} as const;

export type OrganisationCommandKind = keyof typeof organisationPayloads;
export type OrganisationPayload<K extends OrganisationCommandKind> = z.output<(typeof organisationPayloads)[K]>;
export type OrganisationCommand = {
  [K in OrganisationCommandKind]: CommandEnvelope & {
    kind: K;
    payload: OrganisationPayload<K>;
    facts?: Record<string, never>;
  };
}[OrganisationCommandKind];
