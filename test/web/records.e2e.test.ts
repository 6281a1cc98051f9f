/** The pages that show what is on record: treaties, notices, the organisation, the procedures, and a dossier that is checked in the browser. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPages } from '../../web/build.ts';
import { wholeProgram, type WholeProgram } from '../support/whole-program.ts';
import { accessibilityFindings, settled, TestBrowser, type Visitor } from './browser.ts';
import { at, english, inDrafting } from './steps.ts';

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

async function left({ page, complaints }: Visitor): Promise<void> {
  expect(complaints).toEqual([]);
  await page.context().close();
}

describe('Treaties', () => {
  test('the grid by keyboard: one stop, arrows from cell to cell, and each cell says in words what its signs mean', async () => {
    const visitor = await browser.visit('/treaties', { persona: 'depositary' });
    const { page } = visitor;
    const grid = page.getByRole('grid', { name: 'How each State stands to each treaty, in protocol order' });
    const cells = grid.getByRole('gridcell');
    await cells.first().waitFor();
    const focused = () =>
      cells.evaluateAll((all) => all.findIndex((each) => each === each.ownerDocument.activeElement));
    const columns = (await grid.getByRole('columnheader').count()) - 1;
    await cells.first().focus();
    expect(await focused()).toBe(0);
    for (const [key, place] of [
      ['ArrowDown', columns],
      ['ArrowRight', columns + 1],
      ['ArrowUp', 1],
      ['ArrowLeft', 0],
      ['ArrowLeft', 0],
      ['End', columns - 1],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await focused()]).toEqual([key, place]);
    }
    // One cell of the whole grid is a stop of the Tab key: the next Tab leaves it.
    expect(await cells.evaluateAll((all) => all.filter((each) => each.getAttribute('tabindex') === '0').length)).toBe(
      1,
    );
    const row = grid.getByRole('row', { name: /^Afghanistan/ });
    await row.getByRole('gridcell', { name: 'whether it has signed is not on record' }).first().waitFor();
    await left(visitor);
  });

  test('the forecast counts what is assumed, says what it rests on, and records nothing', async () => {
    const visitor = await browser.visit('/treaties', { persona: 'depositary' });
    const { page } = visitor;
    const forecast = page.getByRole('region', { name: 'When it would enter into force, if …' });
    const before = (await whole.body.get('depositary', `${at}/treaties`)).body;
    await forecast.getByText('14 instruments would still be missing', { exact: false }).waitFor();
    await forecast.getByRole('spinbutton', { name: 'Instruments that are assumed to stand already' }).fill('13');
    await forecast.getByText('1 instrument would still be missing', { exact: false }).waitFor();
    await forecast.getByRole('combobox', { name: 'A State that would deposit' }).selectOption({ label: 'Kazakhstan' });
    await forecast.getByLabel('on', { exact: true }).fill('2025-03-01');
    await forecast.getByRole('button', { name: 'Add the deposit' }).click();
    // Art. 9 of the draft: the thirtieth day after the fourteenth instrument.
    await forecast.getByText('It would enter into force on 31 March 2025.').waitFor();
    await forecast.getByText('Kazakhstan deposits its instrument on 1 March 2025').waitFor();
    await settled(page);
    expect(await accessibilityFindings(page)).toEqual([]);
    await forecast.getByRole('button', { name: 'Take out Kazakhstan' }).click();
    await forecast.getByText('1 instrument would still be missing', { exact: false }).waitFor();
    expect((await whole.body.get('depositary', `${at}/treaties`)).body).toEqual(before);
    await left(visitor);
  });
});

describe('Notices', () => {
  test('a notice comes by itself, is read and marked, and stays marked for whoever takes the function over', async () => {
    const visitor = await browser.visit('/notices', { persona: 'focal-point-tj' });
    const { page } = visitor;
    await page.getByRole('heading', { level: 1, name: 'Notices' }).waitFor();
    await inDrafting(whole.body, 'Statement on springs');
    const notice = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Statement on springs' }) })
      .last();
    await notice.waitFor();
    await notice.getByText('new', { exact: true }).waitFor();
    await notice.getByRole('button', { name: /^Mark as read/ }).click();
    await notice.getByText('new', { exact: true }).waitFor({ state: 'detached' });
    const all = page.getByRole('button', { name: 'Mark all as read' });
    if (await all.isVisible()) await all.click();
    await page.getByText('all read', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: 'Only what you have not read' }).check();
    await page.getByText('You have read everything.').waitFor();
    await settled(page);
    expect(await accessibilityFindings(page)).toEqual([]);
    const successor = await browser.visit('/notices', { persona: 'focal-point-tj' });
    await successor.page.getByText('all read', { exact: true }).waitFor();
    await left(successor);
    await left(visitor);
  });

  test('a calendar link is shown once, serves a calendar without a sign-in, and is revoked', async () => {
    const visitor = await browser.visit('/notices', { persona: 'focal-point-uz' });
    const { page } = visitor;
    await page.getByRole('heading', { level: 2, name: 'Your calendar' }).click();
    await page.getByRole('textbox', { name: 'Name of the link' }).fill('telephone');
    await page.getByRole('combobox', { name: 'Alarm' }).selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = page.getByRole('textbox', { name: 'Secret link' });
    const url = await link.inputValue();
    const served = await page.request.get(url);
    expect([served.status(), served.headers()['content-type']]).toEqual([
      200,
      expect.stringContaining('text/calendar'),
    ]);
    expect(await served.text()).toMatch(/^BEGIN:VCALENDAR/);
    const row = page.getByRole('row', { name: /telephone/ });
    await row.getByRole('button', { name: /^Revoke/ }).click();
    await row.getByRole('button', { name: /Revoke/ }).click();
    await row.waitFor({ state: 'detached' });
    expect((await page.request.get(url)).status()).toBe(404);
    await left(visitor);
  });
});

test('Organisation as of another day: whose membership the sources date, whose they do not, and back to today', async () => {
  const visitor = await browser.visit('/organisation', { persona: 'auditor' });
  const { page } = visitor;
  const members = page.getByRole('table', { name: /^Member States/ });
  await members
    .first()
    .getByRole('row', { name: /Kuwait/ })
    .waitFor();
  await page.getByLabel('As of the day').fill('2022-01-01');
  await page.getByRole('button', { name: 'Show that day' }).click();
  await page.getByText('As of 1 January 2022.').waitFor();
  expect(new URL(page.url()).searchParams.get('asOf')).toContain('2022-01-01');
  await members
    .first()
    .getByRole('row', { name: /Viet Nam/ })
    .waitFor();
  // Of the founders the register has no day: a group of its own, and nobody guesses.
  await members
    .nth(1)
    .getByRole('row', { name: /Kazakhstan/ })
    .waitFor();
  expect(await members.getByRole('row', { name: /Kuwait/ }).count()).toBe(0);
  await settled(page);
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to today' }).click();
  await members
    .first()
    .getByRole('row', { name: /Kuwait/ })
    .waitFor();
  await left(visitor);
});

test('Procedures: a procedure is drawn as a path from its data, each stage with its clauses, and with the rules that it names', async () => {
  const visitor = await browser.visit('/procedures', { persona: 'focal-point-qa' });
  const { page } = visitor;
  const procedure = (await whole.body.get('secretariat', `${at}/procedures/statement`)).body.versions.at(-1);
  await page.getByRole('link', { name: procedure.procedure.name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: procedure.procedure.name }).waitFor();
  const stages = page.getByRole('region', { name: 'The path' }).getByRole('article');
  expect(await stages.count()).toBe(procedure.procedure.stages.length);
  await page
    .getByRole('article', { name: /Senior Officials/i })
    .getByText('How it decides')
    .waitFor();
  const rules = page.getByRole('region', { name: 'What it rests on' });
  for (const { id, says } of procedure.rules) {
    await rules.getByText(id, { exact: true }).waitFor();
    await rules.getByText(says, { exact: false }).waitFor();
  }
  expect(await accessibilityFindings(page)).toEqual([]);
  await left(visitor);
});

test('Audit: the dossier of a document is verified in the browser without a network; with one byte changed it is refused, and why', async () => {
  const { body, directory } = whole;
  const path = await inDrafting(body, 'Statement on archives');
  const own = at + path;
  await body.act('secretariat', `${own}/revisions`, { texts: [english('1. Archives stay.')], basedOn: 0 });
  await expect.poll(async () => (await body.get('secretariat', own)).body.revision, { timeout: 60_000 }).toBe(1);
  const file = join(directory, 'statement.nemcon-dossier');
  const words = ['cli/nemcon.ts', 'export', path.slice('/documents/'.length), '--out', file, '--data', directory];
  const environment = { ...process.env, ...whole.program.environment };
  const exported = spawnSync(process.execPath, words, { encoding: 'utf8', env: environment });
  expect([exported.status, exported.stderr]).toEqual([0, '']);
  const dossier = readFileSync(file, 'utf8');

  const visitor = await browser.visit('/audit', { persona: 'auditor' });
  const { page } = visitor;
  await settled(page);
  const choose = page.getByLabel('Choose a dossier', { exact: false });
  const give = (name: string, text: string) =>
    choose.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
  const asked: string[] = [];
  await page.context().setOffline(true);
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) asked.push(request.url());
  });
  await give('statement.nemcon-dossier', dossier);
  const result = page.getByRole('heading', { name: 'Verified', exact: true });
  await result.waitFor();
  await page.getByText('holds', { exact: true }).first().waitFor();
  // The one letter of a title's class: what a clerk might change with an editor.
  const changed = dossier.replace('"class":"members"', '"class":"memberz"');
  expect(changed).not.toBe(dossier);
  await give('changed.nemcon-dossier', changed);
  await page.getByRole('heading', { name: /^Not verified: \d+ faults?$/ }).waitFor();
  await page.getByText('The line was changed', { exact: false }).first().waitFor();
  await page
    .getByText(/Line \d+/)
    .first()
    .waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await give('nothing.nemcon-dossier', 'this is no dossier');
  await page.getByRole('heading', { name: /^Not verified/ }).waitFor();
  expect(asked).toEqual([]);
  await page.context().setOffline(false);
  await page.context().close();
});
