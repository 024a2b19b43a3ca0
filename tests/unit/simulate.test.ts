import { expect, test, vi } from 'vitest';
import { WRONGS } from '../simulate/judge';
import { faults, run } from '../simulate/run';

vi.mock('wxt/browser', () => import('../simulate/browser'));

const RIGHT = Object.fromEntries(WRONGS.map((wrong) => [wrong, 0]));
const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed);

test('in hundreds of random lives no reminder is lost, doubled, untimely or unwanted', async () => {
  const { counts, examples, lives, told } = await run({ what: 'engine', seeds: seeds(150), days: 60 });
  expect(examples).toEqual([]);
  expect(counts).toEqual(RIGHT);
  expect(lives).toBe(150);
  expect(told).toBeGreaterThan(200);
});

test('neither in lives on the real store, whose background is killed again and again', async () => {
  const { counts, examples, killed, told } = await run({ what: 'store', seeds: seeds(2), days: 60 });
  expect(examples).toEqual([]);
  expect(counts).toEqual(RIGHT);
  expect(killed).toBeGreaterThan(1);
  expect(told).toBeGreaterThan(8);
});

test('a mistake that is planted does not escape the judge', async () => {
  const fault = faults.findIndex(({ name }) => name === 'a UTC day');
  const { counts } = await run({ fault, seeds: seeds(30), days: 60 });
  expect(counts['wrong day']).toBeGreaterThan(10);
});
