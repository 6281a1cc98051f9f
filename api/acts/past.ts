import { documentBodies as bodies } from '../../schemas/api-documents.ts';
import { optional, type ActDefinition } from '../act-definition.ts';
import { attestedTimeOf, evidenceOf, optionalMeeting, optionalOrgan, partiesOrUnnamed } from '../attested.ts';
import { act } from './shared.ts';

const at = '/documents/:document';
const aggregate = 'document';

/** What was before the body decided here: attested, with its evidence (I15). */
export const pastActs: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'record-past-stage',
    path: `${at}/past-stages`,
    params: ['document'],
    body: bodies['record-past-stage'],
    summary: 'Record a stage that was completed before the body decided here (I15)',
    payload: async (_params, { when, organ, meeting, note, evidence, ...body }, context) => ({
      ...body,
      when: await attestedTimeOf(when, context),
      ...(await optionalOrgan('organ', organ, context)),
      ...(await optionalMeeting(meeting, context)),
      ...(await optional('note', note, context)),
      evidence: await evidenceOf(evidence, context),
    }),
  }),
  act({
    aggregate,
    kind: 'record-past-freeze',
    path: `${at}/past-freezes`,
    params: ['document'],
    body: bodies['record-past-freeze'],
    summary: 'Record that a matter was blocked without a term before the body decided here (I15, case 33)',
    payload: async (_params, { stage, by, when, statement, evidence }, context) => ({
      stage,
      by: await partiesOrUnnamed(by, context),
      when: await attestedTimeOf(when, context),
      ...(await optional('statement', statement, context)),
      evidence: await evidenceOf(evidence, context),
    }),
  }),
  act({
    aggregate,
    kind: 'record-past-consideration',
    path: `${at}/past-considerations`,
    params: ['document'],
    body: bodies['record-past-consideration'],
    summary: 'Record that a matter was considered before the body decided here (I15, case 34)',
    payload: async (_params, { when, organ, meeting, note, evidence, ...body }, context) => ({
      ...body,
      when: await attestedTimeOf(when, context),
      ...(await optionalOrgan('organ', organ, context)),
      ...(await optionalMeeting(meeting, context)),
      ...(await optional('note', note, context)),
      evidence: await evidenceOf(evidence, context),
    }),
  }),
  act({
    aggregate,
    kind: 'record-past-signature',
    path: `${at}/past-signatures`,
    params: ['document'],
    body: bodies['record-past-signature'],
    summary: 'Record that States signed before the body decided here (I15)',
    payload: async (_params, { by, when, evidence, ...body }, context) => ({
      ...body,
      by: await partiesOrUnnamed(by, context),
      when: await attestedTimeOf(when, context),
      evidence: await evidenceOf(evidence, context),
    }),
  }),
  act({
    aggregate,
    kind: 'record-past-review',
    path: `${at}/past-reviews`,
    params: ['document'],
    body: bodies['record-past-review'],
    summary: 'Record a review of what was adopted before the body decided here (I15)',
    payload: async (_params, { dimension, when, note, evidence }, context) => ({
      ...(await optional('dimension', dimension, context)),
      when: await attestedTimeOf(when, context),
      ...(await optional('note', note, context)),
      evidence: await evidenceOf(evidence, context),
    }),
  }),
];
