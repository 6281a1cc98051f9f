import type { z } from 'zod';
import { meetingBodies as bodies } from '../../schemas/api-meetings.ts';
import { knownParties, optional, type ActContext, type ActDefinition } from '../act-definition.ts';
import { attestedTimeOf, evidenceOf, optionalEvidence, optionalOrgan } from '../attested.ts';
import { act } from './shared.ts';

const at = '/meetings/:meeting';
const aggregate = 'meeting';

type Facts = Omit<z.output<(typeof bodies)['announce-meeting']>, 'dates' | 'evidence'>;

/** What a meeting is, whether it is to come or was held. */
async function factsOf({ class: own, named, title, organ, ...facts }: Facts, context: ActContext): Promise<object> {
  return {
    organisation: context.organisation,
    id: context.newId,
    ...facts,
    ...(await optionalOrgan('organ', organ, context)),
    title: await context.content(title, own),
    visibility: { class: own, ...(named ? { named: await knownParties(named, context) } : {}) },
  };
}

/** A meeting that is made known, before it or after it. */
const creations: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'announce-meeting',
    path: '/meetings',
    params: [],
    body: bodies['announce-meeting'],
    summary: 'Announce a meeting; its days may be told later, and may move (case 28)',
    creates: true,
    makes: 'meeting',
    payload: async (_params, { dates, evidence, ...facts }, context) => ({
      ...(await factsOf(facts, context)),
      ...(dates === undefined ? {} : { dates }),
      ...(await optionalEvidence(evidence, context, facts.class)),
    }),
  }),
  act({
    aggregate,
    kind: 'record-past-meeting',
    path: '/past-meetings',
    params: [],
    body: bodies['record-past-meeting'],
    summary: 'Record a meeting that was held before the body decided here (I15)',
    creates: true,
    makes: 'meeting',
    payload: async (_params, { when, evidence, ...facts }, context) => ({
      ...(await factsOf(facts, context)),
      when: await attestedTimeOf(when, context, facts.class),
      evidence: await evidenceOf(evidence, context, facts.class),
    }),
  }),
];

/** What the Chair and the Secretariat do with a meeting. */
const conduct: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 're-date-meeting',
    path: `${at}/dates`,
    params: ['meeting'],
    body: bodies['re-date-meeting'],
    summary: 'Set the days of a meeting; what is scheduled for it follows (case 28)',
    payload: async (_params, { dates, reason }, context) => ({
      dates,
      ...(await optional('reason', reason, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'move-meeting',
    path: `${at}/move`,
    params: ['meeting'],
    body: bodies['move-meeting'],
    summary: 'Move a meeting to another place, or online',
    payload: async (_params, { reason, ...body }, context) => ({
      ...body,
      ...(await optional('reason', reason, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'open-meeting',
    path: `${at}/opening`,
    params: ['meeting'],
    body: bodies['open-meeting'],
    summary: "Record the opening of a meeting; a Chair's term may begin with it (RoP 14.2)",
    payload: (_params, body) => body,
  }),
  act({
    aggregate,
    kind: 'close-meeting',
    path: `${at}/closing`,
    params: ['meeting'],
    body: bodies['close-meeting'],
    summary: 'Record the closing of a meeting',
    payload: (_params, body) => body,
  }),
  act({
    aggregate,
    kind: 'cancel-meeting',
    path: `${at}/cancellation`,
    params: ['meeting'],
    body: bodies['cancel-meeting'],
    summary: 'Cancel a meeting',
    payload: async (_params, { reason }, context) => optional('reason', reason, context),
  }),
];

export const meetingActs: readonly ActDefinition[] = [...creations, ...conduct];
