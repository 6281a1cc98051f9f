import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { evidenceHoles } from './evidence-holes.ts';

const MINUTE = 60_000;
const window = { from: 1_000 * MINUTE, to: 1_060 * MINUTE };
const marks = fc.array(fc.integer({ min: window.from - 10 * MINUTE, max: window.to + 10 * MINUTE }), {
  maxLength: 200,
});
const tolerance = fc.integer({ min: 0, max: 90 });

describe('I4: holes in the evidence', () => {
  test('nothing witnessed is one hole; every 15 s is none', () => {
    expect(evidenceHoles([], window.from, window.to, 10)).toEqual([window]);
    const dense = Array.from({ length: 241 }, (_, index) => window.from + index * 15_000);
    expect(evidenceHoles(dense, window.from, window.to, 1)).toEqual([]);
  });

  test('exactly the tolerance is no hole, a millisecond more is one', () => {
    const at = window.from + 10 * MINUTE;
    const rest = Array.from({ length: 51 }, (_, index) => at + index * MINUTE);
    expect(evidenceHoles(rest, window.from, window.to, 10)).toEqual([]);
    expect(
      evidenceHoles(
        rest.map((mark) => mark + 1),
        window.from,
        window.to,
        10,
      ),
    ).toEqual([{ from: window.from, to: at + 1 }]);
  });

  test.prop([marks, tolerance])(
    'each hole lies in the window, is longer than the tolerance, and holds no witness',
    (witnessed, minutes) => {
      for (const hole of evidenceHoles(witnessed, window.from, window.to, minutes)) {
        expect(hole.from).toBeGreaterThanOrEqual(window.from);
        expect(hole.to).toBeLessThanOrEqual(window.to);
        expect(hole.to - hole.from).toBeGreaterThan(minutes * MINUTE);
        expect(witnessed.some((mark) => mark > hole.from && mark < hole.to)).toBe(false);
      }
    },
  );

  test.prop([marks, tolerance])(
    'outside the holes no instant is further than the tolerance from what bounds it',
    (witnessed, minutes) => {
      const holes = evidenceHoles(witnessed, window.from, window.to, minutes);
      const bounds = [
        window.from,
        ...witnessed.filter((mark) => mark > window.from && mark < window.to),
        window.to,
      ].sort((a, b) => a - b);
      bounds.slice(1).forEach((mark, index) => {
        const before = bounds[index] ?? 0;
        const inHole = holes.some((hole) => hole.from === before && hole.to === mark);
        expect(mark - before > minutes * MINUTE).toBe(inHole);
      });
    },
  );

  test.prop([marks, fc.integer({ min: 0, max: 90 })])(
    'another witness never makes more time unwitnessed',
    (witnessed, minutes) => {
      const length = (all: number[]) =>
        evidenceHoles(all, window.from, window.to, minutes).reduce((sum, hole) => sum + hole.to - hole.from, 0);
      expect(length([...witnessed, window.from + 30 * MINUTE])).toBeLessThanOrEqual(length(witnessed));
    },
  );

  test('more holes than a cause can carry end in one that covers the rest', () => {
    const witnessed = Array.from({ length: 3_000 }, (_, index) => index * 2 * MINUTE);
    const holes = evidenceHoles(witnessed, 0, 6_000 * MINUTE, 1);
    expect(holes).toHaveLength(1_000);
    expect(holes.at(-1)?.to).toBe(6_000 * MINUTE);
  });
});
