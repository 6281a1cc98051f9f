/**
 * Events of the document aggregate, past tense, version 1. `documentEventData` is the one list; the core names an event by its short
 * name, the record by its type `nemcon.document.{name}.v1`.
 */
import { z } from 'zod';
import { contentReference, visibility, visibilityClass } from './content.ts';
import { documentAgendaEventData } from './document-agenda-events.ts';
import { initiator, intakeEvidence, otherChannel, ruling } from './document-commands.ts';
import { documentDeadlineEventData } from './document-deadline-events.ts';
import { documentPackageEventData } from './document-package-events.ts';
import { documentPastEventData } from './document-past-events.ts';
import { documentIssueEventData } from './document-issue.ts';
import { documentTermEventData } from './document-term-events.ts';
import { documentRuleEventData } from './document-rule-events.ts';
import { documentTreatyEventData } from './document-treaty-events.ts';
import { effect } from './effects.ts';
import { exclusions } from './electorate.ts';
import { commentPeriodId, organId, partyId, pointId, roundId, sha256, stageId, streamId, uuid } from './identifiers.ts';
import { quorumOfBody } from './organisation-facts.ts';
import { followsMeeting } from './meeting-deadline-rule.ts';
import { documentKind, positionKind, procedure, roundMethod, stageType } from './procedure.ts';
import { instant, legalDate, minutes, resolvedDeadline } from './time.ts';

const round = roundId;
const rule = z.string().max(100);

/** How long a round runs, as it was asked for. */
const period = z.union([
  z.strictObject({ kind: z.literal('minutes'), minutes }),
  z.strictObject({ kind: z.literal('until'), deadline: resolvedDeadline }),
]);

/** An expiry as announced, with how it came about (I12). */
const expiry = z.strictObject({
  at: instant,
  derivation: z.array(z.string().max(300)).max(20),
  announced: resolvedDeadline.optional(),
});

const statedPoint = z.strictObject({
  id: pointId,
  paragraph: z.string().max(60),
  text: contentReference.optional(),
  proposedText: contentReference.optional(),
});

const position = {
  round,
  party: partyId,
  position: positionKind,
  revision: z.int().min(1),
  class: visibilityClass,
  statement: contentReference.optional(),
  points: z.array(statedPoint).max(100),
  sentAt: instant.optional(),
  /** When it counts from (I3). */
  receivedAt: instant,
  channel: z.union([z.literal('program'), otherChannel]),
  /** Of the registered paper, where it was attested (I11). */
  paper: sha256.optional(),
  /** Which other States the same act speaks for (case 7). */
  jointlyWith: z.array(partyId).max(250).optional(),
  /** In a package: the document that it aims at (case 37). */
  item: streamId.optional(),
};

/** Why a communication is recorded without effect (I7). */
const withoutEffect = z.enum([
  'received-late',
  'not-in-electorate',
  'earlier-than-the-current-position',
  'round-concluded',
  'not-a-member',
]);

const contest = z.enum([
  'in-time-act-undelivered',
  'attested-after-conclusion',
  'ruling-over-live-block',
  'ruling-below-quorum',
  'package-item-refused',
]);

export const documentEventData = {
  ...documentPastEventData,
  ...documentAgendaEventData,
  ...documentTreatyEventData,
  ...documentTermEventData,
  ...documentIssueEventData,
  ...documentPackageEventData,
  ...documentRuleEventData,
  ...documentDeadlineEventData,
  'document-registered': z.strictObject({
    kind: documentKind,
    title: contentReference,
    visibility,
    procedure,
    sponsors: z.array(partyId).max(250),
    initiators: z.array(initiator).max(50).optional(),
    effects: z.array(effect).max(20).optional(),
  }),
  'revision-added': z.strictObject({
    revision: z.int().min(1),
    texts: z.array(contentReference).min(1).max(10),
    editorial: z.boolean(),
  }),
  'document-circulated': z.strictObject({ revision: z.int().min(1) }),
  'stage-opened': z.strictObject({ stage: stageId, type: stageType }),
  'stage-completed': z.strictObject({ stage: stageId, word: z.string().max(40), round: round.optional() }),
  'stage-returned': z.strictObject({ stage: stageId, to: stageId, round: round.optional(), rule }),
  'comment-period-opened': z.strictObject({
    period: commentPeriodId,
    revision: z.int().min(1).optional(),
    audience: z.enum(['members', 'experts']),
    note: contentReference.optional(),
    deadline: resolvedDeadline.optional(),
    follows: followsMeeting.optional(),
  }),
  'comment-submitted': z.strictObject({
    period: commentPeriodId,
    party: partyId.optional(),
    text: contentReference,
    receivedAt: instant,
    late: z.boolean(),
  }),
  'comment-period-closed': z.strictObject({
    period: commentPeriodId,
    because: z.enum(['closed', 'expired', 'document-withdrawn']),
  }),

  'round-requested': z.strictObject({
    round,
    stage: stageId,
    organ: organId,
    method: roundMethod,
    revision: z.int().min(1),
    meeting: z.string().max(200).optional(),
    period: period.optional(),
    reopens: round.optional(),
    /** The States that it concerns, without whom it is decided (case 24). */
    without: z.array(partyId).min(1).max(20).optional(),
    /** The calendar day at the seat (case 44). */
    day: legalDate.optional(),
  }),
  'round-opened': z.strictObject({
    round,
    members: z.array(partyId).max(300),
    chair: partyId,
    electorateSequence: z.int().min(1),
    /** How many must be present where quorum applies, and of how many (I12). */
    quorum: z.strictObject({ needed: z.int().min(0), of: z.int().min(0), derivation: z.string().max(300) }),
    expiry: expiry.optional(),
    /** Entitled, and left out. */
    excluded: exclusions.optional(),
    /** The body's basic quorum, where this round counts by it: a decision set it, and it asks for more than the procedure (RoP 1.2). */
    basicQuorum: quorumOfBody.optional(),
  }),
  /** Ends a requested round before it opened. */
  'round-not-opened': z.strictObject({ round, code: z.string().max(100) }),
  'position-stated': z.strictObject(position),
  /** Recorded and circulated, without effect on the outcome (I3, I7; cases 1, 18, 23). */
  'communication-recorded': z.strictObject({ ...position, withoutEffect }),
  'point-lifted': z.strictObject({ round, point: pointId, party: partyId }),
  'points-lapsed': z.strictObject({ round, points: z.array(pointId).min(1).max(2000), rule }),
  'method-objected': z.strictObject({ round, party: partyId, statement: contentReference.optional() }),
  'silence-broken': z.strictObject({ round, by: partyId, position: positionKind, rule }),
  /** `unnamed`: by Member States that the record does not name; only the Chair's reopening ends it. */
  'round-frozen': z.strictObject({
    round,
    by: z.union([z.array(partyId).min(1).max(250), z.literal('unnamed')]),
    rule,
    statement: contentReference.optional(),
  }),
  'round-extended': z.strictObject({ round, expiry }),
  'round-suspended': z.strictObject({
    round,
    because: z.enum(['chair', 'block']),
    remaining: z.int().min(0),
    reason: contentReference.optional(),
  }),
  'round-resumed': z.strictObject({ round, expiry: expiry.optional() }),
  /** No adoption by outage (I4). */
  'round-held': z.strictObject({ round, evidence: intakeEvidence }),
  'silence-held': z.strictObject({ round, expiry: instant }),
  /** Written method: every member of the electorate has given an explicit answer that does not block. */
  'answers-completed': z.strictObject({ round }),
  'ruling-recorded': z.strictObject({
    round,
    ruling,
    present: z.array(partyId).max(300),
    ruledAt: instant,
    statement: contentReference.optional(),
    accepted: z.boolean(),
    /** Of one subject to silence. */
    period: period.optional(),
  }),
  'outcome-contested': z.strictObject({
    round,
    reason: contest,
    parties: z.array(partyId).max(300),
    causedBy: z.string().max(200),
  }),
  'contest-resolved': z.strictObject({
    round,
    resolution: z.enum(['outcome-stands', 'new-round']),
    statement: contentReference.optional(),
  }),
  /** Stamped in time, arrived after the conclusion (design §5 step 4). */
  'in-time-act-undelivered': z.strictObject({ ...position, arrivedAt: instant }),
  'round-adopted': z.strictObject({
    round,
    word: z.enum(['recommended', 'approved', 'adopted']),
    revision: z.int().min(1),
    basis: z.enum(['silence', 'answers', 'ruling', 'ad-referendum-confirmed', 'chair-confirmation']),
    statements: z.int().min(0),
  }),
  'round-adopted-provisionally': z.strictObject({
    round,
    awaiting: z.array(partyId).min(1).max(250),
    confirmBy: instant,
  }),
  'ad-referendum-confirmed': z.strictObject({ round, party: partyId, by: z.enum(['state', 'silence']) }),
  'round-not-adopted': z.strictObject({
    round,
    because: z.enum([
      'ruling',
      'answers-missing',
      'method-objected',
      'ad-referendum-lapsed',
      'blocked-at-expiry',
      'contest-upheld',
    ]),
  }),
  'round-lapsed': z.strictObject({
    round,
    because: z.enum([
      'superseded-revision',
      'document-withdrawn',
      'electorate-empty',
      'quorum-lost',
      'validity-expired',
    ]),
  }),
  'round-withdrawn': z.strictObject({ round, reason: contentReference.optional() }),
  'positions-circulated': z.strictObject({ round }),
  'positions-carried-over': z.strictObject({
    round,
    from: z.int().min(1),
    to: z.int().min(1),
    parties: z.array(partyId).max(300),
  }),
  'electorate-reduced': z.strictObject({
    round,
    party: partyId,
    reason: z.enum(['suspended', 'departed']),
    decision: z.string().max(200),
    lastBlock: z.boolean(),
  }),
  'reminder-issued': z.strictObject({ round, minutesBefore: minutes, awaiting: z.array(partyId).max(300) }),
  'document-withdrawn': z.strictObject({ reason: contentReference.optional() }),
  'procedure-version-adopted': z.strictObject({ procedure, decision: z.string().max(200) }),
  'record-corrected': z.strictObject({ corrects: z.int().min(1), statement: contentReference }),
  /** A refused command of substance (I7), or a refusal after the act had been acknowledged with a receipt. */
  'act-refused': z.strictObject({
    command: z.string().max(60),
    code: z.string().max(100),
    rule,
    round: round.optional(),
    party: partyId.optional(),
  }),
  'delivery-accepted': z.strictObject({
    delivery: uuid,
    target: streamId,
    command: z.string().max(60),
    sequence: z.int().min(0),
  }),
  'delivery-refused': z.strictObject({
    delivery: uuid,
    target: streamId,
    command: z.string().max(60),
    code: z.string().max(100),
  }),
} as const;

export type DocumentEventName = keyof typeof documentEventData;
export type DocumentEventData<N extends DocumentEventName> = z.output<(typeof documentEventData)[N]>;
export type DocumentEvent = {
  [N in DocumentEventName]: { name: N; data: DocumentEventData<N>; effective: import('./time.ts').EffectiveTime };
}[DocumentEventName];
