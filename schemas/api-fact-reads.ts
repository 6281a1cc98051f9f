/** What reads of dated facts answer with: each with its evidence and the decision that it rests on, in three values (design §5 "Two clocks"). */
import { z } from 'zod';
import { attestedTime } from './attested.ts';
import { contentReference, visibilityClass } from './content.ts';
import { documentId, partyId, stageId, streamId } from './identifiers.ts';
import { sourced } from './organisation-facts.ts';
import { instant, partialDate } from './time.ts';

export const evidenceView = z
  .object({
    source: z.string(),
    place: z.string(),
    words: contentReference.optional(),
    wordsText: z.string().nullable().optional().describe('The words, where you may read them'),
  })
  .meta({ id: 'EvidenceView' });

const attestedTimeView = attestedTime.safeExtend({ wordsText: z.string().nullable().optional() });

/** When something began or ended: as history tells it, or the instant at which it counted here. */
export const factTimeView = z
  .union([
    z.object({
      attested: attestedTimeView,
      recorded: instant.optional().describe('When it was recorded as past: by then it had happened'),
    }),
    z.object({ at: instant }),
  ])
  .meta({ id: 'FactTime' });

export const decisionView = z
  .object({
    document: streamId,
    stage: stageId,
    id: documentId,
    class: visibilityClass,
    named: z.array(partyId),
    title: contentReference,
    titleText: z.string().nullable(),
  })
  .meta({ id: 'Decision' });

export const certainty = z
  .enum(['yes', 'no', 'not-known'])
  .meta({ id: 'Certainty', description: 'The record says yes, says no, or cannot tell' });

export const factView = z
  .object({
    stream: streamId,
    class: visibilityClass,
    named: z.array(partyId),
    id: z.string().describe('What it is about, `status/kw/member`; unique within its stream'),
    kind: z.string(),
    subject: z.string(),
    value: z.string(),
    language: z.string().nullable().describe('Of a name'),
    title: z.string().nullable(),
    from: factTimeView.nullable().describe('Null: the record does not tell since when'),
    to: factTimeView.nullable().describe('Null: it has not ended'),
    attested: z.boolean().describe('Told by a source, not decided here (I15)'),
    evidence: z.array(evidenceView),
    sourced: sourced.nullable().describe('Of a fact that came with the roster'),
    decision: decisionView.nullable().describe('The decision that it rests on, where there is one that you may see'),
    endedBy: z
      .object({
        decision: decisionView.nullable().optional(),
        evidence: z.array(evidenceView).optional(),
        sequence: z.int().describe('Of the event that recorded the end'),
      })
      .nullable()
      .describe('By what it ended, where nothing of its kind came in its place that says so itself'),
    sequence: z.int().describe('Of the event that recorded it'),
    certainty: certainty.optional().describe('Whether it held then, with `asOf`'),
  })
  .meta({ id: 'Fact' });

export const asOfView = z
  .object({
    date: partialDate,
    zone: z.string().describe('Of the seat'),
    earliest: z.iso.date(),
    latest: z.iso.date(),
    from: z.int().describe('First instant, epoch ms'),
    until: z.int().describe('First instant after it, epoch ms'),
  })
  .meta({ id: 'AsOf' });

const nameThen = z
  .object({ name: z.string(), certainty: z.enum(['yes', 'not-known']) })
  .nullable()
  .describe('The name borne then (case 60)');

/** What the record says of one thing on a day. */
export const onDayView = z
  .object({
    asOf: asOfView,
    yes: z.array(factView),
    notKnown: z.array(factView).describe('The record cannot tell'),
    name: nameThen.optional(),
  })
  .meta({ id: 'OnDay' });

/** A list of what was so on a day: what the record cannot tell is a group of its own. */
export function groupedOf<T extends z.ZodType>(
  items: T,
): z.ZodObject<{
  asOf: typeof asOfView;
  yes: z.ZodArray<T>;
  notKnown: z.ZodArray<T>;
  no: z.ZodOptional<z.ZodArray<T>>;
  next: z.ZodOptional<z.ZodString>;
}> {
  return z.object({
    asOf: asOfView,
    yes: z.array(items),
    notKnown: z.array(items).describe('Of these the record cannot tell'),
    no: z.array(items).optional().describe('With `all=1`'),
    next: z.string().optional(),
  });
}
