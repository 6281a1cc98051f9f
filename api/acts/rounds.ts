import type { z } from 'zod';
import { documentBodies as bodies } from '../../schemas/api-documents.ts';
import type { PointInput } from '../../schemas/api-inputs.ts';
import type { VisibilityClass } from '../../schemas/content.ts';
import { knownParties, knownParty, optional, type ActContext, type ActDefinition } from '../act-definition.ts';
import { openingPeriod, periodOf } from '../period-of.ts';
import { act } from './shared.ts';

const rounds = '/documents/:document/rounds';
const at = `${rounds}/:round`;
const aggregate = 'document';

/** Objection points as commands carry them. */
export async function pointsOf(
  points: PointInput[],
  context: ActContext,
  fallback: VisibilityClass,
): Promise<unknown[]> {
  return Promise.all(
    points.map(async ({ paragraph, text, proposedText }) => ({
      paragraph,
      ...(await optional('text', text, context, fallback)),
      ...(await optional('proposedText', proposedText, context, fallback)),
    })),
  );
}

/** An act on a round that says no more than which round. */
function plain(kind: ActDefinition['kind'] & keyof typeof bodies, path: string, summary: string): ActDefinition {
  return act({
    aggregate,
    kind,
    path: `${at}/${path}`,
    params: ['round', 'document'],
    body: bodies['lift-point'],
    summary,
    payload: ({ round }) => ({ round }),
  });
}

/** An act on a round that may give a reason or carry a statement. */
function explained(
  kind: 'suspend-round' | 'withdraw-round' | 'object-to-method' | 'freeze-round',
  path: string,
  summary: string,
): ActDefinition {
  return act({
    aggregate,
    kind,
    path: `${at}/${path}`,
    params: ['round', 'document'],
    body: bodies[kind],
    summary,
    payload: async ({ round }, body, context) => ({
      round,
      ...('reason' in body ? await optional('reason', body.reason, context) : {}),
      ...('statement' in body ? await optional('statement', body.statement, context) : {}),
    }),
  });
}

type Terms = z.output<(typeof bodies)['open-round']>;

/** On what a round is opened. */
async function termsOf({ period, without, ...terms }: Terms, context: ActContext): Promise<object> {
  return {
    ...terms,
    ...(await openingPeriod({ ...terms, period }, context)),
    ...(without === undefined ? {} : { without: await knownParties(without, context) }),
  };
}

/** Opening a round, anew or again. */
const openings: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'open-round',
    path: rounds,
    params: ['document'],
    body: bodies['open-round'],
    summary: 'Open a round: by silence, in a meeting or written; it opens once its electorate is frozen',
    makes: 'round',
    payload: (_params, body, context) => termsOf(body, context),
  }),
  act({
    aggregate,
    kind: 'reopen-round',
    path: `${at}/reopening`,
    params: ['document', 'round'],
    body: bodies['reopen-round'],
    summary: 'Reopen a frozen, broken or not adopted matter: a new round in which each State speaks anew',
    makes: 'round',
    payload: async ({ round }, body, context) => ({ reopens: round, ...(await termsOf(body, context)) }),
  }),
];

/** Out of a freeze that is only attested, where there was no round here (I15). */
const reopening: ActDefinition = act({
  aggregate,
  kind: 'reopen-round',
  operation: 'reopen-attested-freeze',
  path: '/documents/:document/reopening',
  params: ['document'],
  body: bodies['reopen-round'],
  summary: 'Reopen a matter that was frozen before the body decided here: a round in which each State speaks anew',
  makes: 'round',
  payload: (_params, body, context) => termsOf(body, context),
});

/** The document of a package that a position aims at (case 37). */
async function aimedAt(item: string | undefined, context: ActContext): Promise<{ item?: string }> {
  return item === undefined ? {} : { item: await context.streamOf('document', item) };
}

/** What States say, in this program or by other channels. */
const voices: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'state-position',
    path: `${at}/positions`,
    params: ['document', 'round'],
    body: bodies['state-position'],
    summary: 'State the position of your State',
    payload: async ({ round }, { statement, points, class: own, item, ...body }, context) => ({
      round,
      ...body,
      ...(await aimedAt(item, context)),
      class: own,
      ...(await optional('statement', statement, context, own)),
      points: await pointsOf(points, context, own),
    }),
  }),
  act({
    aggregate,
    kind: 'attest-communication',
    path: `${at}/attestations`,
    params: ['document', 'round'],
    body: bodies['attest-communication'],
    summary: 'Attest a communication that came by another channel (I11)',
    payload: async ({ round }, { statement, points, parties, class: own, item, ...body }, context) => ({
      round,
      ...body,
      ...(await aimedAt(item, context)),
      parties: await knownParties(parties, context),
      class: own,
      ...(await optional('statement', statement, context, own)),
      points: await pointsOf(points, context, own),
      registeredBy: context.person,
    }),
  }),
  act({
    aggregate,
    kind: 'clarify-position',
    path: `${at}/clarifications`,
    params: ['document', 'round'],
    body: bodies['clarify-position'],
    summary: 'Attest which of two contradicting positions of a State stands (case 31)',
    payload: async ({ round }, { party, ...body }, context) => ({
      round,
      party: await knownParty(party, context),
      ...body,
      registeredBy: context.person,
    }),
  }),
  act({
    aggregate,
    kind: 'lift-point',
    path: `${at}/points/:point/lifting`,
    params: ['document', 'round', 'point'],
    body: bodies['lift-point'],
    summary: 'Lift an objection point of your State',
    payload: ({ round, point }) => ({ round, point }),
  }),
  explained('object-to-method', 'method-objections', 'Refuse the method of silence as such'),
  plain('confirm-ad-referendum', 'ad-referendum-confirmations', 'Confirm a position that was stated ad referendum'),
];

/** What the Chair and the Secretariat do with a round. */
const conduct: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'extend-round',
    path: `${at}/extensions`,
    params: ['document', 'round'],
    body: bodies['extend-round'],
    summary: 'Extend the period',
    payload: async ({ round }, { period }, context) => ({
      round,
      period: await periodOf(period, context, { round }, 'expiry'),
    }),
  }),
  explained('suspend-round', 'suspension', 'Suspend the round; its clock stands still'),
  act({
    aggregate,
    kind: 'resume-round',
    path: `${at}/resumption`,
    params: ['document', 'round'],
    body: bodies['resume-round'],
    summary: 'Resume a suspended round, or a held one for a stated period (I4)',
    payload: async ({ round }, { period }, context) => ({
      round,
      ...(period === undefined ? {} : { period: await periodOf(period, context, { round }) }),
    }),
  }),
  explained('freeze-round', 'freezing', 'Record a block by Member States that were not named'),
  act({
    aggregate,
    kind: 'record-ruling',
    path: `${at}/rulings`,
    params: ['document', 'round'],
    body: bodies['record-ruling'],
    summary: "Record the Chair's ruling in the meeting",
    payload: async ({ round }, { statement, present, period, ...body }, context) => ({
      round,
      ...body,
      present: await knownParties(present, context),
      ...(period === undefined ? {} : { period: await periodOf(period, context, { round }) }),
      ...(await optional('statement', statement, context)),
    }),
  }),
  plain('confirm-adoption', 'confirmation', 'Confirm the adoption (I6)'),
  plain('circulate-positions', 'circulation', 'Circulate the positions of the round'),
  explained('withdraw-round', 'withdrawal', 'Withdraw the round'),
  act({
    aggregate,
    kind: 'resolve-contest',
    path: `${at}/contest-resolution`,
    params: ['document', 'round'],
    body: bodies['resolve-contest'],
    summary: 'Decide on a contested outcome',
    payload: async ({ round }, { resolution, statement }, context) => ({
      round,
      resolution,
      ...(await optional('statement', statement, context)),
    }),
  }),
];

export const roundActs: readonly ActDefinition[] = [...openings, reopening, ...voices, ...conduct];
