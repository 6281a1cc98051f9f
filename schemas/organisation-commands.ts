/** The organisation aggregate: parties, organs, the Chair, electorates. Its commands, and the roster that establishes it. */
import { z } from 'zod';
import type { CommandEnvelope } from './actor.ts';
import { attestedTime, decisionReference, evidenceList, type LiveSince, type SeatDay } from './attested.ts';
import { partyWeekend } from './calendar.ts';
import { documentPayloads } from './document-commands.ts';
import { applyEffect } from './effects.ts';
import { statesConcerned } from './electorate.ts';
import { language } from './content.ts';
import { organId, organisationId, partyId, roundId, stageId, streamId } from './identifiers.ts';
import {
  areaId,
  basicQuorum,
  competence,
  datedName,
  datedStatus,
  organ,
  organElectorate,
  partyStatus,
  seriesId,
  sourced,
} from './organisation-facts.ts';
import { pastChanges } from './organisation-past-facts.ts';
import { documentKind } from './procedure.ts';
import { electorateRule } from './procedure-clauses.ts';
import { admissionRules, grants, namedDecision, seatPayloads } from './organisation-seat-commands.ts';
import { legalDate, partialDate } from './time.ts';

export {
  datedName,
  datedStatus,
  organ,
  partyStatus,
  sourced,
  type DatedName,
  type Organ,
  type PartyStatus,
  type Sourced,
} from './organisation-facts.ts';

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
    weekend: partyWeekend.optional(),
  })
  .meta({ id: 'Party' });
export type Party = z.infer<typeof party>;

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
  /** Where it is said which languages these are. */
  languagesEvidence: sourced.optional(),
  documentLanguage: z.string().max(12),
  parties: z.array(party).min(1).max(300),
  organs: z.array(organ).min(1).max(100),
  /** Below it nothing is decided, whatever a procedure says (RoP 1.2). */
  quorum: basicQuorum.optional(),
  /** Which organ decides which kind of document, dated (case 44). */
  competences: z.array(competence).max(300).optional(),
  /** What a candidate does before a status can be granted to it (domain §1.6). */
  admission: admissionRules.optional(),
  /** The working calendar of the seat: `calendars/{id}.yaml`. */
  calendar: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(60)
    .optional(),
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

/** Without a `to` it has not ended; `to: {}` says that it ended and nobody tells when. A Chair's term is over in any case (RoP 14.2). */
const period = { from: attestedTime.optional(), to: attestedTime.optional() };
const name = z.string().min(1).max(200);

/** A fact about the organisation that no decision on record here explains: attested, with its evidence (I15). */
export const pastFact = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('status'), party: partyId, status: partyStatus, ...period }),
    z.strictObject({ kind: z.literal('chair-term'), party: partyId, ...period }),
    z.strictObject({ kind: z.literal('coordinator'), area: areaId, title: name, party: partyId, ...period }),
    z.strictObject({
      kind: z.literal('organ'),
      organ: organId,
      name,
      language,
      electorate: organElectorate,
      ...period,
    }),
    /** A series of meetings; `held`: how many were, as far as the source counts. */
    z.strictObject({ kind: z.literal('series'), series: seriesId, name, held: z.int().min(0).optional(), ...period }),
    ...pastChanges(attestedTime),
  ])
  .meta({ id: 'PastFact' });
export type PastFact = z.infer<typeof pastFact>;

/**
 * Of what was decided or happened outside this program: the decision in words, with where it is said; or a decision on record, which has to
 * be taken (`facts.decision`).
 */
const decidedElsewhere = {
  decision: namedDecision,
  evidence: evidenceList.optional(),
};

/** Whether a stage of a document is completed, as the edge reads it when an act names that decision. */
export const takenDecision = z.strictObject({ decision: decisionReference, taken: z.boolean() });
export type TakenDecision = z.infer<typeof takenDecision>;

export const organisationPayloads = {
  /** Creates the stream. */
  'establish-organisation': z.strictObject({ roster }),
  'suspend-party': z.strictObject({ party: partyId, ...decidedElsewhere }),
  'reinstate-party': z.strictObject({ party: partyId, ...decidedElsewhere }),
  'record-departure': z.strictObject({ party: partyId, ...decidedElsewhere }),
  'admit-party': z.strictObject({ party, ...decidedElsewhere }),
  'hand-over-chair': z.strictObject({
    to: partyId,
    until: z.string().min(1).max(200),
    occasion: z.string().min(1).max(200),
    decision: decisionReference.optional(),
    evidence: evidenceList.optional(),
  }),
  /** Attested (I15): refused for what lies after the day from which the body decides here. */
  'record-past-fact': z.strictObject({ fact: pastFact, evidence: evidenceList }),
  /** Delivered by a document whose decision changes something here. */
  'apply-effect': applyEffect,
  /** Delivered by a meeting when it is opened: the Chair's term may begin there (RoP 14.2). */
  'note-meeting-opening': z.strictObject({ meeting: streamId }),
  /** Delivered by a document (design §5 "Freezing an electorate"). */
  'freeze-electorate': z.strictObject({
    document: streamId,
    round: roundId,
    organ: organId,
    stage: stageId,
    method: z.string().max(20),
    /** What is cut from those entitled: by the stage's rule, and the States concerned (case 24). */
    electorate: electorateRule.optional(),
    without: statesConcerned.optional(),
    /** The quorum counts all Member States: how many are there? (case 22) */
    quorumOf: z.literal('members').optional(),
    /** What is decided, of a stage that decides (a recommendation decides nothing), and on which day at the seat (case 44). */
    kind: documentKind.optional(),
    /** Of a package: what is in it; the organ decides that too (case 37). */
    itemKinds: z.array(documentKind).max(30).optional(),
    day: legalDate.optional(),
    /** What the adoption grants: a candidate that lacks a step cannot be decided on. */
    grants: grants.optional(),
  }),
  /** An organ decides a document that its competence does not cover: by a decision that is named (case 44). */
  'override-competence': z.strictObject({ document: streamId, organ: organId, decision: z.string().min(1).max(200) }),
  /** Delivered by a meeting: who is a member at this moment of its sitting (case 18). */
  'state-membership': z.strictObject({ meeting: streamId, check: z.int().min(1) }),
  'deregister-round': z.strictObject({ document: streamId, round: roundId }),
  ...seatPayloads,
  'record-delivery': documentPayloads['record-delivery'],
} as const;

export type OrganisationCommandKind = keyof typeof organisationPayloads;
export type OrganisationPayload<K extends OrganisationCommandKind> = z.output<(typeof organisationPayloads)[K]>;
export type OrganisationCommand = {
  [K in OrganisationCommandKind]: CommandEnvelope & {
    kind: K;
    payload: OrganisationPayload<K>;
    facts?: { liveSince?: LiveSince; decision?: TakenDecision; seatDay?: SeatDay };
  };
}[OrganisationCommandKind];
