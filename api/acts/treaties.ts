import { documentBodies as bodies } from '../../schemas/api-documents.ts';
import { knownParty, optional, type ActDefinition } from '../act-definition.ts';
import { act } from './shared.ts';

const at = '/documents/:document';
const aggregate = 'document';

/** The treaty desk: what the depositary or the Secretariat registers. Days are calendar dates at the depositary's seat. */
export const treatyActs: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'sign-treaty',
    path: `${at}/stages/:stage/treaty-signatures`,
    params: ['document', 'stage'],
    body: bodies['sign-treaty'],
    summary:
      'Record that a State signed; ad referendum or without full powers it has no effect until confirmed (VCLT 8, 12)',
    payload: async ({ stage }, { party, paper, ...body }, context) => ({
      stage,
      ...body,
      party: await knownParty(party, context),
      ...(await optional('paper', paper, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'confirm-treaty-signature',
    path: `${at}/treaty-signatures/:party/confirmation`,
    params: ['document', 'party'],
    body: bodies['confirm-treaty-signature'],
    summary: 'Record that a State confirmed its signature; it counts from the date of the signature (VCLT 8, 12)',
    payload: async ({ party }, { on, paper }, context) => ({
      party: await knownParty(party, context),
      on,
      ...(await optional('paper', paper, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'receive-instrument',
    path: `${at}/stages/:stage/instruments`,
    params: ['document', 'stage'],
    body: bodies['receive-instrument'],
    summary: 'Register an instrument; it counts from its receipt in due form (cases 46, 49)',
    payload: async ({ stage }, { party, fault, paper, ...body }, context) => ({
      stage,
      ...body,
      party: await knownParty(party, context),
      ...(await optional('fault', fault, context)),
      ...(await optional('paper', paper, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'cure-instrument',
    path: `${at}/instruments/:party/cure`,
    params: ['document', 'party'],
    body: bodies['cure-instrument'],
    summary: 'Record that an instrument is in due form now; it counts from then (case 49)',
    payload: async ({ party }, { on, paper }, context) => ({
      party: await knownParty(party, context),
      on,
      ...(await optional('paper', paper, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'withdraw-instrument',
    path: `${at}/instruments/:party/withdrawal`,
    params: ['document', 'party'],
    body: bodies['withdraw-instrument'],
    summary: 'Record that a State withdrew its instrument before the entry into force (case 48)',
    payload: async ({ party }, { receivedOn, paper }, context) => ({
      party: await knownParty(party, context),
      receivedOn,
      ...(await optional('paper', paper, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'close-for-signature',
    path: `${at}/stages/:stage/closing`,
    params: ['document', 'stage'],
    body: bodies['close-for-signature'],
    summary: 'Close a treaty for signature; who has not signed can accede (case 50)',
    payload: async ({ stage }) => ({ stage }),
  }),
];
