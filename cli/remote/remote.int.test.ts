import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import '../../engines/provided-engines.ts';
import { acts } from '../../api/acts/index.ts';
import { operationOf } from '../../api/act-definition.ts';
import { ApiHarness, eventually } from '../../api/testing/api-harness.ts';
import { actCommand } from '../commands/act.ts';
import { meetingCommand } from '../commands/meeting.ts';
import { organisationCommand, partyCommand } from '../commands/organisation.ts';
import { ApiClient } from './api-client.ts';

/** The commands against a running API: a sitting from its announcement to the close of its record, without a line of HTTP. */
let api: ApiHarness;
let address: string;
let folder: string;
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
  address = await api.app.listen({ host: '127.0.0.1', port: 0 });
  folder = mkdtempSync(join(tmpdir(), 'nemcon-cli-'));
  // The first act of all: there is no clock to ask yet.
  await act(['establish-organisation']);
}, 120_000);
afterAll(async () => {
  await api?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => vi.restoreAllMocks());

const options = async (persona: string, more: object = {}) => ({
  as: persona,
  token: await api.token(persona),
  address,
  language: 'en',
  data: folder,
  ...more,
});

/** What a command printed. */
async function said(command: () => Promise<void>): Promise<string> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  await command();
  log.mockRestore();
  return lines.join('\n');
}
const meeting = async (line: string[], persona = 'secretariat', more: object = {}) =>
  said(async () => meetingCommand(line, await options(persona, more)));
const act = async (line: string[], persona = 'secretariat', more: object = {}) =>
  said(async () => actCommand(line, await options(persona, more)));

/** A statement before the Senior Officials, made by the command too. */
async function statement(title: string): Promise<string> {
  const body = JSON.stringify({ kind: 'statement', class: 'members', procedure: { id: 'cica/statement' } });
  const { id } = JSON.parse(
    await act(['register-document', '--title', title], 'secretariat', { body, json: true }),
  ) as { id: string };
  await act(['complete-stage', title, 'proposed']);
  await act(['add-revision', id], 'secretariat', {
    body: JSON.stringify({ texts: [{ text: 'Text', language: 'en' }], basedOn: 0 }),
  });
  await act(['circulate-document', id, '--revision', '1']);
  await act(['complete-stage', id, 'drafting']);
  return id;
}
const shown = (look: RegExp) =>
  eventually(async () => {
    const told = await meeting(['show', 'Sitting']);
    return look.test(told) ? told : undefined;
  });

test('the API describes every act, and the command knows each with its path', async () => {
  const client = new ApiClient({ address, token: await api.token('operator'), organisation: 'cica', language: 'en' });
  const forms = await client.forms();
  expect(forms.map(({ name }) => name).sort()).toEqual(acts.map(operationOf).sort());
  for (const form of forms) {
    const found = acts.find((each) => operationOf(each) === form.name);
    expect([form.name, form.places.toSorted()]).toEqual([form.name, Object.keys(found?.params.shape ?? {}).sort()]);
    const shape = (found?.body as unknown as { shape: object }).shape;
    expect([form.name, [...form.fields.keys()].sort()]).toEqual([form.name, Object.keys(shape).sort()]);
  }
  const ruling = forms.find(({ name }) => name === 'rule-on-item');
  expect(ruling?.fields.get('ruledAt')?.kind).toBe('instant');
  expect(ruling?.fields.get('statement')?.kind).toBe('content');
  expect(forms.find(({ name }) => name === 're-date-meeting')?.fields.get('dates')?.kind).toBe('dates');
});

test('a sitting: announced, moved, on its agenda, attended, opened, called, ruled, closed', async () => {
  const water = await statement('On water');
  await statement('On fire');
  expect(await meeting(['list'])).toBe('There are no meetings.');
  await meeting(['announce', 'Sitting', '--organ', 'senior-officials-committee', '--dates', '2024-10-01']);
  await meeting(['re-date', 'Sitting', '2024-10-03/2024-10-04']);
  await meeting(['move', 'Sitting', '--mode', 'online', '--reason', 'Weather']);
  expect(await meeting(['list', '--state', 'announced'])).toMatch(
    /^2024-10-03\/2024-10-04 {2}announced {2}\S+ {2}Sitting$/,
  );
  await meeting(['agenda', 'add', 'Sitting', 'water', 'On water', 'senior-officials-committee']);
  await meeting(['agenda', 'add', 'Sitting', 'fire', 'On fire', 'senior-officials-committee']);
  await meeting(['agenda', 'order', 'Sitting', 'fire,water']);
  await meeting(['attendance', 'Sitting', 'all', 'present']);
  await meeting(['open', 'Sitting']);
  const opened = await shown(/28 of 28 present/);
  expect(opened).toMatch(/1\. {2}fire +on the agenda[^]*2\. {2}water +on the agenda/);
  // Protocol order (RoP 1.7): Azerbaijan before the United Arab Emirates, whose code is "ae".
  expect(opened.indexOf('Azerbaijan')).toBeLessThan(opened.indexOf('United Arab Emirates'));
  await meeting(['call', 'Sitting', 'fire,water'], 'chair');
  await eventually(async () =>
    (await meeting(['show', 'Sitting'])).match(/(fire|water) +under consideration/g)?.length === 2 ? true : undefined,
  );
  await meeting(['position', 'Sitting', 'fire', 'kz', 'objection', '--statement', 'Not yet.']);
  await shown(/Kazakhstan: objection, in the room/);
  await meeting(['en-bloc', 'propose', 'Sitting', 'water'], 'chair');
  await meeting(['en-bloc', 'rule', 'Sitting', '--statement', 'There are no objections.'], 'chair');
  await meeting(['rule', 'Sitting', 'fire', 'blocked'], 'chair');
  await shown(/water +adopted/);
  await meeting(['statement', 'Sitting', 'water', 'th', 'As we understand it.']);
  const pdf = join(folder, 'record.pdf');
  expect(await meeting(['paper', 'Sitting', 'record', '--out', pdf])).toMatch(/record\.pdf {2}\d+ bytes/);
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  await meeting(['close', 'Sitting']);
  await meeting(['close-record', 'Sitting']);
  expect(await shown(/Record closed/)).toMatch(/State +closed/);
  const russian = await meeting(['show', 'Sitting'], 'secretariat', { language: 'ru' });
  expect(russian).toMatch(/Кворум +28 из 28/);
  const { body } = await api.get('secretariat', `/documents/${water}`);
  expect(body.openStages).toEqual(['ministerial-council']);
}, 60_000);

describe('what is refused', () => {
  test('tells the sentence, the rule and the code, in the language that was asked for', async () => {
    await expect(meeting(['cancel', 'Sitting'], 'focal-point-kz')).rejects.toThrow(
      /Your role may not carry out this act\.[^]*rule I11[^]*code not-permitted/,
    );
    await expect(meeting(['cancel', 'Sitting'], 'focal-point-kz', { language: 'ru' })).rejects.toThrow(
      /[а-я]{4}[^]*code not-permitted/,
    );
    await expect(meeting(['rule', 'Sitting', 'water', 'perhaps'], 'chair')).rejects.toThrow(
      /\/ruling: [^]*code request-malformed/,
    );
  });

  test.each([
    [['show'], 'Which meeting?'],
    [['show', 'Ninth'], 'No meeting that you may see is called "Ninth".'],
    [['adjourn', 'Sitting'], 'There is no "nemcon meeting adjourn Sitting"'],
    [['agenda', 'withdraw', 'Sitting'], 'item is missing'],
    [['open', 'Sitting', 'now'], '"now" is too much'],
    [['open', 'Sitting', '--when', 'now'], 'open-meeting knows no --when. It knows --opened-at'],
    [['paper', 'Sitting', 'minutes'], 'The papers of a meeting are agenda, attendance, record.'],
    [['list', '--organ', 'x'], '--organ is not known here. --state'],
  ])('nemcon meeting %j: a sentence, and nothing is done', async (line, sentence) => {
    await expect(meeting(line)).rejects.toThrow(sentence);
  });

  test('an API that does not answer, a language that there is not, and nothing that runs are told', async () => {
    const nowhere = { address: 'http://127.0.0.1:9' };
    await expect(meeting(['list'], 'secretariat', nowhere)).rejects.toThrow('http://127.0.0.1:9 does not answer (');
    await expect(meeting(['list'], 'secretariat', { language: 'de' })).rejects.toThrow('--language is en or ru.');
    await expect(meeting(['list'], 'secretariat', { address: undefined })).rejects.toThrow(
      `Nothing runs from ${folder}`,
    );
  });
});

test('with the same key nothing is done twice (I9)', async () => {
  const more = { key: 'the-same-key', json: true };
  const line = ['announce', 'Once', '--organ', 'summit'];
  const [first, second] = [await meeting(line, 'secretariat', more), await meeting(line, 'secretariat', more)];
  expect((JSON.parse(second) as { id: string }).id).toBe((JSON.parse(first) as { id: string }).id);
  expect((await meeting(['list'])).match(/Once/g)).toHaveLength(1);
});

test('from the shell: options and fields in any order, a value with a hyphen, words on standard error and an exit code', async () => {
  await meeting(['announce', 'From the shell', '--organ', 'summit', '--dates', '2024-12-19']);
  const run = async (...line: string[]) =>
    promisify(execFile)(process.execPath, ['cli/nemcon.ts', ...line, '--address', address, '--data', folder], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, NEMCON_TOKEN: await api.token('secretariat') },
    });
  const rule = ['--rule.base', 'first-day', '--rule.days', '-7', '--rule.time=18:00', '--rule.zone', 'Asia/Almaty'];
  const set = await run(
    'meeting',
    'deadline',
    'set',
    'From the shell',
    '--language',
    'ru',
    ...rule,
    'papers',
    'circulation',
  );
  expect(set.stdout).toMatch(/^set-meeting-deadline: выполнено, запись \d/);
  const id = /\S{36}/.exec(await meeting(['list', '--state', 'announced']))?.[0];
  const told = await eventually(async () => {
    const { stdout } = await run('meeting', 'show', 'From the shell');
    return stdout.includes('Asia/Almaty') ? stdout : undefined;
  });
  expect(told).toContain('papers  the circulation of documents  12 December 2024 at 18:00 (Asia/Almaty)');
  expect((await run('party', 'kw', '--json')).stdout).toContain('"party": "kw"');
  expect((await run('act', 'cancel-meeting', id ?? '', '--fields')).stdout).toContain('--reason');
  const refused = await run('meeting', 'agenda', 'order', 'From the shell', 'nothing').catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^nemcon: [^]*code agenda-/) });
}, 60_000);

test('I14: a meeting of others is not there', async () => {
  await meeting(['announce', 'SECRET', '--organ', 'summit', '--class', 'named', '--named', 'kz,mn']);
  expect(await meeting(['list'], 'focal-point-mn')).toContain('SECRET');
  expect(await meeting(['list'], 'focal-point-th')).not.toContain('SECRET');
  await expect(meeting(['show', 'SECRET'], 'focal-point-th')).rejects.toThrow('No meeting that you may see');
});

test('a link to a calendar is made, and works', async () => {
  const [url = ''] = (await meeting(['calendar', '--alarm', '30'], 'focal-point-th')).split('\n');
  const calendar = await (await fetch(url)).text();
  expect(calendar).toContain('SUMMARY:Sitting');
  expect(calendar).not.toContain('SECRET');
});

test('an act says what it takes, and all acts are named', async () => {
  expect(await act(['rule-on-item'], 'operator', { fields: true })).toMatch(/--ruling +needed +adopted\|/);
  expect((await act([], 'operator')).split('\n')).toHaveLength(acts.length);
  await expect(act(['rule-item'])).rejects.toThrow('Perhaps');
});

test('the organisation and a party, each fact with what it rests on', async () => {
  const now = await said(async () => organisationCommand(await options('observer')));
  expect(now).toMatch(/^CICA/);
  expect(now).toMatch(/Quorum +2\/3: 19/);
  expect(now).toContain('Member States (28)');
  expect(now.indexOf('Azerbaijan')).toBeLessThan(now.indexOf('United Arab Emirates'));
  const then = await said(async () =>
    organisationCommand(await options('observer', { asOf: '2022-10-01', language: 'ru' })),
  );
  expect(then).toContain('2022-10-01');
  expect(then).toContain('по записи неизвестно');
  const party = await said(async () => partyCommand('kw', await options('observer')));
  expect(party).toMatch(/^Kuwait \(kw\): Member State/);
  expect(party).toMatch(/Member State +2022/);
  const data = JSON.parse(await said(async () => partyCommand('kw', await options('observer', { json: true })))) as {
    party: string;
  };
  expect(data.party).toBe('kw');
  await expect(said(async () => partyCommand('atlantis', await options('observer')))).rejects.toThrow('code not-found');
  expect(existsSync(join(folder, 'running.json'))).toBe(false);
});
