import type { FastifyInstance } from 'fastify';
import { organisationOf, partiesOf, treatyDocuments, treatyStandings } from '../../readmodels/queries/index.ts';
import { pageOf } from '../../schemas/api-reads.ts';
import { treatyStandingsView } from '../../schemas/api-treaty-list.ts';
import { dayOf } from '../day-of.ts';
import { identityOf } from '../identity.ts';
import { treatyKinds } from '../party-treaties.ts';
import { presented } from '../present.ts';
import type { ReadDependencies } from '../read-context.ts';
import { read } from './read-route.ts';

/** All treaties at once: the grid of States and treaties. */
export function registerTreatyList(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db, rules } = dependencies;
  read(app, {
    path: '/treaties',
    tag: 'documents',
    id: 'list-treaties',
    summary: 'Treaties that you may see, the latest first: who has signed, reported, deposited, is bound, since when',
    answer: pageOf(treatyStandingsView),
    handler: async (request) => {
      const identity = identityOf(request);
      const { organisation: id, viewer } = identity;
      const [organisation, parties, documents] = await Promise.all([
        organisationOf(db, id),
        partiesOf(db, id),
        treatyDocuments(db, viewer, id, treatyKinds(rules, id)),
      ]);
      const since = organisation && dayOf(organisation.live_since, organisation.seat_zone);
      const items = treatyStandings(documents, parties, since).map(({ row, treaty, states }) => {
        const { id: document, stream, title, class: own, named, kind, state, open_stages: openStages } = row;
        const { signature, consent, inForce, rule, missing, conditions, determined, disputed } = treaty;
        const subject = { document, stream, title, class: own, named, kind, state, openStages };
        return { ...subject, signature, consent, inForce, rule, missing, conditions, determined, disputed, states };
      });
      return { items: await presented(dependencies, identity, items) };
    },
  });
}
