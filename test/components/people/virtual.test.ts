import { describe, expect, test } from 'vitest';
import { positions, ROW, spanAt } from '@/components/people/virtual';

describe('which rows are on the page', () => {
  test('those in sight and some around them', () => {
    const { from, to } = spanAt(100 * ROW, 20 * ROW);
    expect(from).toBeLessThanOrEqual(96);
    expect(to).toBeGreaterThanOrEqual(124);
    expect(to - from).toBeLessThan(50);
  });

  test('a scroll of one row mostly draws nothing anew', () => {
    const spans = Array.from({ length: 40 }, (_, i) => spanAt(i * ROW, 600).from);
    expect(new Set(spans).size).toBeLessThanOrEqual(10);
  });

  test('every row is either drawn or in a gap', () => {
    const { drawn, after } = positions(500, { from: 100, to: 130 }, 7);
    expect(drawn[0]).toEqual({ position: 7, before: 7 });
    expect(drawn[1]).toEqual({ position: 100, before: 92 });
    expect(drawn.reduce((sum, { before }) => sum + before + 1, 0) + after).toBe(500);
  });

  test('a row in use that is in sight is drawn once; one that is gone is not', () => {
    expect(positions(10, { from: 0, to: 20 }, 3).drawn).toHaveLength(10);
    expect(positions(10, { from: 0, to: 20 }, -1).drawn).toHaveLength(10);
  });
});
