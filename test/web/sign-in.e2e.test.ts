/** Sign-in at a certified OpenID provider, in Chromium, on the whole program without the demonstration. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { buildPages } from '../../web/build.ts';
import { Body } from '../support/body.ts';
import { wholeProgram, type WholeProgram } from '../support/whole-program.ts';
import { TestBrowser, accessibilityFindings, type Visitor } from './browser.ts';
import { at, confirm, underSilence } from './steps.ts';
import { AUDIENCE, PAGES_CLIENT, startSignInProvider, TOKEN_LIFE, type SignInProvider } from './sign-in-provider.ts';

const office = (role: string, party?: string): Record<string, unknown> => ({
  nemcon: { organisation: 'cica', role, party },
});
const PEOPLE = {
  aigerim: { ...office('focal-point', 'kz'), name: 'Aigerim' },
  secretary: office('secretariat'),
  stranger: { groups: ['canteen'] },
};

let provider: SignInProvider;
let whole: WholeProgram;
let body: Body;
let browser: TestBrowser;
/** A document under silence, by its page. */
let path: string;
beforeAll(async () => {
  await buildPages();
  provider = await startSignInProvider(PEOPLE);
  const environment = {
    NEMCON_DEMO: '0',
    OIDC_ISSUER: provider.issuer,
    OIDC_AUDIENCE: AUDIENCE,
    OIDC_CLIENT_ID: PAGES_CLIENT,
  };
  whole = await wholeProgram(environment, async ({ address }) => {
    body = new Body(address, new Map([['secretariat', await provider.token('secretary')]]));
    // Without the demonstration nothing is loaded.
    await body.act('secretariat', `${at}/establishment`, { roster: 'cica' }, 'sign-in/establishment');
    path = await underSilence(body, 'Statement on orchards');
    return { organisation: 'cica', carriedOut: 0, known: 0, refused: [] };
  });
  browser = await TestBrowser.open(whole.program.address);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await whole?.stop();
  await provider?.close();
}, 60_000);
beforeEach(() => {
  Object.assign(provider, { refreshes: true, knowsPeople: true, grants: [] });
});

const own = 'Sign in with your organisation’s account';
const visit = (where: string): Promise<Visitor> => browser.visit(where, { also: provider.issuer });
const signedIn = (page: Page) => page.getByRole('button', { name: 'Sign out', exact: true });

/** By the pages' button, at the provider's form, and back. */
async function signIn(page: Page, name = 'aigerim'): Promise<void> {
  await page.getByRole('button', { name: own }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Enter' }).click();
}

/** An hour later by the clock of the browser, and a word from the page to the server. */
async function later(page: Page): Promise<void> {
  await page.clock.setFixedTime(Date.now() + (TOKEN_LIFE + 60) * 1_000);
  await page.getByRole('navigation').getByRole('link', { name: 'Board' }).click();
}

describe('sign-in with PKCE', () => {
  test('whoever is nobody yet is led to the provider, comes back to the page asked for first, acts, and signs out', async () => {
    const visitor = await visit(`${path}?from=mail`);
    const { page, complaints } = visitor;
    expect(await accessibilityFindings(page)).toEqual([]);
    const asked = page.waitForRequest((request) => request.url().startsWith(`${provider.issuer}/auth?`));
    await signIn(page);
    const question = new URL((await asked).url()).searchParams;
    expect([question.get('response_type'), question.get('code_challenge_method')]).toEqual(['code', 'S256']);
    await page.getByRole('heading', { level: 1, name: 'Statement on orchards' }).waitFor();
    expect(page.url()).toBe(`${whole.program.address}${path}?from=mail`);

    await page.getByRole('navigation').getByRole('link', { name: 'Inbox' }).click();
    const task = page.getByRole('listitem').filter({ hasText: 'Statement on orchards' });
    await task.getByRole('button', { name: 'No objection', exact: true }).click();
    await confirm(page);
    await task.waitFor({ state: 'detached' });

    await signedIn(page).click();
    await page.getByRole('button', { name: 'Sign out of the provider' }).click();
    await page.getByRole('button', { name: own }).waitFor();
    expect(page.url()).toBe(`${whole.program.address}/`);
    expect(await page.evaluate(() => JSON.stringify(Object.values(sessionStorage)))).not.toContain('access_token');
    // The next one at this machine is asked who they are.
    await page.getByRole('button', { name: own }).click();
    await page.getByRole('textbox', { name: 'Name' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the policy lets the pages speak with this server and with the issuer, and with nobody else', async () => {
    const { page } = await visit('/');
    const answer = await page.request.get(whole.program.address);
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy).toContain(`connect-src 'self' ${provider.issuer};`);
    expect(policy.split('; ').filter((each) => each.includes(provider.issuer))).toHaveLength(1);
    const reached = (url: string) =>
      page.evaluate(
        (address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          ),
        url,
      );
    expect(await reached(`${provider.issuer}/.well-known/openid-configuration`)).toBe(true);
    // A server that is there and would answer: the engine behind the program.
    const elsewhere = await otherServer();
    expect(await reached(elsewhere.address)).toBe(false);
    expect(elsewhere.asked()).toBe(0);
    await elsewhere.close();
    await page.context().close();
  });

  test('a reload keeps one signed in; another tab is somebody of its own', async () => {
    const { page, complaints } = await visit('/inbox');
    await signIn(page);
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    expect(provider.grants).toEqual(['authorization_code']);
    const tab = await page.context().newPage();
    await tab.goto(`${whole.program.address}/inbox`);
    await tab.getByRole('button', { name: own }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a token that ends', () => {
  test('is renewed once for all who ask at the same time, and nobody notices', async () => {
    const { page, complaints } = await visit('/');
    await signIn(page);
    await signedIn(page).waitFor();
    await later(page);
    await page.getByText('Statement on orchards').first().waitFor();
    expect(provider.grants).toEqual(['authorization_code', 'refresh_token']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('without a refresh token: it is said, and one comes back to where one was', async () => {
    provider.refreshes = false;
    const { page, complaints } = await visit('/');
    await signIn(page);
    await signedIn(page).waitFor();
    await later(page);
    await page.getByText('Your sign-in has ended.', { exact: false }).waitFor();
    expect(await page.getByText('Statement on orchards').count()).toBe(0);
    // The provider knows the person still: one press is enough.
    await page.clock.setFixedTime(Date.now());
    await page.getByRole('button', { name: own }).click();
    await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
    // What was asked without a token was refused, as it has to be.
    expect(complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
    await page.context().close();
  });

  test('where the provider takes the refresh token no more, it is said, and not asked again and again', async () => {
    const { page } = await visit('/');
    await signIn(page);
    await signedIn(page).waitFor();
    provider.knowsPeople = false;
    let asked = 0;
    page.on('request', (request) => (asked += Number(request.url() === `${provider.issuer}/token`)));
    await later(page);
    await page.getByText('Your sign-in has ended.', { exact: false }).waitFor();
    expect(asked).toBe(1);
    await page.context().close();
  });

  test('one that the server takes no more is replaced, and what was asked is asked again', async () => {
    const { page } = await visit('/');
    await signIn(page);
    await signedIn(page).waitFor();
    // As if the provider had withdrawn the key: everything that was signed until now is refused.
    await page.evaluate(() => {
      for (const [name, kept] of Object.entries(sessionStorage) as [string, string][])
        if (name.startsWith('oidc.user:'))
          sessionStorage.setItem(name, kept.replace(/"access_token":"[^"]*"/, '"access_token":"not.a.token"'));
    });
    await page.getByRole('navigation').getByRole('link', { name: 'Board' }).click();
    await page.getByText('Statement on orchards').first().waitFor();
    expect(provider.grants).toEqual(['authorization_code', 'refresh_token']);
    await page.context().close();
  });
});

describe('what can go wrong is said in a sentence', () => {
  test('who gives up at the provider reads so, and may try again from the page asked for', async () => {
    const { page, complaints } = await visit('/notices');
    await page.getByRole('button', { name: own }).click();
    await page.getByRole('button', { name: 'Give up' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('did not let you in, or you gave it up', { exact: false }).waitFor();
    await alert.getByText('It said: The person gave up.').waitFor();
    expect(page.url()).toBe(`${whole.program.address}/notices`);
    expect(await accessibilityFindings(page)).toEqual([]);
    await signIn(page);
    await page.getByRole('heading', { level: 1, name: 'Notices' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['an answer to no question of this tab', '?code=abc&state=forged', 'belongs to no sign-in of this tab'],
    ['an error to no question of this tab', '?error=server_error&state=forged', 'belongs to no sign-in of this tab'],
    ['an answer without a state', '?code=abc', 'belongs to no sign-in of this tab'],
  ])('%s signs nobody in', async (_case, answer, sentence) => {
    const { page, complaints } = await visit(`/signed-in${answer}`);
    await page.getByRole('alert').getByText(sentence, { exact: false }).waitFor();
    expect(page.url()).toBe(`${whole.program.address}/`);
    expect(complaints).toEqual([]);
    expect(provider.grants).toEqual([]);
    await page.context().close();
  });

  test('a provider that is away: said, in Russian too, and tried again by the same button', async () => {
    const { page } = await browser.visit('/', { also: provider.issuer, language: 'ru' });
    await page.route(`${provider.issuer}/**`, (route) => route.abort());
    const button = page.getByRole('button', { name: 'Войти с учётной записью Вашей организации' });
    await button.click();
    await page.getByRole('alert').getByText('Служба входа Вашей организации недоступна', { exact: false }).waitFor();
    await page.unroute(`${provider.issuer}/**`);
    await button.click();
    await page.getByRole('textbox', { name: 'Name' }).waitFor();
    await page.context().close();
  });

  test('a person whom the claims give no office is told so, and can come in as somebody else', async () => {
    const { page } = await visit('/');
    await signIn(page, 'stranger');
    const alert = page.getByRole('alert');
    await alert.getByText('role-missing', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Sign out, and come in as somebody else' }).click();
    await page.getByRole('button', { name: 'Sign out of the provider' }).click();
    await signIn(page);
    await signedIn(page).waitFor();
    await page.context().close();
  });
});

/** Another server of this machine, that counts who asks it. */
async function otherServer(): Promise<{ address: string; asked: () => number; close: () => Promise<void> }> {
  const { listenOnLoopback } = await import('../../activities/identity/testing/loopback-server.ts');
  let asked = 0;
  const { address, close } = await listenOnLoopback(() => (_request, response) => {
    asked += 1;
    response.end('here');
  });
  return { address, asked: () => asked, close };
}
