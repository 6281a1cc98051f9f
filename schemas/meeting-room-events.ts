/** What happened in the room, past tense, version 1. */
import { z } from 'zod';
import { contentReference, visibilityClass } from './content.ts';
import { itemId, partyId, roundId, sha256, stageId, streamId } from './identifiers.ts';
import { besideRuling, credentials, itemOutcome, itemRuling, MOST_ITEMS, presence } from './meeting-room-commands.ts';
import { positionKind } from './procedure.ts';
import { instant, legalDate } from './time.ts';

/**
 * The item and its document: who may not see the document does not see the event (I14).
 */
const about = { item: itemId, document: streamId };
const severalItems = {
  items: z.array(itemId).min(1).max(MOST_ITEMS),
  documents: z.array(streamId).min(1).max(MOST_ITEMS),
};
const items = severalItems.items;
const present = z.array(partyId).max(300);
const said = {
  ...about,
  party: partyId,
  position: positionKind,
  class: visibilityClass,
  statement: contentReference.optional(),
  points: z
    .array(
      z.strictObject({
        paragraph: z.string().max(60),
        text: contentReference.optional(),
        proposedText: contentReference.optional(),
      }),
    )
    .max(100),
};

export const meetingRoomEventData = {
  'agenda-item-added': z.strictObject({
    item: itemId,
    document: streamId,
    stage: stageId,
    revision: z.int().min(1).optional(),
    /** After the cut-off: it waits for the Chair. */
    late: z.boolean(),
  }),
  'late-item-admitted': z.strictObject(about),
  'agenda-item-withdrawn': z.strictObject({ ...about, reason: contentReference.optional() }),
  'agenda-ordered': z.strictObject({ items }),
  'cut-off-set': z.strictObject({ at: instant }),
  'attendance-recorded': z.strictObject({
    parties: z.array(partyId).min(1).max(250),
    presence,
    credentials,
    at: instant,
  }),
  'quorum-check-requested': z.strictObject({
    check: z.int().min(1),
    because: z.enum(['opening', 'challenge']),
    party: partyId.optional(),
    at: instant,
  }),
  /** How many were there, how many are needed, and of how many (I12). */
  'quorum-checked': z.strictObject({
    check: z.int().min(1),
    members: z.array(partyId).max(300),
    present: z.int().min(0),
    needed: z.int().min(0),
    of: z.int().min(0),
    met: z.boolean(),
    derivation: z.string().max(300),
  }),
  'written-block-registered': z.strictObject({
    ...said,
    channel: z.enum(['note-verbale', 'letter', 'e-mail']),
    receivedAt: instant,
    paper: sha256,
  }),
  'items-called': z.strictObject({
    ...severalItems,
    calledAt: instant,
    /** The day at the seat, for organs that are competent on days (case 44). */
    day: legalDate.optional(),
  }),
  'item-round-opened': z.strictObject({ ...about, round: roundId, revision: z.int().min(1) }),
  'room-position-recorded': z.strictObject({ ...said, saidAt: instant }),
  'call-answered': z.strictObject({
    ...about,
    party: partyId,
    answer: z.enum(['stands', 'joined']),
    at: instant,
  }),
  'item-ruled': z.strictObject({
    ...about,
    ruling: itemRuling,
    ruledAt: instant,
    present,
    /** Whose live blocks the meeting knew of: a ruling over them is kept as it was made, and shows as contested (I1). */
    over: z.array(partyId).max(250),
    statement: contentReference.optional(),
    ...besideRuling,
  }),
  'en-bloc-proposed': z.strictObject({ ...severalItems, proposedAt: instant }),
  'item-taken-out-of-bloc': z.strictObject({ ...about, party: partyId }),
  'bloc-ruled': z.strictObject({ ...severalItems, ruledAt: instant, present, statement: contentReference.optional() }),
  'item-outcome-noted': z.strictObject({
    ...about,
    round: roundId,
    outcome: itemOutcome,
    because: z.string().max(100).optional(),
  }),
  'statement-attached': z.strictObject({
    ...about,
    parties: z.array(partyId).min(1).max(250),
    statement: contentReference,
    receivedAt: instant,
    /** The record was closed already: it is circulated as a document of its own (case 39). */
    separately: z.boolean(),
  }),
  'silence-outcome-announced': z.strictObject({ document: streamId, round: roundId, announcedAt: instant }),
  'record-closed': z.strictObject({ closedAt: instant }),
} as const;
