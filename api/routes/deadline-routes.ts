import type { FastifyInstance, FastifyRequest } from 'fastify';
import { timeThere } from '../../notifications/times.ts';
import { announcedExpiry, partiesOf, roundsOf } from '../../readmodels/queries/index.ts';
import { deadlineView, type DeadlineView } from '../../schemas/api-deadlines.ts';
import type { Rules } from '../act-context.ts';
import { capitalTimes, type Capital } from '../capital-times.ts';
import { deadlineWarnings } from '../deadline-warnings.ts';
import { identityOf } from '../identity.ts';
import { Problem } from '../problem.ts';
import { documentFor, tagged, waitQuery, type ReadDependencies } from '../read-context.ts';
import { seatCounting } from '../round-counting.ts';
import { read } from './read-route.ts';

/** The deadline of a round on the clocks of every capital, as announced, with how it came about (I12). */
export function registerDeadlineReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db, pool, clocks, rules } = dependencies;
  read(app, {
    path: '/documents/:document/rounds/:round/deadline',
    tag: 'rounds',
    id: 'read-deadline',
    summary: "When the round's period ends, in every capital's time, with the derivation",
    query: waitQuery,
    answer: deadlineView,
    handler: async (request, reply) => {
      const { organisation, viewer } = identityOf(request);
      const { stream, sequence } = await documentFor(dependencies, request);
      const { round: id } = request.params as { round: string };
      const [round] = await roundsOf(db, viewer, stream, id);
      const body = rules.get(organisation);
      if (round === undefined || body === undefined) throw new Problem('round-unknown');
      if (round.expiry === null) throw new Problem('deadline-missing', { about: { round: id, phase: round.phase } });
      const expiry = await announcedExpiry(pool, stream, id, round.first_sequence);
      const seat = seatCounting(body, round.organ, clocks.of(organisation).now());
      const view: DeadlineView = {
        round: id,
        at: round.expiry,
        announced: expiry?.announced ?? null,
        derivation: expiry?.derivation ?? [],
        warnings: expiry?.announced ? deadlineWarnings(expiry.announced, body.calendars) : [],
        seat: timeThere(round.expiry, seat.zone),
        capitals: capitalTimes(round.expiry, round.electorate, await capitalsOf(dependencies, request, body)),
      };
      return tagged(request, reply, sequence, view);
    },
  });
}

/** The parties as the record has them, those admitted since included; weekends by the file, which alone tells of them. */
async function capitalsOf({ db }: ReadDependencies, request: FastifyRequest, { roster }: Rules): Promise<Capital[]> {
  const weekends = new Map(roster.parties.map(({ id, weekend }) => [id, weekend]));
  const parties = await partiesOf(db, identityOf(request).organisation);
  return parties.map(({ party, zone }) => {
    const weekend = weekends.get(party);
    return { id: party, ...(zone === null ? {} : { zone }), ...(weekend === undefined ? {} : { weekend }) };
  });
}
