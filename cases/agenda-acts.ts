/** What brings a registered document further. No act takes a deadline: a period that the source does not end stays open. */
import { z } from 'zod';
import { considerationKind, partiesOrUnnamed, pastWord } from '../schemas/document-past-commands.ts';
import { domesticAct, progress, relation } from '../schemas/document-agenda-commands.ts';
import { itemId, organId, partyId, stageId } from '../schemas/identifiers.ts';
import { partialDate } from '../schemas/time.ts';
import { evidence, key, time, wording } from './agenda-parts.ts';

const place = z.string().min(1).max(120).optional();
const revision = z.int().min(1);
/** Evidence of the act itself; without it that of its item. */
const proof = { evidence: z.array(evidence).min(1).max(10).optional() };
/** Another item of the agenda, by its key; it becomes that item's id. */
const meeting = key.optional();
const document = key.optional();
const consideration = { what: considerationKind, when: time, organ: organId.optional(), meeting, place };

/** What is recorded of the time before the body decided here (I15). */
const pastActs = [
  z.strictObject({
    act: z.literal('record-past-stage'),
    stage: stageId,
    word: pastWord,
    when: time,
    organ: organId.optional(),
    meeting,
    note: wording.optional(),
    ...proof,
  }),
  z.strictObject({
    act: z.literal('record-past-freeze'),
    stage: stageId,
    by: partiesOrUnnamed,
    when: time,
    statement: wording.optional(),
    ...proof,
  }),
  z.strictObject({
    act: z.literal('record-past-consideration'),
    ...consideration,
    note: wording.optional(),
    ...proof,
  }),
  z.strictObject({
    act: z.literal('record-past-signature'),
    stage: stageId,
    by: partiesOrUnnamed,
    when: time,
    place,
    ...proof,
  }),
  z.strictObject({
    act: z.literal('record-past-review'),
    dimension: wording.optional(),
    when: time,
    note: wording.optional(),
    ...proof,
  }),
] as const;

/** What stands open, and what is said of it. */
const openActs = [
  z.strictObject({ act: z.literal('complete-stage'), stage: stageId }),
  z.strictObject({
    act: z.literal('add-revision'),
    texts: z.array(wording).min(1).max(10),
    editorial: z.boolean().default(false),
  }),
  z.strictObject({ act: z.literal('circulate'), revision }),
  z.strictObject({
    act: z.literal('open-comment-period'),
    audience: z.enum(['members', 'experts']),
    revision: revision.optional(),
    note: wording.optional(),
  }),
  z.strictObject({ act: z.literal('relate-document'), relation, to: key, ...proof }),
  z.strictObject({ act: z.literal('schedule-stage'), stage: stageId, meeting: key, ...proof }),
  z.strictObject({ act: z.literal('open-call'), purpose: wording, ...proof }),
  z.strictObject({
    act: z.literal('plan-outcome'),
    outcome: itemId,
    title: wording,
    meeting,
    recommendedBy: organId.optional(),
    ...proof,
  }),
  z.strictObject({
    act: z.literal('report-domestic-act'),
    party: partyId,
    domesticAct,
    when: time,
    reportedOn: partialDate.optional(),
    ...proof,
  }),
  z.strictObject({
    act: z.literal('define-task'),
    task: itemId,
    cluster: itemId.optional(),
    title: wording,
    document,
    ...proof,
  }),
  z.strictObject({
    act: z.literal('report-progress'),
    task: itemId,
    progress,
    note: wording.optional(),
    reportedBy: z.string().min(1).max(120).optional(),
    document,
    ...proof,
  }),
] as const;

export const agendaAct = z.discriminatedUnion('act', [...pastActs, ...openActs]);
export type AgendaAct = z.infer<typeof agendaAct>;
