import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SECRET_MARK, type CalendarFeed, type CalendarFeeds } from '../../activities/calendar-feeds/calendar-feeds.ts';
import { problem } from '../../schemas/api-problem.ts';
import { organisationId, type OrganisationId } from '../../schemas/identifiers.ts';
import { openCalendars } from '../calendar-feed/read-calendar.ts';
import type { ChairGate } from '../chair-gate.ts';
import { Problem } from '../problem.ts';
import type { ReadDependencies } from '../read-context.ts';

export interface CalendarDependencies extends ReadDependencies {
  feeds: CalendarFeeds;
  chair: ChairGate;
  /** Under which others reach the API; that of the request where it is not set. */
  publicAddress?: string | undefined;
}

const LINK = new RegExp(`^(${SECRET_MARK}[A-Za-z0-9_-]{43})\\.ics$`);

/**
 * What a calendar program asks for: no token, a secret link. It reads as the role and party of the one who made it (I14). A link that is
 * unknown, revoked, expired, of another body or of a Chair that has passed on answers alike.
 */
export function registerCalendar(app: FastifyInstance, dependencies: CalendarDependencies): void {
  const calendarOf = openCalendars(dependencies);
  app.route({
    method: 'GET',
    url: '/v1/:organisation/calendar/:link',
    schema: {
      summary: 'Meetings and deadlines in iCalendar (RFC 5545), for the secret link of a calendar program',
      operationId: 'read-calendar',
      tags: ['meetings'],
      security: [],
      params: z.object({ organisation: organisationId, link: z.string() }),
      produces: ['text/calendar'],
      response: { default: problem },
    },
    handler: async (request, reply) => {
      const feed = await feedOf(dependencies, request);
      const address = addressOf(request, dependencies.publicAddress);
      const { text, tag } = await calendarOf({ ...feed, address });
      await dependencies.feeds
        .fetched(feed.id)
        .catch((error: unknown) => request.log.warn({ err: error }, 'that a calendar was fetched could not be noted'));
      return answer(request, reply, { text, tag, language: feed.language });
    },
  });
}

/** Throws `not-found`, whatever the reason. */
async function feedOf({ feeds, chair, rules }: CalendarDependencies, request: FastifyRequest): Promise<CalendarFeed> {
  const { organisation, link } = request.params as { organisation: OrganisationId; link: string };
  const secret = LINK.exec(link)?.[1];
  const feed = secret !== undefined && rules.has(organisation) ? await feeds.find(organisation, secret) : undefined;
  if (feed === undefined) throw new Problem('not-found');
  try {
    // The outgoing Chair loses with its rights what it could see (RoP 14.2, case 26).
    await chair.admit(feed);
  } catch (error) {
    throw error instanceof Problem && error.code === 'mandate-ended' ? new Problem('not-found') : error;
  }
  return feed;
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, tag, language }: { text: string; tag: string; language: string },
): FastifyReply {
  void reply
    .header('etag', tag)
    .header('cache-control', 'private, no-cache')
    .header('content-language', language)
    .header('x-robots-tag', 'noindex');
  if (hasAlready(request.headers['if-none-match'], tag)) return reply.code(304).send();
  return reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', 'inline; filename="nemcon.ics"')
    .send(text);
}

/** Compared weakly (RFC 9110 13.1.2): a proxy that compresses makes a weak tag of a strong one. */
function hasAlready(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}

/** The public address, else the one that the request was made to. */
export function addressOf(request: FastifyRequest, publicAddress: string | undefined): string {
  return (publicAddress ?? `${request.protocol}://${request.host}`).replace(/\/+$/, '');
}
