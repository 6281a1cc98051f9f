import { documentBodies as bodies } from '../../schemas/api-documents.ts';
import { knownParty, optional, type ActDefinition } from '../act-definition.ts';
import { attestedTimeOf, evidenceOf, optionalDocument, optionalEvidence } from '../attested.ts';
import { act } from './shared.ts';

const at = '/documents/:document';
const aggregate = 'document';

/** What follows an adoption: signatures, news of domestic acts, implementation, reviews. */
export const followUpActs: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'record-signature',
    path: `${at}/stages/:stage/signatures`,
    params: ['document', 'stage'],
    body: bodies['record-signature'],
    summary: 'Record the signature of a signatory that the procedure names; with the last one the stage is completed',
    payload: async ({ stage }, { paper, ...body }, context) => ({
      stage,
      ...body,
      ...(await optional('paper', paper, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'report-domestic-act',
    path: `${at}/domestic-acts`,
    params: ['document'],
    body: bodies['report-domestic-act'],
    summary: 'Report news of a domestic act; it counts for nothing until the instrument is deposited (case 46)',
    payload: async (_params, { party, when, evidence, ...body }, context) => ({
      ...body,
      party: await knownParty(party, context),
      when: await attestedTimeOf(when, context),
      evidence: await evidenceOf(evidence, context),
    }),
  }),
  act({
    aggregate,
    kind: 'define-task',
    path: `${at}/implementation/tasks`,
    params: ['document'],
    body: bodies['define-task'],
    summary: 'Define a task of the implementation',
    payload: async (_params, { title, document, evidence, ...body }, context) => ({
      ...body,
      title: await context.content(title, await context.documentClass()),
      ...(await optionalDocument(document, context)),
      ...(await optionalEvidence(evidence, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'report-progress',
    path: `${at}/implementation/tasks/:task/reports`,
    params: ['document', 'task'],
    body: bodies['report-progress'],
    summary: 'Report the progress of a task',
    payload: async ({ task }, { note, document, evidence, ...body }, context) => ({
      task,
      ...body,
      ...(await optional('note', note, context)),
      ...(await optionalDocument(document, context)),
      ...(await optionalEvidence(evidence, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'record-review',
    path: `${at}/reviews`,
    params: ['document'],
    body: bodies['record-review'],
    summary: 'Record a review of what was adopted',
    payload: async (_params, { dimension, when, note, evidence }, context) => ({
      ...(await optional('dimension', dimension, context)),
      when: await attestedTimeOf(when, context),
      ...(await optional('note', note, context)),
      ...(await optionalEvidence(evidence, context)),
    }),
  }),
];
