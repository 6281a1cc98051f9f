import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleOf, BUNDLE_VARIABLE } from './workflow-bundle.ts';

/** Vitest's `globalSetup`: the workflows are bundled once for all files of tests, some 5 s of a processor that each would spend again. */
export default async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'nemcon-bundle-'));
  const path = join(folder, 'workflows.js');
  writeFileSync(path, (await bundleOf('index.ts')).code);
  process.env[BUNDLE_VARIABLE] = path;
  return () => rmSync(folder, { recursive: true, force: true });
}
