import { canonicalJson } from '../../chain/index.ts';
import type { Procedure } from '../../schemas/procedure.ts';

/** One clause in which two rule sets differ. `undefined`: it is not there. */
export interface ClauseDifference {
  /** `senior-officials-committee.consensus.onBlock.reserved`; the stage by its id. */
  path: string;
  then?: unknown;
  wouldBe?: unknown;
  /** A name, a source or a number of the text itself: nothing is decided on it. */
  wordsOnly?: true;
}

type Json = Record<string, unknown>;

/** Clauses that say one thing only as a whole: half of one would be none. */
const WHOLE: ReadonlySet<string> = new Set([
  'onFailure',
  'electorate',
  'condition',
  'then',
  'lateComers',
  'until',
  'every',
  'weights',
]);
/** What nothing is decided on. */
const WORDS: ReadonlySet<string> = new Set(['id', 'version', 'language', 'name', 'source', 'sources']);

const isPart = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (one: unknown, other: unknown): boolean =>
  one === undefined || other === undefined ? one === other : canonicalJson(one) === canonicalJson(other);

/** A procedure with its stages by their ids, so that a clause has one path wherever its stage stands. */
function byStage({ stages, ...head }: Procedure): Json {
  return { ...head, ...Object.fromEntries(stages.map((stage) => [`stage ${stage.id}`, stage])) };
}

/** Clause by clause, what two rule sets say differently, in the order of the new one; what only the old one has comes last. */
export function clauseDifferences(older: Procedure, newer: Procedure): ClauseDifference[] {
  return differences(byStage(older), byStage(newer), []);
}

function differences(older: Json, newer: Json, path: string[]): ClauseDifference[] {
  const names = [...Object.keys(newer), ...Object.keys(older).filter((name) => !Object.hasOwn(newer, name))];
  return names.flatMap((name): ClauseDifference[] => {
    const [then, wouldBe] = [older[name], newer[name]];
    if (same(then, wouldBe)) return [];
    const here = [...path, name.replace(/^stage /, '')];
    if (isPart(then) && isPart(wouldBe) && !WHOLE.has(name)) return differences(then, wouldBe, here);
    return [
      {
        path: here.join('.'),
        ...(then === undefined ? {} : { then }),
        ...(wouldBe === undefined ? {} : { wouldBe }),
        ...(WORDS.has(name) ? { wordsOnly: true as const } : {}),
      },
    ];
  });
}

/**
 * `base` with the clauses at `paths` as `from` has them; version and language go along, so that a clause of a later language can be said. The
 * result may be a rule set that nobody would write.
 */
export function withClauses(base: Procedure, from: Procedure, paths: readonly string[]): Procedure {
  const taken = byStage(from);
  const made = copyOf(byStage(base)) as Json;
  for (const path of paths) take(made, taken, stepsOf(path, { ...taken, ...made }));
  const stages = Object.entries(made).flatMap(([name, value]) => (name.startsWith('stage ') ? [value] : []));
  const head = Object.entries(made).filter(([name]) => !name.startsWith('stage '));
  const language = Math.max(base.language, from.language);
  return { ...Object.fromEntries(head), language, stages } as unknown as Procedure;
}

/** Stages of a file may share one part (an anchor in YAML); a copy shares nothing, so that one clause can be changed alone. */
const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function stepsOf(path: string, all: Json): string[] {
  const [first = '', ...rest] = path.split('.');
  return [Object.hasOwn(all, `stage ${first}`) ? `stage ${first}` : first, ...rest];
}

function take(into: Json, from: Json, [step = '', ...rest]: string[]): void {
  if (rest.length === 0) {
    if (from[step] === undefined) delete into[step];
    else into[step] = copyOf(from[step]);
    return;
  }
  const [inner, source] = [into[step], from[step]];
  if (isPart(inner) && isPart(source)) take(inner, source, rest);
}
