/** Events of the organisation aggregate, past tense, version 1. */
import { z } from 'zod';
import { documentEventData } from './document-events.ts';
import { exclusions } from './electorate.ts';
import { organId, partyId, roundId, stageId, streamId } from './identifiers.ts';
import { party, pastFact, roster } from './organisation-commands.ts';
import { decisionReference, evidenceList } from './attested.ts';
import { language } from './content.ts';
import { seatEventData } from './organisation-seat-events.ts';
import { areaId, basicQuorum, organElectorate, partyStatus, quorumOfBody } from './organisation-facts.ts';
import { effectOf, namedBy, organisationChangeEvents } from './organisation-change-events.ts';
import type { EffectiveTime } from './time.ts';

/** `decision`: as it is named; `by`: the decision on record that it is, where there is one. */
const decided = { party: partyId, decision: z.string().max(200), ...namedBy };

/** `status/kw/member`, `organ/fund`, `chair/kz/2022`: what a fact is about; stays for ever. */
export const factId = z
  .string()
  .regex(/^[a-z-]+(?:\/[a-z0-9-]+)+$/)
  .max(200);

export const organisationEventData = {
  'organisation-established': z.strictObject({ roster }),
  'party-suspended': z.strictObject(decided),
  'party-reinstated': z.strictObject(decided),
  'party-departed': z.strictObject(decided),
  'party-admitted': z.strictObject({ party, decision: z.string().max(200), ...namedBy }),
  'chair-handed-over': z.strictObject({
    from: partyId,
    to: partyId,
    until: z.string().max(200),
    occasion: z.string().max(200),
    /** The decision that appointed the incoming Chair, and the meeting whose opening began its term (RoP 14.2). */
    decision: decisionReference.optional(),
    meeting: streamId.optional(),
    evidence: evidenceList.optional(),
  }),
  'status-granted': z.strictObject({ party: partyId, status: partyStatus, ...effectOf }),
  'organ-established': z.strictObject({
    organ: organId,
    name: z.string().max(200),
    language,
    electorate: organElectorate,
    ...effectOf,
  }),
  /** The next Chair; its term begins with the opening of the meeting named. */
  'chair-designated': z.strictObject({
    party: partyId,
    meeting: streamId.optional(),
    until: z.string().max(200),
    ...effectOf,
  }),
  'coordinator-appointed': z.strictObject({
    area: areaId,
    title: z.string().max(200),
    party: partyId,
    ...effectOf,
  }),
  ...organisationChangeEvents,
  /** A fact that stood in the roster, or was attested, and whose decision is known now; `end`: the one that ended it. */
  'decision-attributed': z.strictObject({ fact: factId, end: z.literal(true).optional(), ...effectOf }),
  'past-fact-recorded': z.strictObject({ fact: pastFact, evidence: evidenceList }),
  'electorate-frozen': z.strictObject({
    document: streamId,
    round: roundId,
    organ: organId,
    stage: stageId,
    members: z.array(partyId).max(300),
    chair: partyId,
    /** Entitled, and left out. */
    excluded: exclusions.optional(),
    /** All Member States, where the quorum counts them (case 22). */
    quorumBase: z.int().min(0).optional(),
    /** The body's basic quorum, where a decision has set it since the roster (RoP 1.2): no procedure goes below it. */
    basicQuorum: quorumOfBody.optional(),
    /** The decision by which an organ decides what its competence does not cover (case 44). */
    competenceBy: z.string().max(200).optional(),
  }),
  'competence-overridden': z.strictObject({ document: streamId, organ: organId, decision: z.string().max(200) }),
  /** Who was a member when a meeting asked: at its opening, and whenever its quorum was challenged (RoP 1.2, case 18). */
  'membership-stated': z.strictObject({
    meeting: streamId,
    check: z.int().min(1),
    members: z.array(partyId).max(300),
    /** All Member States, those included that cannot take part now (case 22). */
    of: z.int().min(0),
    chair: partyId,
    quorum: basicQuorum.optional(),
  }),
  'round-deregistered': z.strictObject({ document: streamId, round: roundId }),
  ...seatEventData,
  'act-refused': documentEventData['act-refused'],
  'delivery-accepted': documentEventData['delivery-accepted'],
  'delivery-refused': documentEventData['delivery-refused'],
} as const;

export type OrganisationEventName = keyof typeof organisationEventData;
export type OrganisationEventData<N extends OrganisationEventName> = z.output<(typeof organisationEventData)[N]>;
export type OrganisationEvent = {
  [N in OrganisationEventName]: { name: N; data: OrganisationEventData<N>; effective: EffectiveTime };
}[OrganisationEventName];
