/**
 * What is done in a meeting: agenda, attendance, quorum, the call for objections, rulings, the record. The room's facts are the meeting's;
 * what they mean for a document is decided by the document (I1), to which they are delivered.
 */
import { z } from 'zod';
import { contentReference, visibilityClass } from './content.ts';
import { roundPeriod } from './document-commands.ts';
import { itemId, organId, partyId, roundId, sha256, stageId, streamId } from './identifiers.ts';
import { basicQuorum } from './organisation-facts.ts';
import { positionKind } from './procedure.ts';
import { instant } from './time.ts';

/** So many items has an agenda at the most. */
export const MOST_ITEMS = 300;

const items = z
  .array(itemId)
  .min(1)
  .max(MOST_ITEMS)
  .refine((all) => new Set(all).size === all.length, 'An item is named twice.');
const parties = z
  .array(partyId)
  .min(1)
  .max(250)
  .refine((all) => new Set(all).size === all.length, 'A party is named twice.');

/** Where a delegation stands in the room. */
export const presence = z.enum(['present', 'left', 'absent']).meta({ id: 'Presence' });
export type Presence = z.infer<typeof presence>;

/** `pending`: it takes part provisionally, and its objection counts, until its credentials are decided on (case 21). */
export const credentials = z.enum(['accepted', 'pending', 'none']).meta({ id: 'Credentials' });
export type Credentials = z.infer<typeof credentials>;

const point = z.strictObject({
  paragraph: z.string().min(1).max(60),
  text: contentReference.optional(),
  proposedText: contentReference.optional(),
});

/** What a State says, in the room or on paper before it. */
const said = {
  item: itemId,
  party: partyId,
  position: positionKind,
  class: visibilityClass.default('members'),
  statement: contentReference.optional(),
  points: z.array(point).max(100).default([]),
};

/** What the Chair says of an item. What it makes of a document is the document's. */
export const itemRuling = z
  .enum(['adopted', 'adopted-ad-referendum', 'adopted-subject-to-silence', 'deferred', 'referred', 'blocked'])
  .meta({ id: 'ItemRuling' });
export type ItemRuling = z.infer<typeof itemRuling>;

/** What goes with one ruling alone. */
const GOES_WITH = {
  period: 'adopted-subject-to-silence',
  confirmations: 'adopted-ad-referendum',
  deferredTo: 'deferred',
  referredTo: 'referred',
} as const satisfies Record<string, ItemRuling>;

/** Whether everything that is said beside a ruling goes with that ruling. */
export function fitsItsRuling(
  value: { ruling: ItemRuling } & Partial<Record<keyof typeof GOES_WITH, unknown>>,
): boolean {
  const names = Object.keys(GOES_WITH) as (keyof typeof GOES_WITH)[];
  return names.every((name) => value[name] === undefined || GOES_WITH[name] === value.ruling);
}
export const FITS_ITS_RULING = {
  error:
    'A period goes with "adopted-subject-to-silence", confirmations with "adopted-ad-referendum", a meeting with "deferred", an organ with "referred".',
  path: ['ruling'],
};

/** What the ruling on one item may say beside it. */
export const besideRuling = {
  /** How long the silence is; without it, as long as the stage usually says (case 15). */
  period: roundPeriod.optional(),
  /** On whose confirmation it is adopted: delegations in the room that speak ad referendum (case 38). */
  confirmations: parties.optional(),
  deferredTo: streamId.optional(),
  referredTo: organId.optional(),
};

/** How a document took it. `subject-to-silence`: approved in the room, on a condition that is still to be met (case 15). */
export const itemOutcome = z.enum([
  'adopted',
  'adopted-provisionally',
  'subject-to-silence',
  'not-adopted',
  'contested',
  'ended',
]);

export const meetingRoomPayloads = {
  'add-agenda-item': z.strictObject({
    item: itemId,
    document: streamId,
    stage: stageId,
    /** The text that the meeting is asked to decide; the current one when the item is called unless told. */
    revision: z.int().min(1).optional(),
  }),
  'withdraw-agenda-item': z.strictObject({ item: itemId, reason: contentReference.optional() }),
  /** All items that are not withdrawn, in the order in which they shall be taken. */
  'order-agenda': z.strictObject({ items }),
  /** From then on a new item needs the Chair's word (late documents). */
  'set-cut-off': z.strictObject({ at: instant }),
  'admit-late-item': z.strictObject({ item: itemId }),
  'record-attendance': z.strictObject({ parties, presence, credentials: credentials.default('accepted'), at: instant }),
  'challenge-quorum': z.strictObject({ party: partyId.optional(), at: instant }),
  /** A State that will not be there objects in writing beforehand (case 20), or one that will be. */
  'register-written-block': z.strictObject({
    ...said,
    position: z.enum(['objection', 'amendment', 'reserved']),
    channel: z.enum(['note-verbale', 'letter', 'e-mail']),
    receivedAt: instant,
    paper: sha256,
  }),
  'call-items': z.strictObject({ items, calledAt: instant }),
  'record-room-position': z.strictObject({ ...said, saidAt: instant }),
  /** Asked by name, whether its block stands. */
  'answer-call': z.strictObject({ item: itemId, party: partyId, answer: z.enum(['stands', 'joined']), at: instant }),
  'rule-on-item': z
    .strictObject({
      item: itemId,
      ruling: itemRuling,
      ruledAt: instant,
      statement: contentReference.optional(),
      ...besideRuling,
    })
    .refine(fitsItsRuling, FITS_ITS_RULING),
  /** Several items, separate rounds, one question: "are there any objections?" */
  'propose-en-bloc': z.strictObject({ items, proposedAt: instant }),
  'rule-en-bloc': z.strictObject({ ruledAt: instant, statement: contentReference.optional() }),
  /** An interpretative statement or a formal reservation: attached while the record is open, circulated separately after (case 39). */
  'attach-statement': z.strictObject({ item: itemId, parties, statement: contentReference, receivedAt: instant }),
  /** What silence decided since the last meeting is announced at the first one after (OSCE Annex 1(A) step 5). */
  'announce-silence-outcome': z.strictObject({ document: streamId, round: roundId, announcedAt: instant }),
  'close-record': z.strictObject({ closedAt: instant }),

  /** Delivered by the organisation: who is a member at this moment of the sitting. */
  'admit-membership': z.strictObject({
    check: z.int().min(1),
    members: z.array(partyId).max(300),
    /** All Member States, those included that cannot take part now (case 22). */
    of: z.int().min(0),
    chair: partyId,
    quorum: basicQuorum.optional(),
  }),
  /** Delivered by a document whose round was opened for this meeting. */
  'note-item-round': z.strictObject({ document: streamId, round: roundId, revision: z.int().min(1) }),
  /** Delivered by a document when such a round has ended, or its outcome is contested. */
  'note-item-outcome': z.strictObject({
    document: streamId,
    round: roundId,
    outcome: itemOutcome,
    because: z.string().max(100).optional(),
  }),
} as const;
