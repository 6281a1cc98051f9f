/** The pages in Chromium, on the whole program with CICA's agenda: what people do there, and what nobody should have to put up with. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { buildPages } from '../../web/build.ts';
import { wholeProgram, type WholeProgram } from '../support/whole-program.ts';
import { accessibilityFindings, settled, TestBrowser, type Visitor } from './browser.ts';

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

const at = '/v1/cica';
const english = (text: string) => ({ text, language: 'en' });

/** A statement under silence before the Senior Officials; its path in the pages. */
async function underSilence(title: string): Promise<string> {
  const { body } = whole;
  const { id } = await body.act('secretariat', `${at}/documents`, {
    kind: 'statement',
    title: english(title),
    class: 'members',
    procedure: { id: 'cica/statement' },
  });
  const own = `${at}/documents/${id}`;
  await body.act('secretariat', `${own}/stages/proposed/completion`, {});
  await body.act('secretariat', `${own}/revisions`, { texts: [english('1. The States agree.')], basedOn: 0 });
  await body.act('secretariat', `${own}/circulations`, { revision: 1 });
  await body.act('secretariat', `${own}/stages/drafting/completion`, {});
  await body.act('secretariat', `${own}/rounds`, {
    stage: 'senior-officials-committee',
    method: 'silence',
    revision: 1,
    period: { kind: 'minutes', minutes: 20_160 },
  });
  return `/documents/${id}`;
}

/** Opens an act by its button, confirms its form and closes it again. */
async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await dialog.getByText('Done. It is on the record.').waitFor();
  await dialog.locator('button', { hasText: 'Close' }).last().click();
  await dialog.waitFor({ state: 'detached' });
}

const withoutComplaint = ({ complaints }: Visitor): void => expect(complaints).toEqual([]);

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
    await visitor.page.context().close();
  });

  test.each(PAGES)('%s in Russian, dark, at 390 px: nothing is cut off sideways, axe finds nothing', async (path) => {
    const visitor = await browser.visit(path, { persona: 'focal-point-kz', language: 'ru', theme: 'dark', width: 390 });
    const { page } = visitor;
    await settled(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    expect(await page.locator('main h1').first().innerText()).toMatch(/[а-я]/i);
    const sideways = await page.evaluate(() => {
      const { documentElement } = (
        globalThis as unknown as { document: { documentElement: { scrollWidth: number; clientWidth: number } } }
      ).document;
      return documentElement.scrollWidth - documentElement.clientWidth;
    });
    expect(sideways).toBeLessThanOrEqual(0);
    expect(await accessibilityFindings(page)).toEqual([]);
    withoutComplaint(visitor);
    await page.context().close();
  });
});

test('a focal point breaks a silence from its inbox in two presses, and every open page shows it', async () => {
  const path = await underSilence('Statement on glaciers');
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
    await visitor.page.context().close();
  }
});

test('the Secretariat takes a document from its text to the silence, and the Chair confirms its adoption, without the API’s documentation', async () => {
  const { body } = whole;
  const { id } = await body.act('secretariat', `${at}/documents`, {
    kind: 'statement',
    title: english('Statement on rivers'),
    class: 'members',
    procedure: { id: 'cica/statement' },
  });
  const visitor = await browser.visit(`/documents/${id}`);
  const { page } = visitor;
  const asked = page.getByRole('region', { name: 'What you may do' });
  const press = async (name: RegExp): Promise<void> => {
    // An act that is not asked for now lies in the folded part.
    const button = asked.getByRole('button', { name }).first();
    if (!(await button.isVisible().catch(() => false)))
      await asked.getByText('Everything else that you may do').click();
    await button.click();
  };
  await press(/^Complete the stage/);
  await confirm(page);
  await press(/^Add a revision/);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('1. The States agree on rivers.');
  await confirm(page);
  await page.reload();
  await press(/^Circulate/);
  await confirm(page);
  await press(/^Complete the stage/);
  await confirm(page);
  const now = (await body.get('secretariat', `${at}/documents/${id}`)).body;
  expect([now.revision, now.openStages]).toEqual([1, ['senior-officials-committee']]);
  withoutComplaint(visitor);
  await page.context().close();
});

test('an auditor slides back: the page shows the document as it was, and no acts; and forward to now', async () => {
  const path = await underSilence('Statement on steppes');
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
  await page.context().close();
});

test('by keyboard alone: the first stop leads to the content, a position is stated, the focus comes back', async () => {
  await underSilence('Statement on lakes');
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
  for (
    let stops = 0;
    stops < 60 && !(await button.evaluate((each) => each === each.ownerDocument.activeElement));
    stops += 1
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => button.evaluate((each) => each === each.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  const go = dialog.getByRole('button', { name: 'Confirm' });
  await go.waitFor();
  for (
    let stops = 0;
    stops < 30 && !(await go.evaluate((each) => each === each.ownerDocument.activeElement));
    stops += 1
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.getByText('Done. It is on the record.').waitFor();
  withoutComplaint(visitor);
  await page.context().close();
});

test('the clock of the demonstration is moved on the page, and the silence holds', async () => {
  const path = await underSilence('Statement on forests');
  const visitor = await browser.visit(path, { persona: 'chair' });
  const { page } = visitor;
  await page.getByText('Move it forward').click();
  await page.getByRole('button', { name: '+ 30 days' }).click();
  await page.getByText('Silence was kept', { exact: false }).first().waitFor({ timeout: 90_000 });
  withoutComplaint(visitor);
  await page.context().close();
});

test('what would be refused says so before it is sent, and by which rule, and keeps what was entered', async () => {
  const path = await underSilence('Statement on deserts');
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
  await page.context().close();
});
