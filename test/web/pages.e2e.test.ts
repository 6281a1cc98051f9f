/** The pages in Chromium, on the whole program with CICA's agenda: what people do there, and what nobody should have to put up with. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPages } from '../../web/build.ts';
import { wholeProgram, type WholeProgram } from '../support/whole-program.ts';
import { accessibilityFindings, settled, TestBrowser } from './browser.ts';
import { at, confirm, focused, leave, readable, tabTo, underSilence, withoutComplaint } from './steps.ts';

let whole: WholeProgram;
let browser: TestBrowser;
beforeAll(async () => {
  await buildPages();
  whole = await wholeProgram();
  browser = await TestBrowser.open(whole.program.address);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await whole?.stop();
}, 60_000);

const PAGES = [
  '/',
  '/inbox',
  '/documents',
  '/meetings',
  '/treaties',
  '/organisation',
  '/procedures',
  '/audit',
  '/notices',
] as const;

describe('every page', () => {
  test.each(PAGES)('%s: axe finds nothing, nothing is asked elsewhere, the policy refuses nothing', async (path) => {
    const visitor = await browser.visit(path);
    await settled(visitor.page);
    expect(await accessibilityFindings(visitor.page)).toEqual([]);
    withoutComplaint(visitor);
    await leave(visitor);
  });

  test.each(PAGES)('%s in Russian, dark, at 390 px: nothing is cut off sideways, axe finds nothing', async (path) => {
    const visitor = await browser.visit(path, { persona: 'focal-point-kz', language: 'ru', theme: 'dark', width: 390 });
    const { page } = visitor;
    await settled(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    expect(await page.locator('main h1').first().innerText()).toMatch(/[а-я]/i);
    await readable(page);
    withoutComplaint(visitor);
    await leave(visitor);
  });
});

test('a focal point breaks a silence from its inbox in two presses, and every open page shows it', async () => {
  const path = await underSilence(whole.body, 'Statement on glaciers');
  const watching = await browser.visit(path, { persona: 'chair' });
  const board = await browser.visit('/documents', { persona: 'secretariat' });
  const focal = await browser.visit('/inbox', { persona: 'focal-point-mn' });
  const task = focal.page.getByRole('listitem').filter({ hasText: 'Statement on glaciers' });
  await task.getByText('Silence counts as consent.').waitFor();
  await task.getByRole('button', { name: 'Object', exact: true }).click();
  await focal.page.getByRole('dialog').getByText('Who will be told').waitFor();
  await confirm(focal.page);
  // Nobody loads anything anew: the live stream does.
  await watching.page.getByText('1 objection', { exact: false }).first().waitFor();
  const card = board.page.getByRole('listitem').filter({ hasText: 'Statement on glaciers' }).first();
  await card.getByText('broken', { exact: true }).waitFor();
  expect((await whole.body.get('chair', `${at}${path}/rounds/r1`)).body.phase).toBe('broken');
  for (const visitor of [watching, board, focal]) {
    withoutComplaint(visitor);
    await leave(visitor);
  }
});

test('an auditor slides back: the page shows the document as it was, and no acts; and forward to now', async () => {
  const path = await underSilence(whole.body, 'Statement on steppes');
  const visitor = await browser.visit(path, { persona: 'auditor' });
  const { page } = visitor;
  const slider = page.getByRole('slider', { name: 'The document as it was after each event' });
  await slider.waitFor();
  await slider.focus();
  await page.keyboard.press('Home');
  await page.getByText('Acts are off.', { exact: false }).first().waitFor();
  await page.getByText('There is no text on record yet.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await page.getByText('The States agree.', { exact: false }).first().waitFor();
  withoutComplaint(visitor);
  await leave(visitor);
});

test('by keyboard alone: the first stop leads to the content, a position is stated, the focus comes back', async () => {
  await underSilence(whole.body, 'Statement on lakes');
  const visitor = await browser.visit('/inbox', { persona: 'focal-point-th' });
  const { page } = visitor;
  await page.getByRole('listitem').filter({ hasText: 'Statement on lakes' }).waitFor();
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(
      () =>
        (globalThis as unknown as { document: { activeElement: { textContent: string } } }).document.activeElement
          .textContent,
    ),
  ).toBe('To the content');
  await page.keyboard.press('Enter');
  const button = page
    .getByRole('listitem')
    .filter({ hasText: 'Statement on lakes' })
    .getByRole('button', { name: 'No objection' });
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => focused(button)).toBe(true);
  await page.keyboard.press('Enter');
  const go = dialog.getByRole('button', { name: 'Confirm' });
  await go.waitFor();
  await tabTo(page, go);
  await page.keyboard.press('Enter');
  await dialog.getByText('Done. It is on the record.').waitFor();
  withoutComplaint(visitor);
  await leave(visitor);
});

test('the clock of the demonstration is moved on the page, and the silence holds', async () => {
  const path = await underSilence(whole.body, 'Statement on forests');
  const visitor = await browser.visit(path, { persona: 'chair' });
  const { page } = visitor;
  await page.getByText('Move it forward').click();
  await page.getByRole('button', { name: '+ 30 days' }).click();
  await page.getByText('Silence was kept', { exact: false }).first().waitFor({ timeout: 90_000 });
  withoutComplaint(visitor);
  await leave(visitor);
});

test('what would be refused says so before it is sent, and by which rule, and keeps what was entered', async () => {
  const path = await underSilence(whole.body, 'Statement on deserts');
  const visitor = await browser.visit('/inbox', { persona: 'focal-point-jo' });
  const { page } = visitor;
  const task = page.getByRole('listitem').filter({ hasText: 'Statement on deserts' });
  await task.getByRole('button', { name: 'Support', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Who will be told').waitFor();
  await dialog.getByRole('textbox').first().fill('Jordan supports it.');
  await whole.body.act('secretariat', `${at}${path}/rounds/r1/withdrawal`, {});
  await dialog.getByRole('textbox').first().fill('Jordan supports it with pleasure.');
  await dialog.getByText('As things stand, this would be refused:').waitFor();
  expect(await dialog.getByRole('alert').first().innerText()).toMatch(/Rule: /);
  await expect.poll(() => dialog.getByRole('button', { name: 'Confirm' }).isDisabled()).toBe(true);
  expect(await dialog.getByRole('textbox').first().inputValue()).toBe('Jordan supports it with pleasure.');
  await leave(visitor);
});
