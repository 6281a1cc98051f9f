/** The stages of a procedure as a path from top to bottom, and the ways between them: pure, without a size in pixels. */

export interface PathStage {
  id: string;
  type: string;
  next?: string | undefined;
  opensWith?: string | undefined;
  validity?: { extendedBy?: string | undefined } | undefined;
  consensus?: { onFailure?: 'stay' | 'fail' | { returnTo: string } | { referTo: string } | undefined } | undefined;
}

export type WayKind = 'next' | 'opens-with' | 'return' | 'refer' | 'extension';

/** A way that does not simply lead to the row below. */
export interface Way {
  from: string;
  to: string;
  kind: WayKind;
  /** Beside which rows it runs, 1-based, both included. */
  top: number;
  bottom: number;
  /** It leads back up. */
  up: boolean;
  /** In which lane it is drawn, 1-based: no two ways in one lane share a row. */
  lane: number;
}

export interface PlacedStage {
  id: string;
  /** 1-based. */
  row: number;
  /** How many stages stand beside the main line before it: 0 on the line. */
  aside: 0 | 1;
  /** It leads on to the stage of the next row. */
  leadsDown: boolean;
}

export interface PathLayout {
  stages: PlacedStage[];
  ways: Way[];
  lanes: number;
}

/**
 * The main line follows `next` from the first stage. What opens together with a stage stands right after it where the line does not come
 * by; what nothing leads to stands at the end, in the order of the procedure. Every stage has one row; every stage is placed once, also
 * where `next` leads in a circle.
 */
export function layOut(stages: readonly PathStage[]): PathLayout {
  const rows = inOrder(stages);
  const line = mainLine(stages);
  const rowOf = new Map(rows.map((id, index) => [id, index + 1]));
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const placed = rows.map((id, index): PlacedStage => {
    const next = byId.get(id)?.next;
    return {
      id,
      row: index + 1,
      aside: line.has(id) ? 0 : 1,
      leadsDown: next !== undefined && next === rows[index + 1],
    };
  });
  const ways = inLanes(stages.flatMap((stage) => waysFrom(stage, rowOf)));
  return { stages: placed, ways, lanes: ways.reduce((most, { lane }) => Math.max(most, lane), 0) };
}

/** The stages that `next` leads through from the first one. */
function mainLine(stages: readonly PathStage[]): Set<string> {
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const line = new Set<string>();
  for (let at = stages[0]; at !== undefined && !line.has(at.id); at = byId.get(at.next ?? '')) line.add(at.id);
  return line;
}

function inOrder(stages: readonly PathStage[]): string[] {
  const line = mainLine(stages);
  const order: string[] = [];
  const place = (id: string): void => {
    if (order.includes(id)) return;
    order.push(id);
    for (const each of stages) if (each.opensWith === id && !line.has(each.id)) place(each.id);
  };
  for (const id of line) place(id);
  for (const { id } of stages) place(id);
  return order;
}

type Unplaced = Omit<Way, 'lane'>;

function waysFrom(
  { id, next, opensWith, validity, consensus }: PathStage,
  rowOf: ReadonlyMap<string, number>,
): Unplaced[] {
  const ways: Unplaced[] = [];
  const way = (from: string, to: string, kind: WayKind): void => {
    const [start, end] = [rowOf.get(from), rowOf.get(to)];
    if (start === undefined || end === undefined) return;
    ways.push({ from, to, kind, top: Math.min(start, end), bottom: Math.max(start, end), up: end < start });
  };
  if (next !== undefined && rowOf.get(next) !== (rowOf.get(id) ?? 0) + 1) way(id, next, 'next');
  if (opensWith !== undefined) way(opensWith, id, 'opens-with');
  if (validity?.extendedBy !== undefined) way(id, validity.extendedBy, 'extension');
  const failure = consensus?.onFailure;
  if (typeof failure === 'object') {
    if ('returnTo' in failure) way(id, failure.returnTo, 'return');
    else way(id, failure.referTo, 'refer');
  }
  return ways;
}

/** Short ways near the stages, long ones farther out; the first lane that is free along all its rows. */
function inLanes(ways: readonly Unplaced[]): Way[] {
  const lanes: Unplaced[][] = [];
  return [...ways]
    .sort((one, other) => one.bottom - one.top - (other.bottom - other.top) || one.top - other.top)
    .map((way) => {
      const free = lanes.findIndex((lane) => lane.every(({ top, bottom }) => bottom < way.top || top > way.bottom));
      const index = free < 0 ? lanes.length : free;
      (lanes[index] ??= []).push(way);
      return { ...way, lane: index + 1 };
    });
}
