/** A run of text: in both, only in the later one, or only in the earlier one. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A paragraph of the later text, or one that went: as runs of words. */
export interface ParagraphChange {
  kind: 'same' | 'changed' | 'added' | 'removed';
  runs: Run[];
}

/** Edits above which two texts are told as one taken out and one put in: a list of them could not be read, and takes long. */
const MOST_EDITS = 500;

interface Edit<T> {
  kind: Run['kind'];
  item: T;
}

/** The shortest list of edits from one list to another (Myers 1986); undefined where more than `MOST_EDITS` are needed. */
function edits(before: readonly string[], after: readonly string[]): Edit<string>[] | undefined {
  const most = Math.min(before.length + after.length, MOST_EDITS);
  const reach = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let cost = 0; cost <= most; cost += 1) {
    trail.push(new Map(reach));
    for (let line = -cost; line <= cost; line += 2) {
      let at = stepsDown(reach, line, cost) ? (reach.get(line + 1) ?? 0) : (reach.get(line - 1) ?? 0) + 1;
      while (at < before.length && at - line < after.length && before[at] === after[at - line]) at += 1;
      reach.set(line, at);
      if (at >= before.length && at - line >= after.length) return walked(trail, before, after);
    }
  }
  return undefined;
}

const stepsDown = (reach: ReadonlyMap<number, number>, line: number, cost: number): boolean =>
  line === -cost || (line !== cost && (reach.get(line - 1) ?? -1) < (reach.get(line + 1) ?? -1));

function walked(
  trail: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): Edit<string>[] {
  const found: Edit<string>[] = [];
  let [x, y] = [before.length, after.length];
  for (let cost = trail.length - 1; cost >= 0; cost -= 1) {
    const reach = trail[cost] ?? new Map<number, number>();
    const line = x - y;
    const from = stepsDown(reach, line, cost) ? line + 1 : line - 1;
    const fromX = reach.get(from) ?? 0;
    const fromY = fromX - from;
    while (x > fromX && y > fromY && x > 0 && y > 0)
      found.push({ kind: 'same', item: before[((y -= 1), (x -= 1))] ?? '' });
    if (cost === 0) break;
    if (x === fromX) found.push({ kind: 'added', item: after[(y -= 1)] ?? '' });
    else found.push({ kind: 'removed', item: before[(x -= 1)] ?? '' });
  }
  return found.reverse();
}

const replaced = (before: readonly string[], after: readonly string[]): Edit<string>[] => [
  ...before.map((item) => ({ kind: 'removed' as const, item })),
  ...after.map((item) => ({ kind: 'added' as const, item })),
];

/** Words with the space that follows them, so that nothing is lost. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** What changed within a text, word by word. Runs of one kind lie together; joined they give both texts back. */
export function wordRuns(before: string, after: string): Run[] {
  const [old, next] = [wordsOf(before), wordsOf(after)];
  const runs: Run[] = [];
  for (const { kind, item } of edits(old, next) ?? replaced(old, next)) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += item;
    else runs.push({ kind, text: item });
  }
  return runs;
}

/** Whether two paragraphs have so much in common that they are one that was changed. */
function alike(before: string, after: string): boolean {
  const old = new Set(wordsOf(before).map((word) => word.trim()));
  const next = wordsOf(after).map((word) => word.trim());
  const shared = next.filter((word) => old.has(word)).length;
  return shared * 2 >= Math.max(old.size, next.length);
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** What lies between two paragraphs that stayed: each that came beside the one that it was made from, in the order of the later text. */
function hunk(gone: readonly string[], come: readonly string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let from = 0;
  const leave = (to: number): void => {
    for (const text of gone.slice(from, to)) changes.push({ kind: 'removed', runs: [{ kind: 'removed', text }] });
    from = Math.max(from, to);
  };
  for (const text of come) {
    const match = gone.findIndex((before, index) => index >= from && alike(before, text));
    if (match < 0) changes.push({ kind: 'added', runs: [{ kind: 'added', text }] });
    else {
      leave(match);
      changes.push({ kind: 'changed', runs: wordRuns(gone[match] ?? '', text) });
      from = match + 1;
    }
  }
  leave(gone.length);
  return changes;
}

/** What changed between two texts: paragraph by paragraph, and within those that stayed recognisable word by word. */
export function paragraphChanges(before: string, after: string): ParagraphChange[] {
  const [old, next] = [paragraphsOf(before), paragraphsOf(after)];
  const changes: ParagraphChange[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = (): void => {
    changes.push(...hunk(gone, come));
    [gone, come] = [[], []];
  };
  for (const { kind, item } of edits(old, next) ?? replaced(old, next)) {
    if (kind === 'removed') gone.push(item);
    else if (kind === 'added') come.push(item);
    else {
      flush();
      changes.push({ kind, runs: [{ kind, text: item }] });
    }
  }
  flush();
  return changes;
}
