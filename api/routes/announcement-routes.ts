import type { FastifyInstance, FastifyRequest } from 'fastify';
import { roomOf, type MeetingRecord, type MeetingState } from '../../domain/meeting/index.ts';
import {
  announcementsOf,
  seenStreams,
  stateOf,
  type Announcements,
  type MeetingRow,
  type SilenceOutcome,
} from '../../readmodels/queries/index.ts';
import { announcementsView } from '../../schemas/api-convening.ts';
import { identityOf } from '../identity.ts';
import { presented } from '../present.ts';
import { Problem } from '../problem.ts';
import { meetingFor, waitQuery, type ReadDependencies } from '../read-context.ts';
import { read } from './read-route.ts';

/** What silence decided since the last meeting of the same organ, to be announced in this one (OSCE Annex 1(A) step 5). */
export function registerAnnouncementReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: '/meetings/:meeting/announcements',
    tag: 'meetings',
    id: 'read-announcements',
    summary: 'Outcomes of silence procedures that are to be announced in the meeting, and those that were',
    query: waitQuery,
    answer: announcementsView,
    handler: async (request: FastifyRequest) => {
      const identity = identityOf(request);
      const row = await meetingFor(dependencies, request);
      const meeting = (await stateOf<MeetingState>(dependencies.db, row.stream))?.meeting;
      if (!meeting) throw new Problem('meeting-unknown');
      const { since, due, announced } = await announcementsIn(dependencies, request, row, meeting);
      const streams = [...due, ...announced].map(({ stream }) => stream);
      const seen = await seenStreams(dependencies.db, identity.viewer, [...new Set(streams)]);
      const view = (outcome: SilenceOutcome & { announcedAt?: number }) => {
        const { stream, round, stage, organ, phase, word, concluded_at: concludedAt, announcedAt } = outcome;
        const subject = seen.get(stream);
        if (subject === undefined) return [];
        const { id: document, title, class: own, named } = subject;
        return [
          {
            ...{ document, stream, title, class: own, named, round, stage, organ, outcome: phase, word, concludedAt },
            ...(announcedAt === undefined ? {} : { announcedAt }),
          },
        ];
      };
      return {
        meeting: row.stream,
        since,
        due: await presented(dependencies, identity, due.flatMap(view)),
        announced: await presented(dependencies, identity, announced.flatMap(view)),
      };
    },
  });
}

/** The same rows, for whoever shows how many there are. */
export function announcementsIn(
  { db }: Pick<ReadDependencies, 'db'>,
  request: FastifyRequest,
  row: MeetingRow,
  meeting: MeetingRecord,
): Promise<Announcements> {
  const onAgenda = [...new Set(roomOf(meeting).items.map(({ document }) => document))];
  return announcementsOf(db, identityOf(request).viewer, row, onAgenda);
}
