/** Which rows of a long list are on the page: those in sight, some around them, and the one in use. */

/** Of one row, in CSS pixels; people.css has the same. */
export const ROW = 34;

/** Rows beyond the edge, so that Tab and a slow scroll find them there. */
const AROUND = 8;

export interface Span {
  /** First row on the page. */
  from: number;
  /** The one after the last. */
  to: number;
}

/** In steps of half of what lies around: a scroll of a few pixels draws nothing anew. */
export function spanAt(scrollTop: number, height: number): Span {
  const step = AROUND / 2;
  const first = Math.floor(scrollTop / ROW / step) * step;
  return { from: Math.max(0, first - AROUND), to: first + Math.ceil(height / ROW) + AROUND + step };
}

/**
 * Positions to draw, ascending, each with the number of rows left out before it; and how many are
 * left out at the end.
 */
export function positions(
  count: number,
  { from, to }: Span,
  kept: number | null,
): { drawn: { position: number; before: number }[]; after: number } {
  const wanted = new Set<number>();
  for (let at = from; at < Math.min(to, count); at++) wanted.add(at);
  if (kept !== null && kept >= 0 && kept < count) wanted.add(kept);
  let next = 0;
  const drawn = [...wanted]
    .toSorted((a, b) => a - b)
    .map((position) => {
      const before = position - next;
      next = position + 1;
      return { position, before };
    });
  return { drawn, after: count - next };
}
