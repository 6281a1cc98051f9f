import { conveningBodies as bodies } from '../../schemas/api-convening.ts';
import { knownParties, knownParty, optional, type ActDefinition } from '../act-definition.ts';
import { act } from './shared.ts';

const at = '/meetings/:meeting';
const aggregate = 'meeting';

/** Invitations, their replies, and that the days are given up. */
export const conveningActs: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'convene-meeting',
    path: `${at}/convocations`,
    params: ['meeting'],
    body: bodies['convene-meeting'],
    summary:
      'Record that the convocation went out, on behalf of the Chair; its notice is counted by the rule of the body',
    payload: async (_params, { parties, also, text, ...body }, context) => ({
      ...body,
      ...(parties === undefined ? {} : { parties: await knownParties(parties, context) }),
      ...(also === undefined ? {} : { also: await knownParties(also, context) }),
      ...(await optional('text', text, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'record-invitation-reply',
    path: `${at}/replies`,
    params: ['meeting'],
    body: bodies['record-invitation-reply'],
    summary: 'Say whether a delegation will come: your own, or for the Secretariat any that was invited (I11)',
    payload: async (_params, { party, headOfDelegation, ...body }, context) => ({
      ...body,
      party: await knownParty(party, context),
      ...(await optional('headOfDelegation', headOfDelegation, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'postpone-meeting',
    path: `${at}/postponement`,
    params: ['meeting'],
    body: bodies['postpone-meeting'],
    summary: 'Give up the days of a meeting that is still to come, before new ones are set (case 28)',
    payload: async (_params, { reason }, context) => optional('reason', reason, context),
  }),
];
