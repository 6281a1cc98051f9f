import { documentBodies as bodies } from '../../schemas/api-documents.ts';
import type { ActDefinition } from '../act-definition.ts';
import { optionalEvidence } from '../attested.ts';
import { followsOf } from './meeting-deadlines.ts';
import { act } from './shared.ts';

const calls = '/documents/:document/calls';
const at = `${calls}/:call`;
const aggregate = 'document';

/** Calls for nominations: silence is never one (case 32). */
export const callActs: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'open-call',
    path: calls,
    params: ['document'],
    body: bodies['open-call'],
    summary: 'Call for nominations',
    makes: 'call',
    payload: async (_params, { purpose, deadline, follows, evidence }, context) => ({
      purpose: await context.content(purpose, await context.documentClass()),
      ...(deadline === undefined ? {} : { deadline: context.deadline(deadline) }),
      ...(await followsOf(follows, context)),
      ...(await optionalEvidence(evidence, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'submit-nomination',
    path: `${at}/nominations`,
    params: ['document', 'call'],
    body: bodies['submit-nomination'],
    summary: 'Nominate for your State',
    makes: 'nomination',
    payload: async ({ call }, { nominee }, context) => ({
      call,
      nominee: await context.content(nominee, await context.documentClass()),
    }),
  }),
  act({
    aggregate,
    kind: 'withdraw-nomination',
    path: `${at}/nominations/:nomination/withdrawal`,
    params: ['document', 'call', 'nomination'],
    body: bodies['withdraw-nomination'],
    summary: 'Withdraw a nomination of your State',
    payload: ({ call, nomination }) => ({ call, nomination }),
  }),
  act({
    aggregate,
    kind: 'close-call',
    path: `${at}/closing`,
    params: ['document', 'call'],
    body: bodies['close-call'],
    summary: 'Close a call',
    payload: ({ call }) => ({ call }),
  }),
];
