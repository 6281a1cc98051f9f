/** The shape of a file of a body's agenda: documents, meetings and facts of one row or another, each with its evidence. */
import { z } from 'zod';
import { initiator } from '../schemas/document-commands.ts';
import { meetingDates } from '../schemas/effects.ts';
import { itemId, organId, organisationId, partyId, stageId } from '../schemas/identifiers.ts';
import { meetingKind, meetingMode } from '../schemas/meeting-commands.ts';
import { MOST_ITEMS } from '../schemas/meeting-room-commands.ts';
import { organisationEffects } from '../schemas/organisation-effects.ts';
import { areaId, organElectorate, partyStatus, seriesId } from '../schemas/organisation-facts.ts';
import { documentKind } from '../schemas/procedure.ts';
import { agendaAct } from './agenda-acts.ts';
import { itemClass, itemFields, key, source, time, wording } from './agenda-parts.ts';

const name = z.string().min(1).max(200);

/** What the document's adoption changes elsewhere; a meeting is another item, by its key. */
const agendaEffect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('grant-status'), party: partyId, status: partyStatus }),
  z.strictObject({
    kind: z.literal('establish-organ'),
    organ: organId,
    name,
    language: z.literal('en').default('en'),
    electorate: organElectorate,
  }),
  z.strictObject({ kind: z.literal('appoint-chair'), party: partyId, meeting: key.optional(), until: name }),
  z.strictObject({ kind: z.literal('set-meeting-date'), meeting: key, dates: meetingDates }),
  z.strictObject({ kind: z.literal('appoint-coordinator'), area: areaId, title: name, party: partyId }),
  ...organisationEffects,
]);

export const documentItem = z.strictObject({
  ...itemFields,
  class: itemClass,
  kind: documentKind,
  title: wording,
  procedure: z.string().max(100),
  sponsors: z.array(partyId).max(250).default([]),
  initiators: z.array(initiator).min(1).max(50).optional(),
  effects: z.array(agendaEffect).min(1).max(20).optional(),
  /** It was loaded before initiators and effects were: data of that time know its registration without them. */
  landedWithout: z
    .array(z.enum(['initiators', 'effects']))
    .min(1)
    .optional(),
  /** Acts are only ever added at the end: their keys count them. */
  acts: z.array(agendaAct).max(50).default([]),
});
export type DocumentItem = z.infer<typeof documentItem>;

/** A stage of a document, which is named by its key. What is no stage of a document is no item. */
const meetingAgendaItem = z.strictObject({ item: itemId, document: key, stage: stageId });

/** One that was held has `when`; one that is to come may have `dates`, and an agenda. */
export const meetingItem = z.strictObject({
  ...itemFields,
  class: itemClass,
  kind: meetingKind,
  organ: organId.optional(),
  number: z.int().min(1).optional(),
  series: seriesId.optional(),
  title: wording,
  mode: meetingMode.optional(),
  place: z.string().min(1).max(120).optional(),
  takesDecisions: z.boolean(),
  when: time.optional(),
  dates: meetingDates.optional(),
  /** What waits for it, in the order in which it is taken. Items are only ever added at the end, where older data will have them too. */
  agenda: z.array(meetingAgendaItem).min(1).max(MOST_ITEMS).optional(),
});

export type MeetingItem = z.infer<typeof meetingItem>;

const period = { from: time.optional(), to: time.optional() };

/** What no decision on the agenda explains. */
export const factItem = z.strictObject({
  ...itemFields,
  fact: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('chair-term'), party: partyId, ...period }),
    z.strictObject({ kind: z.literal('coordinator'), area: areaId, title: name, party: partyId, ...period }),
    z.strictObject({
      kind: z.literal('series'),
      series: seriesId,
      name,
      held: z.int().min(0).optional(),
      ...period,
    }),
  ]),
});
export type FactItem = z.infer<typeof factItem>;

export const agendaFile = z.strictObject({
  organisation: organisationId,
  sources: z.array(source).max(50).default([]),
  meetings: z.array(meetingItem).max(200).default([]),
  documents: z.array(documentItem).max(200).default([]),
  facts: z.array(factItem).max(200).default([]),
});
export type AgendaFile = z.infer<typeof agendaFile>;
