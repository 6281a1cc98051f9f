/** Reads a YAML file of rules or facts and checks it against its schema; every fault is named by file, line, path and remedy. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { faultsOfIssue, valueAt } from './faults-of-issue.ts';
import { RulesFileError, type Finding } from './rules-file-error.ts';

/** The folder that holds `organisations/`, `procedures/` and `cases/`: the program's own, unless told. */
export const RULES_ROOT = join(import.meta.dirname, '..', '..');

/** Longest file that is read, bytes; a roster of 193 States is a tenth of it. */
const LONGEST = 2_000_000;

/** A file that was read and fits its schema, with the way from a place in it to its line. */
export interface RulesFile<T> {
  file: string;
  value: T;
  /** A fault that only shows beside other files, placed in this one. */
  finding: (path: readonly PropertyKey[], message: string, remedy: string) => Finding;
}

/**
 * Reads `file` (relative to `root`) and checks it. Rejects with a `RulesFileError` where it cannot be read, is no YAML, or does not
 * fit; it then lists all faults at once.
 */
export async function readRulesFile<S extends z.ZodType>(
  file: string,
  schema: S,
  root = RULES_ROOT,
): Promise<RulesFile<z.output<S>>> {
  return parseRulesFile(file, await textOf(file, root), schema);
}

/** The same for a text that is at hand; `file` only names it in faults. */
export function parseRulesFile<S extends z.ZodType>(file: string, text: string, schema: S): RulesFile<z.output<S>> {
  const lines = new LineCounter();
  // `<<` takes over what an anchor holds: rules that several stages share stand once in a file.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, merge: true });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [broken] = document.errors;
  if (broken) {
    const findings = document.errors.map((error) => ({
      ...place(error.pos[0]),
      path: '',
      message: `${error.message.replace(/\.?$/, '.')}`,
      remedy: 'Correct the YAML.',
    }));
    throw new RulesFileError(findings);
  }
  const finding: RulesFile<unknown>['finding'] = (path, message, remedy) => ({
    ...place(offsetOf(document, path)),
    path: pathText(path),
    message,
    remedy,
  });
  const plain = plainValue(document, finding);
  const checked = schema.safeParse(plain);
  if (checked.success) return { file, value: checked.data, finding };
  throw new RulesFileError(
    checked.error.issues
      .flatMap((issue) => faultsOfIssue(issue, valueAt(plain, issue.path), schema))
      .map(({ path, message, remedy }) => finding(path, message, remedy)),
  );
}

async function textOf(file: string, root: string): Promise<string> {
  const whole = (message: string, remedy: string) =>
    new RulesFileError([{ file, line: 1, column: 1, path: '', message, remedy }]);
  const bytes = await readFile(join(root, file)).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? whole('There is no such file.', `Create it, or name another one; it is looked for in ${root}.`)
      : whole(`The file cannot be read (${error.code ?? error.message}).`, 'Check its permissions.');
  });
  if (bytes.length > LONGEST) throw whole(`The file has ${bytes.length} bytes.`, `The most is ${LONGEST}.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw whole('The file is not UTF-8.', 'Save it as UTF-8.');
  }
}

/** The data behind the YAML. Aliases are allowed (one source, many facts), but not as a bomb. */
function plainValue(document: Document, finding: RulesFile<unknown>['finding']): unknown {
  try {
    return document.toJS({ maxAliasCount: 5000 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new RulesFileError([
      finding([], message.replace(/\.?$/, '.'), 'Correct the anchors and aliases of the file.'),
    ]);
  }
}

/** Where the entry at a path begins; of a missing one, where the part begins that should hold it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      offset = startOf(pair?.key) ?? offset;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
