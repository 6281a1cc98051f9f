import type { Browser, Page } from 'playwright-core';
import { Body } from '../../test/support/body.ts';
import { openDocument } from '../documents.ts';
import { median } from '../statistics.ts';
import { timeUntil } from './probes.ts';
import { RUNS, SLOWED, visit, type WebFigure } from './visit.ts';

const ORGANISATION = 'cica';
/** Whoever is in these measures, by the ids of a laptop's personas. */
const PEOPLE = ['secretariat', 'focal-point-mn', 'focal-point-jo'] as const;

/** What people do: a form, a position in two presses, and what somebody else sees of it. */
export async function acts(browser: Browser, address: string): Promise<WebFigure[]> {
  const body = await bodyAt(address);
  const runs: { form: number; stated: number; seen: number; seenAtFullSpeed: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const document = await openDocument(body);
    const byHand = await statedByHand(browser, address, document.id);
    const seen = await seenLive(browser, address, body, SLOWED);
    runs.push({ ...byHand, seen, seenAtFullSpeed: await seenLive(browser, address, body, 1) });
  }
  const middle = (name: keyof (typeof runs)[number]): number => median(runs.map((run) => run[name]));
  return [
    { name: 'an act’s form opened, with who will be told', value: middle('form'), unit: 'ms', goal: 'aim 500' },
    {
      name: 'a position confirmed until it is said that it stands',
      value: middle('stated'),
      unit: 'ms',
      goal: 'aim 1000',
    },
    {
      name: 'live: an act by the API until an open page shows it',
      value: middle('seen'),
      unit: 'ms',
      goal: 'aim 1000',
    },
    { name: 'live at full speed: the same', value: middle('seenAtFullSpeed'), unit: 'ms', goal: '<= 1000' },
  ];
}

/** Everybody who acts, with the tokens that a laptop's program gives to whoever asks. */
async function bodyAt(address: string): Promise<Body> {
  const tokens = new Map<string, string>();
  for (const persona of PEOPLE) {
    const answer = await fetch(`${address}/demonstration/${ORGANISATION}/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona }),
    });
    if (!answer.ok) throw new Error(`${address} gives no token to ${persona}: ${answer.status}`);
    tokens.set(persona, ((await answer.json()) as { token: string }).token);
  }
  return new Body(address, tokens);
}

const DIALOG = `document.querySelector('dialog[open]')`;
const says = (sentence: string): string => `${DIALOG}?.textContent.includes(${JSON.stringify(sentence)})`;
/** Whom it would tell has come: until then it cannot be confirmed. */
const TOLD = `${says('Who will be told')} && ${DIALOG}.querySelector('button[type="submit"]:not([aria-busy="true"]):not(:disabled)')`;
const pressed = (within: string, label: string): string =>
  `[...${within}.querySelectorAll('button')].find((button) => button.textContent.trim() === ${JSON.stringify(label)}).click()`;

/** A focal point objects from its inbox. */
async function statedByHand(browser: Browser, address: string, id: string): Promise<{ form: number; stated: number }> {
  const page = await visit(browser, 'focal-point-mn');
  await page.goto(`${address}/inbox`, { waitUntil: 'commit' });
  const task = page.getByRole('listitem').filter({ has: page.locator(`a[href^="/documents/${id}"]`) });
  await task.getByRole('button', { name: 'Object', exact: true }).waitFor();
  const own = `[...document.querySelectorAll('main li')].findLast((task) => task.querySelector('a[href^="/documents/${id}"]'))`;
  const form = await page.evaluate<number>(timeUntil(pressed(own, 'Object'), TOLD));
  const stated = await page.evaluate<number>(timeUntil(pressed(DIALOG, 'Confirm'), says('Done. It is on the record.')));
  await page.context().close();
  return { form, stated };
}

/** Another State objects by the API while the Chair looks at the document. */
async function seenLive(browser: Browser, address: string, body: Body, slowed: number): Promise<number> {
  const document = await openDocument(body);
  const page = await visit(browser, 'chair', slowed);
  await page.goto(`${address}/documents/${document.id}`, { waitUntil: 'commit' });
  await page.locator('main h1').first().waitFor();
  await live(page);
  await page.evaluate(`window.seen = (async () => {
    while (!document.querySelector('main').textContent.includes('1 objection')) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.timeOrigin + performance.now();
  })(), undefined`);
  const began = performance.timeOrigin + performance.now();
  await body.act('focal-point-jo', `${document.path}/rounds/r1/positions`, {
    revision: 1,
    position: 'objection',
  });
  const seen = await page.evaluate<number>('window.seen');
  await page.context().close();
  return seen - began;
}

/** The stream is connected, and what was being read has been read. */
async function live(page: Page): Promise<void> {
  await page.locator('header [data-state="live"]').waitFor();
  await page.waitForTimeout(1_000);
}
