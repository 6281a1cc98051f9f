import { organisationBodies as bodies, type PastFactInput } from '../../schemas/api-organisations.ts';
import type { EvidenceInput } from '../../schemas/api-attested-inputs.ts';
import type { NamedDecisionInput } from '../../schemas/api-seats.ts';
import { knownParties, type ActContext, type ActDefinition } from '../act-definition.ts';
import { attestedTimeOf, evidenceOf, namedDecisionOf, optionalEvidence } from '../attested.ts';
import { malformed, Problem } from '../problem.ts';
import { act } from './shared.ts';

const aggregate = 'organisation';

function onParty(
  kind: 'suspend-party' | 'reinstate-party' | 'record-departure',
  noun: string,
  summary: string,
): ActDefinition {
  return act({
    aggregate,
    kind,
    path: `/parties/:party/${noun}`,
    params: ['party'],
    body: bodies[kind],
    summary,
    payload: async ({ party }, body, context) => ({ party, ...(await named(body, context)) }),
  });
}

/** By which decision, and where it is said. */
async function named(
  { decision, evidence }: { decision: NamedDecisionInput; evidence?: EvidenceInput[] | undefined },
  context: ActContext,
): Promise<object> {
  return {
    decision: await namedDecisionOf(decision, context),
    ...(await optionalEvidence(evidence, context)),
  };
}

/** An attested fact as the command carries it; an organ of the past need not exist any more, so its form is all that is checked. */
async function pastFactOf({ from, to, ...fact }: PastFactInput, context: ActContext): Promise<object> {
  if ('party' in fact) await knownParties([fact.party], context);
  return {
    ...fact,
    ...(from === undefined ? {} : { from: await attestedTimeOf(from, context) }),
    ...(to === undefined ? {} : { to: await attestedTimeOf(to, context) }),
  };
}

/** Acts on the organisation: its parties and its Chair. */
export const organisationActs: readonly ActDefinition[] = [
  act({
    aggregate,
    kind: 'establish-organisation',
    path: '/establishment',
    params: [],
    body: bodies['establish-organisation'],
    summary: 'Establish the organisation from its roster',
    creates: true,
    payload: (_params, { roster }, context) => {
      if (roster !== undefined && roster !== context.organisation)
        throw malformed('request-malformed', [
          { pointer: '/roster', detail: 'An organisation is established from its own roster.' },
        ]);
      return { roster: context.roster() };
    },
  }),
  onParty('suspend-party', 'suspension', "Suspend a member's rights"),
  onParty('reinstate-party', 'reinstatement', 'End a suspension'),
  onParty('record-departure', 'departure', 'Record that a party has left'),
  act({
    aggregate,
    kind: 'admit-party',
    path: '/parties',
    params: [],
    body: bodies['admit-party'],
    summary: 'Admit a party',
    makes: 'party',
    payload: async (_params, { party, ...body }, context) => ({ party, ...(await named(body, context)) }),
  }),
  act({
    aggregate,
    kind: 'hand-over-chair',
    path: '/chair/handover',
    params: [],
    body: bodies['hand-over-chair'],
    summary: 'Hand the Chair over (RoP 14.2)',
    payload: async (_params, { decision, evidence, ...body }, context) => ({
      ...body,
      ...(decision === undefined ? {} : { decision: await namedDecisionOf(decision, context) }),
      ...(await optionalEvidence(evidence, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'override-competence',
    path: '/organs/:organ/competence-overrides',
    params: ['organ'],
    body: bodies['override-competence'],
    summary: 'Record the decision by which an organ decides a document that its competence does not cover',
    payload: async ({ organ }, { document, decision }, context) => {
      if ((await context.unknownOrgan([organ])) !== undefined) throw new Problem('organ-unknown', { about: { organ } });
      return { document: await context.streamOf('document', document), organ, decision };
    },
  }),
  act({
    aggregate,
    kind: 'record-past-fact',
    path: '/past-facts',
    params: [],
    body: bodies['record-past-fact'],
    summary: 'Record a fact about the organisation from before it decided here (I15)',
    payload: async (_params, { fact, evidence }, context) => ({
      fact: await pastFactOf(fact, context),
      evidence: await evidenceOf(evidence, context),
    }),
  }),
];
