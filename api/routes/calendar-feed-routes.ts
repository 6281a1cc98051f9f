import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { CalendarFeed, CalendarFeeds } from '../../activities/calendar-feeds/calendar-feeds.ts';
import type { Role } from '../../schemas/actor.ts';
import {
  calendarFeedBody,
  calendarFeedCreated,
  calendarFeedsRevoked,
  calendarFeedView,
  revocationQuery,
  type CalendarFeedBody,
} from '../../schemas/api-calendar-feeds.ts';
import { problem } from '../../schemas/api-problem.ts';
import { pageOf } from '../../schemas/api-reads.ts';
import { organisationId, type PartyId } from '../../schemas/identifiers.ts';
import type { ChairGate } from '../chair-gate.ts';
import { identityOf, type Identity } from '../identity.ts';
import { prefersRussian, Problem } from '../problem.ts';
import { addressOf } from './calendar-route.ts';
import { read } from './read-route.ts';

export interface CalendarFeedDependencies {
  feeds: CalendarFeeds;
  chair: ChairGate;
  publicAddress?: string | undefined;
}

const params = z.object({ organisation: organisationId });
const tags = ['meetings'];
const security = [{ bearer: [] }];

/** One's links to calendars: made, listed, revoked. No events: whose calendar programs read what is no decision of the body. */
export function registerCalendarFeeds(app: FastifyInstance, dependencies: CalendarFeedDependencies): void {
  read(app, {
    path: '/calendar-feeds',
    tag: 'meetings',
    id: 'list-calendar-feeds',
    summary: 'Your links to calendars, without their secrets',
    answer: pageOf(calendarFeedView),
    handler: async (request) => {
      const { organisation, actor } = identityOf(request);
      const feeds = await dependencies.feeds.list(organisation, actor.token);
      return { items: feeds.map((feed) => ({ ...shown(feed), lastFetchedAt: feed.lastFetchedAt })) };
    },
  });
  registerCreation(app, dependencies);
  registerRevocation(app, dependencies);
}

function registerCreation(app: FastifyInstance, { feeds, chair, publicAddress }: CalendarFeedDependencies): void {
  app.route({
    method: 'POST',
    url: '/:organisation/calendar-feeds',
    schema: {
      summary: 'Make a secret link that calendar programs can subscribe to; repeated, it makes another one',
      operationId: 'create-calendar-feed',
      tags,
      security,
      params,
      body: calendarFeedBody,
      response: { 201: calendarFeedCreated, default: problem },
    },
    handler: async (request, reply) => {
      const identity = identityOf(request);
      // The outgoing Chair makes no link to what the Chair sees (case 26).
      await chair.admit(identity);
      const { organisation, actor } = identity;
      const { language, alarm, label } = request.body as CalendarFeedBody;
      const made = await feeds.create({
        organisation,
        actor,
        language: language ?? (prefersRussian(request.headers['accept-language']) ? 'ru' : 'en'),
        ...(alarm === undefined ? {} : { alarm }),
        ...(label === undefined ? {} : { label }),
      });
      if (made === undefined) throw new Problem('calendar-feeds-too-many');
      const url = `${addressOf(request, publicAddress)}/v1/${organisation}/calendar/${made.secret}.ics`;
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...shown(made.feed), url });
    },
  });
}

function registerRevocation(app: FastifyInstance, { feeds }: CalendarFeedDependencies): void {
  app.route({
    method: 'DELETE',
    url: '/:organisation/calendar-feeds/:feed',
    schema: {
      summary: 'Revoke one of your links: from now on it answers as if it had never been there',
      operationId: 'revoke-calendar-feed',
      tags,
      security,
      params: params.extend({ feed: z.uuid() }),
      response: { 200: calendarFeedsRevoked, default: problem },
    },
    handler: async (request) => {
      const { organisation, actor } = identityOf(request);
      const { feed: id } = request.params as { feed: string };
      const revoked = await feeds.revoke(organisation, { person: actor.token, id }, actor.token);
      if (revoked === 0) throw new Problem('calendar-feed-unknown');
      return { revoked };
    },
  });
  app.route({
    method: 'DELETE',
    url: '/:organisation/calendar-feeds',
    schema: {
      summary: 'Revoke all your links; or, as its Secretariat, all of a State or of a role',
      operationId: 'revoke-calendar-feeds',
      tags,
      security,
      params,
      querystring: z.strictObject(revocationQuery),
      response: { 200: calendarFeedsRevoked, default: problem },
    },
    handler: async (request) => {
      const identity = identityOf(request);
      const { organisation, actor } = identity;
      return { revoked: await feeds.revoke(organisation, ownersIn(request, identity), actor.token) };
    },
  });
}

/** Whose links a request revokes. Throws `not-permitted`, `not-your-state`. */
function ownersIn(request: FastifyRequest, { actor }: Identity): Parameters<CalendarFeeds['revoke']>[1] {
  const { party, role } = request.query as { party?: PartyId; role?: Role };
  if (party === undefined && role === undefined) return { person: actor.token };
  const secretariat = actor.role === 'secretariat';
  if (role !== undefined) {
    if (!secretariat) throw new Problem('not-permitted');
    return party === undefined ? { role } : { role, party };
  }
  if (!secretariat && actor.party !== party) throw new Problem('not-your-state');
  return { party: party ?? '' };
}

function shown({ id, actor: { role, party }, language, alarm, label, createdAt, expiresAt }: CalendarFeed) {
  return { id, role, party: party ?? null, language, alarm, label, createdAt, expiresAt };
}
