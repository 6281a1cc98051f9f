import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const IMPORT = /^(?:import|export) (?!type\b)[^;]*?from '(\.{1,2}\/[^']+\.ts)';/gms;

/** Which files a file imports at run time, directly and through others: each with those that it imports. Absolute paths. */
export function graphFrom(file: string, graph = new Map<string, string[]>()): Map<string, string[]> {
  if (graph.has(file)) return graph;
  const text = readFileSync(file, 'utf8');
  const imported = [...text.matchAll(IMPORT)].map(([, path = '']) => resolve(dirname(file), path));
  graph.set(file, imported);
  for (const each of imported) graphFrom(each, graph);
  return graph;
}

/** A file and all that import it, directly or through others: what a change in it can reach. */
export function reachedBy(file: string, graph: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const [importer, imported] of graph) if (imported.includes(next)) waiting.push(importer);
  }
  return reached;
}
