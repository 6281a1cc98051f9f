import { columnOf } from './columns.ts';
import type { components } from '../../server/api-types.d.ts';
import { folded } from '../../language/folded.ts';

/** A document in short, as the API tells it to whoever reads. */
export type BoardRow = components['schemas']['BoardRow'];

/** Who reads: what waits for whom is said from here. */
export interface BoardReader {
  role: string;
  party: string | null;
}

/** A row with what is asked of it again and again, found once. */
export interface Prepared {
  row: BoardRow;
  /** Title and symbol, folded: no case, no accents. */
  text: string;
  /** Organs of its open stages. */
  organs: readonly string[];
  /** The column in which it stands: `organ:summit`, `drafting`, `over`. */
  column: string;
  /** `party:kz`, `office:chair`: whose act is awaited. */
  awaited: readonly string[];
  /** Somebody's position or a freeze stands in its way, and not only the next step. */
  blocked: boolean;
  /** Something waits for the reader. */
  mine: boolean;
  /** The earliest moment by which something is due or happens by itself, epoch ms. */
  deadline: number | null;
}

/** Waits that are more than a next step to be taken. */
const BLOCKS: ReadonlySet<string> = new Set(['position', 'frozen', 'contest', 'held', 'suspended']);

/** Whether a wait stands in the way by somebody's word. */
export const isBlock = (kind: string): boolean => BLOCKS.has(kind);

/** Prepares rows for one reader; a row that is the same as before is not prepared twice. */
export function preparer({ role, party }: BoardReader): (row: BoardRow) => Prepared {
  const known = new WeakMap<BoardRow, Prepared>();
  const own = party === null ? `office:${role}` : `party:${party}`;
  return (row) => {
    const before = known.get(row);
    if (before) return before;
    const prepared = prepare(row, own);
    known.set(row, prepared);
    return prepared;
  };
}

function prepare(row: BoardRow, own: string): Prepared {
  const awaited = new Set<string>();
  for (const { parties, offices } of [...row.asked, ...row.waits]) {
    for (const office of offices) awaited.add(`office:${office}`);
    for (const party of parties) awaited.add(`party:${party}`);
  }
  // Not its round's expiry as such: after a broken silence nothing runs, and after a kept one nobody is late.
  const due = [row.onSilence?.at, ...row.asked.map(({ dueAt }) => dueAt)].filter(
    (at): at is number => typeof at === 'number',
  );
  return {
    row,
    text: folded(`${row.titleText ?? ''} ${row.symbol ?? ''}`),
    organs: [...new Set(row.stages.flatMap(({ organ }) => (organ === null ? [] : [organ])))],
    column: columnOf(row),
    awaited: [...awaited],
    blocked: row.waits.some(({ kind }) => isBlock(kind)),
    mine: awaited.has(own),
    deadline: due.length === 0 ? null : Math.min(...due),
  };
}
