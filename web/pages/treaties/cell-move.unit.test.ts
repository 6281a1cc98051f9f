import { expect, test } from 'vitest';
import { moved } from './cell-move.ts';

test('arrow keys move by one cell and stop at the edges; other keys are left alone', () => {
  const from = { row: 1, column: 1 };
  const to = (key: string, rightToLeft = false) => {
    const cell = moved(from, key, 3, 2, rightToLeft);
    return cell && [cell.row, cell.column];
  };
  expect(to('ArrowDown')).toEqual([2, 1]);
  expect(to('ArrowUp')).toEqual([0, 1]);
  expect(to('ArrowRight')).toEqual([1, 1]);
  expect(to('ArrowLeft')).toEqual([1, 0]);
  expect(to('ArrowRight', true)).toEqual([1, 0]);
  expect(to('Home')).toEqual([1, 0]);
  expect(to('End')).toEqual([1, 1]);
  expect(to('PageDown')).toEqual([2, 1]);
  expect(to('PageUp')).toEqual([0, 1]);
  expect(to('Tab')).toBeUndefined();
});
