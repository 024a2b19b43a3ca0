import { expect, test } from 'vitest';
import { isNarrow, roomFor } from '@/lib/page/room';
import { colour } from '@/lib/page/theme';

const COLUMN = { left: 1060, top: 0, right: 1400, bottom: 800 };

test('with nothing in the way the sidebar has the whole height', () => {
  expect(roomFor(COLUMN, [])).toEqual({ top: 0, height: 800, fits: 'open' });
});

test('it ends above a compose window in its column', () => {
  const room = roomFor(COLUMN, [{ left: 920, top: 530, right: 1340, bottom: 800 }]);
  expect(room).toEqual({ top: 0, height: 522, fits: 'open' });
});

test('a compose window beside its column is no reason to move', () => {
  expect(roomFor(COLUMN, [{ left: 400, top: 300, right: 1060, bottom: 800 }]).height).toBe(800);
});

test('between two windows the taller free stretch is taken', () => {
  const room = roomFor(COLUMN, [
    { left: 1000, top: 0, right: 1400, bottom: 100 },
    { left: 1000, top: 700, right: 1400, bottom: 800 },
  ]);
  expect(room).toEqual({ top: 108, height: 584, fits: 'open' });
});

test('where a card cannot be read it folds, and where a tab cannot be pressed it goes', () => {
  expect(roomFor(COLUMN, [{ left: 1000, top: 108, right: 1400, bottom: 800 }]).fits).toBe('tab');
  expect(roomFor(COLUMN, [{ left: 0, top: 0, right: 1400, bottom: 800 }]).fits).toBe('none');
});

test('what has no size is in nobody’s way', () => {
  expect(roomFor(COLUMN, [{ left: 1100, top: 10, right: 1100, bottom: 10 }]).height).toBe(800);
});

test('a small window is not made smaller', () => {
  expect(isNarrow(1280, 340)).toBe(false);
  expect(isNarrow(900, 340)).toBe(true);
});

test('colours are weighed as the eye does, in every way a browser writes them', () => {
  expect(colour('rgb(255, 255, 255)')).toEqual({ luminance: expect.closeTo(1), alpha: 1 });
  expect(colour('rgba(0, 0, 0, 0)')?.alpha).toBe(0);
  expect(colour('color(srgb 0.1 0.1 0.1 / 0.5)')).toEqual({ luminance: expect.closeTo(0.1), alpha: 0.5 });
  expect(colour('rgb(32, 33, 36)')?.luminance).toBeLessThan(0.2);
  expect(colour('transparent')).toBeNull();
});
