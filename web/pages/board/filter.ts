import { folded, type Prepared } from './board-row.ts';

export const SORTS = ['latest', 'deadline', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** What is asked of the board; an empty word asks nothing. */
export interface Filters {
  text: string;
  kind: string;
  organ: string;
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
  const { kind, organ, state, procedure, awaited, blocked, mine } = filters;
  const words = folded(filters.text).split(/\s+/).filter(Boolean);
  return rows.filter(
    (each) =>
      (kind === '' || each.row.kind === kind) &&
      (state === '' || each.row.state === state) &&
      (procedure === '' || each.row.procedure === procedure) &&
      (organ === '' || each.organs.includes(organ)) &&
      (awaited === '' || each.awaited.includes(awaited)) &&
      (!blocked || each.blocked) &&
      (!mine || each.mine) &&
      words.every((word) => each.text.includes(word)),
  );
}

/** What can be asked for, as the rows have it, with how many there are of each. */
export interface Choices {
  kind: ReadonlyMap<string, number>;
  organ: ReadonlyMap<string, number>;
  state: ReadonlyMap<string, number>;
  procedure: ReadonlyMap<string, number>;
  awaited: ReadonlyMap<string, number>;
}

export function choicesOf(rows: readonly Prepared[]): Choices {
  const choices = {
    kind: new Map<string, number>(),
    organ: new Map<string, number>(),
    state: new Map<string, number>(),
    procedure: new Map<string, number>(),
    awaited: new Map<string, number>(),
  };
  const count = (map: Map<string, number>, value: string): unknown => map.set(value, (map.get(value) ?? 0) + 1);
  for (const { row, organs, awaited } of rows) {
    count(choices.kind, row.kind);
    count(choices.state, row.state);
    count(choices.procedure, row.procedure);
    for (const organ of organs) count(choices.organ, organ);
    for (const who of awaited) count(choices.awaited, who);
  }
  return choices;
}
