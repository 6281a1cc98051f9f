/**
 * Commands of the document aggregate: imperative, one payload schema each. `documentPayloads` is the one list; the API's bodies,
 * the intake and the types below are derived from it.
 */
import { z } from 'zod';
import type { CommandEnvelope } from './actor.ts';
import type { LiveSince, SeatDay } from './attested.ts';
import { contentReference, visibility, visibilityClass } from './content.ts';
import { documentAgendaPayloads } from './document-agenda-commands.ts';
import { documentDeadlinePayloads } from './document-deadline-commands.ts';
import { documentPackagePayloads } from './document-package-commands.ts';
import { documentPastPayloads } from './document-past-commands.ts';
import { documentIssuePayloads } from './document-issue.ts';
import { documentTermPayloads } from './document-term-commands.ts';
import { documentRulePayloads, otherChannel } from './document-rule-commands.ts';
import { documentTreatyPayloads } from './document-treaty-commands.ts';
import { effect } from './effects.ts';
import { exclusions, statesConcerned } from './electorate.ts';
import {
  commentPeriodId,
  organisationId,
  partyId,
  personToken,
  pointId,
  roundId,
  sha256,
  stageId,
  streamId,
  uuid,
  documentId,
} from './identifiers.ts';
import { quorumOfBody } from './organisation-facts.ts';
import { followsMeeting } from './meeting-deadline-rule.ts';
import { documentKind, positionKind, procedure, roundMethod } from './procedure.ts';
import { instant, legalDate, minutes, partialDate, resolvedDeadline } from './time.ts';

const parties = z
  .array(partyId)
  .max(250)
  .refine((all) => new Set(all).size === all.length, 'A party is named twice.');

/** A named ground of an objection, tied to a paragraph; its text is content (design §3 "objection point"). */
const newPoint = z.strictObject({
  paragraph: z.string().min(1).max(60),
  text: contentReference.optional(),
  proposedText: contentReference.optional(),
});

/** What a position says, whoever records it. */
const positionBody = {
  round: roundId,
  revision: z.int().min(1),
  position: positionKind,
  class: visibilityClass.default('members'),
  statement: contentReference.optional(),
  points: z.array(newPoint).max(100).default([]),
  sentAt: instant.optional(),
  /** In a package: the document in it that the position aims at; it is a position on the whole all the same (case 37). */
  item: streamId.optional(),
};

/** How long a round by silence or in writing runs: so many minutes from its opening, or until a wall time resolved outside (I12). */
export const roundPeriod = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('minutes'), minutes: minutes.min(1) }),
  z.strictObject({ kind: z.literal('until'), deadline: resolvedDeadline }),
]);

/**
 * What the Chair ruled. Subject to silence: nothing is approved before that silence has held (case 15). Ad referendum: subject to confirmation by
 * those who spoke so; refused where nobody did (case 38).
 */
export const ruling = z.enum([
  'adopted',
  'adopted-subject-to-silence',
  'adopted-ad-referendum',
  'not-adopted',
  'deferred',
]);

const roundTerms = {
  stage: stageId,
  method: roundMethod,
  revision: z.int().min(1),
  period: roundPeriod.optional(),
  meeting: z.string().min(1).max(200).optional(),
  /** The States that it concerns, without whom it is decided, where the stage permits it (case 24). */
  without: statesConcerned.optional(),
};

/** Who began a matter. `since`: as far as the source tells. */
export const initiator = z.strictObject({ party: partyId, since: partialDate.optional() });
export type Initiator = z.infer<typeof initiator>;

export { otherChannel };

export const documentPayloads = {
  ...documentPastPayloads,
  ...documentAgendaPayloads,
  ...documentTreatyPayloads,
  ...documentTermPayloads,
  ...documentIssuePayloads,
  ...documentPackagePayloads,
  ...documentRulePayloads,
  ...documentDeadlinePayloads,
  /** Creates the stream. */
  'register-document': z.strictObject({
    organisation: organisationId,
    id: documentId,
    kind: documentKind,
    title: contentReference,
    visibility,
    procedure,
    sponsors: parties.default([]),
    /** Who began it, and since when; a sponsor stands behind the text, an initiator began the matter. */
    initiators: z.array(initiator).max(50).optional(),
    /** What its adoption changes elsewhere; the procedure says at which stage. */
    effects: z.array(effect).max(20).optional(),
  }),
  'add-revision': z.strictObject({
    texts: z
      .array(contentReference)
      .min(1)
      .max(10)
      .refine((all) => new Set(all.map((t) => t.language)).size === all.length, 'Two texts have the same language.'),
    /** Declared by the Chair or the Secretariat; positions carry over only where the procedure allows it (I5). */
    editorial: z.boolean().default(false),
    /** The revision that the author worked from: refused where it is no longer the current one. 0 for the first. */
    basedOn: z.int().min(0),
  }),
  'circulate-document': z.strictObject({ revision: z.int().min(1) }),
  'complete-stage': z.strictObject({ stage: stageId }),
  'open-comment-period': z.strictObject({
    revision: z.int().min(1).optional(),
    audience: z.enum(['members', 'experts']),
    note: contentReference.optional(),
    deadline: resolvedDeadline.optional(),
    /** Instead of an instant: relative to a meeting, which tells it when its days are known (case 28). */
    follows: followsMeeting.optional(),
  }),
  'submit-comment': z.strictObject({ period: commentPeriodId, text: contentReference }),
  'close-comment-period': z.strictObject({ period: commentPeriodId }),

  'open-round': z.strictObject(roundTerms),
  /** Delivered by a meeting that calls its item: a round in the room, on the current text unless one is named. */
  'call-round': z.strictObject({
    stage: stageId,
    meeting: streamId,
    revision: z.int().min(1).optional(),
    /** The day at the seat on which it was called (case 44). */
    day: legalDate.optional(),
  }),
  /** Delivered back by the organisation: the frozen electorate. The round opens here, and the period runs from here. */
  'admit-electorate': z.strictObject({
    round: roundId,
    members: parties,
    chair: partyId,
    chairSequence: z.int().min(0),
    sequence: z.int().min(1),
    /** Entitled, and left out. */
    excluded: exclusions.optional(),
    /** How many Member States there are, where the quorum counts all of them (case 22). */
    quorumBase: z.int().min(0).optional(),
    /** The body's basic quorum, where a decision has set it since the roster: this round does not go below it (RoP 1.2). */
    basicQuorum: quorumOfBody.optional(),
  }),
  /** The organisation could not freeze an electorate. */
  'decline-electorate': z.strictObject({ round: roundId, code: z.string().max(100) }),
  'state-position': z.strictObject(positionBody),
  /** The Secretariat records a communication that came by another channel, for one State or for several (I11, case 7). */
  'attest-communication': z.strictObject({
    ...positionBody,
    parties: parties.min(1),
    channel: otherChannel,
    /** When the registered paper was received. */
    receivedAt: instant,
    /** The hash of the registered paper; what was only said in the room has none. */
    paper: sha256.optional(),
    /** Who registered it. */
    registeredBy: personToken,
  }),
  'lift-point': z.strictObject({ round: roundId, point: pointId }),
  /** A State refuses the method of silence as such (OSCE Annex 1(A) step 1, case 8). */
  'object-to-method': z.strictObject({ round: roundId, statement: contentReference.optional() }),
  'extend-round': z.strictObject({ round: roundId, period: roundPeriod }),
  'suspend-round': z.strictObject({ round: roundId, reason: contentReference.optional() }),
  /** Of a suspended round (the remaining time runs on) or of a held one (the Chair states the period, I4). */
  'resume-round': z.strictObject({ round: roundId, period: roundPeriod.optional() }),
  /** The Chair records that the room is blocked by members who were not named (design §3 "freeze"). */
  'freeze-round': z.strictObject({ round: roundId, statement: contentReference.optional() }),
  /** A new round in which each State speaks anew: out of a frozen, broken or not adopted one. */
  /** Without `reopens`: out of a freeze that is only attested, where there was no round here (I15). */
  'reopen-round': z.strictObject({ reopens: roundId.optional(), ...roundTerms }),
  'record-ruling': z.strictObject({
    round: roundId,
    ruling,
    /** Members present, for the quorum (RoP 1.2). */
    present: parties,
    ruledAt: instant,
    statement: contentReference.optional(),
    /** Only of one subject to silence: how long that is; without it, as long as the stage usually says. */
    period: roundPeriod.optional(),
  }),
  'confirm-adoption': z.strictObject({ round: roundId }),
  'confirm-ad-referendum': z.strictObject({ round: roundId }),
  'circulate-positions': z.strictObject({ round: roundId }),
  'withdraw-round': z.strictObject({ round: roundId, reason: contentReference.optional() }),
  'resolve-contest': z.strictObject({
    round: roundId,
    resolution: z.enum(['outcome-stands', 'new-round']),
    statement: contentReference.optional(),
  }),
  'withdraw-document': z.strictObject({ reason: contentReference.optional() }),
  'adopt-procedure-version': z.strictObject({ procedure, decision: z.string().min(1).max(200) }),
  'correct-record': z.strictObject({ corrects: z.int().min(1), statement: contentReference }),
  /** Delivered by the organisation: a suspension or a departure (I2, case 25). */
  'reduce-electorate': z.strictObject({
    round: roundId,
    party: partyId,
    reason: z.enum(['suspended', 'departed']),
    decision: z.string().max(200),
  }),

  /** What falls due (`due`); the host carries them out. */
  'conclude-period': z.strictObject({ round: roundId }),
  'issue-reminder': z.strictObject({ round: roundId, minutesBefore: minutes }),
  'conclude-comment-period': z.strictObject({ period: commentPeriodId }),
  'conclude-ad-referendum': z.strictObject({ round: roundId }),
  /** The answer to a delivery, recorded at its sender (design §5 "Delivery between aggregates"). */
  'record-delivery': z.strictObject({
    delivery: uuid,
    target: z.string().max(200),
    command: z.string().max(60),
    answer: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('accepted'), sequence: z.int().min(0) }),
      z.strictObject({ outcome: z.literal('refused'), code: z.string().max(100) }),
    ]),
  }),
} as const;

export type DocumentCommandKind = keyof typeof documentPayloads;
export type DocumentPayload<K extends DocumentCommandKind> = z.output<(typeof documentPayloads)[K]>;

/** The rows an API wrote to show that it could take acts in, condensed by the expiry's activity to the holes between them (I4). */
export const intakeEvidence = z.strictObject({
  from: instant,
  to: instant,
  /** `off` on the demonstration clock (design §5 step 5). */
  state: z.enum(['read', 'off']),
  holes: z.array(z.strictObject({ from: instant, to: instant })).max(1000),
});
export type IntakeEvidence = z.infer<typeof intakeEvidence>;

/** Outside facts that a decision may use; they travel in the event's cause. */
export interface DocumentFacts {
  intakeEvidence?: IntakeEvidence;
  /** For what is recorded of the past (I15). */
  liveSince?: LiveSince;
  /** The calendar day at the seat on which a round is asked for: an organ is competent on days (case 44). */
  seatDay?: SeatDay;
}

export type DocumentCommand = {
  [K in DocumentCommandKind]: CommandEnvelope & { kind: K; payload: DocumentPayload<K>; facts?: DocumentFacts };
}[DocumentCommandKind];
