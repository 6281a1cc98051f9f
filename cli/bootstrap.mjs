#!/usr/bin/env node
// The door of every command. Runs on any Node from 20 on: installs what is missing, then hands over to the pinned Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const commandedAt = Date.now();
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const node = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const stamp = join(modules, '.nemcon-installed');

function fail(sentence) {
  process.stderr.write(`nemcon: ${sentence}\n`);
  process.exit(1);
}

const [major] = process.versions.node.split('.').map(Number);
if (major < 20)
  fail(`Node ${process.versions.node} is too old to start with; install Node 20 or newer and run the command again.`);

/** What the installation was made from: it is repeated when the lock file changes. */
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const installed = () =>
  existsSync(node) && existsSync(stamp) && statSync(stamp).size > 0 && readFileSync(stamp, 'utf8') === wanted;

const installing = !installed();
if (installing) {
  process.stderr.write('nemcon: installing the dependencies (npm ci), once ...\n');
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const result = spawnSync(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
  });
  if (result.error) fail('npm was not found; install npm together with Node and run the command again.');
  if (result.status !== 0) {
    if (/ENOSPC/.test(result.stderr)) fail('The disk is full: free about 2 GB and run the command again.');
    process.stderr.write(result.stderr);
    fail(
      'npm ci failed; its message stands above. Check the network to the package registry and run the command again.',
    );
  }
  if (!existsSync(node))
    fail(
      'The pinned Node was not installed: allow the install script of the package "node" (npm install-scripts) and run "npm ci" again.',
    );
  writeFileSync(stamp, wanted);
}

const scripts = { test: 'test/run-all.ts', bench: 'bench/run.ts', soak: 'test/kill/soak.ts' };
const [command = '', ...rest] = process.argv.slice(2);
const target = scripts[command]
  ? [join(root, scripts[command]), ...rest]
  : [join(root, 'cli', 'nemcon.ts'), command, ...rest].filter((word) => word !== '');
const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...target], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${join(modules, '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
    TZ: 'UTC',
    // What Node compiled is kept for the next process and the next start: half of the time in which a process loads. A read-only folder is no harm.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache', 'compiled'),
    // When the command was given: an installation counts in the time that a start tells.
    ...(installing ? { NEMCON_COMMANDED_AT: String(commandedAt) } : {}),
  },
});
// The terminal sends Ctrl-C to both; the child decides when it is done.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
