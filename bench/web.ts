/**
 * The pages in Chromium with a processor slowed down four times: `npm run bench -- web` starts the program with the agenda;
 * `node bench/web.ts ADDRESS` measures one that runs. The board's 10,000 rows are made here and put in place of the API's answer: that
 * is a measure of the page, not of the API.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumPath } from '../test/web/find-chromium.ts';
import { buildPages } from '../web/build.ts';
import { median } from './statistics.ts';
import { boardRows } from './web/board-rows.ts';
import { FIRST_CONTENTFUL_PAINT, NOTE_INPUTS, NOTE_TASKS, scrolled, sinceNavigation, timeUntil } from './web/probes.ts';

export interface WebFigure {
  name: string;
  value: number;
  unit: string;
  goal: string;
}

const RUNS = 3;
const SLOWED = 4;
const ROWS = 10_000;
const PAGE = 1_000;
/** What is typed into the filter, a letter at a time. */
const TYPED = 'security 99';
const SCROLLS = 120;
const LONG = 50;
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
    return [...(await firstPage(browser, address, dist)), ...(await board(browser, address))];
  } finally {
    await browser.close();
  }
}

/** Somebody new at a browser, on a slow machine. */
async function visit(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return page;
}

/** A first thing that is asked of somebody, with its document. */
const FIRST = `document.querySelector('main a[href^="/documents/"]')`;
const SHOWN = `document.querySelector('main h1') && !document.querySelector('main [role="status"][class*="loading"]')`;

async function firstPage(browser: Browser, address: string, dist: string): Promise<WebFigure[]> {
  const scripts = new Set<string>();
  const runs: { paint: number; listed: number; opened: number }[] = [];
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
    await page.evaluate(`window.before = document.querySelector('main h1').textContent`);
    const opened = await page.evaluate<number>(
      timeUntil(`${FIRST}.click()`, `${SHOWN} && document.querySelector('main h1').textContent !== window.before`),
    );
    runs.push({ paint, listed, opened });
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
            goal: '<= 170',
          },
          { name: 'JavaScript of the first page, brotli', value: size.brotli, unit: 'kB', goal: '' },
        ]),
    { name: 'first contentful paint', value: middle('paint'), unit: 'ms', goal: '' },
    { name: 'until Today shows its list', value: middle('listed'), unit: 'ms', goal: '' },
    { name: 'a document opened from Today', value: middle('opened'), unit: 'ms', goal: '' },
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

async function board(browser: Browser, address: string): Promise<WebFigure[]> {
  const page = await visit(browser);
  const rows = boardRows(ROWS, Date.parse('2024-09-18T04:00:00Z'));
  await page.route('**/documents/board?*', async (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const next = from + PAGE < ROWS ? { next: String(from + PAGE) } : {};
    await route.fulfill({ json: { items: rows.slice(from, from + PAGE), ...next } });
  });
  await page.goto(`${address}/documents`, { waitUntil: 'commit' });
  const all = `/10.000/.test(document.querySelector('main [role="status"]')?.textContent ?? '') && !/so far/.test(document.querySelector('main [role="status"]').textContent)`;
  const whole = await page.evaluate<number>(sinceNavigation(all));
  const figures: WebFigure[] = [
    { name: `board: ${ROWS} documents read and shown`, value: whole, unit: 'ms', goal: '' },
  ];
  await page.evaluate(NOTE_TASKS);
  await page.evaluate(NOTE_INPUTS);
  for (const look of ['Columns', 'Table'] as const) {
    await page.getByRole('button', { name: look, exact: true }).click();
    figures.push(...(await filterAndScroll(page, look.toLowerCase())));
  }
  const interactions = await page.evaluate<number[]>('window.interactions');
  figures.push({
    name: 'board: the slowest interaction of all',
    value: Math.max(0, ...interactions),
    unit: 'ms',
    goal: 'aim 200',
  });
  await page.context().close();
  return figures;
}

async function filterAndScroll(page: Page, look: string): Promise<WebFigure[]> {
  await atRest(page);
  await page.evaluate('window.inputTimes.length = 0');
  const field = page.getByRole('searchbox');
  await field.focus();
  for (const letter of TYPED) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(150);
  }
  const typed = await page.evaluate<number[]>('window.inputTimes');
  await field.fill('');
  await atRest(page);
  await page.evaluate('window.longTasks.length = 0');
  const selector =
    look === 'table' ? '[data-scroll-restoration-id="board-table"]' : 'section [data-scroll-restoration-id]';
  const frames = await page.evaluate<number[]>(scrolled(selector, SCROLLS, 240));
  const long = (await page.evaluate<number[]>('window.longTasks')).filter((task) => task > LONG);
  return [
    { name: `board, ${look}: a letter until its frame, median`, value: median(typed), unit: 'ms', goal: '< 100' },
    { name: `board, ${look}: the slowest letter`, value: Math.max(...typed), unit: 'ms', goal: '< 100' },
    { name: `board, ${look}: long tasks in ${SCROLLS} steps of scrolling`, value: long.length, unit: '', goal: '0' },
    { name: `board, ${look}: the longest frame of scrolling`, value: Math.max(...frames), unit: 'ms', goal: '' },
  ];
}

/** What was begun before is over: the address has followed the filter. */
const atRest = (page: Page): Promise<void> => page.waitForTimeout(1_000);

function print(figures: readonly WebFigure[]): void {
  for (const { name, value, unit, goal } of figures)
    console.log(
      `${name.padEnd(56)} ${`${value.toFixed(value >= 10 || unit === '' ? 0 : 1)} ${unit}`.padStart(10)}   ${goal}`,
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
