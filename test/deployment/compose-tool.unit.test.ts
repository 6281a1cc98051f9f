import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { composeFile, exampleEnvironment, root } from './compose-file.ts';

/** `docker-compose` of the distribution, or the plugin of a Docker that is there: `config` needs no engine. */
function composeTool(): string[] | undefined {
  for (const tool of [['docker-compose'], ['docker', 'compose']]) {
    const [command = '', ...words] = tool;
    if (spawnSync(command, [...words, 'version'], { stdio: 'ignore' }).status === 0) return tool;
  }
  return undefined;
}

const folder = mkdtempSync(join(tmpdir(), 'nemcon-compose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tool = composeTool();
const inCi = process.env['NEMCON_CI'] === '1';
const REMEDY = 'docker-compose is missing: apt-get install docker-compose';
if (tool === undefined && !inCi) console.warn(`skipped: ${REMEDY}`);

function config(files: string[], environment = 'deploy/example.env'): { status: number | null; said: string } {
  const [command = '', ...words] = tool ?? [];
  const named = files.flatMap((name) => ['-f', name]);
  const { status, stdout, stderr } = spawnSync(command, [...words, '--env-file', environment, ...named, 'config'], {
    cwd: root,
    encoding: 'utf8',
    // Nothing of the tester's own shell gets into it.
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
  });
  return { status, said: stdout + stderr };
}

describe.skipIf(tool === undefined && !inCi)('docker-compose config', () => {
  test('the tool is there', () => {
    expect(tool, REMEDY).toBeDefined();
  });

  test.each([
    ['one broker', ['docker-compose.yml']],
    ['three brokers', ['docker-compose.yml', 'deploy/three-brokers.yml']],
    ['engines alone', ['deploy/engines.yml']],
  ])('the files are valid: %s', (_name, files) => {
    const { status, said } = config(files);
    expect([status, said]).toEqual([0, expect.stringContaining('postgresql:')]);
    expect(said).not.toMatch(/warning|unsupported/i);
  });

  test('it reads the same variables that our own reading of the file does', () => {
    const { said } = config(['docker-compose.yml']);
    for (const [name, value] of Object.entries(composeFile(exampleEnvironment()).services['api']?.environment ?? {}))
      expect(said).toMatch(new RegExp(`${name}: ["']?${value.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}["']?\n`));
  });

  test('without the public address and the sign-in it says what is missing', () => {
    const nothing = join(folder, 'nothing.env');
    writeFileSync(nothing, '');
    const { status, said } = config(['docker-compose.yml'], nothing);
    expect(status).not.toBe(0);
    expect(said).toMatch(/the (address under which|issuer of|audience that)/);
  });
});

describe('make-secrets.sh', () => {
  mkdirSync(join(folder, 'deploy'));
  copyFileSync(join(root, 'deploy/make-secrets.sh'), join(folder, 'deploy/make-secrets.sh'));
  const run = (): string => execFileSync('sh', ['deploy/make-secrets.sh'], { cwd: folder, encoding: 'utf8' });
  const secret = (name: string): string => readFileSync(join(folder, 'deploy/secrets', name), 'utf8');

  test('makes every secret of the compose file, in a closed folder, and none a second time', () => {
    expect(run().split('\n').length).toBeGreaterThan(9);
    const { secrets } = composeFile(exampleEnvironment());
    expect(readdirSync(join(folder, 'deploy/secrets')).sort()).toEqual(Object.keys(secrets).sort());
    expect(statSync(join(folder, 'deploy/secrets')).mode & 0o777).toBe(0o700);
    const before = secret('database-url-api');
    expect(run()).toBe('');
    expect(secret('database-url-api')).toBe(before);
  });

  test('each process has a database user of its own, which roles.sql makes, and a password of its own', () => {
    run();
    const names = ['owner', 'api', 'worker', 'archiver', 'projector', 'notifier'];
    const urls = names.map((name) => new URL(secret(`database-url-${name}`).trim()));
    const roles = readFileSync(join(root, 'deploy/postgresql/roles.sql'), 'utf8');
    for (const { username } of urls) expect(roles).toMatch(new RegExp(`CREATE ROLE ${username} LOGIN`));
    expect(new Set(urls.map(({ username }) => username)).size).toBe(names.length);
    expect(new Set(urls.map(({ password }) => password)).size).toBe(names.length);
    for (const { password } of urls) expect(password).toMatch(/^[0-9a-f]{48}$/);
  });
});
