import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from './compose-file.ts';

/** Whether a file of the tree stays out of the image. Patterns as Docker reads them: the last one that fits decides. */
export function staysOut(path: string): boolean {
  let out = false;
  for (const line of readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')) {
    const pattern = line.trim();
    if (pattern === '' || pattern.startsWith('#')) continue;
    const negated = pattern.startsWith('!');
    if (fits(negated ? pattern.slice(1) : pattern, path)) out = !negated;
  }
  return out;
}

/** A pattern fits a path, or a folder above it. */
function fits(pattern: string, path: string): boolean {
  const source = pattern
    .split('/')
    .map((part) => (part === '**' ? '(?:.*/)?' : `${part.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}/`))
    .join('');
  return new RegExp(`^${source.replace(/\/$/, '')}(?:/|$)`).test(path);
}

export interface Reached {
  files: Set<string>;
  packages: Set<string>;
}

/** Every file and package that a program reaches by its imports, types left out. */
export function reached(entries: readonly string[]): Reached {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const target of importsOf(file)) {
      if (target.startsWith('node:')) continue;
      if (target.startsWith('.')) waiting.push(normalize(join(dirname(file), target)));
      else packages.add(target.split('/', target.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  return { files, packages };
}

function importsOf(file: string): string[] {
  if (!/\.m?[tj]s$/.test(file)) return [];
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm);
  const others = text.matchAll(/\bimport\('([^']+)'\)|new URL\('(\.[^']+\.[a-z]+)', import\.meta\.url\)/g);
  return [...statements, ...others].map((match) => match[1] ?? match[2] ?? '');
}
