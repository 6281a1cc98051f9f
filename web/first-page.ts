import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** JavaScript that somebody loads before the first page is there: at most so much, bytes compressed by gzip. */
export const FIRST_PAGE_LIMIT = 170_000;

/** What the first page is made from: the frame of all pages, and Today. */
const ENTRIES = ['index.html', 'pages/today/today-page.tsx'];

interface Chunk {
  file: string;
  imports?: string[];
}

/** The scripts of the first page, as the build's own list has them; with all that they import. */
export function firstPageScripts(dist: string): string[] {
  const chunks = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const seen = new Set<string>();
  const take = (name: string): void => {
    if (seen.has(name)) return;
    const chunk = chunks[name];
    if (chunk === undefined) throw new Error(`the build has no ${name}`);
    seen.add(name);
    chunk.imports?.forEach(take);
  };
  ENTRIES.forEach(take);
  return [...seen].map((name) => chunks[name]?.file ?? '').filter((file) => file.endsWith('.js'));
}

/** What the scripts of the first page weigh together, bytes compressed by gzip. */
export const firstPageSize = (dist: string): number =>
  firstPageScripts(dist).reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
