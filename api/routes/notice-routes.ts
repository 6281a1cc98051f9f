import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { titleText } from '../../activities/content/title-text.ts';
import type { Names } from '../../notifications/names.ts';
import { markRead, noticesPage, unreadCount, type NoticeRow, type Reader } from '../../notifications/queries.ts';
import { functionOf, recipientKey } from '../../notifications/recipient.ts';
import { render } from '../../notifications/render.ts';
import { NamesByOrganisation } from '../../notifications/store/names-by-organisation.ts';
import type { noticeView } from '../../schemas/api-notices.ts';
import { noticePage, readAnswer, readBody, workingLanguage } from '../../schemas/api-notices.ts';
import { problem } from '../../schemas/api-problem.ts';
import { organisationId } from '../../schemas/identifiers.ts';
import type { ChairGate } from '../chair-gate.ts';
import { identityOf } from '../identity.ts';
import { prefersRussian } from '../problem.ts';
import { paged, pageQuery, type ReadDependencies } from '../read-context.ts';
import { read } from './read-route.ts';

export type NoticeDependencies = ReadDependencies & { chair: ChairGate };
type Language = z.infer<typeof workingLanguage>;

export const languageQuery = {
  language: workingLanguage.optional().describe('`en` or `ru`; the `Accept-Language` header where it is missing'),
};

export function languageOf(request: FastifyRequest): Language {
  const { language } = request.query as { language?: Language };
  return language ?? (prefersRussian(request.headers['accept-language']) ? 'ru' : 'en');
}

/** Notices of the function that the caller serves: whoever takes it over sees what it was told before (case 30). */
export function registerNotices(app: FastifyInstance, dependencies: NoticeDependencies): void {
  const names = new NamesByOrganisation();
  read(app, {
    path: '/notices',
    tag: 'notices',
    id: 'list-notices',
    summary: 'What your function was told, the newest first',
    query: {
      unread: z.enum(['0', '1']).optional().describe('1: only what you have not read'),
      ...languageQuery,
      ...pageQuery,
    },
    answer: noticePage,
    handler: async (request, reply) => {
      const { organisation } = identityOf(request);
      const { unread, cursor, limit } = request.query as { unread?: '0' | '1'; cursor?: string; limit: number };
      const reader = await readerOf(dependencies, request);
      const language = languageOf(request);
      void reply.header('content-language', language).header('cache-control', 'no-store');
      if (reader === undefined) return { items: [], function: null, unread: 0 };
      const asked = { unread: unread === '1', ...(cursor === undefined ? {} : { cursor }), limit };
      const [found, count, known] = await Promise.all([
        paged(noticesPage(dependencies.db, reader, asked)),
        unreadCount(dependencies.db, reader),
        names.of(dependencies.pool, organisation),
      ]);
      const items = await Promise.all(found.rows.map((row) => view(dependencies, row, reader, language, known)));
      const next = found.next === undefined ? {} : { next: found.next };
      return { items, ...next, function: recipientKey(reader.recipient), unread: count };
    },
  });
  registerReading(app, dependencies);
}

function registerReading(app: FastifyInstance, dependencies: NoticeDependencies): void {
  app.route({
    method: 'POST',
    url: '/:organisation/notices/read',
    schema: {
      summary: 'Mark notices as read by you; no event, and harmless to repeat',
      operationId: 'read-notices',
      tags: ['notices'],
      security: [{ bearer: [] }],
      params: z.object({ organisation: organisationId }),
      body: readBody,
      response: { 200: readAnswer, default: problem },
    },
    handler: async (request) => {
      const { upTo, ids = [] } = request.body as z.infer<typeof readBody>;
      const reader = await readerOf(dependencies, request);
      if (reader === undefined) return { unread: 0 };
      await markRead(dependencies.db, reader, upTo === undefined ? { ids } : { upTo });
      return { unread: await unreadCount(dependencies.db, reader) };
    },
  });
}

/** The outgoing Chair loses the notices of the Chair with its rights (case 26). */
async function readerOf({ chair }: NoticeDependencies, request: FastifyRequest): Promise<Reader | undefined> {
  const identity = identityOf(request);
  await chair.admit(identity);
  const recipient = functionOf(identity.viewer);
  return recipient && { organisation: identity.organisation, recipient, person: identity.actor.token };
}

async function view(
  { content }: NoticeDependencies,
  row: NoticeRow,
  { organisation, recipient }: Reader,
  language: Language,
  names: Names,
): Promise<z.input<typeof noticeView>> {
  const { id, stream, sequence, event, message, urgency, round, params, asked, recorded, title, read: isRead } = row;
  const rendered = render(
    { recipient, message, params, recorded, ...(asked === null ? {} : { asked }) },
    language,
    names,
  );
  const [, kind, own] = stream.split('/');
  return {
    id,
    event: `${stream}#${sequence}`,
    name: event,
    stream,
    sequence,
    ...(kind === 'document' || kind === 'meeting' ? { [kind]: own } : {}),
    ...(round === null ? {} : { round }),
    recorded,
    message,
    urgency,
    heading: rendered.heading,
    sentence: rendered.sentence,
    ...(asked === null ? {} : { asked: { ...asked, sentence: rendered.asks ?? '' } }),
    title,
    titleText: title === null ? null : await titleText(content, organisation, title),
    read: isRead,
  };
}
