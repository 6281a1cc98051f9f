/** Writes `web/server/api-types.d.ts` from the API's own OpenAPI document. Run it after a route or a schema of the API has changed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { openApiDocument } from './testing/openapi-offline.ts';

export const API_TYPES = join(import.meta.dirname, '..', 'web', 'server', 'api-types.d.ts');

/** The types as they have to be. */
export async function apiTypes(): Promise<string> {
  const ast = await openapiTypescript(JSON.stringify(await openApiDocument()), { immutable: false });
  return `/* Written by api/write-web-types.ts from the OpenAPI document of the API. */\n${astToString(ast)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(API_TYPES, await apiTypes());
