import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { freePort } from '../cli/start/free-port.ts';
import { throwAwayFolder, type ThrowAwayFolder } from '../engines/throw-away.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

let folder: ThrowAwayFolder;
let started: ChildProcess[];

beforeEach(() => {
  folder = throwAwayFolder();
  started = [];
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  folder.remove();
});

interface Start {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

/** `npm start` as a person runs it, in a process of its own. */
function start(...words: string[]): Start {
  const child = spawn(process.execPath, ['cli/bootstrap.mjs', 'start', '--data', folder.directory, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

/** Every process whose environment or words name the folder: engines, our own, watchmen. */
function leftOver(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
        return words.includes(folder.directory) || environment.includes(folder.directory)
          ? [`${pid} ${words.slice(0, 100)}`]
          : [];
      } catch {
        return [];
      }
    });
}

/** How long a first start may take that also builds the pages, and a whole test with a second one; ms. */
const [STARTED, WHOLE] = [300_000, 600_000];
vi.setConfig({ testTimeout: WHOLE });

async function until(what: () => boolean, within: number, told: () => string): Promise<void> {
  const end = performance.now() + within;
  while (!what()) {
    if (performance.now() > end) throw new Error(`did not come about within ${within} ms: ${told()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('npm start', () => {
  test('loads, says where everything is, stops on Ctrl-C without a process left; a second start loads nothing twice', async () => {
    const port = String(await freePort());
    const first = start('--port', port);
    await until(() => first.output().includes('Nemcon runs'), STARTED, first.output);
    expect(first.output()).toContain(`http://127.0.0.1:${port}/documentation`);
    const taken = start('--port', port);
    expect(await taken.ended).toBe(1);
    expect(taken.output()).toMatch(/Port \d+ is taken by another program: choose another one/);
    const running = start('--port', String(await freePort()));
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain('already running on this data directory');
    first.child.kill('SIGINT');
    // The terminal sends Ctrl-C to the whole group; the child of the bootstrap is the one who stops things.
    for (const pid of readFileSync(`/proc/${first.child.pid}/task/${first.child.pid}/children`, 'utf8')
      .trim()
      .split(' '))
      process.kill(Number(pid), 'SIGINT');
    await first.ended;
    expect(first.output()).toContain('Stopped;');
    await until(
      () => leftOver().length === 0,
      10_000,
      () => leftOver().join('\n'),
    );
    const second = start('--port', port, '--until-loaded');
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain('nothing was loaded twice');
    await until(
      () => leftOver().length === 0,
      10_000,
      () => leftOver().join('\n'),
    );
  });

  test('a kill -9 of the start itself leaves no process, and the next start goes on', async () => {
    const first = start('--port', String(await freePort()));
    await until(() => first.output().includes('Nemcon runs'), STARTED, first.output);
    for (const pid of readFileSync(`/proc/${first.child.pid}/task/${first.child.pid}/children`, 'utf8')
      .trim()
      .split(' '))
      process.kill(Number(pid), 'SIGKILL');
    first.child.kill('SIGKILL');
    await until(
      () => leftOver().length === 0,
      30_000,
      () => leftOver().join('\n'),
    );
    const second = start('--port', String(await freePort()), '--until-loaded');
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain('nothing was loaded twice');
  });
});
