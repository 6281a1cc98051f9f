import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mayInMeeting, type MeetingState } from '../../domain/meeting/index.ts';
import {
  eventsOfStream,
  factsOf,
  meetingKnownAt,
  meetingsKnownAt,
  meetingsPage,
  stateOf,
  timelineOf,
  type MeetingFilter,
  type MeetingKnown,
} from '../../readmodels/queries/index.ts';
import { groupedOf } from '../../schemas/api-fact-reads.ts';
import { meetingOnDayView, meetingView } from '../../schemas/api-meeting-reads.ts';
import { eventView, pageOf, permissionView, timelineView } from '../../schemas/api-reads.ts';
import { organId } from '../../schemas/identifiers.ts';
import { seriesId } from '../../schemas/organisation-facts.ts';
import { allQuery, asOfOf, asOfQuery, type ResolvedAsOf } from '../as-of.ts';
import { groupedAnswer, groupedOn, onDay } from '../fact-views.ts';
import { identityOf } from '../identity.ts';
import { deadlinesOf } from '../meeting-deadlines.ts';
import { presented } from '../present.ts';
import { malformed, Problem } from '../problem.ts';
import {
  afterQuery,
  knownAtQuery,
  meetingFor,
  meetingStreamOf,
  paged,
  pageQuery,
  tagged,
  uncut,
  waitQuery,
  type ReadDependencies,
} from '../read-context.ts';
import { view } from '../views.ts';
import { registerPaperReads } from './paper-routes.ts';
import { read } from './read-route.ts';
import { registerRoomReads } from './room-routes.ts';

const at = '/meetings/:meeting';

const filterQuery = {
  organ: organId.optional(),
  state: z.enum(['announced', 'open', 'closed', 'cancelled', 'past']).optional(),
  series: seriesId.optional(),
};

interface Query extends Omit<MeetingFilter, 'organisation' | 'asOf'> {
  asOf?: string;
  all?: '1';
  knownAt?: number;
  cursor?: string;
  limit: number;
}

/** Reads of meetings, on both clocks. */
export function registerMeetingReads(app: FastifyInstance, dependencies: ReadDependencies): void {
  read(app, {
    path: '/meetings',
    tag: 'meetings',
    id: 'list-meetings',
    summary: 'Meetings that you may see, the latest day first; with `asOf` by what the record says of them then',
    query: { ...filterQuery, ...asOfQuery, ...allQuery, ...knownAtQuery, ...pageQuery },
    answer: z.union([groupedOf(meetingOnDayView), pageOf(meetingView)]),
    handler: (request) => list(dependencies, request),
  });
  registerOne(app, dependencies);
  registerRecord(app, dependencies);
  registerRoomReads(app, dependencies);
  registerPaperReads(app, dependencies);
}

async function list(dependencies: ReadDependencies, request: FastifyRequest): Promise<unknown> {
  const identity = identityOf(request);
  const { all, state } = request.query as Query;
  uncut(request, ...Object.keys(filterQuery));
  const asOf = await asOfOf(dependencies, request);
  if (asOf !== undefined && state !== undefined)
    throw malformed('query-malformed', [
      { pointer: '/state', detail: '"state" speaks of now: it does not go with asOf.' },
    ]);
  const { rows, next } = await found(dependencies, request, asOf);
  const more = next === undefined ? {} : { next };
  if (asOf === undefined)
    return {
      items: await presented(
        dependencies,
        identity,
        rows.map(({ meeting }) => view(meeting)),
      ),
      ...more,
    };
  const answer = await groupedAnswer(asOf, groupedOn(rows, asOf), all === '1', (of) =>
    presented(
      dependencies,
      identity,
      of.map(({ meeting: { stream, class: own, named, id, kind, organ, number, series, title }, facts }) => ({
        ...{ stream, class: own, named, id, kind, organ, number, series, title },
        onDay: onDay(facts, asOf),
      })),
    ),
  );
  return { ...answer, ...more };
}

async function found(
  { db, pool }: ReadDependencies,
  request: FastifyRequest,
  asOf: ResolvedAsOf | undefined,
): Promise<{ rows: MeetingKnown[]; next?: string }> {
  const { organisation, viewer } = identityOf(request);
  const { all, knownAt, cursor, limit, asOf: _asOf, ...filter } = request.query as Query;
  if (knownAt !== undefined) return { rows: await meetingsKnownAt(pool, viewer, organisation, knownAt) };
  const { rows, next } = await paged(
    meetingsPage(
      db,
      viewer,
      { organisation, ...filter, ...(asOf === undefined || all ? {} : { asOf }) },
      { ...(cursor === undefined ? {} : { cursor }), limit },
    ),
  );
  const streams = rows.map(({ stream }) => stream);
  const facts = asOf === undefined ? [] : await factsOf(db, viewer, streams);
  return {
    rows: rows.map((meeting) => ({ meeting, facts: facts.filter(({ stream }) => stream === meeting.stream) })),
    ...(next === undefined ? {} : { next }),
  };
}

function registerOne(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db, pool } = dependencies;
  read(app, {
    path: at,
    tag: 'meetings',
    id: 'read-meeting',
    summary: 'One meeting, with every setting of its days',
    query: { ...waitQuery, ...knownAtQuery, ...asOfQuery },
    answer: meetingView,
    handler: async (request, reply) => {
      const identity = identityOf(request);
      const { knownAt } = request.query as { knownAt?: number };
      const asOf = await asOfOf(dependencies, request);
      const { meeting, facts } =
        knownAt === undefined
          ? { meeting: await meetingFor(dependencies, request), facts: undefined }
          : await known(dependencies, request, knownAt);
      const then = asOf && {
        onDay: { asOf, ...onDay(facts ?? (await factsOf(db, identity.viewer, [meeting.stream])), asOf) },
      };
      const deadlines = knownAt === undefined ? await deadlinesNow(dependencies, request, meeting.stream) : undefined;
      const [body] = await presented(dependencies, identity, [{ ...view(meeting), ...then, ...deadlines }]);
      return asOf === undefined && knownAt === undefined ? tagged(request, reply, meeting.sequence, body) : body;
    },
  });
  const known = async (_: ReadDependencies, request: FastifyRequest, knownAt: number): Promise<MeetingKnown> => {
    const meeting = await meetingKnownAt(pool, identityOf(request).viewer, meetingStreamOf(request), knownAt);
    if (meeting === undefined) throw new Problem('meeting-unknown');
    return meeting;
  };
}

/** Those that hang on its days, where there are any. */
async function deadlinesNow(dependencies: ReadDependencies, request: FastifyRequest, stream: string) {
  const meeting = (await stateOf<MeetingState>(dependencies.db, stream))?.meeting;
  if (!meeting?.deadlines) return undefined;
  return { deadlines: await deadlinesOf(dependencies, identityOf(request), meeting) };
}

function registerRecord(app: FastifyInstance, dependencies: ReadDependencies): void {
  const { db, clocks } = dependencies;
  read(app, {
    path: `${at}/timeline`,
    tag: 'meetings',
    id: 'read-meeting-timeline',
    summary: 'What happened to it, in the order of the record',
    query: { ...waitQuery, ...afterQuery },
    answer: pageOf(timelineView),
    handler: async (request) => {
      const { after, limit } = request.query as { after: number; limit: number };
      const { stream } = await meetingFor(dependencies, request);
      return { items: (await timelineOf(db, identityOf(request).viewer, stream, { after, limit })).map(view) };
    },
  });
  read(app, {
    path: `${at}/events`,
    tag: 'record',
    id: 'list-meeting-events',
    summary: 'The recorded events of a meeting that you may see',
    query: { ...waitQuery, ...afterQuery },
    answer: pageOf(eventView).extend({ last: z.int() }),
    handler: async (request) => {
      const { after, limit } = request.query as { after: number; limit: number };
      const { stream } = await meetingFor(dependencies, request);
      const { events, last } = await eventsOfStream(db, identityOf(request).viewer, stream, { after, limit });
      return { items: events, last };
    },
  });
  read(app, {
    path: `${at}/acts`,
    tag: 'meetings',
    id: 'list-permitted-acts-on-meeting',
    summary: 'Which acts you may carry out on it now, and why not the others',
    query: waitQuery,
    answer: pageOf(permissionView),
    handler: async (request) => {
      const { actor, organisation } = identityOf(request);
      const { stream } = await meetingFor(dependencies, request);
      const state = await stateOf<MeetingState>(db, stream);
      if (state === undefined) throw new Problem('meeting-unknown');
      return { items: mayInMeeting(state, actor, clocks.of(organisation).now()) };
    },
  });
}
