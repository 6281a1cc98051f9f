import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumPath } from '../find-chromium.ts';
import { settled } from '../browser.ts';

export type Language = 'en' | 'ru';
export type Theme = 'light' | 'dark';
export const LANGUAGES: readonly Language[] = ['en', 'ru'];
export const THEMES: readonly Theme[] = ['light', 'dark'];
/** A desk and a telephone: width and height of what one sees first, px. */
export const SCREENS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
export type Screen = (typeof SCREENS)[number];

const LOCALES = { en: 'en-GB', ru: 'ru-RU' } as const;
const QUALITY = 80;
/** For one page on a busy machine, ms. */
const PATIENCE = 60_000;
/** How long a picture has to stay the same before it is taken, and how often it is looked at for that, ms. */
const STILL = 300;
const STILL_LOOKS = 30;

/** Somebody who opens a page. */
export interface Sitting {
  persona: string;
  language: Language;
  screen: Screen;
  path: string;
  /** Before the page is opened. */
  before?: ((page: Page) => Promise<void>) | undefined;
}

const ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--hide-scrollbars',
  '--font-render-hinting=none',
];

/**
 * Takes pictures with Chromium: one for each language, since the fields for a day or a file speak the language of the browser, where the system
 * has its words (Debian: `chromium-l10n`); else they are English.
 */
export class Camera {
  readonly #browsers: ReadonlyMap<Language, Browser>;
  readonly #address: string;
  readonly #now: number;

  private constructor(browsers: ReadonlyMap<Language, Browser>, address: string, now: number) {
    this.#browsers = browsers;
    this.#address = address;
    this.#now = now;
  }

  /** @param now what the body's clock shows when a page is opened, epoch ms */
  static async ready(address: string, now: number): Promise<Camera> {
    const browsers = new Map<Language, Browser>();
    for (const language of LANGUAGES) {
      const locale = LOCALES[language];
      const environment = { ...process.env, LANGUAGE: locale.replace('-', '_') };
      const browser = await chromium.launch({
        executablePath: chromiumPath(),
        args: [...ARGUMENTS, `--lang=${locale}`],
        env: environment,
      });
      browsers.set(language, browser);
    }
    return new Camera(browsers, address, now);
  }

  /** Opens a page in a browser of its own, and waits until it shows what it has. Its context is the caller's to close. */
  async open({ persona, language, screen, path, before }: Sitting): Promise<Page> {
    const browser = this.#browsers.get(language) as Browser;
    const context = await browser.newContext({
      viewport: { width: screen.width, height: screen.height },
      locale: LOCALES[language],
      timezoneId: 'Asia/Almaty',
      reducedMotion: 'reduce',
    });
    await context.addInitScript(
      ([as, speaks]) => {
        sessionStorage.setItem('nemcon-persona', as);
        localStorage.setItem('nemcon-language', speaks);
      },
      [persona, language] as const,
    );
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await this.#stopClock(page);
    await before?.(page);
    await page.goto(`${this.#address}${path}`);
    await page.locator('h1').first().waitFor();
    await settled(page);
    return page;
  }

  /** The demonstration's clock begins with each page where it stood when the scene was ready. */
  async #stopClock(page: Page): Promise<void> {
    await page.route('**/v1/*/session', async (route) => {
      const response = await route.fetch();
      if (!response.ok()) return route.fulfill({ response });
      const session = (await response.json()) as { clock: object };
      return route.fulfill({ response, json: { ...session, clock: { ...session.clock, now: this.#now } } });
    });
  }

  async close(): Promise<void> {
    for (const browser of this.#browsers.values()) await browser.close();
  }
}

/** The first screen as WebP, or the whole length, in a theme, once it has stopped changing. */
export async function picture(page: Page, theme: Theme, whole: boolean): Promise<Buffer> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await still(page);
  const troubles = await page.getByRole('alert').allInnerTexts();
  if (troubles.length > 0) throw new Error(`the page tells of a problem: ${troubles.join(' ')}`);
  const session = await page.context().newCDPSession(page);
  try {
    const { cssContentSize } = await session.send('Page.getLayoutMetrics');
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: QUALITY,
      ...(whole ? { captureBeyondViewport: true, clip: { ...cssContentSize, scale: 1 } } : {}),
    });
    return Buffer.from(data, 'base64');
  } finally {
    await session.detach();
  }
}

/** Parts of a page come one after the other: it is done when its text and its height stay as they are, and were painted. */
async function still(page: Page): Promise<void> {
  const look = (): Promise<string> =>
    page.evaluate(async () => {
      const { document, requestAnimationFrame: frame } = globalThis as unknown as {
        document: { body: { innerText: string; scrollHeight: number }; fonts: { ready: Promise<unknown> } };
        requestAnimationFrame: (then: () => void) => void;
      };
      await document.fonts.ready;
      await new Promise<void>((painted) => frame(() => frame(painted)));
      return `${document.body.scrollHeight} ${document.body.innerText.replace(/\d+/g, '')}`;
    });
  let before = '';
  for (let looks = 0; looks < STILL_LOOKS; looks += 1) {
    await page.locator('h1').first().waitFor();
    await settled(page);
    const now = await look();
    if (now === before) return;
    before = now;
    await page.waitForTimeout(STILL);
  }
}
