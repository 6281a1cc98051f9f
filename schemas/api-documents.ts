/** Bodies of the acts on documents, comment periods and rounds. What the path, the server or the sign-in says is not in them. */
import { z } from 'zod';
import { agendaBodies } from './api-agenda.ts';
import { partialDateInput } from './api-attested-inputs.ts';
import { effectInput } from './api-effects.ts';
import {
  contentInput,
  deadlineInput,
  instantInput,
  namesItsParties,
  NAMES_ITS_PARTIES,
  partiesInput,
  periodInput,
  pointInput,
  procedureInput,
} from './api-inputs.ts';
import { issueBodies } from './api-issue.ts';
import { followsInput, ONE_DEADLINE, oneDeadline } from './api-meeting-deadlines.ts';
import { packageBodies } from './api-packages.ts';
import { pastBodies } from './api-past.ts';
import { termBodies } from './api-terms.ts';
import { treatyBodies } from './api-treaties.ts';
import { visibilityClass } from './content.ts';
import { otherChannel, ruling } from './document-commands.ts';
import { statesConcerned } from './electorate.ts';
import { documentId, partyId, sha256, stageId } from './identifiers.ts';
import { documentKind, positionKind, roundMethod } from './procedure.ts';

const nothing = z.strictObject({});
const revision = z.int().min(1);

const position = {
  revision,
  position: positionKind,
  class: visibilityClass.default('members'),
  statement: contentInput.optional(),
  points: z.array(pointInput).max(100).default([]),
  sentAt: instantInput.optional(),
  item: documentId
    .optional()
    .describe('In a package: the document that the position aims at; it is on the whole all the same (case 37)'),
};

const roundTerms = {
  stage: stageId,
  method: roundMethod,
  revision,
  period: periodInput.optional(),
  meeting: z.string().min(1).max(200).optional(),
  without: statesConcerned
    .optional()
    .describe('The States that it concerns, where the stage permits a decision without them'),
};

export const documentBodies = {
  ...pastBodies,
  ...agendaBodies,
  ...treatyBodies,
  ...termBodies,
  ...issueBodies,
  ...packageBodies,
  'register-document': z
    .strictObject({
      kind: documentKind,
      title: contentInput,
      class: visibilityClass,
      named: partiesInput.optional(),
      procedure: procedureInput.optional(),
      sponsors: partiesInput.default([]),
      initiators: z
        .array(z.strictObject({ party: partyId, since: partialDateInput.optional() }))
        .max(50)
        .refine((all) => new Set(all.map(({ party }) => party)).size === all.length, 'A party is named twice.')
        .optional(),
      effects: z.array(effectInput).max(20).optional(),
    })
    .refine(namesItsParties, NAMES_ITS_PARTIES),
  'add-revision': z.strictObject({
    texts: z
      .array(contentInput)
      .min(1)
      .max(10)
      .refine(
        (all) => new Set(all.map((text) => text.language)).size === all.length,
        'Two texts have the same language.',
      ),
    editorial: z.boolean().default(false),
    basedOn: z.int().min(0),
  }),
  'circulate-document': z.strictObject({ revision }),
  'complete-stage': nothing,
  'open-comment-period': z
    .strictObject({
      revision: revision.optional(),
      audience: z.enum(['members', 'experts']),
      note: contentInput.optional(),
      deadline: deadlineInput.optional(),
      follows: followsInput.optional(),
    })
    .refine(oneDeadline, ONE_DEADLINE),
  'submit-comment': z.strictObject({ text: contentInput }),
  'close-comment-period': nothing,
  'open-round': z.strictObject(roundTerms),
  'state-position': z.strictObject(position),
  'attest-communication': z.strictObject({
    ...position,
    parties: partiesInput.min(1),
    channel: otherChannel,
    receivedAt: instantInput,
    paper: sha256,
  }),
  'clarify-position': z.strictObject({
    party: partyId,
    position: positionKind.describe('Which of the two stands'),
    channel: otherChannel,
    receivedAt: instantInput,
    paper: sha256,
  }),
  'lift-point': nothing,
  'object-to-method': z.strictObject({ statement: contentInput.optional() }),
  'extend-round': z.strictObject({ period: periodInput }),
  'suspend-round': z.strictObject({ reason: contentInput.optional() }),
  'resume-round': z.strictObject({ period: periodInput.optional() }),
  'freeze-round': z.strictObject({ statement: contentInput.optional() }),
  'reopen-round': z.strictObject(roundTerms),
  'record-ruling': z.strictObject({
    ruling,
    present: partiesInput,
    ruledAt: instantInput,
    statement: contentInput.optional(),
    period: periodInput.optional().describe('Only of a ruling subject to silence: how long that is'),
  }),
  'confirm-adoption': nothing,
  'confirm-ad-referendum': nothing,
  'circulate-positions': nothing,
  'withdraw-round': z.strictObject({ reason: contentInput.optional() }),
  'resolve-contest': z.strictObject({
    resolution: z.enum(['outcome-stands', 'new-round']),
    statement: contentInput.optional(),
  }),
  'withdraw-document': z.strictObject({ reason: contentInput.optional() }),
  'adopt-procedure-version': z.strictObject({ procedure: procedureInput, decision: z.string().min(1).max(200) }),
  'correct-record': z.strictObject({ corrects: z.int().min(1), statement: contentInput }),
} as const;
