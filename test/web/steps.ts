/** What several of the tests do on the pages, and on the API where a page is only looked at. */
import { expect, vi } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Body } from '../support/body.ts';
import { accessibilityFindings, settled, type Visitor } from './browser.ts';

export const at = '/v1/cica';
export const english = (text: string) => ({ text, language: 'en' });

/** A statement that is being drafted, by the API; its path in the pages. */
export async function inDrafting(body: Body, title: string, seenBy: object = { class: 'members' }): Promise<string> {
  const { id } = await body.act('secretariat', `${at}/documents`, {
    kind: 'statement',
    title: english(title),
    procedure: { id: 'cica/statement' },
    ...seenBy,
  });
  await body.act('secretariat', `${at}/documents/${id}/stages/proposed/completion`, {});
  return `/documents/${id}`;
}

/** A statement under silence before the Senior Officials, by the API; its path in the pages. */
export async function underSilence(body: Body, title: string): Promise<string> {
  const path = await inDrafting(body, title);
  const own = `${at}${path}`;
  await body.act('secretariat', `${own}/revisions`, { texts: [english('1. The States agree.')], basedOn: 0 });
  await body.act('secretariat', `${own}/circulations`, { revision: 1 });
  await body.act('secretariat', `${own}/stages/drafting/completion`, {});
  await body.act('secretariat', `${own}/rounds`, {
    stage: 'senior-officials-committee',
    method: 'silence',
    revision: 1,
    period: { kind: 'minutes', minutes: 20_160 },
  });
  // Opening it takes the electorate from the organisation first.
  const opened = async () =>
    expect((await body.get('secretariat', `${own}/rounds/r1`)).body).toMatchObject({ phase: 'open' });
  // Not `expect.poll`: what a story begins with is also made before its tests.
  await vi.waitFor(opened, { timeout: 60_000, interval: 100 });
  return path;
}

/** Confirms the form that is open, and closes it when it is done. */
export async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await dialog.getByText('Done. It is on the record.').waitFor();
  await dialog.locator('button', { hasText: 'Close' }).last().click();
  await dialog.waitFor({ state: 'detached' });
}

/** Opens an act on the page of its document: one that is not asked for now lies in the folded part. */
export async function openAct(page: Page, name: string): Promise<Locator> {
  const region = page.getByRole('region', { name: 'What you may do' });
  const button = region.getByRole('button', { name, exact: true, includeHidden: true });
  await button.waitFor({ state: 'attached' });
  if (!(await button.isVisible())) await region.getByText('Everything else that you may do').click();
  await button.click();
  // A form's title may say it in other words than the button: "State your position".
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Confirm' }).waitFor();
  return dialog;
}

/** Nothing went wrong in somebody's browser. @param foreseen what the browser notes of a refusal that the test itself brings about */
export const withoutComplaint = ({ complaints }: Visitor, foreseen?: RegExp): void =>
  expect(complaints.filter((each) => foreseen?.test(each) !== true)).toEqual([]);

export const leave = ({ page }: Visitor): Promise<void> => page.context().close();

/** How far the page can be moved sideways, px. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { documentElement } = (
      globalThis as unknown as { document: { documentElement: { scrollWidth: number; clientWidth: number } } }
    ).document;
    return documentElement.scrollWidth - documentElement.clientWidth;
  });

/** Whether everybody can read and use it as it is: nothing is cut off sideways, axe finds nothing. */
export async function readable(page: Page): Promise<void> {
  await settled(page);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await accessibilityFindings(page)).toEqual([]);
}

export const focused = (element: Locator): Promise<boolean> =>
  element.evaluate((each) => each === each.ownerDocument.activeElement);

/** Goes to an element by the Tab key alone; fails where it is not reached within so many stops. */
export async function tabTo(page: Page, element: Locator, stops = 80): Promise<void> {
  for (let stop = 0; stop < stops && !(await focused(element)); stop += 1) await page.keyboard.press('Tab');
  expect(await focused(element)).toBe(true);
}
