import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  cutOffOf,
  roomOf,
  type AgendaItem,
  type MeetingRecord,
  type MeetingState,
} from '../../domain/meeting/index.ts';
import type { Viewer } from '../../domain/visibility.ts';
import { membershipNow, type OrganisationState } from '../../domain/organisation/index.ts';
import { seenStreams, stateOf } from '../../readmodels/queries/index.ts';
import { roomView } from '../../schemas/api-rooms.ts';
import { conveningOf } from '../convening-views.ts';
import { deadlinesOf } from '../meeting-deadlines.ts';
import { identityOf } from '../identity.ts';
import { seesBlockOf } from '../papers/sight.ts';
import { presented } from '../present.ts';
import { Problem } from '../problem.ts';
import { meetingFor, waitQuery, type ReadDependencies } from '../read-context.ts';
import { announcementsIn, registerAnnouncementReads } from './announcement-routes.ts';
import { read } from './read-route.ts';

/** The room of a meeting: agenda, attendance, quorum, what is proposed en bloc. */
export function registerRoomReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: '/meetings/:meeting/room',
    tag: 'meetings',
    id: 'read-room',
    summary: 'Agenda with the state of each item, attendance and quorum; items of documents that you may see',
    query: waitQuery,
    answer: roomView,
    handler: (request) => room(dependencies, request),
  });
  registerAnnouncementReads(app, dependencies);
}

async function room(dependencies: ReadDependencies, request: FastifyRequest): Promise<unknown> {
  const identity = identityOf(request);
  const row = await meetingFor(dependencies, request);
  const { stream } = row;
  const state = await stateOf<MeetingState>(dependencies.db, stream);
  const meeting = state?.meeting;
  if (!meeting) throw new Problem('meeting-unknown');
  const { items, quorum, enBloc, recordClosedAt } = roomOf(meeting);
  const seen = await seenStreams(dependencies.db, identity.viewer, [...new Set(items.map(({ document }) => document))]);
  const shown = items.flatMap((item) => {
    const subject = seen.get(item.document);
    return subject ? [itemView(item, subject, identity.viewer)] : [];
  });
  const membership = await bodyOf(dependencies, identity.organisation);
  const { due } = await announcementsIn(dependencies, request, row, meeting);
  const visible = new Set(shown.map(({ item }) => item));
  const [body] = await presented(dependencies, identity, [
    {
      meeting: meeting.stream,
      state: meeting.state,
      cutOff: cutOffOf(meeting) ?? null,
      deadlines: await deadlinesOf(dependencies, identity, meeting),
      items: shown,
      attendance: inOrder(roomOf(meeting)),
      quorum: quorum ? withoutCheck(quorum) : null,
      enBloc: enBloc ? enBloc.items.filter((id) => visible.has(id)) : null,
      recordClosedAt: recordClosedAt ?? null,
      ...conveningOf(meeting, membership, identity.viewer),
      announcementsDue: due.length,
      sequence: meeting.sequence,
    },
  ]);
  return body;
}

/** Who is a member now, as the organisation says it to a meeting that establishes its quorum. */
async function bodyOf({ db }: ReadDependencies, organisation: string) {
  const state = await stateOf<OrganisationState>(db, `${organisation}/organisation`);
  return state?.organisation ? membershipNow(state.organisation) : undefined;
}

/** In protocol order (RoP 1.7), as the organisation told it with the last check of the quorum; others follow as they were recorded. */
function inOrder({ attendance, members }: NonNullable<MeetingRecord['room']>) {
  const place = ({ party }: { party: string }) => {
    const index = members.indexOf(party);
    return index < 0 ? members.length : index;
  };
  return [...attendance].sort((one, other) => place(one) - place(other));
}

function withoutCheck({ check: _check, ...quorum }: NonNullable<NonNullable<MeetingRecord['room']>['quorum']>) {
  return quorum;
}

function itemView(
  item: AgendaItem,
  subject: { id: string; title: unknown; class: string; named: string[] },
  viewer: Viewer,
) {
  const { id, document: _document, blocks, statements = 0, adReferendum: _theirs, ...rest } = item;
  const shown = blocks.filter(({ party }) => seesBlockOf(viewer, party));
  return {
    item: id,
    document: subject.id,
    title: subject.title,
    class: subject.class,
    named: subject.named,
    ...rest,
    statements,
    ...(shown.length > 0
      ? {
          blocks: shown.map(({ party, source, answer }) => ({
            party,
            source,
            ...(answer === undefined ? {} : { answer }),
          })),
        }
      : {}),
  };
}
