/** A secretariat's own body: the files of docs/use/your-own-body.md in an empty folder, proved, started, and one decision to its adoption. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../cli/start/free-port.ts';
import { throwAwayFolder, type ThrowAwayFolder } from '../engines/throw-away.ts';
import { writeOwnBody } from './bodies/own-body.ts';
import { request, type Answer } from './support/http.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const BODY = 'lake-commission';

let folder: ThrowAwayFolder;
let started: ChildProcess | undefined;
let environment: NodeJS.ProcessEnv;
beforeEach(() => {
  folder = throwAwayFolder();
  started = undefined;
  // As a person names it: from where the commands are given.
  const rules = relative(root, join(folder.directory, 'rules'));
  environment = { ...process.env, RULES_DIRECTORY: rules, NEMCON_DATA: join(folder.directory, 'data') };
});
afterEach(async () => {
  const ended = new Promise((resolve) => started?.once('exit', resolve));
  if (started?.exitCode === null) {
    started.kill('SIGTERM');
    await ended;
  }
  folder.remove();
});

/** `npx nemcon …`, to its end. */
async function nemcon(...words: string[]): Promise<string> {
  const run = promisify(execFile)(process.execPath, ['cli/bootstrap.mjs', ...words], { cwd: root, env: environment });
  return (await run).stdout.trim();
}

/** `npx nemcon start`, until it says that it runs; gives what it said. */
async function start(port: number): Promise<string> {
  const words = ['cli/bootstrap.mjs', 'start', '--port', String(port)];
  const child = spawn(process.execPath, words, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  started = child;
  let output = '';
  return await new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ctrl-C stops everything')) resolve(output);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(output)));
  });
}

test('a procedure from a file, proved and run to an adoption, without a line of code', async () => {
  writeOwnBody(join(folder.directory, 'rules'));
  const proved = await nemcon('prove', join(folder.directory, 'rules', 'procedures', BODY, 'decision.yaml'));
  expect(proved).toContain(`${BODY}/decision@1  sound`);

  const port = await freePort();
  expect(await start(port)).toContain(`${BODY} is established, and has no agenda`);
  expect((await nemcon('token', '--list')).split('\n').filter((line) => line.startsWith('focal-point-'))).toHaveLength(
    5,
  );
  const tokens = new Map<string, string>();
  for (const persona of ['secretariat', 'chair', 'focal-point-rowan'])
    tokens.set(persona, await nemcon('token', persona));
  const send = (method: 'GET' | 'POST', persona: string, path: string, body?: object): Promise<Answer> =>
    request(
      method,
      `http://127.0.0.1:${port}/v1/${BODY}${path}`,
      { authorization: `Bearer ${tokens.get(persona)}`, 'idempotency-key': randomUUID() },
      body,
    );
  const did = async (persona: string, path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await send('POST', persona, path, body);
    expect(answer, `${persona} ${path}: ${JSON.stringify(answer.body)}`).toMatchObject({
      status: expect.toSatisfy((status: number) => status === 200 || status === 201) as number,
    });
    return answer.body as Record<string, unknown>;
  };
  const phase = async (path: string, wanted: string): Promise<void> => {
    const until = performance.now() + 20_000;
    let seen: unknown;
    while (performance.now() < until) {
      seen = ((await send('GET', 'secretariat', path)).body as { phase?: string }).phase;
      if (seen === wanted) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${path} is ${String(seen)}, not ${wanted}`);
  };

  const title = { language: 'en', text: 'Water level in spring' };
  const { id } = await did('secretariat', '/documents', { kind: 'decision', class: 'members', title });
  const document = `/documents/${String(id)}`;
  const texts = [{ language: 'en', text: 'The level is kept at 4.20 m until May.' }];
  await did('secretariat', `${document}/revisions`, { basedOn: 0, texts });
  await did('secretariat', `${document}/stages/drafting/completion`, {});
  await did('secretariat', `${document}/circulations`, { revision: 1 });

  const terms = { stage: 'commission', method: 'silence', revision: 1 };
  const short = { ...terms, period: { kind: 'minutes', minutes: 60 } };
  expect(await send('POST', 'chair', `${document}/rounds`, short)).toMatchObject({
    status: 422,
    body: { code: 'period-too-short', rule: 'rule 3.4: a day at least' },
  });
  const deadline = { wallTime: '2025-01-08T12:00', zone: 'Europe/Vienna' };
  await did('chair', `${document}/rounds`, { ...terms, period: { kind: 'until', deadline } });
  await phase(`${document}/rounds/r1`, 'open');
  await did('focal-point-rowan', `${document}/rounds/r1/positions`, { revision: 1, position: 'support' });

  expect(await nemcon('clock', '--forward-to', '2025-01-08T12:01:00+01:00')).toContain(
    `The clock of ${BODY} stands at`,
  );
  await phase(`${document}/rounds/r1`, 'silence-held');
  const { sequence } = await did('chair', `${document}/rounds/r1/confirmation`, {});
  const adopted = await send('GET', 'focal-point-rowan', `${document}?waitFor=${String(sequence)}`);
  expect(adopted.body).toMatchObject({ id, state: 'adopted' });

  const dossier = join(folder.directory, 'level.dossier');
  await nemcon('export', String(id), '--out', dossier);
  expect(await nemcon('verify', dossier)).toMatch(/^VERIFIED: /m);
});
