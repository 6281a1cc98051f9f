/** Bodies of the acts in a meeting's room, and what its reads answer with. */
import { z } from 'zod';
import { conveningView } from './api-convening.ts';
import { contentInput, instantInput, partiesInput, periodInput, pointInput } from './api-inputs.ts';
import { meetingDeadlineView } from './api-meeting-deadlines.ts';
import { contentReference, visibilityClass } from './content.ts';
import { documentId, itemId, meetingId, organId, partyId, roundId, sha256, stageId, streamId } from './identifiers.ts';
import {
  credentials,
  fitsItsRuling,
  FITS_ITS_RULING,
  itemRuling,
  MOST_ITEMS,
  presence,
} from './meeting-room-commands.ts';
import { positionKind } from './procedure.ts';
import { instant } from './time.ts';

const items = z
  .array(itemId)
  .min(1)
  .max(MOST_ITEMS)
  .refine((all) => new Set(all).size === all.length, 'An item is named twice.');
const statement = contentInput.optional();
const said = {
  party: partyId,
  class: visibilityClass.default('members'),
  statement,
  points: z.array(pointInput).max(100).default([]),
};

export const roomBodies = {
  'add-agenda-item': z.strictObject({
    item: itemId.describe('A name for the item, such as `statement-on-water`'),
    document: documentId,
    stage: stageId,
    revision: z.int().min(1).optional(),
  }),
  'withdraw-agenda-item': z.strictObject({ reason: contentInput.optional() }),
  'order-agenda': z.strictObject({ items }),
  'set-cut-off': z.strictObject({ at: instantInput }),
  'admit-late-item': z.strictObject({}),
  'record-attendance': z.strictObject({
    parties: partiesInput.min(1),
    presence,
    credentials: credentials.default('accepted'),
    at: instantInput,
  }),
  'challenge-quorum': z.strictObject({ party: partyId.optional(), at: instantInput }),
  'register-written-block': z.strictObject({
    ...said,
    position: z.enum(['objection', 'amendment', 'reserved']),
    channel: z.enum(['note-verbale', 'letter', 'e-mail']),
    receivedAt: instantInput,
    paper: sha256.describe('The hash of the registered paper'),
  }),
  'call-items': z.strictObject({ items, calledAt: instantInput }),
  'record-room-position': z.strictObject({ ...said, position: positionKind, saidAt: instantInput }),
  'answer-call': z.strictObject({ party: partyId, answer: z.enum(['stands', 'joined']), at: instantInput }),
  'rule-on-item': z
    .strictObject({
      ruling: itemRuling,
      ruledAt: instantInput,
      statement,
      period: periodInput
        .optional()
        .describe('Subject to silence: how long that is; else as long as the stage usually says'),
      confirmations: partiesInput
        .min(1)
        .optional()
        .describe('Ad referendum: on whose confirmation; not needed where somebody has spoken so in the room'),
      deferredTo: meetingId.optional().describe('The meeting to which it is deferred'),
      referredTo: organId.optional().describe('The organ to which it is referred'),
    })
    .refine(fitsItsRuling, FITS_ITS_RULING),
  'propose-en-bloc': z.strictObject({ items, proposedAt: instantInput }),
  'rule-en-bloc': z.strictObject({ ruledAt: instantInput, statement }),
  'attach-statement': z.strictObject({
    parties: partiesInput.min(1),
    statement: contentInput,
    receivedAt: instantInput,
  }),
  'announce-silence-outcome': z.strictObject({ document: documentId, round: roundId, announcedAt: instantInput }),
  'close-record': z.strictObject({ closedAt: instantInput }),
} as const;

/** How an item stands in the room, as its document has told it. */
export const itemState = z.enum([
  'late',
  'listed',
  'called',
  'not-opened',
  'open',
  'ruled',
  'adopted',
  'adopted-provisionally',
  'subject-to-silence',
  'not-adopted',
  'contested',
  'deferred',
  'referred',
  'withdrawn',
]);

const itemView = z
  .object({
    item: itemId,
    document: documentId,
    title: contentReference,
    class: visibilityClass,
    named: z.array(partyId),
    titleText: z.string().nullable().optional(),
    stage: stageId,
    revision: z.int().optional(),
    state: itemState,
    round: roundId.optional(),
    ruling: z
      .object({
        ruling: itemRuling,
        ruledAt: instant,
        enBloc: z.boolean().optional(),
        deferredTo: streamId.optional().describe('Where you may see that meeting'),
        referredTo: organId.optional(),
      })
      .optional(),
    because: z.string().optional().describe('Why it did not open, was not adopted or is contested'),
    statements: z.int(),
    blocks: z
      .array(
        z.object({
          party: partyId,
          source: z.enum(['written', 'room']),
          answer: z.enum(['stands', 'joined']).optional(),
        }),
      )
      .optional()
      .describe(
        'For the offices, and of your own State: the others see them at the document, as its positions circulate',
      ),
  })
  .meta({ id: 'AgendaItem' });

/** What happens in a room, for whoever may see the meeting; an item only for whoever may see its document (I14). */
export const roomView = z
  .object({
    meeting: z.string(),
    state: z.string(),
    cutOff: instant.nullable().describe('Of the deadline that follows the meeting, or the instant that was set'),
    deadlines: z.array(meetingDeadlineView).describe('Those that hang on the days of the meeting'),
    items: z.array(itemView).describe('In the order in which they are taken'),
    attendance: z.array(
      z.object({ party: partyId, presence, credentials, since: instant }).describe('Where each delegation stands now'),
    ),
    quorum: z
      .object({
        present: z.int(),
        needed: z.int(),
        of: z.int(),
        met: z.boolean(),
        at: instant,
      })
      .nullable()
      .describe('Of the last check: at the opening, and whenever it was challenged (RoP 1.2)'),
    enBloc: z.array(itemId).nullable().describe('What the Chair has proposed for adoption in one ruling'),
    recordClosedAt: instant.nullable(),
    ...conveningView,
    announcementsDue: z.int().describe('Outcomes of silence that are to be announced here'),
    sequence: z.int(),
  })
  .meta({ id: 'Room' });
