import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rowTeller } from '@/lib/page/rowTeller';
import type { SeenRow } from '@/lib/sites/page';

const row = (subject: string): SeenRow => ({ people: [], from: 'them', id: null, threadId: null, at: null, subject });
let rows: SeenRow[] = [];
let heard: true | null = true;
const told: string[][] = [];
const make = () =>
  rowTeller(
    () => rows,
    async (found) => {
      told.push(found.map(({ subject }) => subject));
      return heard;
    },
  );
const rest = () => vi.advanceTimersByTimeAsync(500);

beforeEach(() => {
  vi.useFakeTimers();
  rows = [row('Quote')];
  heard = true;
  told.length = 0;
});
afterEach(() => vi.useRealTimers());

test('rows are told once, however often the page is looked at', async () => {
  const teller = make();
  for (let at = 0; at < 20; at++) {
    teller.look();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(told).toEqual([['Quote']]);
  rows = [row('Order'), row('Quote')];
  teller.look();
  await rest();
  expect(told).toEqual([['Quote'], ['Order', 'Quote']]);
});

test('what nobody heard is told again, and everything after somebody new is followed', async () => {
  const teller = make();
  heard = null;
  teller.look();
  await rest();
  heard = true;
  teller.look();
  await rest();
  teller.forget();
  teller.look();
  await rest();
  expect(told).toHaveLength(3);
});

test('no rows are no news, and nothing is told after the end', async () => {
  const teller = make();
  rows = [];
  teller.look();
  await rest();
  rows = [row('Quote')];
  teller.look();
  teller.stop();
  await rest();
  expect(told).toEqual([]);
});
