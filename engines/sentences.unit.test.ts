import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineError, fromFileSystemError, saysDiskFull } from './engine-error.ts';
import { findJava, parseJavaVersion } from './kafka-distribution.ts';
import { requirePosix } from './platform.ts';
import { missingRequirements, requireEngines } from './requirements.ts';
import { isSuitable, parseTemporalVersion } from './temporal.ts';
import { throwAwayFolder } from './throw-away.ts';

const folder = throwAwayFolder();
const bin = join(folder.directory, 'bin');
const empty = { PATH: bin, HOME: folder.directory };

beforeAll(() => mkdirSync(bin));
afterAll(() => folder.remove());

function install(name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}

/** One sentence: no line break, one full stop at the end, and the remedy in it. */
function expectSentence(error: unknown): void {
  expect(error).toBeInstanceOf(EngineError);
  const { message, remedy } = error as EngineError;
  expect(message).toMatch(/^\S[^\n]*[^.]\.$/);
  expect(message).toContain(remedy);
}

describe('what is missing is said in one sentence with the remedy', () => {
  it('no Java', async () => {
    const error = await findJava(empty).catch((reason: unknown) => reason);
    expectSentence(error);
    expect(error).toMatchObject({ code: 'engine-java-missing' });
    expect((error as Error).message).toContain('apt-get install default-jre-headless maven');
  });

  it('Java older than 17', async () => {
    install('java', 'echo \'java version "1.8.0_402"\' >&2');
    const error = await findJava(empty).catch((reason: unknown) => reason);
    expectSentence(error);
    expect(error).toMatchObject({ code: 'engine-java-too-old' });
    expect((error as Error).message).toContain('is version 8');
  });

  it('everything missing is listed at once', async () => {
    const missing = await missingRequirements(folder.directory, { forTests: true, environment: empty });
    expect(missing.map(({ code }) => code)).toEqual([
      'engine-python-missing',
      'engine-python-missing',
      'engine-java-too-old',
      'engine-maven-missing',
    ]);
    missing.forEach(expectSentence);
    const all = await requireEngines(folder.directory, { environment: empty }).catch((reason: unknown) => reason);
    expectSentence(all);
    expect(all).toMatchObject({ code: 'engine-requirements-missing' });
    expect((all as Error).message).toContain('(3)');
  });

  it('a system that the engines do not run on', () => {
    expect(() => requirePosix('win32')).toThrow(/WSL/);
  });

  it('a full disk', () => {
    expect(saysDiskFull('FATAL:  could not write to file "base/1": No space left on device')).toBe(true);
    expect(saysDiskFull('sqlite: database or disk is full')).toBe(true);
    const error = fromFileSystemError(Object.assign(new Error('write'), { code: 'ENOSPC' }), '/data');
    expectSentence(error);
    expect(error).toMatchObject({ code: 'disk-full' });
  });
});

describe('versions', () => {
  it('reads those of Java and of the Temporal CLI', () => {
    expect(parseJavaVersion('openjdk version "17.0.15" 2025-04-15')).toBe(17);
    expect(parseJavaVersion('openjdk version "25" 2025-09-16')).toBe(25);
    expect(parseJavaVersion('java version "1.8.0_402"')).toBe(8);
    expect(parseJavaVersion('no java here')).toBeUndefined();
    expect(parseTemporalVersion('temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)')).toEqual([1, 9, 1]);
    expect(parseTemporalVersion('something else')).toBeUndefined();
  });

  it('takes a Temporal CLI of the same major version that is not older', () => {
    expect(isSuitable([1, 9, 0])).toBe(true);
    expect(isSuitable([1, 12, 0])).toBe(true);
    expect(isSuitable([1, 8, 9])).toBe(false);
    expect(isSuitable([2, 0, 0])).toBe(false);
  });
});
