/** A list of documents to look over: of each what a row shows, so that ten thousand come in a few answers. */
import { z } from 'zod';
import { documentId, organId, partyId, stageId, streamId } from './identifiers.ts';
import { documentKind, stageType } from './procedure.ts';
import { instant } from './time.ts';

/** Rows of one answer at most. */
export const BOARD_PAGE = 1_000;
/** Documents that can be asked for by name at once. */
export const BOARD_NAMED = 100;

const waits = z
  .object({
    kind: z.string().describe('Of what it waits for: `position`, `frozen`, `round`, `meeting`, …'),
    parties: z.array(partyId),
    offices: z.array(z.string()),
    meeting: streamId.optional().describe('The meeting that it waits for, where you may see it'),
  })
  .meta({ id: 'BoardWaits' });

const asked = z
  .object({
    act: z.string(),
    parties: z.array(partyId),
    offices: z.array(z.string()),
    dueAt: instant.nullable(),
  })
  .meta({ id: 'BoardAsked' });

export const boardRowView = z
  .object({
    id: documentId,
    kind: documentKind,
    titleText: z.string().nullable().describe('The words of the title; null where they are long'),
    symbol: z.string().nullable(),
    procedure: z.string(),
    state: z.string().describe('Where it stands, in one word'),
    stage: stageId.nullable().describe('The stage that is decided on next; null where none is'),
    stages: z
      .array(z.object({ stage: stageId, type: stageType.nullable(), organ: organId.nullable() }))
      .describe('The stages that are open; type and organ are null where the rules at hand do not know the stage'),
    waits: z.array(waits).describe('What stands between it and its next stage, as you may see it'),
    asked: z.array(asked).describe('Who is asked for what, the most urgent first, as you may see it'),
    objections: z.int().describe('Positions that block it now, of those that you may see'),
    expiry: instant.nullable().describe('When the period of its round ends'),
    onSilence: z.object({ at: instant, what: z.string() }).nullable().describe('What happens by time alone, and when'),
    registeredAt: instant,
    changedAt: instant.describe('When something was last recorded of it'),
    sequence: z.int(),
  })
  .meta({ id: 'BoardRow' });
