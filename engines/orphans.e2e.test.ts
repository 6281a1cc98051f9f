import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { startPostgresql } from './postgresql.ts';
import { descendantsOf, isAlive, killHard } from './process-table.ts';
import { throwAwayFolder } from './throw-away.ts';

const SLOW = 60_000;
const folder = throwAwayFolder();

afterAll(() => folder.remove());

/** Another process that starts engines and then waits; resolves when they run. */
async function startElsewhere(which: string): Promise<{ pid: number; engines: number[] }> {
  const code = `
    const { startPostgresql, startTemporal } = await import(${JSON.stringify(join(import.meta.dirname, 'index.ts'))});
    const options = { dataDirectory: ${JSON.stringify(folder.directory)}, log: () => undefined };
    await Promise.all([${which}].map((start) => start(options)));
    console.log('up');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) if (line === 'up') break;
  const locks = join(folder.directory, 'locks');
  const engines = readdirSync(locks).map(
    (name) => (JSON.parse(readFileSync(join(locks, name), 'utf8')) as { engine: number }).engine,
  );
  return { pid: child.pid ?? -1, engines };
}

describe('engines whose starter is killed', () => {
  it('end by themselves after a kill -9 of the starter, and leave no process', { timeout: SLOW }, async () => {
    const { pid, engines } = await startElsewhere('startPostgresql, startTemporal');
    const all = engines.flatMap((engine) => [engine, ...descendantsOf(engine)]);
    expect(engines).toHaveLength(2);
    expect(all.every(isAlive)).toBe(true);
    killHard(pid);
    await vi.waitUntil(() => !all.some(isAlive), { timeout: 20_000 });
  });

  it(
    'a kill -9 of starter, engine and watchman alike does not keep the next start away',
    { timeout: SLOW },
    async () => {
      const { pid, engines } = await startElsewhere('startPostgresql');
      const [postmaster = -1] = engines;
      killHard(pid);
      killHard(postmaster);
      // A kill takes effect a moment later; until then the lock's holder lives.
      await vi.waitUntil(() => !isAlive(pid), { timeout: 5_000 });
      const engine = await startPostgresql({ dataDirectory: folder.directory, log: () => undefined });
      expect(isAlive(postmaster)).toBe(false);
      await engine.stop();
      expect(isAlive(engine.pid)).toBe(false);
    },
  );
});
