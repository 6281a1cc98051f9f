/**
 * A process of its own that runs stories on mutants: each gets the modules that its change reaches anew, with the text replaced as it is
 * loaded. Nothing is written to the tree. From standard input: `MutantRun[]` as JSON; to standard output: one `MutantResult` a line.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Cores from './cores.ts';
import { graphFrom, reachedBy } from './module-graph.ts';
import type { MutantResult, MutantRun, SourceChange } from './mutants.ts';
import { runStory } from './run-story.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CORES = join(import.meta.dirname, 'cores.ts');

interface Living {
  change: SourceChange;
  reached: ReadonlySet<string>;
}
const living = new Map<string, Living>();
const stripped = new Map<string, string>();

const mutantOf = (url: string | undefined): string | undefined => /\?mutant=([a-z0-9-]+)$/.exec(url ?? '')?.[1];

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const id = mutantOf(context.parentURL);
    const reached = id === undefined ? undefined : living.get(id)?.reached;
    if (id === undefined || !resolved.url.startsWith('file:') || mutantOf(resolved.url) !== undefined) return resolved;
    return reached?.has(fileURLToPath(resolved.url)) ? { ...resolved, url: `${resolved.url}?mutant=${id}` } : resolved;
  },
  load(url, context, next) {
    const id = mutantOf(url);
    const mutant = id === undefined ? undefined : living.get(id);
    if (mutant === undefined) return next(url, context);
    return { format: 'module', source: sourceOf(fileURLToPath(url), mutant.change), shortCircuit: true };
  },
});

/** The JavaScript of a file, changed where it is the one that the mutant names. */
function sourceOf(path: string, { file, replace, with: by }: SourceChange): string {
  if (relative(ROOT, path) === file) {
    const text = readFileSync(path, 'utf8');
    return stripTypeScriptTypes(text.replace(replace, () => by));
  }
  const known = stripped.get(path) ?? stripTypeScriptTypes(readFileSync(path, 'utf8'));
  stripped.set(path, known);
  return known;
}

/** Why a change cannot be made: its text has to stand in the file exactly once. */
function faultOf({ file, replace, with: by }: SourceChange, graph: ReturnType<typeof graphFrom>): string | undefined {
  if (replace === by) return 'The mutant changes nothing.';
  if (!graph.has(join(ROOT, file))) return `${file} is not among the modules that a case runs on.`;
  const found = readFileSync(join(ROOT, file), 'utf8').split(replace).length - 1;
  return found === 1 ? undefined : `The text to replace stands ${found} times in ${file}.`;
}

async function run({ id, story, change }: MutantRun, graph: ReturnType<typeof graphFrom>): Promise<MutantResult> {
  const fault = change && faultOf(change, graph);
  if (fault !== undefined) return { id, failed: [], faulty: fault };
  if (change) living.set(id, { change, reached: reachedBy(join(ROOT, change.file), graph) });
  try {
    const cores = (await import(`${pathToFileURL(CORES).href}${change ? `?mutant=${id}` : ''}`)) as typeof Cores;
    return { id, ...runStory(story, cores) };
  } catch (error) {
    return { id, failed: [], faulty: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const runs = JSON.parse(readFileSync(0, 'utf8')) as MutantRun[];
const graph = graphFrom(CORES);
for (const each of runs) process.stdout.write(`${JSON.stringify(await run(each, graph))}\n`);
