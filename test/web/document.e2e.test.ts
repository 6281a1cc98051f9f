/** One document on the pages in Chromium: from its registration to its adoption, two people at it at once, the keyboard alone, every look of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { buildPages } from '../../web/build.ts';
import { wholeProgram, type WholeProgram } from '../support/whole-program.ts';
import { TestBrowser, type Visit } from './browser.ts';
import {
  at,
  confirm,
  english,
  focused,
  inDrafting,
  leave,
  openAct,
  readable,
  tabTo,
  underSilence,
  withoutComplaint,
} from './steps.ts';

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

const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

describe('the Secretariat takes a statement from draft to adoption, wholly through the pages', () => {
  test('registered, written, circulated, silent before the Senior Officials, confirmed by the Chair, ruled on in the Council: adopted', async () => {
    const secretariat = await browser.visit('/documents');
    const { page } = secretariat;
    await page.getByRole('button', { name: 'Register a document' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Kind', { exact: true }).selectOption('Statement');
    await form.getByRole('textbox', { name: 'Title' }).fill('Statement on rivers');
    await form.getByRole('radio', { name: 'For the Member States' }).check();
    await form.getByText('The document is registered.').waitFor();
    await form.getByRole('button', { name: 'Confirm' }).click();
    await form.getByRole('link', { name: 'Open it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Statement on rivers' }).waitFor();
    await form.waitFor({ state: 'detached' });

    await openAct(page, 'Complete the stage');
    await confirm(page);
    const text = await openAct(page, 'Add a revision');
    await text.getByRole('textbox', { name: 'Text' }).fill('1. The States agree on rivers.');
    await confirm(page);
    await page.getByText('The States agree on rivers.').waitFor();
    await openAct(page, 'Circulate the text');
    await confirm(page);
    await openAct(page, 'Complete the stage');
    await confirm(page);

    const silence = await openAct(page, 'Open a round');
    await silence.getByRole('radio', { name: 'By silence' }).check();
    await silence.getByLabel('Period: in which way').selectOption('A number of minutes');
    await silence.getByRole('spinbutton', { name: 'Minutes' }).fill('20160');
    await confirm(page);
    await page.getByText('Silence counts as consent.', { exact: false }).first().waitFor();

    // Another person looks at it all the while.
    const chair = await browser.visit(new URL(page.url()).pathname, { persona: 'chair' });
    await page.getByText('Move it forward').click();
    await page.getByRole('button', { name: '+ 30 days' }).click();
    await chair.page.getByText('Silence was kept', { exact: false }).first().waitFor({ timeout: 90_000 });
    await openAct(chair.page, 'Confirm the adoption');
    await confirm(chair.page);

    const where = page.getByRole('region', { name: 'Where it stands' });
    const stage = (name: string) => where.getByRole('listitem').filter({ hasText: name });
    await stage('Senior Officials Committee').getByText('approved', { exact: false }).waitFor();
    await stage('Ministerial Council').getByText('open since', { exact: false }).waitFor();
    const meeting = await openAct(page, 'Open a round');
    await meeting.getByRole('radio', { name: 'In a meeting' }).check();
    await confirm(page);
    const ruling = await openAct(page, 'Record the ruling of the Chair');
    await ruling.getByLabel('Ruling', { exact: true }).selectOption('adopted');
    await ruling.getByRole('checkbox', { name: 'all 28 Member States' }).check();
    await confirm(page);

    for (const { page: shown } of [secretariat, chair]) {
      await shown.locator('main header').getByText('adopted', { exact: true }).waitFor();
      const path = shown.getByRole('region', { name: 'Where it stands' }).getByRole('listitem');
      await path.filter({ hasText: 'Ministerial Council' }).getByText('adopted', { exact: false }).first().waitFor();
    }
    const { body: result } = await whole.body.get('auditor', `${at}/documents/${idOf(page)}`);
    expect([result.state, result.stage, result.revision]).toEqual(['adopted', null, 1]);
    for (const visitor of [secretariat, chair]) {
      withoutComplaint(visitor);
      await leave(visitor);
    }
  }, 300_000);
});

describe('two people at once', () => {
  test('I5: both write a text on the same one; the second is told, loses nothing that it wrote, and decides again: both are on record', async () => {
    const path = await inDrafting(whole.body, 'Statement on two pens');
    const [one, other] = [await browser.visit(path), await browser.visit(path)];
    const first = await openAct(one.page, 'Add a revision');
    const second = await openAct(other.page, 'Add a revision');
    await first.getByRole('textbox', { name: 'Text' }).fill('1. As the first one wrote it.');
    await second.getByRole('textbox', { name: 'Text' }).fill('1. As the second one wrote it.');
    await confirm(one.page);
    await second.getByText('Meanwhile this was recorded:').waitFor();
    await second.getByRole('listitem').filter({ hasText: 'by the Secretariat' }).first().waitFor();
    const go = second.getByRole('button', { name: 'Confirm' });
    expect(await go.isDisabled()).toBe(true);
    expect(await second.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('1. As the second one wrote it.');
    const record = async () =>
      (await whole.body.get('secretariat', `${at}${path}/revisions`)).body.items.map(
        ({ revision, texts }: { revision: number; texts: { sha256: string }[] }) => [revision, texts.length],
      );
    expect(await record()).toEqual([[1, 1]]);
    await second.getByRole('button', { name: 'I have seen it' }).click();
    await confirm(other.page);
    expect(await record()).toEqual([
      [1, 1],
      [2, 1],
    ]);
    for (const visitor of [one, other]) {
      // What changed since the first one's text is marked.
      await visitor.page.locator('ins', { hasText: 'second' }).first().waitFor();
      withoutComplaint(visitor, /status of 409/);
      await leave(visitor);
    }
  });

  test('one act overtakes another on the way: the later one is refused, by If-Match, and says so; nothing is overwritten', async () => {
    const path = await underSilence(whole.body, 'Statement on two hands');
    const slow = await browser.visit(path, { persona: 'chair' });
    const form = await openAct(slow.page, 'Suspend the period');
    await form.getByText('Who will be told').waitFor();
    // Its act is on its way when the other one is carried out.
    const sent: string[] = [];
    await slow.page.route('**/rounds/r1/suspension', async (route) => {
      sent.push(route.request().headers()['if-match'] ?? '');
      if (sent.length === 1) await whole.body.act('chair', `${at}${path}/rounds/r1/extensions`, EXTENSION);
      await route.continue();
    });
    await form.getByRole('button', { name: 'Confirm' }).click();
    await form.getByText('Somebody acted meanwhile.', { exact: false }).waitFor();
    await form.getByText('Period extended', { exact: false }).first().waitFor();
    expect(phaseOf(await whole.body.get('secretariat', `${at}${path}/rounds/r1`))).toBe('open');
    await form.getByRole('button', { name: 'I have seen it' }).click();
    await confirm(slow.page);
    expect(phaseOf(await whole.body.get('secretariat', `${at}${path}/rounds/r1`))).toBe('suspended');
    expect(sent).toHaveLength(2);
    expect(Number(sent[1]?.replaceAll('"', ''))).toBeGreaterThan(Number(sent[0]?.replaceAll('"', '')));
    await leave(slow);
  });

  test('I3: what others say meanwhile is told, and keeps no State from being heard', async () => {
    const path = await underSilence(whole.body, 'Statement on two voices');
    const focal = await browser.visit(path, { persona: 'focal-point-th' });
    const form = await openAct(focal.page, 'State a position');
    await form.getByLabel('Position', { exact: true }).selectOption('Support');
    await whole.body.act('chair', `${at}${path}/rounds/r1/extensions`, EXTENSION);
    await form.getByText('Meanwhile this was recorded:').waitFor();
    await confirm(focal.page);
    const { body } = await whole.body.get('secretariat', `${at}${path}/rounds/r1`);
    expect(body.counts).toEqual({ support: 1 });
    withoutComplaint(focal);
    await leave(focal);
  });
});
const EXTENSION = { period: { kind: 'minutes', minutes: 60 } };
const phaseOf = ({ body }: { body: { phase: string } }): string => body.phase;

describe('by keyboard alone', () => {
  test('the time slider: Home, the arrows and End go through the record, each step is said, and the acts come back', async () => {
    const path = await underSilence(whole.body, 'Statement on keys');
    const visitor = await browser.visit(path, { persona: 'auditor' });
    const { page } = visitor;
    const slider = page.getByRole('slider', { name: 'The document as it was after each event' });
    await slider.waitFor();
    await tabTo(page, slider);
    const last = Number(await slider.getAttribute('max'));
    await page.keyboard.press('Home');
    await page.getByText('You see the document as it was', { exact: false }).waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^Document registered, /);
    await page.getByText('There is no text on record yet.', { exact: false }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => slider.inputValue()).toBe('2');
    await page.getByRole('region', { name: 'Texts' }).getByText('The States agree.').waitFor();
    expect(await focused(slider)).toBe(true);
    await page.keyboard.press('End');
    await expect.poll(() => slider.inputValue()).toBe(String(last));
    await page.getByText('You see the document as it was', { exact: false }).waitFor({ state: 'detached' });
    withoutComplaint(visitor);
    await leave(visitor);
  });

  test('the board: words, a choice and a sign narrow it, the document is opened, and back brings the same view', async () => {
    await underSilence(whole.body, 'Statement on keyboards');
    const visitor = await browser.visit('/documents', { persona: 'focal-point-th' });
    const { page } = visitor;
    const search = page.getByRole('searchbox');
    await search.waitFor();
    await tabTo(page, search);
    await page.keyboard.type('keyboards');
    const card = page.getByRole('link', { name: 'Statement on keyboards' });
    await card.waitFor();
    const kind = page.getByRole('combobox', { name: 'Kind', exact: true });
    await tabTo(page, kind);
    await page.keyboard.type('Statement');
    await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('statement');
    const mine = page.getByRole('checkbox', { name: 'Waits for me' });
    await tabTo(page, mine);
    await page.keyboard.press('Space');
    await expect.poll(() => mine.isChecked()).toBe(true);
    await page.getByText(/^1 of \d+ documents$/).waitFor();
    // The address follows once nothing is changed any more.
    await expect.poll(() => new URL(page.url()).searchParams.has('mine')).toBe(true);
    const view = page.url();
    await tabTo(page, card);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Statement on keyboards' }).waitFor();
    await page.goBack();
    await card.waitFor();
    expect(page.url()).toBe(view);
    expect(await search.inputValue()).toBe('keyboards');
    withoutComplaint(visitor);
    await leave(visitor);
  });
});

const LOOKS: [string, Visit][] = [
  ['English, light, 1440 px', {}],
  ['Russian, dark, 390 px', { language: 'ru', theme: 'dark', width: 390 }],
];

describe.each(LOOKS)('readable for everybody, %s', (_, look) => {
  test('a document under silence to which a State objects', async () => {
    const path = await underSilence(whole.body, `Statement with an objection ${look.width ?? ''}`);
    await whole.body.act('focal-point-mn', `${at}${path}/rounds/r1/positions`, {
      revision: 1,
      position: 'objection',
      points: [{ paragraph: '1', text: english('The paragraph should name the commitments.') }],
    });
    const visitor = await browser.visit(path, look);
    await visitor.page.getByRole('slider').waitFor();
    await readable(visitor.page);
    // On a telephone what it waits for comes before the way there; on a desk both are seen at once.
    const headings = await visitor.page.getByRole('heading', { level: 2 }).allTextContents();
    const [waits, way] = [/^(What it waits for|Что препятствует)/, /^(Where it stands|Стадия рассмотрения)/].map(
      (words) => headings.findIndex((heading) => words.test(heading)),
    );
    expect([waits, way]).toEqual(look.width === undefined ? [1, 0] : [1, 3]);
    // The seat of the State that spoke, opened.
    await visitor.page
      .getByRole('button', { name: /Mongolia|Монголия/ })
      .first()
      .click();
    await readable(visitor.page);
    withoutComplaint(visitor);
    await leave(visitor);
  });

  test('the form of an act, with what it would tell', async () => {
    const path = await underSilence(whole.body, `Statement with a form ${look.width ?? ''}`);
    const visitor = await browser.visit(path, { ...look, persona: 'focal-point-kz' });
    const { page } = visitor;
    await page
      .getByRole('button', { name: /^(State a position|Заявить позицию)$/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').first().selectOption({ index: 1 });
    await dialog.getByRole('heading', { level: 3 }).first().waitFor();
    await readable(page);
    withoutComplaint(visitor);
    await leave(visitor);
  });

  test('a meeting, and its room on the wall', async () => {
    const { items } = (await whole.body.get('secretariat', `${at}/meetings?limit=50`)).body;
    const { id } = items.find((each: { takesDecisions: boolean; state: string }) => each.takesDecisions) ?? items[0];
    for (const path of [`/meetings/${id}`, `/meetings/${id}/room`]) {
      const visitor = await browser.visit(path, look);
      await readable(visitor.page);
      withoutComplaint(visitor);
      await leave(visitor);
    }
  });

  test('an address that is none, a document and a meeting that are not there', async () => {
    const none = '00000000-0000-8000-8000-000000000000';
    for (const path of ['/nowhere', `/documents/${none}`, `/meetings/${none}`, `/meetings/${none}/room`]) {
      const visitor = await browser.visit(path, look);
      await visitor.page.getByRole('heading', { level: 1, name: NOT_HERE }).waitFor();
      await readable(visitor.page);
      await leave(visitor);
    }
  });
});
const NOT_HERE = /There is nothing at this address\.|По этому адресу ничего нет\./;
