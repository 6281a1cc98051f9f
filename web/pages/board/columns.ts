import type { BoardRow, Prepared } from './board-row.ts';

/** A column: `organ:summit`, a type of stage, `stage:…` of which no rules are known, or `over` where no stage is open. */
export interface Column {
  key: string;
  items: readonly Prepared[];
}

/** The types of stages before and after the organs' decisions, in the order of a path. */
const BEFORE = ['proposed', 'drafting'];
const AFTER = ['signature', 'consent-to-be-bound', 'in-effect', 'implementation', 'review'];

/** The stage by which a document is shown: the one that is decided on next, else the one that opened last. */
export function foremost({
  stage,
  stages,
}: Pick<BoardRow, 'stage' | 'stages'>): BoardRow['stages'][number] | undefined {
  return stages.find((each) => each.stage === stage) ?? stages.at(-1);
}

/** The column of a document: as what it is shown on the board, and asked for as its stage. */
export function columnOf(row: Pick<BoardRow, 'stage' | 'stages'>): string {
  const open = foremost(row);
  if (open === undefined) return 'over';
  if (open.type === 'consensus' && open.organ !== null) return `organ:${open.organ}`;
  return open.type ?? `stage:${open.stage}`;
}

/**
 * Columns from left to right as a document goes: proposal, text, the organs from the lowest to the highest, and what follows.
 * @param organs in protocol order, the highest first
 */
export function columnsOf(rows: readonly Prepared[], organs: readonly string[]): Column[] {
  const columns = new Map<string, Prepared[]>();
  for (const each of rows) {
    const column = columns.get(each.column);
    if (column) column.push(each);
    else columns.set(each.column, [each]);
  }
  return inPathOrder(columns.keys(), organs).map((key) => ({ key, items: columns.get(key) ?? [] }));
}

/** Columns by their keys, in the order in which a document goes through them. */
export const inPathOrder = (keys: Iterable<string>, organs: readonly string[]): string[] =>
  [...keys]
    .map((key) => ({ key, place: placeOf(key, organs) }))
    .sort((one, other) => one.place - other.place || (one.key < other.key ? -1 : 1))
    .map(({ key }) => key);

function placeOf(key: string, organs: readonly string[]): number {
  const before = BEFORE.indexOf(key);
  if (before >= 0) return before;
  const first = BEFORE.length;
  if (key.startsWith('organ:')) {
    const place = organs.indexOf(key.slice('organ:'.length));
    return place < 0 ? first : first + organs.length - place;
  }
  const after = AFTER.indexOf(key);
  const last = first + organs.length + 1;
  if (after >= 0) return last + after;
  return key === 'over' ? last + AFTER.length + 1 : last + AFTER.length;
}
