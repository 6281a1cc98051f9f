import type { z } from 'zod';
import { documentBodies as bodies } from '../../schemas/api-documents.ts';
import { knownParties, optional, type ActContext, type ActDefinition } from '../act-definition.ts';
import { effectOf } from '../effects.ts';
import { followsOf } from './meeting-deadlines.ts';
import { act } from './shared.ts';

const at = '/documents/:document';
const aggregate = 'document';

type Registration = z.output<(typeof bodies)['register-document']>;

/** Who began a matter, and what its adoption changes elsewhere. */
async function beginnings(
  { initiators, effects }: Pick<Registration, 'initiators' | 'effects'>,
  context: ActContext,
): Promise<object> {
  await knownParties(initiators?.map(({ party }) => party) ?? [], context);
  return {
    ...(initiators === undefined ? {} : { initiators }),
    ...(effects === undefined
      ? {}
      : { effects: await Promise.all(effects.map((effect) => effectOf(effect, context))) }),
  };
}

/** Acts on a document as a whole: its register, texts, stages and comment periods. */
export const documentActs: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'register-document',
    path: '/documents',
    params: [],
    body: bodies['register-document'],
    summary: 'Register a document; its procedure is pinned',
    creates: true,
    makes: 'document',
    payload: async (_params, { kind, title, class: own, named, procedure, sponsors, ...body }, context) => ({
      organisation: context.organisation,
      id: context.newId,
      kind,
      title: await context.content(title, own),
      visibility: { class: own, ...(named ? { named: await knownParties(named, context) } : {}) },
      procedure: context.procedure(procedure?.id ?? `${context.organisation}/${kind}`, procedure?.version),
      sponsors: await knownParties(sponsors, context, 'sponsor-unknown'),
      ...(await beginnings(body, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'add-revision',
    path: `${at}/revisions`,
    params: ['document'],
    body: bodies['add-revision'],
    summary: 'Add a revision: one text in its languages; it closes the round on the old one (I5)',
    makes: 'revision',
    payload: async (_params, { texts, editorial, basedOn }, context) => {
      const fallback = await context.documentClass();
      return { texts: await Promise.all(texts.map((text) => context.content(text, fallback))), editorial, basedOn };
    },
  }),
  act({
    aggregate,
    kind: 'circulate-document',
    path: `${at}/circulations`,
    params: ['document'],
    body: bodies['circulate-document'],
    summary: 'Circulate a revision to the Member States',
    payload: (_params, body) => body,
  }),
  act({
    aggregate,
    kind: 'complete-stage',
    path: `${at}/stages/:stage/completion`,
    params: ['document', 'stage'],
    body: bodies['complete-stage'],
    summary: 'Complete a stage that no round decides',
    payload: ({ stage }) => ({ stage }),
  }),
  act({
    aggregate,
    kind: 'open-comment-period',
    path: `${at}/comment-periods`,
    params: ['document'],
    body: bodies['open-comment-period'],
    summary: 'Ask for comments',
    makes: 'period',
    payload: async (_params, { revision, audience, note, deadline, follows }, context) => ({
      ...(revision === undefined ? {} : { revision }),
      audience,
      ...(await optional('note', note, context)),
      ...(deadline === undefined ? {} : { deadline: context.deadline(deadline) }),
      ...(await followsOf(follows, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'submit-comment',
    path: `${at}/comment-periods/:period/comments`,
    params: ['document', 'period'],
    body: bodies['submit-comment'],
    summary: 'Submit a comment',
    payload: async ({ period }, { text }, context) => ({
      period,
      text: await context.content(text, await context.documentClass()),
    }),
  }),
  act({
    aggregate,
    kind: 'close-comment-period',
    path: `${at}/comment-periods/:period/closing`,
    params: ['document', 'period'],
    body: bodies['close-comment-period'],
    summary: 'Close a comment period',
    payload: ({ period }) => ({ period }),
  }),
  act({
    aggregate,
    kind: 'withdraw-document',
    path: `${at}/withdrawal`,
    params: ['document'],
    body: bodies['withdraw-document'],
    summary: 'Withdraw the document before its adoption',
    payload: async (_params, { reason }, context) => optional('reason', reason, context),
  }),
  act({
    aggregate,
    kind: 'correct-record',
    path: `${at}/corrections`,
    params: ['document'],
    body: bodies['correct-record'],
    summary: 'Correct the record: a new event that names what it corrects (I7)',
    payload: async (_params, { corrects, statement }, context) => ({
      corrects,
      statement: await context.content(statement, await context.documentClass()),
    }),
  }),
  act({
    aggregate,
    kind: 'adopt-procedure-version',
    path: `${at}/procedure-versions`,
    params: ['document'],
    body: bodies['adopt-procedure-version'],
    summary: 'Pin a later version of the procedure, between rounds (I2)',
    payload: (_params, { procedure, decision }, context) => ({
      procedure: context.procedure(procedure.id, procedure.version),
      decision,
    }),
  }),
];
