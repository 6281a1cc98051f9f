import type { Browser, Page } from 'playwright-core';
import { median } from '../statistics.ts';
import { boardRows } from './board-rows.ts';
import { armed, LETTER, NOTE_TASKS, scrolled, sinceNavigation } from './probes.ts';
import { SLOWED, visit, type WebFigure } from './visit.ts';

const ROWS = 10_000;
const PAGE = 1_000;
/** What is typed into the filter, a letter at a time. */
const TYPED = 'security 1997 3';
/** Between two letters, ms: as somebody types. */
const PAUSE = 150;
const SCROLLS = 120;
const LONG = 50;

interface Row {
  titleText: string;
  symbol: string | null;
}

/**
 * The board with 10,000 documents. They are made here and put in place of the API's answer: that is a measure of the page, not of the API.
 */
export async function board(browser: Browser, address: string): Promise<WebFigure[]> {
  return [...(await measured(browser, address, 1)), ...(await measured(browser, address, SLOWED))];
}

/** @param slowed the processor is made so many times slower; the goals are those of a processor as it is */
async function measured(browser: Browser, address: string, slowed: number): Promise<WebFigure[]> {
  const page = await visit(browser, 'secretariat', slowed);
  const rows = boardRows(ROWS, Date.parse('2024-09-18T04:00:00Z'));
  await page.route('**/documents/board?*', async (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const next = from + PAGE < ROWS ? { next: String(from + PAGE) } : {};
    await route.fulfill({ json: { items: rows.slice(from, from + PAGE), ...next } });
  });
  await page.goto(`${address}/documents`, { waitUntil: 'commit' });
  const whole = await page.evaluate<number>(sinceNavigation(said(ROWS)));
  const figures: WebFigure[] = [
    { name: `board: ${ROWS} documents read and shown`, value: whole, unit: 'ms', goal: '' },
  ];
  await page.evaluate(NOTE_TASKS);
  for (const look of ['Columns', 'Table'] as const) {
    await page.getByRole('button', { name: look, exact: true }).click();
    figures.push(...(await typed(page, look.toLowerCase(), rows as unknown as Row[])));
    figures.push(...(await scrolledThrough(page, look.toLowerCase())));
  }
  const interactions = await page.evaluate<number[]>('window.interactions');
  figures.push({
    name: 'board: the slowest interaction of all',
    value: Math.max(0, ...interactions),
    unit: 'ms',
    goal: 'aim 200',
  });
  await page.context().close();
  return slowed === 1
    ? figures.map((figure) => ({ ...figure, name: figure.name.replace('board', 'board at full speed') }))
    : figures.map((figure) => ({ ...figure, goal: figure.goal.replace(/^(?=[<\d])/, 'aim ') }));
}

/** That the board shows so many of its rows. */
const said = (count: number): string =>
  `document.querySelector('main [role="status"]')?.textContent.startsWith(${JSON.stringify(`${count.toLocaleString('en')} of ${ROWS.toLocaleString('en')} `)})`;

/** How many rows answer to some words: counted here too, so that what is waited for is what has to be shown. */
function answering(rows: readonly Row[], text: string): number {
  const words = text.split(' ').filter(Boolean);
  return rows.filter(({ titleText, symbol }) => {
    const own = `${titleText} ${symbol ?? ''}`.toLowerCase();
    return words.every((word) => own.includes(word));
  }).length;
}

async function typed(page: Page, look: string, rows: readonly Row[]): Promise<WebFigure[]> {
  await atRest(page);
  const field = page.getByRole('searchbox');
  await field.focus();
  const letters: { letter: number; rows: number }[] = [];
  let before = ROWS;
  for (let end = 1; end <= TYPED.length; end += 1) {
    const key = TYPED.charAt(end - 1);
    const count = answering(rows, TYPED.slice(0, end));
    await page.evaluate(armed(said(count)));
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    const took = await page.evaluate<{ letter: number; rows: number }>(LETTER);
    // One that leaves the same rows shows nothing new, and says nothing.
    if (count !== before) letters.push(took);
    before = count;
    await page.waitForTimeout(PAUSE);
  }
  await field.fill('');
  return [
    {
      name: `board, ${look}: a letter until its rows are shown, median`,
      value: median(letters.map((each) => each.rows)),
      unit: 'ms',
      goal: '< 100',
    },
    {
      name: `board, ${look}: the slowest letter until its rows`,
      value: Math.max(...letters.map((each) => each.rows)),
      unit: 'ms',
      goal: '< 100',
    },
    {
      name: `board, ${look}: a letter until it stands in its field, median`,
      value: median(letters.map((each) => each.letter)),
      unit: 'ms',
      goal: '< 50',
    },
  ];
}

async function scrolledThrough(page: Page, look: string): Promise<WebFigure[]> {
  await atRest(page);
  await page.evaluate('window.longTasks.length = 0');
  const selector =
    look === 'table' ? '[data-scroll-restoration-id="board-table"]' : 'section [data-scroll-restoration-id]';
  const frames = await page.evaluate<number[]>(scrolled(selector, SCROLLS, 240));
  const long = (await page.evaluate<number[]>('window.longTasks')).filter((task) => task > LONG);
  return [
    { name: `board, ${look}: long tasks in ${SCROLLS} steps of scrolling`, value: long.length, unit: '', goal: '0' },
    { name: `board, ${look}: the longest frame of scrolling`, value: Math.max(...frames), unit: 'ms', goal: '< 100' },
  ];
}

/** What was begun before is over: the address has followed the filter. */
const atRest = (page: Page): Promise<void> => page.waitForTimeout(1_500);
