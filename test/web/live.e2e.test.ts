/** The pages when the connection, the server or a token goes away: what is said, what stays, what is read when it is back; and what is not seen. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { SignJWT } from 'jose';
import { readConfiguration } from '../../activities/configuration.ts';
import { DEMONSTRATION_AUDIENCE, DEMONSTRATION_ISSUER } from '../../activities/identity/demonstration-issuer.ts';
import { ISSUER_ALGORITHM, issuerKey } from '../../activities/keys/issuer-key.ts';
import { buildPages } from '../../web/build.ts';
import { bodyAlone, wholeProgram, type WholeProgram } from '../support/whole-program.ts';
import { TestBrowser } from './browser.ts';
import { at, inDrafting, leave, openAct, readable, underSilence, withoutComplaint } from './steps.ts';

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

const LOST = 'Connection lost.';
const lost = (page: Page): Locator => page.getByText(LOST, { exact: false });
const live = (page: Page): Locator => page.getByRole('banner').getByText('Live', { exact: true });

const object = (path: string, state: string): Promise<unknown> =>
  whole.body.act(`focal-point-${state}`, `${at}${path}/rounds/r1/positions`, {
    revision: 1,
    position: 'objection',
    points: [{ paragraph: '1' }],
  });
const support = (path: string, state: string): Promise<unknown> =>
  whole.body.act(`focal-point-${state}`, `${at}${path}/rounds/r1/positions`, { revision: 1, position: 'support' });

describe('a lost connection', () => {
  test('is said; what happened meanwhile appears without reloading once it is back, from where the stream was, each event once', async () => {
    const path = await underSilence(whole.body, 'Statement on a broken line');
    const watching = await browser.visit(path, { persona: 'chair' });
    const { page } = watching;
    const resumed: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/stream')) resumed.push(request.headers()['last-event-id']);
    });
    await live(page).waitFor();
    await support(path, 'th');
    const heard = page.getByRole('region', { name: 'What happened' }).getByText('Thailand', { exact: false });
    await heard.first().waitFor();
    await page.context().setOffline(true);
    await lost(page).waitFor();
    await object(path, 'mn');
    expect(await page.getByText('1 objection', { exact: false }).count()).toBe(0);
    await page.context().setOffline(false);
    await live(page).waitFor();
    await page.getByText('Mongolia blocks by its position').or(page.getByText('1 objection')).first().waitFor();
    await lost(page).waitFor({ state: 'detached' });
    expect(resumed.at(-1)).toMatch(/^\d+$/);
    // Each event stands there once.
    const told = await page.getByRole('button', { name: /^As it was then: after event \d+/ }).all();
    const labels = await Promise.all(told.map((each) => each.getAttribute('aria-label')));
    expect(labels.length).toBeGreaterThan(5);
    expect(new Set(labels).size).toBe(labels.length);
    await leave(watching);
  });

  test('I9: an act that is tried meanwhile keeps what was entered, is repeated under its key, and is done once', async () => {
    const path = await underSilence(whole.body, 'Statement on a patient hand');
    const focal = await browser.visit(path, { persona: 'focal-point-jo' });
    const { page } = focal;
    const keys: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/positions'))
        keys.push(request.headers()['idempotency-key']);
    });
    await live(page).waitFor();
    const form = await openAct(page, 'State a position');
    await form.getByLabel('Position', { exact: true }).selectOption('Support');
    const confirm = form.getByRole('button', { name: 'Confirm' });
    await expect.poll(() => confirm.getAttribute('aria-busy')).toBeNull();
    await page.context().setOffline(true);
    await confirm.click();
    await form.getByText('It is not known whether this was carried out.', { exact: false }).waitFor();
    expect(await form.getByLabel('Position', { exact: true }).inputValue()).toBe('support');
    const tried = keys.length;
    expect(tried).toBeGreaterThan(1);
    await page.context().setOffline(false);
    await form.getByRole('button', { name: 'Repeat' }).click();
    await form.getByText('Done. It is on the record.').waitFor();
    expect(keys.length).toBeGreaterThan(tried);
    expect(new Set(keys).size).toBe(1);
    const { items } = (await whole.body.get('focal-point-jo', `${at}${path}/rounds/r1/positions`)).body;
    expect(items.map((each: { party: string; position: string }) => [each.party, each.position])).toEqual([
      ['jo', 'support'],
    ]);
    await leave(focal);
  });

  test('a server that dies and comes back is noticed, and the page goes on by itself', async () => {
    const path = await underSilence(whole.body, 'Statement on a second start');
    const watching = await browser.visit(path, { persona: 'secretariat' });
    const { page } = watching;
    await live(page).waitFor();
    whole.program.processes.api.kill();
    await lost(page).waitFor();
    await object(path, 'mn');
    await page.getByText('broken', { exact: true }).first().waitFor();
    await live(page).waitFor();
    await leave(watching);
  });
});

test('a change appears on every page at rest by the stream alone: nothing asks on its own', async () => {
  const path = await underSilence(whole.body, 'Statement on a page at rest');
  const watching = await browser.visit(path, { persona: 'focal-point-kz' });
  const { page } = watching;
  await live(page).waitFor();
  await page.getByRole('slider').waitFor();
  await object(path, 'mn');
  await page.locator('main header').getByText('broken', { exact: true }).waitFor();
  withoutComplaint(watching);
  await leave(watching);
});

describe('what one may not see (I14)', () => {
  test('a document for others is not found, is not on the board, and gets in by no act of others', async () => {
    const { body } = whole;
    const path = await inDrafting(body, 'Statement for two', { class: 'named', named: ['kz', 'mn'] });
    const stranger = await browser.visit(path, { persona: 'focal-point-th' });
    const { page } = stranger;
    await page.getByRole('heading', { level: 1, name: 'There is nothing at this address.' }).waitFor();
    await page.getByText('There is no such document.').waitFor();
    expect(await page.getByText('Statement for two').count()).toBe(0);
    await readable(page);
    const board = await browser.visit('/documents', { persona: 'focal-point-th' });
    const named = await browser.visit('/documents', { persona: 'focal-point-mn' });
    for (const { page: shown } of [board, named]) await shown.getByRole('searchbox').fill('Statement for two');
    await named.page.getByRole('link', { name: 'Statement for two' }).waitFor();
    await board.page.getByText('No document answers to all of these filters.').waitFor();
    await body.act('secretariat', `${at}${path}/revisions`, {
      texts: [{ text: '1. For two.', language: 'en' }],
      basedOn: 0,
    });
    // What comes after it has been told: then it would be there.
    await inDrafting(body, 'Statement for two and all others');
    await board.page.getByRole('link', { name: 'Statement for two and all others' }).waitFor();
    expect(await board.page.getByRole('link', { name: 'Statement for two', exact: true }).count()).toBe(0);
    for (const visitor of [stranger, board, named]) await leave(visitor);
  });
});

/** A token of the built-in issuer whose end has passed. */
async function tokenThatRanOut(role: string, more: object = {}): Promise<string> {
  const { NEMCON_DATA } = readConfiguration({ NEMCON_DEMO: '1', HOST: '127.0.0.1', NEMCON_DATA: whole.directory });
  const key = await issuerKey(NEMCON_DATA);
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ name: role, nemcon: { organisation: 'cica', role, ...more } })
    .setProtectedHeader({ alg: ISSUER_ALGORITHM, kid: key.id, typ: 'JWT' })
    .setIssuer(DEMONSTRATION_ISSUER)
    .setAudience(DEMONSTRATION_AUDIENCE)
    .setSubject(`cica/${role}`)
    .setIssuedAt(now - 7_200)
    .setExpirationTime(now - 3_600)
    .sign(key.private);
}

describe('a token that has run out', () => {
  test('on a laptop another one is had unnoticed: nothing is asked of the reader, and the act is done', async () => {
    const path = await underSilence(whole.body, 'Statement on a long day');
    const old = await tokenThatRanOut('focal-point', { party: 'jo' });
    const focal = await browser.visit('/', { persona: 'focal-point-jo' });
    const { page } = focal;
    let issued = 0;
    await page.route('**/demonstration/cica/tokens', async (route) => {
      issued += 1;
      if (issued === 1) await route.fulfill({ json: { token: old } });
      else await route.continue();
    });
    await page.goto(`${whole.program.address}${path}`);
    const form = await openAct(page, 'State a position');
    await form.getByLabel('Position', { exact: true }).selectOption('Support');
    await form.getByRole('button', { name: 'Confirm' }).click();
    await form.getByText('Done. It is on the record.').waitFor();
    expect(issued).toBeGreaterThan(1);
    await leave(focal);
  });

  test('a token that was brought: its end is told, another one is brought, and what was entered is there again', async () => {
    const path = await underSilence(whole.body, 'Statement on a longer day');
    const fresh = async (): Promise<string> => {
      const answer = await fetch(`${whole.program.address}/demonstration/cica/tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ persona: 'focal-point-jo' }),
      });
      return ((await answer.json()) as { token: string }).token;
    };
    const focal = await browser.visit('/', { persona: 'focal-point-jo' });
    const { page } = focal;
    await page.route('**/web-settings', async (route) => {
      const settings = (await (await route.fetch()).json()) as object;
      await route.fulfill({ json: { ...settings, signIn: { kind: 'token' } } });
    });
    await page.goto(`${whole.program.address}${path}`);
    const bring = async (): Promise<void> => {
      await page.getByLabel('Access token').fill(await fresh());
      await page.getByRole('button', { name: 'Continue' }).click();
    };
    await page.getByLabel('Access token').waitFor();
    await readable(page);
    await bring();
    const form = await openAct(page, 'State a position');
    await form.getByLabel('Position', { exact: true }).selectOption('Support');
    const words = 'Jordan supports it, and says why at length.';
    await form.getByText('More', { exact: true }).click();
    await form.getByRole('textbox').first().fill(words);
    await page.evaluate(
      (old) =>
        (globalThis as unknown as { sessionStorage: { setItem: (key: string, value: string) => void } }).sessionStorage //
          .setItem('nemcon-token', old),
      await tokenThatRanOut('focal-point', { party: 'jo' }),
    );
    await form.getByRole('textbox').first().fill(`${words} `);
    await page.getByText('Your sign-in has ended.', { exact: false }).waitFor();
    await bring();
    await page.getByRole('heading', { level: 1, name: 'Statement on a longer day' }).waitFor();
    const again = (await form.isVisible()) ? form : await openAct(page, 'State a position');
    expect((await again.getByRole('textbox').first().inputValue()).trim()).toBe(words);
    await again.getByRole('button', { name: 'Confirm' }).click();
    await again.getByText('Done. It is on the record.').waitFor();
    await leave(focal);
  });
});
