/** What is photographed: each page as somebody sees it for whom it was made. */
import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';

export interface Subject {
  /** The first part of the picture's name. */
  name: string;
  title: string;
  persona: string;
  path: (scene: Scene) => string;
  /** Before the page is opened. */
  before?: (page: Page) => Promise<void>;
  /** What is done on the page first. */
  then?: (page: Page) => Promise<void>;
}

/** The pages of an installation: a visitor is sent to the body's own provider first. */
async function atAnInstallation(page: Page): Promise<void> {
  await page.route('**/web-settings', async (route) => {
    const response = await route.fetch();
    const settings = (await response.json()) as object;
    const signIn = { kind: 'oidc', issuer: 'https://sign-in.example', clientId: 'nemcon', scope: 'openid' };
    await route.fulfill({ response, json: { ...settings, signIn } });
  });
}

/** The Secretariat's browser keeps that it looks at the board as a table. */
async function asTable(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('nemcon-board-look/secretariat', 'table'));
}

export const SUBJECTS: readonly Subject[] = [
  { name: 'today-secretariat', title: 'Today, the Secretariat’s', persona: 'secretariat', path: () => '/' },
  { name: 'today-state', title: 'Today, a State’s (Jordan)', persona: 'focal-point-jo', path: () => '/' },
  { name: 'today-chair', title: 'Today, the Chair’s', persona: 'chair', path: () => '/' },
  { name: 'inbox', title: 'Inbox (Mongolia)', persona: 'focal-point-mn', path: () => '/inbox' },
  { name: 'board', title: 'Board, as columns', persona: 'secretariat', path: () => '/documents' },
  {
    name: 'board-table',
    title: 'Board, as a table',
    persona: 'secretariat',
    path: () => '/documents',
    before: asTable,
  },
  {
    name: 'document',
    title: 'Document: on the floor of a meeting, with an objection',
    persona: 'secretariat',
    path: ({ onTheFloor }) => `/documents/${onTheFloor}`,
  },
  {
    name: 'document-silence',
    title: 'Document: silence under way, as a State sees it (Thailand)',
    persona: 'focal-point-th',
    path: ({ underSilence }) => `/documents/${underSilence}`,
  },
  {
    name: 'act',
    title: 'An act, before it is confirmed: who will be told',
    persona: 'focal-point-th',
    path: () => '/inbox',
    then: async (page) => {
      await page
        .getByRole('listitem')
        .filter({ hasText: 'Statement on the protection of glaciers' })
        .getByRole('button', { name: /^(Object|Возразить)$/ })
        .first()
        .click();
      await page
        .getByRole('dialog')
        .getByText(/Who will be told|Кто будет уведомл/)
        .first()
        .waitFor();
    },
  },
  { name: 'meetings', title: 'Meetings', persona: 'secretariat', path: () => '/meetings' },
  {
    name: 'meeting',
    title: 'A meeting in session',
    persona: 'secretariat',
    path: ({ meeting }) => `/meetings/${meeting}`,
  },
  {
    name: 'room',
    title: 'Its room, for the projector',
    persona: 'secretariat',
    path: ({ meeting }) => `/meetings/${meeting}/room`,
  },
  { name: 'treaties', title: 'Treaties', persona: 'depositary', path: () => '/treaties' },
  { name: 'organisation', title: 'Organisation', persona: 'secretariat', path: () => '/organisation' },
  { name: 'procedures', title: 'Procedures', persona: 'secretariat', path: () => '/procedures' },
  {
    name: 'procedure',
    title: 'A procedure, drawn from its data',
    persona: 'secretariat',
    path: () => '/procedures?procedure=statement',
  },
  { name: 'audit', title: 'Audit', persona: 'auditor', path: () => '/audit' },
  { name: 'notices', title: 'Notices (Kazakhstan)', persona: 'focal-point-kz', path: () => '/notices' },
  { name: 'sign-in', title: 'Sign-in', persona: 'secretariat', path: () => '/', before: atAnInstallation },
];
