import fastify from 'fastify';
import { expect, test } from 'vitest';
import { jsonSchemaNames, jsonSchemaOf } from '../../schemas/json-schemas.ts';
import type { Problem } from '../problem.ts';
import { registerSchemaRoutes } from './schema-routes.ts';

test('the JSON Schemas of the rules files are there without signing in, and nothing else is', async () => {
  const app = fastify();
  registerSchemaRoutes(app);
  app.setErrorHandler((error, _request, reply) => reply.code(404).send({ code: (error as Problem).code }));
  for (const name of jsonSchemaNames) {
    const answer = await app.inject(`/schemas/${name}.json`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      200,
      'application/schema+json; charset=utf-8',
    ]);
    expect(answer.json()).toEqual(jsonSchemaOf(name));
  }
  for (const path of ['/schemas/procedure', '/schemas/roster.json', '/schemas/..%2Fpackage.json'])
    expect((await app.inject(path)).json()).toEqual({ code: 'not-found' });
});
