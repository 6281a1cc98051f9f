import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FactRow, OrganisationKnown } from '../../readmodels/queries/index.ts';
import { groupedOf } from '../../schemas/api-fact-reads.ts';
import {
  organisationView,
  organOnDayView,
  organView,
  partyOnDayView,
  partyView,
} from '../../schemas/api-organisation-reads.ts';
import { pageOf } from '../../schemas/api-reads.ts';
import { allQuery, asOfOf, asOfQuery, type ResolvedAsOf } from '../as-of.ts';
import { factView, groupedAnswer, groupedOn, onDay } from '../fact-views.ts';
import { identityOf } from '../identity.ts';
import { factsOfParty, instantAsked, nameOn, ofKinds, organisationRead } from '../organisation-reading.ts';
import { partyTreaties } from '../party-treaties.ts';
import { presented } from '../present.ts';
import { Problem } from '../problem.ts';
import { knownAtQuery, tagged, waitQuery, type ReadDependencies } from '../read-context.ts';
import { view } from '../views.ts';
import { wholeOn } from '../whole-organisation.ts';
import { read } from './read-route.ts';

const one = { ...waitQuery, ...knownAtQuery, ...asOfQuery };
const many = { ...one, ...allQuery };

/** Reads of the organisation: itself, its parties and its organs, on both clocks. */
export function registerOrganisationReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  registerOwn(app, dependencies);
  registerParties(app, dependencies);
  registerOrgans(app, dependencies);
}

function registerOwn(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: '',
    tag: 'organisation',
    id: 'read-organisation',
    summary:
      'The organisation whole, now or on a day (`asOf`): who is in it, its organs, its rules, each fact with its decision or its source',
    query: one,
    answer: organisationView,
    handler: async (request, reply) => {
      const identity = identityOf(request);
      const { organisation: id } = identity;
      const asOf = await asOfOf(dependencies, request);
      const known = await organisationRead(dependencies, request);
      if (known === undefined) throw new Problem('organisation-unknown', { about: { organisation: id } });
      const { organisation, facts } = known;
      const then = asOf && {
        onDay: {
          asOf,
          name: nameOn(organisation.names, organisation, asOf),
          ...onDay(ofKinds(facts, 'chair', 'next-chair'), asOf),
        },
      };
      const clock = dependencies.clocks.of(id);
      const { knownAt } = request.query as { knownAt?: number };
      const whole = wholeOn(known, asOf ?? instantAsked(knownAt ?? clock.now(), organisation), asOf === undefined);
      void reply.header('cache-control', 'no-store');
      const [body] = await presented(dependencies, identity, [{ ...view(organisation), ...then, whole }]);
      return { ...body, clock: { kind: clock.setting.kind, now: clock.now() } };
    },
  });
}

/** A list, or on a day its groups; empty before the organisation's first event. */
async function listed<R, V extends object, D extends object>(
  dependencies: ReadDependencies,
  request: FastifyRequest,
  shape: {
    rows: (known: OrganisationKnown) => readonly R[];
    facts: (row: R, facts: readonly FactRow[]) => FactRow[];
    now: (row: R) => V;
    then: (row: R, known: OrganisationKnown, asOf: ResolvedAsOf) => D;
  },
): Promise<unknown> {
  const identity = identityOf(request);
  const asOf = await asOfOf(dependencies, request);
  const known = await organisationRead(dependencies, request);
  const rows = known === undefined ? [] : shape.rows(known);
  if (asOf === undefined) return { items: await presented(dependencies, identity, rows.map(shape.now)) };
  const things = rows.map((row) => ({ row, facts: shape.facts(row, known?.facts ?? []) }));
  const { all } = request.query as { all?: '1' };
  return groupedAnswer(asOf, groupedOn(things, asOf), all === '1', (of) =>
    presented(
      dependencies,
      identity,
      of.map(({ row, facts }) => ({
        ...shape.then(row, known as OrganisationKnown, asOf),
        onDay: onDay(facts, asOf),
      })),
    ),
  );
}

function registerParties(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: '/parties',
    tag: 'organisation',
    id: 'list-parties',
    summary: 'Its parties in protocol order (RoP 1.7); with `asOf` by the statuses that they had then',
    query: many,
    answer: z.union([groupedOf(partyOnDayView), pageOf(partyView)]),
    handler: (request) =>
      listed(dependencies, request, {
        rows: ({ parties }) => parties,
        facts: ({ party }, facts) => ofKinds(facts, 'status').filter(({ subject }) => subject === party),
        now: view,
        then: ({ party, type, names }, { organisation }, asOf) => ({
          ...{ party, type },
          name: nameOn(names, organisation, asOf),
        }),
      }),
  });
  read(app, {
    path: '/parties/:party',
    tag: 'organisation',
    id: 'read-party',
    summary: 'One party, with each fact about it and the decision that it rests on',
    query: one,
    answer: partyView,
    handler: async (request, reply) => {
      const { party } = request.params as { party: string };
      const known = await organisationRead(dependencies, request);
      const row = known?.parties.find((each) => each.party === party);
      if (known === undefined || row === undefined) throw new Problem('not-found');
      const asOf = await asOfOf(dependencies, request);
      const treaties = await partyTreaties(dependencies, request, known, row, asOf);
      return single(dependencies, request, reply, known, row, factsOfParty(known.facts, party), { treaties });
    },
  });
}

/** One row with its facts, and with what the record says of it on a day where one is asked about. */
async function single(
  dependencies: ReadDependencies,
  request: FastifyRequest,
  reply: Parameters<typeof tagged>[1],
  { organisation }: OrganisationKnown,
  row: { names: Parameters<typeof nameOn>[0] },
  facts: readonly FactRow[],
  more: object = {},
): Promise<unknown> {
  const asOf = await asOfOf(dependencies, request);
  const then = asOf && { onDay: { asOf, name: nameOn(row.names, organisation, asOf), ...onDay(facts, asOf) } };
  const shown = { ...view(row), facts: facts.map((fact) => factView(fact)), ...more, ...then };
  const [body] = await presented(dependencies, identityOf(request), [shown]);
  const { knownAt } = request.query as { knownAt?: number };
  // Of another time or day there is no tag: it names what stands.
  return asOf === undefined && knownAt === undefined ? tagged(request, reply, organisation.sequence, body) : body;
}

function registerOrgans(app: FastifyInstance, dependencies: ReadDependencies): void {
  const factsOfOrgan = (organ: string, facts: readonly FactRow[]): FactRow[] =>
    ofKinds(facts, 'organ').filter(({ subject }) => subject === organ);
  read(app, {
    path: '/organs',
    tag: 'organisation',
    id: 'list-organs',
    summary: 'Its organs; with `asOf` those that were established then',
    query: many,
    answer: z.union([groupedOf(organOnDayView), pageOf(organView)]),
    handler: (request) =>
      listed(dependencies, request, {
        rows: ({ organs }) => organs,
        facts: ({ organ }, facts) => factsOfOrgan(organ, facts),
        now: view,
        then: ({ organ, electorate, names }, { organisation }, asOf) => ({
          ...{ organ, electorate },
          name: nameOn(names, organisation, asOf),
        }),
      }),
  });
  read(app, {
    path: '/organs/:organ',
    tag: 'organisation',
    id: 'read-organ',
    summary: 'One organ, with each fact about it and the decision that it rests on',
    query: one,
    answer: organView,
    handler: async (request, reply) => {
      const { organ } = request.params as { organ: string };
      const known = await organisationRead(dependencies, request);
      const row = known?.organs.find((each) => each.organ === organ);
      if (known === undefined || row === undefined) throw new Problem('not-found');
      return single(dependencies, request, reply, known, row, [
        ...factsOfOrgan(organ, known.facts),
        ...ofKinds(known.facts, 'organ-name', 'competence').filter(({ subject }) => subject === organ),
      ]);
    },
  });
}
