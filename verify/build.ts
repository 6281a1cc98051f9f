/** Makes `dist/nemcon-verify.mjs`: one file without imports but Node's own, that runs on Node 20 and newer. */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Builds into `folder`; gives the file's path. */
export async function buildVerifier(folder: string): Promise<string> {
  const input = fileURLToPath(new URL('./main.ts', import.meta.url));
  const bundle = await rolldown({ input, platform: 'node', logLevel: 'warn' });
  const file = `${folder}/nemcon-verify.mjs`;
  await bundle.write({ file, format: 'esm', banner: '#!/usr/bin/env node', codeSplitting: false });
  await bundle.close();
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(await buildVerifier(fileURLToPath(new URL('./dist', import.meta.url))));
