/** How the program of the pages comes to the browser: its size, and what is said and done where a part of it does not come. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { buildPages } from '../../web/build.ts';
import { FIRST_PAGE_LIMIT, firstPageScripts, firstPageSize } from '../../web/first-page.ts';
import { bodyAlone, wholeProgram, type WholeProgram } from '../support/whole-program.ts';
import { TestBrowser } from './browser.ts';

let whole: WholeProgram;
let browser: TestBrowser;
beforeAll(async () => {
  await buildPages();
  whole = await wholeProgram({}, bodyAlone);
  browser = await TestBrowser.open(whole.program.address);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await whole?.stop();
}, 60_000);

const DIST = join(import.meta.dirname, '..', '..', 'web', 'dist');
const BOARD = '**/assets/board-page-*.js';
const toBoard = (page: Page): Promise<void> => page.getByRole('link', { name: 'Board', exact: true }).click();

test('the JavaScript of the first page is at most 170 kB compressed', () => {
  expect(firstPageScripts(DIST).length).toBeGreaterThan(1);
  expect(firstPageSize(DIST)).toBeLessThanOrEqual(FIRST_PAGE_LIMIT);
});

test('nothing is blank before the program is there: the name stands in the page itself', async () => {
  const page = await (await fetch(whole.program.address)).text();
  expect(page).toMatch(/<div id="root"><div class="opening"[^>]*><p>Nemcon<\/p>/);
});

test('a line that broke is said, nothing is loaded anew by itself, and it goes on when asked', async () => {
  const { page } = await browser.visit('/');
  await page.route(BOARD, (route) => route.abort());
  await toBoard(page);
  const alert = page.getByRole('alert').filter({ hasText: 'did not arrive' });
  await alert.waitFor();
  await page.unroute(BOARD);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
  await page.context().close();
});

test('a new version while a page is open: it is said, and the page is loaded anew, once', async () => {
  const { page } = await browser.visit('/');
  let loads = 0;
  page.on('domcontentloaded', () => (loads += 1));
  await page.route(BOARD, (route) => route.fulfill({ status: 404, body: 'gone' }));
  // What the server has now begins with another script.
  await page.route(`${whole.program.address}/`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/index-[\w-]+\.js/, 'index-new.js') });
  });
  await toBoard(page);
  await page.getByText('The program has been renewed on the server.', { exact: false }).waitFor();
  await page.waitForEvent('domcontentloaded');
  // Here the part is still gone: that is said, and not loaded anew for ever.
  await page.getByRole('alert').filter({ hasText: 'did not arrive' }).waitFor();
  expect(loads).toBe(1);
  await page.unroute(BOARD);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
  await page.context().close();
});
