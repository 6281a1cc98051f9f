/**
 * `npm test`: the static checks, then every level of tests on throw-away engines; ends with the line `N passed, N failed`.
 * Words after the command go to vitest: `npm test -- --project unit domain`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timeTold, type ReportedFile } from './support/time-told.ts';

interface Check {
  name: string;
  command: string[];
}

const STATIC_CHECKS: Check[] = [
  { name: 'types (tsc)', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'types of the pages (tsc)', command: ['tsc', '--noEmit', '-p', 'web'] },
  { name: 'lint (eslint)', command: ['eslint', '.', '--max-warnings', '0'] },
  {
    name: 'imports (dependency-cruiser)',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', '.'],
  },
  { name: 'format (prettier)', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
];

/** Runs a command and gives its exit code and output; output goes through at once where `loud`. */
function run(command: string[], loud: boolean): Promise<{ code: number; output: string }> {
  const [program = '', ...words] = command;
  const child = spawn(program, words, { stdio: loud ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** The checks two at a time, for two cores. */
async function runStaticChecks(): Promise<{ passed: number; failed: number }> {
  const waiting = [...STATIC_CHECKS];
  let failed = 0;
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output } = await run(check.command, false);
      if (code !== 0) failed += 1;
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${check.name}${code === 0 ? '' : `\n${output}`}`);
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed: STATIC_CHECKS.length - failed, failed };
}

async function runTests(words: string[]): Promise<{ passed: number; failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'nemcon-report-'));
  const report = join(folder, 'report.json');
  try {
    const { code } = await run(
      ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...words],
      true,
    );
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      testResults: ReportedFile[];
    };
    if (words.length === 0) for (const line of timeTold(testResults, process.cwd())) console.log(line);
    // A file that does not load, or an error outside a test, fails the run without failing a test.
    return { passed: numPassedTests, failed: code === 0 ? numFailedTests : Math.max(numFailedTests, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A Temporal server takes minutes to build, a browser one to install, once, and only the last tests need them. */
function prepareAhead(): void {
  for (const script of ['test/deployment/build-temporal-server.ts', 'test/web/find-chromium.ts']) {
    const ahead = spawn(process.execPath, [script], { stdio: 'inherit' });
    ahead.on('error', () => undefined);
    ahead.unref();
  }
}

const started = performance.now();
const words = process.argv.slice(2);
if (words.length === 0) prepareAhead();
const checks = words.length === 0 ? await runStaticChecks() : { passed: 0, failed: 0 };
const tests = await runTests(words);
const passed = checks.passed + tests.passed;
const failed = checks.failed + tests.failed;
console.log(`${Math.round((performance.now() - started) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
