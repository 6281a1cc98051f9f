import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deposit } from '../../domain/document/index.ts';
import {
  estimateEntryIntoForce,
  groupedBy,
  organisationOf,
  partiesOf,
  treatyOf,
  type Treaty,
} from '../../readmodels/queries/index.ts';
import { entryIntoForceView, treatyView } from '../../schemas/api-agenda-reads.ts';
import { legalDate } from '../../schemas/time.ts';
import { agendaFor } from '../agenda-reading.ts';
import { allQuery, asOfOf, asOfQuery } from '../as-of.ts';
import { dayOf } from '../day-of.ts';
import { identityOf } from '../identity.ts';
import { presented } from '../present.ts';
import { malformed, Problem } from '../problem.ts';
import { knownAtQuery, waitQuery, type ReadDependencies } from '../read-context.ts';
import { read } from './read-route.ts';
import { registerTreatyList } from './treaty-list-routes.ts';

const at = '/documents/:document';
const deposit = z
  .string()
  .max(60)
  .describe('`jo:2024-09-17`, a party and the calendar day of the receipt; several as several parameters');

/** Reads of a treaty: who is bound, what is missing, and when it would enter into force. */
export function registerTreatyReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: `${at}/treaty`,
    tag: 'documents',
    id: 'read-treaty',
    summary: 'Who has signed, what is reported and what is deposited, who has signed and is not bound, what is missing',
    query: { ...waitQuery, ...knownAtQuery, ...asOfQuery, ...allQuery },
    answer: treatyView,
    handler: async (request) => {
      const { row, treaty } = await treatyFor(dependencies, request);
      const { all } = request.query as { all?: '1' };
      const { signedNotBound, ...rest } = treaty;
      const { yes, notKnown, no } = groupedBy(signedNotBound, ({ certainty }) => certainty);
      const plain = (states: Treaty['signedNotBound']) => states.map(({ certainty: _certainty, ...state }) => state);
      const groups = { yes: plain(yes), notKnown: plain(notKnown), ...(all === '1' ? { no: plain(no) } : {}) };
      const item = { document: row.id, named: row.named, ...rest, signedNotBound: groups };
      const [body] = await presented(dependencies, identityOf(request), [item]);
      return body;
    },
  });
  registerEstimate(app, dependencies);
  registerTreatyList(app, dependencies);
}

function registerEstimate(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: `${at}/entry-into-force`,
    tag: 'documents',
    id: 'estimate-entry-into-force',
    summary: 'When it would enter into force if so many instruments stood and these were deposited: an estimate',
    query: {
      ...waitQuery,
      standing: z.coerce
        .number()
        .int()
        .min(0)
        .max(300)
        .default(0)
        .describe('Instruments that are assumed to stand already, from States that nobody names'),
      deposit: z.union([deposit, z.array(deposit).max(300)]).optional(),
    },
    answer: entryIntoForceView,
    handler: async (request) => {
      const { treaty } = await treatyFor(dependencies, request);
      const { standing, deposit: stated = [] } = request.query as { standing: number; deposit?: string | string[] };
      const deposits = await depositsOf(dependencies, request, [stated].flat());
      return estimateEntryIntoForce(treaty.rule, standing, [...treaty.deposited, ...deposits]);
    },
  });
}

/** The treaty in the path; throws `not-found` for a document that States are not bound by. */
async function treatyFor(dependencies: ReadDependencies, request: FastifyRequest) {
  const { organisation: id } = identityOf(request);
  const { row, record } = await agendaFor(dependencies, request);
  const [organisation, parties] = await Promise.all([
    organisationOf(dependencies.db, id),
    partiesOf(dependencies.db, id),
  ]);
  const members = parties.filter(({ entitled }) => entitled).map(({ party }) => party);
  const asOf = await asOfOf(dependencies, request);
  const since = organisation && dayOf(organisation.live_since, organisation.seat_zone);
  const treaty = treatyOf(record, members, since, asOf);
  if (treaty === undefined) throw new Problem('not-found');
  return { row, treaty };
}

async function depositsOf(
  { db }: ReadDependencies,
  request: FastifyRequest,
  stated: readonly string[],
): Promise<Deposit[]> {
  const known = new Set((await partiesOf(db, identityOf(request).organisation)).map(({ party }) => party));
  return stated.map((text, index) => {
    const fault = (detail: string) => malformed('query-malformed', [{ pointer: `/deposit/${index}`, detail }]);
    const [party = '', depositedOn = '', ...more] = text.split(':');
    if (more.length > 0 || !legalDate.safeParse(depositedOn).success)
      throw fault('Give a party and a calendar day, such as jo:2024-09-17.');
    if (!known.has(party)) throw fault(`There is no party ${party}.`);
    return { party, depositedOn };
  });
}
