import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ContentTooLarge } from '../../activities/content/content-files.ts';
import type { ContentObject } from '../../activities/content/content-store.ts';
import { problem } from '../../schemas/api-problem.ts';
import { organisationId, sha256 } from '../../schemas/identifiers.ts';
import { maySeeContent } from '../content-visibility.ts';
import { identityOf } from '../identity.ts';
import { Problem } from '../problem.ts';
import type { ReadDependencies } from '../read-context.ts';
import { read } from './read-route.ts';

/** Bytes of one upload. */
export const CONTENT_LIMIT = 100 * 1024 * 1024;
/** Whoever can put texts on the record can upload them. */
const UPLOADERS = ['secretariat', 'chair', 'focal-point', 'depositary'];

const uploaded = z.object({ sha256, bytes: z.int(), mediaType: z.string() }).meta({ id: 'UploadedContent' });

/** Texts and files by their hash (I14). In a scope of their own: here a body is bytes of any type. */
export async function registerContents(app: FastifyInstance, dependencies: ReadDependencies): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { bodyLimit: CONTENT_LIMIT }, (_request, payload, done) => done(null, payload));
    registerUploads(scope, dependencies);
  });
  registerDownload(app, dependencies);
}

function registerUploads(app: FastifyInstance, dependencies: ReadDependencies): void {
  const shared = {
    tags: ['content'],
    security: [{ bearer: [] }],
    consumes: ['application/octet-stream', 'text/plain', 'application/pdf'],
    querystring: z.strictObject({}),
  };
  app.post('/:organisation/contents', {
    bodyLimit: CONTENT_LIMIT,
    schema: {
      ...shared,
      summary: 'Upload a text or a file; it is named by its hash',
      operationId: 'upload-content',
      params: z.object({ organisation: organisationId }),
      response: { 201: uploaded, default: problem },
    },
    handler: async (request, reply) => {
      const object = await upload(dependencies, request);
      return reply
        .code(201)
        .header('location', `/v1/${identityOf(request).organisation}/contents/${object.sha256}`)
        .send(object);
    },
  });
  app.put('/:organisation/contents/:sha256', {
    bodyLimit: CONTENT_LIMIT,
    schema: {
      ...shared,
      summary: 'Upload content whose hash you know; refused where it has another one',
      operationId: 'put-content',
      params: z.object({ organisation: organisationId, sha256 }),
      response: { 200: uploaded, default: problem },
    },
    handler: async (request) => {
      const { sha256: expected } = request.params as { sha256: string };
      return upload(dependencies, request, expected);
    },
  });
}

async function upload(
  { content }: ReadDependencies,
  request: FastifyRequest,
  expected?: string,
): Promise<ContentObject> {
  const { organisation, actor } = identityOf(request);
  if (!UPLOADERS.includes(actor.role)) throw new Problem('not-permitted', { about: { role: actor.role } });
  const mediaType = request.headers['content-type'] ?? 'application/octet-stream';
  if (mediaType.length > 100) throw new Problem('media-type-unsupported');
  // Fastify gives no body to a request without one; an empty text has no place on the record.
  const bytes = (request.body ?? []) as AsyncIterable<Uint8Array>;
  try {
    return await content.put(
      { organisation, person: actor.token },
      mediaType,
      matching(bytes, expected),
      CONTENT_LIMIT,
    );
  } catch (error) {
    if (error instanceof ContentTooLarge) throw new Problem('body-too-large');
    throw error;
  }
}

/** Passes bytes on; ends with `content-hash-mismatch` where they do not have the expected hash. */
async function* matching(bytes: AsyncIterable<Uint8Array>, expected: string | undefined): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
  if (expected !== undefined && hash.digest('hex') !== expected)
    throw new Problem('content-hash-mismatch', { about: { sha256: expected } });
}

function registerDownload(app: FastifyInstance, { content, pool, db }: ReadDependencies): void {
  read(app, {
    path: '/contents/:sha256',
    tag: 'content',
    id: 'read-content',
    summary: 'The bytes of a content, where you may see something that refers to it, or have uploaded it',
    handler: async (request, reply) => {
      const identity = identityOf(request);
      const { sha256: hash } = request.params as { sha256: string };
      const object = await content.find({ organisation: identity.organisation, person: identity.actor.token }, hash);
      if (object === undefined || !(object.heldBy || (await maySeeContent(pool, db, identity, hash))))
        throw new Problem('not-found');
      const stored = await content.read(identity.organisation, hash);
      if (stored === undefined) throw new Problem('not-found');
      void reply
        .type(object.mediaType)
        .header('content-length', stored.bytes)
        .header('etag', `"${hash}"`)
        .header('cache-control', 'private, max-age=31536000, immutable')
        // Whatever was uploaded is data, never a page of this origin.
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('content-disposition', `attachment; filename="${hash.slice(0, 16)}"`);
      return reply.send(stored.stream);
    },
  });
}
