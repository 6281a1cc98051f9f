/** Writes `schemas/json/*.schema.json`; run by `node schemas/write-json-schemas.ts` when a schema of a rules file changes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemaNames, jsonSchemaOf } from './json-schemas.ts';

const folder = new URL('./json/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of jsonSchemaNames)
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
