import { seatBodies as bodies } from '../../schemas/api-seats.ts';
import { knownParty } from '../act-definition.ts';
import { evidenceOf, namedDecisionOf, optionalEvidence } from '../attested.ts';
import { act } from './shared.ts';

const aggregate = 'organisation';

/** Acts on seats, on the people who are accredited to them, and on candidates. */
export const seatActs = [
  act({
    aggregate,
    kind: 'set-seat',
    path: '/parties/:party/seat',
    params: ['party'],
    body: bodies['set-seat'],
    summary: 'Record by which decision a seat is contested, vacant or filled (case 22)',
    payload: async ({ party }, { state, decision, evidence }, context) => ({
      party,
      state,
      decision: await namedDecisionOf(decision, context),
      ...(await optionalEvidence(evidence, context)),
    }),
  }),
  act({
    aggregate,
    kind: 'accredit-representative',
    path: '/parties/:party/accreditations',
    params: ['party'],
    body: bodies['accredit-representative'],
    summary: 'Record who holds a function of a party, by which paper',
    makes: 'accreditation',
    payload: async ({ party }, { person, ...told }, context) => ({
      party: await knownParty(party, context),
      person: await context.personOf(party, person),
      ...told,
    }),
  }),
  act({
    aggregate,
    kind: 'end-accreditation',
    path: '/parties/:party/accreditations/:accreditation/end',
    params: ['party', 'accreditation'],
    body: bodies['end-accreditation'],
    summary: 'Record that an accreditation has ended',
    payload: ({ party, accreditation }, body) => ({ party, accreditation, ...body }),
  }),
  act({
    aggregate,
    kind: 'register-candidate',
    path: '/candidates',
    params: [],
    body: bodies['register-candidate'],
    summary: 'Register a candidate for a status; it is pending until it is granted or withdrawn (case 34)',
    payload: (_params, body) => body,
  }),
  act({
    aggregate,
    kind: 'record-candidate-step',
    path: '/candidates/:party/steps',
    params: ['party'],
    body: bodies['record-candidate-step'],
    summary: 'Record what a candidate has done of what is asked before the decision: a founding text signed',
    payload: async ({ party }, { evidence, ...told }, context) => ({
      party,
      ...told,
      evidence: await evidenceOf(evidence, context),
    }),
  }),
  act({
    aggregate,
    kind: 'withdraw-candidature',
    path: '/candidates/:party/withdrawal',
    params: ['party'],
    body: bodies['withdraw-candidature'],
    summary: 'Record that a candidate has withdrawn (case 34)',
    payload: ({ party }, body) => ({ party, ...body }),
  }),
];
