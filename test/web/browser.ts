import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumPath } from './find-chromium.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The rules of WCAG 2.2 AA that a program can check, and good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Visit {
  persona?: string;
  language?: 'en' | 'ru';
  theme?: 'light' | 'dark';
  width?: number;
  /** Another origin that may be asked: the sign-in. */
  also?: string;
}

/** A person at a browser, and what their browser complained about. */
export interface Visitor {
  page: Page;
  /** Errors of scripts, refusals of the policy, requests to anywhere but the program. */
  complaints: string[];
}

/** Chromium, and people in it: each has a context of their own, so that two may be two personas at once. */
export class TestBrowser {
  readonly #browser: Browser;
  readonly #address: string;

  private constructor(browser: Browser, address: string) {
    this.#browser = browser;
    this.#address = address;
  }

  static async open(address: string): Promise<TestBrowser> {
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      // The flags keep it from looking for its maker's servers; as root it runs without its sandbox only.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    });
    return new TestBrowser(browser, address);
  }

  /** Somebody opens a page. */
  async visit(
    path: string,
    { persona = 'secretariat', language = 'en', theme = 'light', width = 1440, also }: Visit = {},
  ): Promise<Visitor> {
    const context = await this.#browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: theme,
      locale: language === 'ru' ? 'ru-RU' : 'en-GB',
      timezoneId: 'Asia/Almaty',
      reducedMotion: 'reduce',
    });
    await context.addInitScript(
      ([as, speaks]) => {
        if (sessionStorage.getItem('nemcon-persona') === null) sessionStorage.setItem('nemcon-persona', as);
        if (localStorage.getItem('nemcon-language') === null) localStorage.setItem('nemcon-language', speaks);
      },
      [persona, language] as const,
    );
    const page = await context.newPage();
    // A machine that does much else takes its time; nothing waits longer than it has to.
    page.setDefaultTimeout(60_000);
    const complaints: string[] = [];
    page.on(
      'console',
      (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`.trim()),
    );
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const mayBeAsked = [this.#address, 'data:', 'blob:', ...(also === undefined ? [] : [also])];
      if (!mayBeAsked.some((start) => request.url().startsWith(start)))
        complaints.push(`asked elsewhere: ${request.url()}`);
    });
    await page.goto(`${this.#address}${path}`);
    await page.locator('main h1').first().waitFor();
    return { page, complaints };
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

/** What axe finds on the page as it is: each finding with the element. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  // By the debugger and not by a script element, which the pages' own policy would refuse.
  await page.evaluate(axeSource);
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (root: unknown, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run((globalThis as unknown as { document: unknown }).document, { runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  }, RULES);
}

/** Waits until nothing is being read any more: every part of the page shows what it has. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { document } = globalThis as unknown as {
      document: { querySelectorAll: (css: string) => { length: number } };
    };
    return document.querySelectorAll('[role=status][data-loading]').length === 0;
  });
}
