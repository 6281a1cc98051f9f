/**
 * `npm run golden:record`: plays the scenarios and writes their streams. By hand only: what is written here is what every later version
 * has to read, verify and decide alike.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { playAll } from './scenarios/index.ts';

const folder = new URL('./streams/', import.meta.url);
for (const name of readdirSync(folder)) rmSync(new URL(name, folder));
for (const [name, events] of Object.entries(playAll()))
  // One record a line, so that a difference shows which.
  writeFileSync(new URL(`${name}.json`, folder), `[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]\n`);
process.stdout.write(`${readdirSync(folder).length} streams in ${fileURLToPath(folder)}\n`);
