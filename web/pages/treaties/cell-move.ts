export interface Cell {
  row: number;
  column: number;
}

/** Where an arrow key leads in a grid; undefined for any other key. Nothing wraps: an edge is an edge. */
export function moved(
  { row, column }: Cell,
  key: string,
  rows: number,
  columns: number,
  rightToLeft = false,
): Cell | undefined {
  const side = rightToLeft ? -1 : 1;
  const clamp = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);
  const to = (down: number, along: number): Cell => ({
    row: clamp(row + down, rows),
    column: clamp(column + along, columns),
  });
  switch (key) {
    case 'ArrowDown':
      return to(1, 0);
    case 'ArrowUp':
      return to(-1, 0);
    case 'ArrowRight':
      return to(0, side);
    case 'ArrowLeft':
      return to(0, -side);
    case 'Home':
      return to(0, -columns);
    case 'End':
      return to(0, columns);
    case 'PageDown':
      return to(rows, 0);
    case 'PageUp':
      return to(-rows, 0);
    default:
      return undefined;
  }
}
