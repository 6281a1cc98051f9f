import swagger from '@fastify/swagger';
import scalar, { type FastifyApiReferenceOptions } from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { pruned } from './openapi-document.ts';

const DESCRIPTION = `Nemcon runs the decisions of a body that decides by consensus.

Every act needs an \`Idempotency-Key\`: the same key and request give the same answer, so that an act may be repeated whenever its answer
was lost. An act is answered with **200/201** and the events that it caused; with **202** and a receipt where it is kept and will be carried
out; with a **problem** (RFC 9457) where it is refused. The codes are listed at [/problems](/problems).`;

/** The page's script comes from this server; nothing is fetched from elsewhere. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src data:; connect-src 'self'; worker-src blob:; frame-ancestors 'none'; base-uri 'none'";

const PAGE: NonNullable<FastifyApiReferenceOptions['configuration']> = {
  url: '/openapi.json',
  pageTitle: 'Nemcon API',
  // Fonts and telemetry of the page's maker would be fetched from the network.
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  persistAuth: false,
};

/** OpenAPI 3.1 from the routes' zod schemas, at `/openapi.json`, and a page to browse it, at `/documentation`. Before the routes. */
export async function registerDocumentation(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Nemcon',
        version: '1',
        description: DESCRIPTION,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
      servers: [{ url: '/' }],
    },
    transform: createJsonSchemaTransform({}),
    transformObject: createJsonSchemaTransformObject({}),
  });
  let text: string | undefined;
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) => {
    text ??= JSON.stringify(pruned(app.swagger()));
    return reply.type('application/json; charset=utf-8').serializer(String).send(text);
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/documentation'))
      void reply.header('content-security-policy', PAGE_POLICY).header('cache-control', 'no-cache');
  });
  await app.register(scalar, {
    routePrefix: '/documentation',
    configuration: PAGE,
  });
}
