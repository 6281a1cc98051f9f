import { documentBodies as bodies } from '../../schemas/api-documents.ts';
import { knownParties, knownParty, optional, type ActDefinition } from '../act-definition.ts';
import { attestedTimeOf, optionalEvidence, optionalMeeting, optionalOrgan } from '../attested.ts';
import { act } from './shared.ts';

const at = '/documents/:document';
const aggregate = 'document';

/** Who stands behind a text, and how it stands to others. */
const standing: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'add-sponsor',
    path: `${at}/sponsors`,
    params: ['document'],
    body: bodies['add-sponsor'],
    summary: 'Add a sponsor',
    payload: async (_params, { party }, context) => {
      await knownParties([party], context, 'sponsor-unknown');
      return { party };
    },
  }),
  act({
    aggregate,
    kind: 'withdraw-sponsorship',
    path: `${at}/sponsors/:party/withdrawal`,
    params: ['document', 'party'],
    body: bodies['withdraw-sponsorship'],
    summary: 'Record that a sponsor withdrew (case 35)',
    payload: async ({ party }, _body, context) => ({ party: await knownParty(party, context) }),
  }),
  act({
    aggregate,
    kind: 'relate-document',
    path: `${at}/relations`,
    params: ['document'],
    body: bodies['relate-document'],
    summary: 'Relate the document to another one',
    payload: async (_params, { relation, to, evidence }, context) => ({
      relation,
      to: await context.streamOf('document', to),
      ...(await optionalEvidence(evidence, context)),
    }),
  }),
];

/** What a document waits for, and what became of it beside its rounds. */
const business: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'schedule-stage',
    path: `${at}/stages/:stage/schedule`,
    params: ['document', 'stage'],
    body: bodies['schedule-stage'],
    summary: 'Say which meeting a stage waits for, or that it waits for none',
    payload: async ({ stage }, { meeting, evidence }, context) => ({
      stage,
      ...(await optionalMeeting(meeting, context)),
      ...(await optionalEvidence(evidence, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'record-consideration',
    path: `${at}/considerations`,
    params: ['document'],
    body: bodies['record-consideration'],
    summary: 'Record that a pending matter was considered (case 34)',
    payload: async (_params, { when, organ, meeting, note, evidence, ...body }, context) => ({
      ...body,
      when: await attestedTimeOf(when, context),
      ...(await optionalOrgan('organ', organ, context)),
      ...(await optionalMeeting(meeting, context)),
      ...(await optional('note', note, context)),
      ...(await optionalEvidence(evidence, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'plan-outcome',
    path: `${at}/outcomes`,
    params: ['document'],
    body: bodies['plan-outcome'],
    summary: 'Plan what is expected beside the adoption',
    payload: async (_params, { outcome, title, meeting, recommendedBy, evidence }, context) => ({
      outcome,
      title: await context.content(title, await context.documentClass()),
      ...(await optionalMeeting(meeting, context)),
      ...(await optionalOrgan('recommendedBy', recommendedBy, context)),
      ...(await optionalEvidence(evidence, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'record-outcome',
    path: `${at}/outcomes/:outcome/record`,
    params: ['document', 'outcome'],
    body: bodies['record-outcome'],
    summary: 'Record that a planned outcome was achieved or dropped',
    payload: async ({ outcome }, { word, meeting, note, evidence }, context) => ({
      outcome,
      word,
      ...(await optionalMeeting(meeting, context)),
      ...(await optional('note', note, context)),
      ...(await optionalEvidence(evidence, context)),
    }),
  }),
];

export const agendaActs: readonly ActDefinition[] = [...standing, ...business];
