import { MARGIN, WIDTH, type Element, type Line, type Paragraph, type Sheet } from './sheet.ts';

export interface Column {
  /** Points; the columns without one share what is left. */
  width?: number;
  /** Heads of columns are repeated on each page. */
  head?: Paragraph;
}

/** A cell is its paragraphs, one below the other. */
export type Cell = readonly Paragraph[];

export interface TableOptions {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** The first cell of a row is its head. */
  headed?: boolean;
  /** A line below each row. */
  ruled?: boolean;
}

const GAP = 10;
const PAD = 3;

interface Place {
  x: number;
  width: number;
}

/** One paragraph of a cell, laid out: it is an element of its own, as it may have a language of its own. */
interface Laid {
  paragraph: Paragraph;
  lines: Line[];
}

/** A table that goes on over pages: rows stay whole unless one is longer than a page; the head is repeated. */
export function table(sheet: Sheet, { columns, rows, headed = false, ruled = true }: TableOptions): void {
  const element = sheet.element('Table', sheet.root);
  const places = placesOf(columns);
  const heads = columns.map(({ head }): Cell => (head ? [head] : []));
  const hasHead = heads.some((cell) => cell.length > 0);
  const headHeight = hasHead ? heightOf(layOut(sheet, heads, places)) + PAD * 2 : 0;
  if (hasHead) {
    const [first] = rows;
    const next = first ? Math.min(heightOf(layOut(sheet, first, places)), sheet.whole / 3) : 0;
    sheet.ensure(headHeight + next + PAD * 2);
    drawHead(sheet, element, heads, places);
  }
  for (const row of rows) {
    const cells = layOut(sheet, row, places);
    const height = heightOf(cells) + PAD * 2;
    if (height > sheet.left && height <= sheet.whole - headHeight) turn(sheet, heads, places, hasHead);
    drawRow(sheet, element, { cells, places, headed, again: () => turn(sheet, heads, places, hasHead) });
    if (ruled) sheet.rule(0.4, '#c4c4c4');
  }
}

function placesOf(columns: readonly Column[]): Place[] {
  const taken = columns.reduce((sum, { width = 0 }) => sum + width, 0) + GAP * (columns.length - 1);
  const share = (WIDTH - taken) / Math.max(1, columns.filter(({ width }) => width === undefined).length);
  let x: number = MARGIN.left;
  return columns.map(({ width = share }) => {
    const place = { x, width };
    x += width + GAP;
    return place;
  });
}

function layOut(sheet: Sheet, cells: readonly Cell[], places: readonly Place[]): Laid[][] {
  return cells.map((cell, index) =>
    cell.map((paragraph) => ({ paragraph, lines: sheet.lines(paragraph, places[index]?.width ?? WIDTH) })),
  );
}

const sum = (lines: readonly Line[]) => lines.reduce((height, line) => height + line.height, 0);
const heightOf = (cells: readonly Laid[][]): number =>
  Math.max(0, ...cells.map((cell) => cell.reduce((height, { lines }) => height + sum(lines), 0)));

/** A new page, with the head again: for the eye, as the table goes on. */
function turn(sheet: Sheet, heads: readonly Cell[], places: readonly Place[], hasHead: boolean): void {
  sheet.newPage();
  if (hasHead) drawHead(sheet, undefined, heads, places);
}

function drawHead(sheet: Sheet, table: Element | undefined, heads: readonly Cell[], places: readonly Place[]): void {
  const cells = layOut(sheet, heads, places);
  const top = sheet.y + PAD;
  const row = table && sheet.element('TR', table);
  cells.forEach((cell, index) => {
    const { x, width } = places[index] ?? { x: MARGIN.left, width: WIDTH };
    const write = () =>
      writeLines(
        sheet,
        cell.flatMap(({ lines }) => lines),
        x,
        top,
        width,
      );
    if (row === undefined) return sheet.artifact(write);
    const head = sheet.element('TH', row, { scope: 'Column' });
    sheet.marked(head, 'TH', write);
  });
  sheet.y = top + heightOf(cells) + PAD;
  sheet.rule(0.8, '#555555');
}

interface RowDrawn {
  cells: Laid[][];
  places: readonly Place[];
  headed: boolean;
  /** Turns the page, with the head. */
  again: () => void;
}

function drawRow(sheet: Sheet, table: Element, { cells, places, headed, again }: RowDrawn): void {
  const row = sheet.element('TR', table);
  const elements = cells.map((cell, index) => {
    const own = headed && index === 0;
    const element = own ? sheet.element('TH', row, { scope: 'Row' }) : sheet.element('TD', row);
    return cell.map(({ paragraph: { lang } }) => sheet.element('P', element, { lang }));
  });
  const rest = cells.map((cell) => cell.map(({ lines }) => [...lines]));
  for (;;) {
    const top = sheet.y + PAD;
    let below = top;
    rest.forEach((cell, column) => {
      const { x, width } = places[column] ?? { x: MARGIN.left, width: WIDTH };
      let y = top;
      cell.forEach((lines, index) => {
        const now = fitting(lines, sheet.left - PAD - (y - top));
        const element = elements[column]?.[index];
        // What of a cell comes later waits for the page on which what comes before it ends.
        if (now.length === 0 || element === undefined || cell.slice(0, index).some((before) => before.length > 0))
          return;
        lines.splice(0, now.length);
        sheet.marked(element, 'P', () => writeLines(sheet, now, x, y, width));
        y += sum(now);
      });
      below = Math.max(below, y);
    });
    sheet.y = below + PAD;
    if (rest.every((cell) => cell.every((lines) => lines.length === 0))) return;
    again();
  }
}

function fitting(lines: readonly Line[], room: number): Line[] {
  let used = 0;
  const end = lines.findIndex(({ height }) => (used += height) > room);
  return lines.slice(0, end < 0 ? lines.length : end);
}

function writeLines(sheet: Sheet, lines: readonly Line[], x: number, top: number, width: number): void {
  let y = top;
  for (const line of lines) {
    sheet.draw(line, x, y, width);
    y += line.height;
  }
}
