import type { Browser, Page } from 'playwright-core';

export interface WebFigure {
  name: string;
  value: number;
  unit: string;
  goal: string;
}

/** Each measure is made so often, and the median is told. */
export const RUNS = 3;
/** The processor is made so many times slower. */
export const SLOWED = 4;

/** Somebody new at a browser, on a slow machine unless told. */
export async function visit(browser: Browser, persona = 'secretariat', slowed = SLOWED): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await context.addInitScript((as) => sessionStorage.setItem('nemcon-persona', as), persona);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  return page;
}
