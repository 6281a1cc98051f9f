import { relative } from 'node:path';

/** A file of vitest's JSON report: `startTime` and `endTime` in epoch ms. */
export interface ReportedFile {
  name: string;
  startTime: number;
  endTime: number;
}

const TOLD = 12;
const LEVELS = ['unit', 'int', 'e2e'] as const;

/**
 * Where the time of a run went, in lines: each level's files together, then the longest files. Two files may run at a time; what a
 * file sets up before its first test is not told by vitest.
 */
export function timeTold(files: readonly ReportedFile[], root: string): string[] {
  const took = files.map(({ name, startTime, endTime }) => ({
    name: relative(root, name),
    seconds: Math.max(endTime - startTime, 0) / 1_000,
  }));
  const sums = LEVELS.map((level) => {
    const own = took.filter(({ name }) => name.endsWith(`.${level}.test.ts`));
    return `${level} ${own.length} files, ${Math.round(own.reduce((sum, { seconds }) => sum + seconds, 0))} s`;
  });
  const longest = took.toSorted((one, other) => other.seconds - one.seconds).slice(0, TOLD);
  return [
    `Time of the tests by file, without what they set up: ${sums.join('; ')}.`,
    ...longest.map(({ name, seconds }) => `${seconds.toFixed(0).padStart(6)} s  ${name}`),
  ];
}
