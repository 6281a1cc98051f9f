import { foldedWords } from '../../language/folded.ts';
import type { Prepared } from './board-row.ts';

export const SORTS = ['latest', 'deadline', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** What is asked of the board; an empty word asks nothing. */
export interface Filters {
  text: string;
  kind: string;
  organ: string;
  /** As columns are named: `drafting`, `organ:summit`, `over`. */
  stage: string;
  state: string;
  procedure: string;
  /** `party:kz`, `office:chair` */
  awaited: string;
  blocked: boolean;
  mine: boolean;
  sort: Sort;
}

export const NO_FILTERS: Filters = {
  text: '',
  kind: '',
  organ: '',
  stage: '',
  state: '',
  procedure: '',
  awaited: '',
  blocked: false,
  mine: false,
  sort: 'latest',
};

/** Rows in the order of a sort: what has no deadline comes last, titles by the reader's alphabet. */
export function inOrder(rows: readonly Prepared[], sort: Sort, language: string): readonly Prepared[] {
  if (sort === 'latest') return rows.toSorted((one, other) => other.row.changedAt - one.row.changedAt);
  if (sort === 'deadline') return rows.toSorted((one, other) => byDeadline(one.deadline, other.deadline));
  const { compare } = new Intl.Collator(language);
  return rows.toSorted((one, other) => compare(one.row.titleText ?? '', other.row.titleText ?? ''));
}

const byDeadline = (one: number | null, other: number | null): number =>
  one === other ? 0 : (one ?? Infinity) - (other ?? Infinity);

/** Those of the rows that answer to every filter, in the order in which they come. All words of the text have to be there. */
export function filtered(rows: readonly Prepared[], filters: Filters): readonly Prepared[] {
  return withWords(withSigns(rows, filters), foldedWords(filters.text));
}

function withWords(rows: readonly Prepared[], words: readonly string[]): readonly Prepared[] {
  if (words.length === 0) return rows;
  const [only = '', ...others] = words;
  if (others.length === 0) return rows.filter(({ text }) => text.includes(only));
  return rows.filter(({ text }) => words.every((word) => text.includes(word)));
}

function withSigns(rows: readonly Prepared[], filters: Filters): readonly Prepared[] {
  const { kind, organ, stage, state, procedure, awaited, blocked, mine } = filters;
  if (sameSigns(filters, NO_FILTERS)) return rows;
  return rows.filter(
    (each) =>
      (kind === '' || each.row.kind === kind) &&
      (state === '' || each.row.state === state) &&
      (procedure === '' || each.row.procedure === procedure) &&
      (stage === '' || each.column === stage) &&
      (organ === '' || each.organs.includes(organ)) &&
      (awaited === '' || each.awaited.includes(awaited)) &&
      (!blocked || each.blocked) &&
      (!mine || each.mine),
  );
}

const SIGNS = ['kind', 'organ', 'stage', 'state', 'procedure', 'awaited', 'blocked', 'mine'] as const;
const sameSigns = (one: Filters, other: Filters): boolean => SIGNS.every((name) => one[name] === other[name]);

/** The filters that are asked, where there is more than one: without each of them more may be found. */
export function withoutOne(filters: Filters): ('text' | (typeof SIGNS)[number])[] {
  const asked = (['text', ...SIGNS] as const).filter((name) => filters[name] !== NO_FILTERS[name]);
  return asked.length > 1 ? asked : [];
}

/** Whether whatever has these words has those: each of those is a part of one of these. */
const narrows = (words: readonly string[], those: readonly string[]): boolean =>
  those.every((that) => words.some((word) => word.includes(that)));

/** Answers that are kept: as many as somebody takes back letter by letter. */
const KEPT = 30;

/**
 * Filters as `filtered` does, and begins with what it found before where more is asked now: at each letter only what is left is looked at,
 * and what was asked already is answered at once. For one list at a time.
 */
export function narrower(): (rows: readonly Prepared[], filters: Filters) => readonly Prepared[] {
  let of: readonly Prepared[] = [];
  let signs = NO_FILTERS;
  let signed: readonly Prepared[] = [];
  let kept: { words: readonly string[]; found: readonly Prepared[] }[] = [];
  return (rows, filters) => {
    if (rows !== of || !sameSigns(filters, signs)) {
      of = rows;
      signs = filters;
      signed = withSigns(rows, filters);
      kept = [{ words: [], found: signed }];
    }
    const words = foldedWords(filters.text);
    // The latest that is wider: it has the fewest.
    const wider = kept.findLast((each) => narrows(words, each.words)) ?? { words: [], found: signed };
    if (narrows(wider.words, words)) return wider.found;
    const found = withWords(wider.found, words);
    kept = [...kept, { words, found }].slice(-KEPT);
    return found;
  };
}

/** What can be asked for, as the rows have it, with how many there are of each. */
export interface Choices {
  kind: ReadonlyMap<string, number>;
  organ: ReadonlyMap<string, number>;
  stage: ReadonlyMap<string, number>;
  state: ReadonlyMap<string, number>;
  procedure: ReadonlyMap<string, number>;
  awaited: ReadonlyMap<string, number>;
}

export function choicesOf(rows: readonly Prepared[]): Choices {
  const choices = {
    kind: new Map<string, number>(),
    organ: new Map<string, number>(),
    stage: new Map<string, number>(),
    state: new Map<string, number>(),
    procedure: new Map<string, number>(),
    awaited: new Map<string, number>(),
  };
  const count = (map: Map<string, number>, value: string): unknown => map.set(value, (map.get(value) ?? 0) + 1);
  for (const { row, organs, column, awaited } of rows) {
    count(choices.kind, row.kind);
    count(choices.state, row.state);
    count(choices.stage, column);
    count(choices.procedure, row.procedure);
    for (const organ of organs) count(choices.organ, organ);
    for (const who of awaited) count(choices.awaited, who);
  }
  return choices;
}
