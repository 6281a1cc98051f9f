import type { z } from 'zod';
import { roomBodies as bodies } from '../../schemas/api-rooms.ts';
import { knownParties, knownParty, optional, type ActContext, type ActDefinition } from '../act-definition.ts';
import { optionalOrgan } from '../attested.ts';
import { periodOf } from '../period-of.ts';
import { pointsOf } from './rounds.ts';
import { act } from './shared.ts';

const at = '/meetings/:meeting';
const item = `${at}/agenda/:item`;
const aggregate = 'meeting';

type Ruling = z.output<(typeof bodies)['rule-on-item']>;
type Said = z.output<(typeof bodies)['register-written-block'] | (typeof bodies)['record-room-position']>;

/** What a State says of an item, on paper or in the room. */
async function said({ statement, points, party, ...body }: Said, context: ActContext): Promise<object> {
  return {
    ...body,
    party: await knownParty(party, context),
    ...(await optional('statement', statement, context, body.class)),
    points: await pointsOf(points, context, body.class),
  };
}

/** The agenda, before the meeting and while it sits. */
const agenda: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'add-agenda-item',
    path: `${at}/agenda`,
    params: ['meeting'],
    body: bodies['add-agenda-item'],
    summary: 'Put a stage of a document on the agenda',
    payload: async (_params, { document, ...body }, context) => ({
      ...body,
      document: await context.streamOf('document', document),
    }),
  }),
  act({
    aggregate,
    kind: 'withdraw-agenda-item',
    path: `${item}/withdrawal`,
    params: ['meeting', 'item'],
    body: bodies['withdraw-agenda-item'],
    summary: 'Take an item off the agenda, before it is called',
    payload: async ({ item: id }, { reason }, context) => ({
      item: id,
      ...(await optional('reason', reason, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'order-agenda',
    path: `${at}/agenda/order`,
    params: ['meeting'],
    body: bodies['order-agenda'],
    summary: 'Set the order in which the items are taken',
    payload: (_params, body) => body,
  }),
  act({
    aggregate,
    kind: 'set-cut-off',
    path: `${at}/cut-off`,
    params: ['meeting'],
    body: bodies['set-cut-off'],
    summary: 'Set the instant after which new items need the word of the Chair',
    payload: (_params, body) => body,
  }),
  act({
    aggregate,
    kind: 'admit-late-item',
    path: `${item}/admission`,
    params: ['meeting', 'item'],
    body: bodies['admit-late-item'],
    summary: 'Admit an item that came after the cut-off',
    payload: ({ item: id }) => ({ item: id }),
  }),
];

/** Who is there, and what is said. */
const floor: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'record-attendance',
    path: `${at}/attendance`,
    params: ['meeting'],
    body: bodies['record-attendance'],
    summary: 'Record which delegations are present, have left or are absent, and their credentials (case 21)',
    payload: async (_params, body, context) => ({ ...body, parties: await knownParties(body.parties, context) }),
  }),
  act({
    aggregate,
    kind: 'challenge-quorum',
    path: `${at}/quorum`,
    params: ['meeting'],
    body: bodies['challenge-quorum'],
    summary: 'Establish the quorum anew, at the challenge of a delegation or for the Chair (RoP 1.2)',
    payload: (_params, { party, at: when }) => ({ at: when, ...(party === undefined ? {} : { party }) }),
  }),
  act({
    aggregate,
    kind: 'register-written-block',
    path: `${item}/written-blocks`,
    params: ['meeting', 'item'],
    body: bodies['register-written-block'],
    summary: 'Register an objection that came in writing before the item is called (case 20)',
    payload: async ({ item: id }, body, context) => ({ item: id, ...(await said(body, context)) }),
  }),
  act({
    aggregate,
    kind: 'call-items',
    path: `${at}/calls`,
    params: ['meeting'],
    body: bodies['call-items'],
    summary: 'Call items: the rounds of their documents open in the room',
    payload: (_params, body) => body,
  }),
  act({
    aggregate,
    kind: 'record-room-position',
    path: `${item}/positions`,
    params: ['meeting', 'item'],
    body: bodies['record-room-position'],
    summary: 'Record what a delegation says in the room, on its behalf (I11)',
    payload: async ({ item: id }, body, context) => ({ item: id, ...(await said(body, context)) }),
  }),
  act({
    aggregate,
    kind: 'answer-call',
    path: `${item}/answers`,
    params: ['meeting', 'item'],
    body: bodies['answer-call'],
    summary: 'Record the answer of a delegation that was asked by name whether its block stands',
    payload: ({ item: id }, body) => ({ item: id, ...body }),
  }),
];

/** What goes with a ruling: how long the silence is, on whose confirmation, to which meeting or organ. */
async function beside(item: string, body: Ruling, context: ActContext): Promise<object> {
  const { period, confirmations, deferredTo, referredTo } = body;
  const counting = { counting: () => context.countingOfItem(item) };
  return {
    ...(period === undefined ? {} : { period: await periodOf(period, counting, {}) }),
    ...(confirmations === undefined ? {} : { confirmations: await knownParties(confirmations, context) }),
    ...(deferredTo === undefined ? {} : { deferredTo: await context.streamOf('meeting', deferredTo) }),
    ...(await optionalOrgan('referredTo', referredTo, context)),
  };
}

/** What the Chair rules, and the record. */
const gavel: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'rule-on-item',
    path: `${item}/ruling`,
    params: ['meeting', 'item'],
    body: bodies['rule-on-item'],
    summary: "Record the Chair's ruling on an item; the document decides by its own rules what comes of it (I1)",
    payload: async ({ item: id = '' }, body, context) => ({
      item: id,
      ruling: body.ruling,
      ruledAt: body.ruledAt,
      ...(await optional('statement', body.statement, context)),
      ...(await beside(id, body, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'propose-en-bloc',
    path: `${at}/en-bloc`,
    params: ['meeting'],
    body: bodies['propose-en-bloc'],
    summary: 'Propose several items for one ruling; an objection takes its item out',
    payload: (_params, body) => body,
  }),
  act({
    aggregate,
    kind: 'rule-en-bloc',
    path: `${at}/en-bloc/ruling`,
    params: ['meeting'],
    body: bodies['rule-en-bloc'],
    summary: 'Record the one ruling over what is left of the proposal',
    payload: async (_params, { statement, ...body }, context) => ({
      ...body,
      ...(await optional('statement', statement, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'attach-statement',
    path: `${item}/statements`,
    params: ['meeting', 'item'],
    body: bodies['attach-statement'],
    summary: 'Attach an interpretative statement; after the record has closed it is circulated separately (case 39)',
    payload: async ({ item: id }, { parties, statement, receivedAt }, context) => ({
      item: id,
      parties: await knownParties(parties, context),
      statement: await context.content(statement, 'members'),
      receivedAt,
    }),
  }),
  act({
    aggregate,
    kind: 'announce-silence-outcome',
    path: `${at}/announcements`,
    params: ['meeting'],
    body: bodies['announce-silence-outcome'],
    summary: 'Record that the outcome of a silence procedure was announced here (OSCE Annex 1(A) step 5)',
    payload: async (_params, { document, ...body }, context) => ({
      ...body,
      document: await context.streamOf('document', document),
    }),
  }),
  act({
    aggregate,
    kind: 'close-record',
    path: `${at}/record/closing`,
    params: ['meeting'],
    body: bodies['close-record'],
    summary: 'Close the record of a meeting that is closed',
    payload: (_params, body) => body,
  }),
];

export const roomActs: readonly ActDefinition[] = [...agenda, ...floor, ...gavel];
