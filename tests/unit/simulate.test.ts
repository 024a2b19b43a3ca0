import { expect, test, vi } from 'vitest';
import { WRONGS } from '../simulate/judge';
import { faults, run } from '../simulate/run';

vi.mock('wxt/browser', () => import('../simulate/browser'));

const RIGHT = Object.fromEntries(WRONGS.map((wrong) => [wrong, 0]));
const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed);

test('in hundreds of random lives no reminder is lost, doubled, untimely or unwanted', async () => {
  const { counts, examples, lives, told } = await run({ what: 'engine', seeds: seeds(200), days: 90 });
  expect(examples).toEqual([]);
  expect(counts).toEqual(RIGHT);
  expect(lives).toBe(200);
  expect(told).toBeGreaterThan(500);
});

test('neither in lives on the real store, whose background is killed again and again', async () => {
  const { counts, examples, killed, told } = await run({ what: 'store', seeds: seeds(3), days: 180 });
  expect(examples).toEqual([]);
  expect(counts).toEqual(RIGHT);
  expect(killed).toBeGreaterThan(5);
  expect(told).toBeGreaterThan(20);
});

test('a mistake that is planted does not escape the judge', async () => {
  const fault = faults.findIndex(({ name }) => name === 'a UTC day');
  const { counts } = await run({ fault, seeds: seeds(30), days: 90 });
  expect(counts['wrong day']).toBeGreaterThan(10);
});
