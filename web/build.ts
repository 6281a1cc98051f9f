/** Builds the pages into `web/dist`, where the API serves them from. Does nothing where they are as the sources are. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = import.meta.dirname;
const root = join(here, '..');
const STAMP = join(here, 'dist', '.built-from');
/** Files below it are sent as they are: the headers of a compressed one weigh as much. */
const WORTH_COMPRESSING = 1_024;

/** What the pages are made from: their own folder, the rooms that they take from, and the packages. */
function sources(): string {
  const hash = createHash('sha256');
  const files = globSync(['web/**/*', 'schemas/**/*.ts', 'domain/**/*.ts', 'chain/**/*.ts', 'audit/**/*.ts'], {
    cwd: root,
    exclude: ['web/dist/**', '**/*.test.ts', '**/testing/**'],
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, join(root, 'package-lock.json')])
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Builds them where they are not. Says whether it had to. */
export async function buildPages(): Promise<boolean> {
  const from = sources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === from) return false;
  // Vite believes the environment: a test run would build the pages as for development, with React's checks inside.
  const environment = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    const { build } = await import('vite');
    await build({ configFile: join(here, 'vite.config.ts'), logLevel: 'warn', mode: 'production' });
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = environment;
  }
  compress();
  writeFileSync(STAMP, from);
  return true;
}

/** Beside each file its compressed forms: compressed once, as well as can be, and not at each request. */
function compress(): void {
  for (const name of globSync('assets/*.{js,css,svg}', { cwd: join(here, 'dist') })) {
    const path = join(here, 'dist', name);
    const bytes = readFileSync(path);
    if (bytes.length < WORTH_COMPRESSING) continue;
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
    );
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const began = performance.now();
  const built = await buildPages();
  console.log(built ? `The pages were built in ${Math.round(performance.now() - began)} ms.` : 'The pages are built.');
}
