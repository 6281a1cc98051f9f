/** What reads of meetings answer with, and what waits for a meeting. */
import { z } from 'zod';
import { decisionView, evidenceView, onDayView } from './api-fact-reads.ts';
import { meetingDeadlineView, movedDeadline } from './api-meeting-deadlines.ts';
import { blockView } from './api-reads.ts';
import { contentReference, visibilityClass } from './content.ts';
import { meetingDates } from './effects.ts';
import { documentId, itemId, meetingId, partyId, stageId, streamId } from './identifiers.ts';
import { meetingKind } from './meeting-commands.ts';
import { documentKind } from './procedure.ts';
import { instant, partialDate } from './time.ts';

const text = z.string().nullable().optional();

const named = {
  stream: streamId,
  class: visibilityClass,
  named: z.array(partyId),
  id: meetingId,
  kind: meetingKind,
  organ: z.string().nullable(),
  number: z.int().nullable(),
  series: z.string().nullable(),
  title: contentReference,
  titleText: text,
};

export const meetingView = z
  .object({
    ...named,
    mode: z.string().nullable(),
    place: z.string().nullable(),
    takesDecisions: z.boolean(),
    state: z.enum(['announced', 'open', 'closed', 'cancelled', 'past']).describe('`past`: attested, held before (I15)'),
    dateFrom: partialDate.nullable(),
    dateTo: partialDate.nullable(),
    datesSet: z.array(z.object({ dates: meetingDates, setAt: instant }).loose()).describe('Every setting of its days'),
    attested: z.unknown().describe('When it was, of one of the past'),
    evidence: z.array(evidenceView),
    openedAt: instant.nullable(),
    closedAt: instant.nullable(),
    cancelledAt: instant.nullable(),
    deadlines: z
      .array(meetingDeadlineView)
      .optional()
      .describe('Those that hang on its days, as they stand now; not with `knownAt`'),
    onDay: onDayView.optional().describe('With `asOf`'),
    sequence: z.int(),
  })
  .loose()
  .meta({ id: 'Meeting' });

export const meetingOnDayView = z
  .object({ ...named, onDay: onDayView.omit({ asOf: true }) })
  .meta({ id: 'MeetingOnDay' });

const chairTerm = z.object({
  party: partyId,
  rule: z.string(),
  until: z.string().optional(),
  decision: decisionView.nullable().optional(),
});

const callBeside = z.object({ call: z.string(), deadline: z.unknown() });

export const businessItemView = z
  .object({
    id: documentId,
    stream: streamId,
    class: visibilityClass,
    named: z.array(partyId),
    kind: documentKind,
    title: contentReference,
    titleText: text,
    state: z.string(),
    waitsWith: z.array(
      z
        .object({
          kind: z.enum(['stage', 'outcome']),
          item: z.string(),
          state: z.string(),
          before: z.array(stageId).describe('Stages that lie before it and are not over'),
          title: contentReference.optional(),
          titleText: text,
          recommendedBy: z.string().optional(),
        })
        .describe('A stage, or an outcome beside the adoption'),
    ),
    onAgenda: z
      .array(z.object({ item: itemId, place: z.int().min(1), stage: stageId, state: z.string() }))
      .describe('Its stages on the agenda; the place is that among the items that you may see'),
    needs: z.array(blockView).describe('What stands between it and its next stage'),
    openCalls: z.array(callBeside).describe('They run beside it'),
    openCommentPeriods: z.array(z.object({ period: z.string(), deadline: z.unknown() })),
  })
  .meta({ id: 'BusinessItem' });

export const businessView = z
  .object({
    meeting: streamId,
    dates: meetingDates.nullable(),
    deadlines: z.array(meetingDeadlineView).describe('Those that hang on its days; what you may see of them'),
    items: z.array(businessItemView).describe('In the order of the agenda; what is scheduled beside it follows'),
    chair: z
      .object({ ends: chairTerm, begins: chairTerm })
      .nullable()
      .describe('The terms that end and begin when it is opened (RoP 14.2)'),
  })
  .meta({ id: 'Business' });

export const reschedulingView = z
  .object({
    meeting: streamId,
    from: meetingDates.nullable(),
    to: meetingDates,
    moves: z.array(
      z.object({
        what: z.enum([
          'stage',
          'outcome',
          'agenda-item',
          'chair-term-ends',
          'chair-term-begins',
          'deadline',
          'comment-period',
          'call',
        ]),
        ...movedDeadline,
        document: streamId.optional(),
        item: z.string().optional(),
        party: partyId.optional(),
        rule: z.string(),
        because: z.string(),
      }),
    ),
    stays: z.array(
      z.object({
        what: z.enum(['round', 'comment-period', 'call', 'cut-off']),
        document: streamId.optional(),
        item: z.string().optional(),
        at: instant,
        relative: z.enum(['before', 'on', 'after']).describe('How it lies to the new days'),
        rule: z.string(),
        because: z.string(),
      }),
    ),
  })
  .meta({ id: 'Rescheduling' });
