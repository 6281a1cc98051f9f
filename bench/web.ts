/**
 * The pages in Chromium with a processor slowed down four times: `npm run bench -- web` starts the program with the agenda;
 * `node bench/web.ts ADDRESS` measures one that runs: of a laptop, for it acts as several people.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from '../test/web/find-chromium.ts';
import { buildPages } from '../web/build.ts';
import { FIRST_PAGE_LIMIT } from '../web/first-page.ts';
import { median } from './statistics.ts';
import { acts } from './web/acts.ts';
import { board } from './web/board.ts';
import { FIRST_CONTENTFUL_PAINT, LARGEST_CONTENTFUL_PAINT, sinceNavigation, timeUntil } from './web/probes.ts';
import { RUNS, SLOWED, visit, type WebFigure } from './web/visit.ts';

const DIST = join(import.meta.dirname, '..', 'web', 'dist');

/** Everything that is told of the pages at an address; they are built first where they are not as the sources are. */
export async function measureWeb(address: string, dist: string = DIST): Promise<WebFigure[]> {
  if (dist === DIST) await buildPages();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    // As root it runs without its sandbox only.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
    ],
  });
  try {
    return [
      ...(await firstPage(browser, address, dist)),
      ...(await acts(browser, address)),
      ...(await board(browser, address)),
    ];
  } finally {
    await browser.close();
  }
}

/** A first thing that is asked of somebody, with its document. */
const FIRST = `document.querySelector('main a[href^="/documents/"]')`;
const SHOWN = `document.querySelector('main h1') && !document.querySelector('main [role="status"][data-loading]')`;

async function firstPage(browser: Browser, address: string, dist: string): Promise<WebFigure[]> {
  const scripts = new Set<string>();
  const runs: { paint: number; largest: number; listed: number; opened: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await visit(browser);
    let first = true;
    page.on('request', (request) => {
      if (first && request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
    });
    await page.goto(address, { waitUntil: 'commit' });
    const listed = await page.evaluate<number>(sinceNavigation(FIRST));
    first = false;
    const paint = await page.evaluate<number>(FIRST_CONTENTFUL_PAINT);
    const largest = await page.evaluate<number>(LARGEST_CONTENTFUL_PAINT);
    await page.evaluate(`window.before = document.querySelector('main h1').textContent`);
    const opened = await page.evaluate<number>(
      timeUntil(`${FIRST}.click()`, `${SHOWN} && document.querySelector('main h1').textContent !== window.before`),
    );
    runs.push({ paint, largest, listed, opened });
    await page.context().close();
  }
  const size = sizeOf([...scripts], dist);
  const middle = (name: keyof (typeof runs)[number]): number => median(runs.map((run) => run[name]));
  return [
    ...(size === undefined
      ? []
      : [
          {
            name: `JavaScript of the first page, gzip (${scripts.size} files)`,
            value: size.gzip,
            unit: 'kB',
            goal: `<= ${FIRST_PAGE_LIMIT / 1_000}`,
          },
          { name: 'JavaScript of the first page, brotli', value: size.brotli, unit: 'kB', goal: '' },
        ]),
    { name: 'first contentful paint', value: middle('paint'), unit: 'ms', goal: 'aim 1000' },
    { name: 'largest contentful paint', value: middle('largest'), unit: 'ms', goal: 'aim 2500' },
    { name: 'until Today shows its list', value: middle('listed'), unit: 'ms', goal: 'aim 2500' },
    { name: 'a document opened from Today', value: middle('opened'), unit: 'ms', goal: 'aim 1000' },
  ];
}

/** What the browser asked for, as it lies compressed beside the built files, kB; undefined where other files are served. */
function sizeOf(scripts: readonly string[], dist: string): { gzip: number; brotli: number } | undefined {
  if (scripts.length === 0 || !scripts.every((script) => existsSync(join(dist, script)))) return undefined;
  const sum = (extension: string, compress: (bytes: Buffer) => Buffer): number =>
    scripts.reduce((total, script) => {
      const file = join(dist, script);
      const beside = `${file}.${extension}`;
      return total + (existsSync(beside) ? readFileSync(beside) : compress(readFileSync(file))).length;
    }, 0) / 1_000;
  return {
    gzip: sum('gz', (bytes) => gzipSync(bytes, { level: 9 })),
    brotli: sum('br', (bytes) => brotliCompressSync(bytes)),
  };
}

function print(figures: readonly WebFigure[]): void {
  for (const { name, value, unit, goal } of figures)
    console.log(
      `${name.padEnd(62)} ${`${value.toFixed(value >= 10 || unit === '' ? 0 : 1)} ${unit}`.padStart(10)}   ${goal}`,
    );
}

/** The measure of the program that the other benches start. */
export async function web({ program }: { program: { address: string } }): Promise<WebFigure[]> {
  return measureWeb(program.address);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [address = 'http://127.0.0.1:8080', dist] = process.argv.slice(2);
  console.log(`Chromium with a processor ${SLOWED} times slower; medians of ${RUNS} where nothing else is said.\n`);
  print(await measureWeb(address, dist));
}
