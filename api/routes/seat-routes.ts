import type { FastifyInstance, FastifyRequest } from 'fastify';
import { certaintyOn } from '../../domain/shared/index.ts';
import { maySeePeople } from '../../domain/visibility.ts';
import type { People } from '../../activities/people/people.ts';
import {
  accreditationsOf,
  type AccreditationRow,
  type OrganisationKnown,
  type PartyRow,
} from '../../readmodels/queries/index.ts';
import { pageOf } from '../../schemas/api-reads.ts';
import { candidateView, seatView } from '../../schemas/api-seats.ts';
import { asOfOf, asOfQuery, resolveAsOf, type ResolvedAsOf } from '../as-of.ts';
import { dayOf } from '../day-of.ts';
import { factView, onDay } from '../fact-views.ts';
import { identityOf } from '../identity.ts';
import { ofKinds, organisationRead } from '../organisation-reading.ts';
import { presented } from '../present.ts';
import { Problem } from '../problem.ts';
import { knownAtQuery, waitQuery, type ReadDependencies } from '../read-context.ts';
import { read } from './read-route.ts';

type Dependencies = ReadDependencies & { people: People };
const query = { ...waitQuery, ...knownAtQuery };

/** Reads of seats, of who is accredited to them, and of candidates. */
export function registerSeatReads(app: FastifyInstance, dependencies: Dependencies): void {
  read(app, {
    path: '/parties/:party/seat',
    tag: 'organisation',
    id: 'read-seat',
    summary:
      'The seat of a party: its state with the decision, who is accredited since when and by which paper, and what was before',
    query: { ...query, ...asOfQuery },
    answer: seatView,
    handler: async (request) => {
      const { party } = request.params as { party: string };
      const known = await organisationRead(dependencies, request);
      const row = known?.parties.find((each) => each.party === party);
      if (known === undefined || row === undefined) throw new Problem('not-found');
      const [body] = await presented(dependencies, identityOf(request), [
        await seatOf(dependencies, request, known, row),
      ]);
      return body;
    },
  });
  read(app, {
    path: '/candidates',
    tag: 'organisation',
    id: 'list-candidates',
    summary: 'Candidates for a status: what is asked of each before the decision, and what it has done of it',
    query,
    answer: pageOf(candidateView),
    handler: async (request) => {
      const known = await organisationRead(dependencies, request);
      const rows = (known?.parties ?? []).flatMap((row) => (row.candidature === null ? [] : candidateOf(known!, row)));
      return { items: await presented(dependencies, identityOf(request), rows) };
    },
  });
}

async function seatOf(
  dependencies: Dependencies,
  request: FastifyRequest,
  { facts, organisation }: OrganisationKnown,
  { party, seat, entitled }: PartyRow,
): Promise<object> {
  const { organisation: id, viewer } = identityOf(request);
  const { knownAt } = request.query as { knownAt?: number };
  const asked = await asOfOf(dependencies, request);
  const now = knownAt ?? dependencies.clocks.of(id).now();
  const day = asked ?? resolveAsOf(dayOf(now, organisation.seat_zone), organisation.seat_zone);
  const told = ofKinds(facts, 'seat').filter(({ subject }) => subject === party);
  const standing = told.find(({ to_stated }) => to_stated === null);
  const all = await accreditationsOf(dependencies, id, party, knownAt);
  const names = maySeePeople(viewer, party)
    ? await dependencies.people.namesOf(all.map(({ person }) => person))
    : undefined;
  const shown = all.map((row) => ({ row, view: accreditationView(row, names) }));
  return {
    party,
    state: seat,
    entitled,
    since: standing === undefined ? null : factView(standing),
    accredited: shown.filter(({ row }) => stillHolds(row, day)).map(({ view }) => view),
    before: {
      seat: told.filter((fact) => fact !== standing).map((fact) => factView(fact)),
      accredited: shown.filter(({ row }) => isOver(row, day)).map(({ view }) => view),
    },
    ...(asked === undefined ? {} : { onDay: { asOf: asked, ...onDay(told, asked) } }),
  };
}

const timesOf = ({ from_stated: from, to_stated: to }: AccreditationRow) => ({ from, ...(to === null ? {} : { to }) });
/** Recorded, and not over on the day; one that begins later is shown with its beginning, unless a day is asked about. */
const stillHolds = (row: AccreditationRow, day: ResolvedAsOf): boolean => certaintyOn(timesOf(row), day) !== 'no';
const isOver = (row: AccreditationRow, day: ResolvedAsOf): boolean =>
  row.to_stated !== null && certaintyOn({ from: row.to_stated }, day) === 'yes';

function accreditationView(
  { stream: _stream, organisation: _organisation, party: _party, ...row }: AccreditationRow,
  names: ReadonlyMap<string, string | null> | undefined,
): object {
  const { accreditation, person, capacity, paper, sequence } = row;
  return {
    accreditation,
    person,
    ...(names === undefined ? {} : { name: names.get(person) ?? null }),
    capacity,
    from: row.from_stated,
    paper,
    receivedAt: row.received_at,
    sequence,
    to: row.to_stated,
    endPaper: row.end_paper,
    endReceivedAt: row.end_received_at,
    endSequence: row.end_sequence,
  };
}

function candidateOf({ organisation, facts }: OrganisationKnown, { party, candidature }: PartyRow): object[] {
  if (candidature === null) return [];
  const { for: status, since, steps, outcome, ended } = candidature;
  const own = facts.filter(({ subject }) => subject === party);
  const rule = (organisation.admission ?? []).find((each) => each.status === status);
  const done = ofKinds(own, 'candidate-step').filter(({ to_stated }) => to_stated === null);
  const conditions = (rule?.conditions ?? []).map((condition) => {
    const met = steps.includes(condition.id) ? done.find(({ value }) => value === condition.id) : undefined;
    return { ...condition, met: met === undefined ? null : factView(met) };
  });
  const registered = ofKinds(own, 'candidature').find(({ sequence }) => sequence === since);
  return [
    {
      party,
      for: status ?? null,
      state: outcome ?? 'pending',
      candidature: registered === undefined ? null : factView(registered),
      conditions,
      missing: conditions.filter(({ met }) => met === null).map(({ id }) => id),
      since,
      ended: ended ?? null,
    },
  ];
}
