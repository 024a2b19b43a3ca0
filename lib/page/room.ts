/** Where the sidebar may stand beside what the user writes in. Plain numbers in px of the window, so it can be tested. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Room {
  top: number;
  height: number;
  /** `open`: room for the whole sidebar. `tab`: only for the folded one. `none`: it must not be seen. */
  fits: 'open' | 'tab' | 'none';
}

/** Lower than this a card cannot be read; lower than this a tab cannot be pressed. */
const OPEN = 140;
const TAB = 56;
const GAP = 8;

/**
 * The tallest free stretch of the dock's column: `column` is the column from the top of the page's free space to the
 * bottom of the window, `taken` what must not be covered (compose windows, chat bubbles, send buttons).
 */
export function roomFor(column: Box, taken: readonly Box[]): Room {
  let best = { top: column.top, bottom: column.top };
  let from = column.top;
  const blocks = taken.filter((box) => overlaps(column, box)).sort((one, other) => one.top - other.top);
  for (const block of [...blocks, { top: column.bottom + GAP, bottom: column.bottom }]) {
    const until = block.top - GAP;
    if (until - from > best.bottom - best.top) best = { top: from, bottom: until };
    from = Math.max(from, block.bottom + GAP);
  }
  const height = Math.max(0, best.bottom - best.top);
  return { top: best.top, height, fits: height >= OPEN ? 'open' : height >= TAB ? 'tab' : 'none' };
}

function overlaps(one: Box, other: Box): boolean {
  const isThere = other.right - other.left > 1 && other.bottom - other.top > 1;
  return (
    isThere && one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
  );
}

/** Too narrow to give up a column of `width`: the sidebar then lies over the page, folded at first. */
export function isNarrow(windowWidth: number, width: number): boolean {
  return windowWidth - width < 640;
}
