/** Builds the pages into `web/dist`, where the API serves them from. Does nothing where they are as the sources are. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { FIRST_PAGE_LIMIT, firstPageSize } from './first-page.ts';

const here = import.meta.dirname;
const root = join(here, '..');
const DIST = join(here, 'dist');
const STAMP = '.built-from';
/** Files below it are sent as they are: the headers of a compressed one weigh as much. */
const WORTH_COMPRESSING = 1_024;

/** What the pages are made from: their own folder, the rooms that they take from, and the packages. */
function sources(): string {
  const hash = createHash('sha256');
  const files = globSync(['web/**/*', 'schemas/**/*.ts', 'domain/**/*.ts', 'chain/**/*.ts', 'audit/**/*.ts'], {
    cwd: root,
    exclude: ['web/dist/**', 'web/.building-*/**', '**/*.test.ts', '**/testing/**'],
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, join(root, 'package-lock.json')])
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Whether a folder holds what was built from these sources. */
const holds = (folder: string, from: string): boolean =>
  existsSync(join(folder, STAMP)) && readFileSync(join(folder, STAMP), 'utf8') === from;

/**
 * Builds them where they are not, in a folder of this process, which takes its place when it is whole: two may build at once, and nobody
 * is ever served half of it. Says whether it had to.
 */
export async function buildPages(): Promise<boolean> {
  const from = sources();
  if (holds(DIST, from)) return false;
  const room = join(here, `.building-${process.pid}`);
  const folder = join(room, 'dist');
  try {
    await buildInto(folder);
    compress(folder);
    writeFileSync(join(folder, STAMP), from);
    // Somebody else may have been quicker.
    if (!holds(DIST, from)) takePlace(folder);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
  return true;
}

async function buildInto(folder: string): Promise<void> {
  // Vite believes the environment: a test run would build the pages as for development, with React's checks inside.
  const environment = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    const { build } = await import('vite');
    await build({
      configFile: join(here, 'vite.config.ts'),
      logLevel: 'error',
      mode: 'production',
      build: { outDir: folder },
    });
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = environment;
  }
}

function takePlace(folder: string): void {
  const before = `${folder}-before`;
  try {
    if (existsSync(DIST)) renameSync(DIST, before);
    renameSync(folder, DIST);
  } catch (error) {
    // Both came to the door at the same moment: then the other one's is there.
    if (!existsSync(join(DIST, STAMP))) throw error;
  } finally {
    rmSync(before, { recursive: true, force: true });
  }
}

/** Beside each file its compressed forms: compressed once, as well as can be, and not at each request. */
function compress(folder: string): void {
  for (const name of globSync('assets/*.{js,css,svg}', { cwd: folder })) {
    const path = join(folder, name);
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
  const size = firstPageSize(DIST);
  const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
  console.log(`JavaScript of the first page, gzip: ${kilobytes(size)} of ${kilobytes(FIRST_PAGE_LIMIT)}.`);
  if (size > FIRST_PAGE_LIMIT) process.exitCode = 1;
}
