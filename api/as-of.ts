import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { organisationOf } from '../readmodels/queries/index.ts';
import type { AsOf } from '../schemas/dated-fact.ts';
import type { OrganisationId } from '../schemas/identifiers.ts';
import { partialDate, type PartialDate } from '../schemas/time.ts';
import { identityOf } from './identity.ts';
import { malformed } from './problem.ts';
import type { ReadDependencies } from './read-context.ts';

/** `?asOf=`: what was effective on a day, a month or a year. */
export const asOfQuery = {
  asOf: partialDate
    .optional()
    .describe('What was effective then (`2021-07-01`, `2021-07`, `2021`), by the calendar of the seat'),
};
/** Beside it: what the record denies is left out unless asked for. */
export const allQuery = {
  all: z.literal('1').optional().describe('With `asOf`: also what the record says did not hold then'),
};

/** A day, month or year asked about, as it was stated and as it was resolved. */
export interface ResolvedAsOf extends AsOf {
  date: PartialDate;
  zone: string;
}

/** The calendar days that a partial date means, and their instants in a zone. Throws a `RangeError` for a day that does not exist. */
export function resolveAsOf(date: PartialDate, zone: string): ResolvedAsOf {
  const [year = 0, month, day] = date.split('-').map(Number);
  const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: day ?? 1 }, { overflow: 'reject' });
  const next = first.add(day !== undefined ? { days: 1 } : month !== undefined ? { months: 1 } : { years: 1 });
  const start = (of: Temporal.PlainDate): number => of.toZonedDateTime(zone).epochMilliseconds;
  return {
    date,
    zone,
    earliest: first.toString(),
    latest: next.subtract({ days: 1 }).toString(),
    from: start(first),
    until: start(next),
  };
}

/** The zone of the body's seat. */
export async function seatZoneOf(
  { db, rules }: Pick<ReadDependencies, 'db' | 'rules'>,
  organisation: OrganisationId,
): Promise<string> {
  return (await organisationOf(db, organisation))?.seat_zone ?? rules.get(organisation)?.roster.seatZone ?? 'UTC';
}

/** What a request asks about; undefined where it asks for now. Throws `query-malformed` for a day that does not exist. */
export async function asOfOf(
  dependencies: Pick<ReadDependencies, 'db' | 'rules'>,
  request: FastifyRequest,
): Promise<ResolvedAsOf | undefined> {
  const { asOf } = request.query as { asOf?: PartialDate };
  return asOf === undefined ? undefined : dayInQuery(dependencies, request, 'asOf', asOf);
}

/** A day that a query parameter names, in the zone of the seat. */
export async function dayInQuery(
  dependencies: Pick<ReadDependencies, 'db' | 'rules'>,
  request: FastifyRequest,
  name: string,
  date: PartialDate,
): Promise<ResolvedAsOf> {
  const zone = await seatZoneOf(dependencies, identityOf(request).organisation);
  try {
    return resolveAsOf(date, zone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw malformed('query-malformed', [{ pointer: `/${name}`, detail: `There is no day ${date}.` }]);
  }
}
