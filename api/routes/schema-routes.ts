import type { FastifyInstance } from 'fastify';
import { jsonSchemaNames, jsonSchemaOf, type JsonSchemaName } from '../../schemas/json-schemas.ts';
import { Problem } from '../problem.ts';

/** `/schemas/{name}.json`: the JSON Schemas of the rules files, for editors. Open to everybody: they tell of no body. */
export function registerSchemaRoutes(app: FastifyInstance): void {
  const texts = new Map<JsonSchemaName, string>();
  app.get('/schemas/:file', { schema: { hide: true } }, (request, reply) => {
    const { file } = request.params as { file: string };
    const name = jsonSchemaNames.find((each) => file === `${each}.json`);
    if (name === undefined) throw new Problem('not-found');
    const text = texts.get(name) ?? JSON.stringify(jsonSchemaOf(name));
    texts.set(name, text);
    return reply
      .type('application/schema+json; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .header('access-control-allow-origin', '*')
      .serializer(String)
      .send(text);
  });
}
