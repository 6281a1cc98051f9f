/** A sitting of the Senior Officials, run by the buttons of the pages alone, while another visitor follows it on the wall. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { buildPages } from '../../web/build.ts';
import { bodyAlone, wholeProgram, type WholeProgram } from '../support/whole-program.ts';
import { accessibilityFindings, settled, TestBrowser, type Visitor } from './browser.ts';
import { at, confirm, english, inDrafting } from './steps.ts';

const COMMITTEE = 'senior-officials-committee';
const TITLES = ['Statement on mountains', 'Statement on caravans', 'Statement on libraries'] as const;

let whole: WholeProgram;
let browser: TestBrowser;
/** The page of the meeting. */
let path: string;
beforeAll(async () => {
  await buildPages();
  whole = await wholeProgram({}, bodyAlone);
  browser = await TestBrowser.open(whole.program.address);
  path = await announced();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await whole?.stop();
}, 60_000);

const act = (where: string, body: object) => whole.body.act('secretariat', `${at}${where}`, body);

/** A document that waits for the Senior Officials; its id. */
async function ready(title: string): Promise<string> {
  const own = await inDrafting(whole.body, title);
  await act(`${own}/revisions`, { texts: [english('1. The States agree.')], basedOn: 0 });
  await act(`${own}/circulations`, { revision: 1 });
  await act(`${own}/stages/drafting/completion`, {});
  return own.slice('/documents/'.length);
}

/** A meeting of the committee with the three documents on its agenda. */
async function announced(): Promise<string> {
  const { id } = await act('/meetings', {
    kind: 'regular',
    organ: COMMITTEE,
    title: english('Meeting of the Senior Officials on statements'),
    class: 'members',
    mode: 'in-person',
    place: 'Astana',
    takesDecisions: true,
  });
  for (const [index, title] of TITLES.entries())
    await act(`/meetings/${id}/agenda`, { item: `item-${index + 1}`, document: await ready(title), stage: COMMITTEE });
  return `/meetings/${id}`;
}

const moment = (page: Page): Locator => page.getByRole('region', { name: 'What the moment asks for' });
const quorum = (page: Page): Locator => page.getByRole('region', { name: 'Quorum' });
const item = (page: Page, title: string): Locator =>
  page
    .getByRole('region', { name: 'Agenda' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) });

/** Presses a button that opens a form, fills it in, and confirms. */
async function carryOut(button: Locator, fill?: (dialog: Locator) => Promise<void>): Promise<void> {
  const page = button.page();
  await button.click();
  await fill?.(page.getByRole('dialog'));
  await confirm(page);
}

/** One sitting: each test goes on where the one before has ended. */
describe('a sitting by the buttons of its page, and the wall of the room follows', () => {
  let secretariat: Visitor;
  let chair: Visitor;
  let wall: Visitor;
  let office: Page;
  let floor: Page;
  let shown: Page;
  beforeAll(async () => {
    secretariat = await browser.visit(path, { persona: 'secretariat' });
    chair = await browser.visit(path, { persona: 'chair' });
    wall = await browser.visit(`${path}/room`, { persona: 'focal-point-mn', width: 1920 });
    [office, floor, shown] = [secretariat.page, chair.page, wall.page];
  }, 240_000);

  test('attendance: all enter, one delegation leaves; the quorum is not established yet', async () => {
    await shown.getByText('The meeting is not open yet.').waitFor();
    await carryOut(moment(office).getByRole('button', { name: 'All are present' }));
    await quorum(office).getByText('Present now: 28').waitFor();
    await carryOut(office.getByRole('row', { name: 'Egypt' }).getByRole('button', { name: /^Has left/ }));
    await quorum(office).getByText('Present now: 27').waitFor();
    await shown.getByText('27 present').waitFor();
    await shown.getByText('Not established yet').waitFor();
  });

  test('the opening establishes the quorum (RoP 1.2), and everybody sees it', async () => {
    await carryOut(moment(office).getByRole('button', { name: 'Open the meeting' }));
    await quorum(office).getByText('27 of 28 Member States present; 19 are needed').waitFor();
    for (const page of [office, floor, shown]) await page.getByText('There is a quorum').first().waitFor();
    await shown.getByText('No item is called.').waitFor();
    await shown.getByText('1. Statement on mountains').waitFor();
  });

  test('I1: the Chair asks whether anybody objects; a delegation does, and the item is blocked', async () => {
    await carryOut(moment(floor).getByRole('button', { name: 'Call the next item' }));
    await shown.getByText('Are there any objections?').waitFor();
    expect(await accessibilityFindings(shown)).toEqual([]);
    const objection = item(office, TITLES[0]).getByRole('button', { name: 'Record an objection' });
    await carryOut(objection, async (dialog) => {
      const delegation = dialog.getByRole('combobox', { name: 'State or other party' });
      await delegation.fill('Mongolia');
      await delegation.press('Enter');
    });
    await shown.getByText('There is an objection.').waitFor();
    await shown
      .getByRole('listitem')
      .filter({ hasText: /Mongolia.*objection/ })
      .waitFor();
    await carryOut(item(floor, TITLES[0]).getByRole('button', { name: 'Another ruling' }));
    await item(floor, TITLES[0]).getByText('The Chair ruled: no consensus').waitFor();
    await shown.getByRole('heading', { name: 'Last ruling' }).waitFor();
  });

  test('en bloc: two items are called, proposed together and adopted by one ruling, with the words of the Chair', async () => {
    await carryOut(moment(floor).getByRole('button', { name: 'Call all 2' }));
    await shown.getByRole('heading', { name: /Statement on libraries/ }).waitFor();
    await carryOut(moment(floor).getByRole('button', { name: 'Propose 2 items en bloc' }));
    await shown.getByText('The items are proposed together. Are there any objections?').waitFor();
    expect(await accessibilityFindings(floor)).toEqual([]);
    await carryOut(moment(floor).getByRole('button', { name: 'Rule en bloc: adopted' }));
    for (const title of TITLES.slice(1)) {
      await item(office, title).getByText('The Chair ruled: adopted (en bloc)').waitFor();
      await item(office, title).getByText('I hear no objections. It is so decided.').waitFor();
    }
    await shown.getByText('I hear no objections. It is so decided.').waitFor();
    await moment(office).getByText('3 of 3 items are settled').waitFor();
  });

  test('the sitting ends, then its record, and the outcome record is taken away as a paper', async () => {
    await carryOut(moment(office).getByRole('button', { name: 'Close the meeting' }));
    await shown.getByText('The meeting is closed.').waitFor();
    await carryOut(moment(office).getByRole('button', { name: 'Close the record' }));
    await office.getByText('Record closed').waitFor();
    const [paper] = await Promise.all([
      office.waitForEvent('download'),
      office.getByRole('button', { name: 'Outcome record: PDF EN, English' }).click(),
    ]);
    expect(paper.suggestedFilename()).toMatch(/record.*\.pdf$/);
    expect(
      readFileSync(await paper.path())
        .subarray(0, 5)
        .toString('latin1'),
    ).toBe('%PDF-');
    await settled(office);
    expect(await accessibilityFindings(office)).toEqual([]);
    const { body } = await whole.body.get('secretariat', `${at}${path}/room`);
    expect(body.items.map(({ state }: { state: string }) => state)).toEqual(['not-adopted', 'adopted', 'adopted']);
  });

  test('nobody’s browser complained of anything', () => {
    expect([secretariat, chair, wall].map(({ complaints }) => complaints)).toEqual([[], [], []]);
  });
});
