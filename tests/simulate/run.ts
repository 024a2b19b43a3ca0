/** A share of the lives of a simulation, with what went wrong in them. Called by `scripts/simulate.mjs`. */
import 'fake-indexeddb/auto';
import { FAULTS } from './faults';
import { WRONGS, type Wrong } from './judge';
import { live } from './life';
import type { Machine } from './machine';
import { PureMachine } from './pure';
import { StoreMachine } from './stored';

/** How often the worker is killed at a look or a change, in those lives in which it is. */
const KILLS = 0.1;

export interface Result {
  lives: number;
  promises: number;
  told: number;
  killed: number;
  counts: Record<Wrong, number>;
  /** The first of what went wrong, each with the seed of its life. */
  examples: string[];
}

/** `days`: two years unless said. `fault`: the place of a planted fault in the list; without one the true code lives. */
export type Share = { seeds: number[]; days?: number } & ({ fault: number } | { what: 'engine' | 'store' });

/** The faults that can be planted, where, and as what each must be found. */
export const faults = FAULTS.map(({ name, as, where }) => ({ name, as, where }));

/** Lives each of these lives. A life that breaks off throws, with its seed. */
export async function run(share: Share): Promise<Result> {
  const result: Result = { lives: 0, promises: 0, told: 0, killed: 0, counts: none(), examples: [] };
  for (const seed of share.seeds) {
    const { machine, kills } = kept(share, seed);
    const { judge, promises } = await live(seed, machine, kills, share.days).catch((problem: unknown) => {
      throw new Error(`Life ${seed} broke off: ${(problem as Error).message}`, { cause: problem });
    });
    result.lives++;
    result.promises += promises;
    result.told += judge.told;
    result.killed += judge.killed;
    for (const wrong of WRONGS) result.counts[wrong] += judge.counts[wrong];
    result.examples.push(...judge.examples.map((line) => `life ${seed}: ${line}`));
  }
  return result;
}

function kept(share: Share, seed: number): { machine: Machine; kills: number } {
  if (!('fault' in share)) {
    return { machine: share.what === 'store' ? new StoreMachine(seed) : new PureMachine(), kills: KILLS };
  }
  const fault = FAULTS[share.fault];
  if (!fault) throw new Error(`No such fault: ${share.fault}`);
  return { machine: fault.machine(seed), kills: fault.kills ?? KILLS };
}

function none(): Record<Wrong, number> {
  return Object.fromEntries(WRONGS.map((wrong) => [wrong, 0])) as Record<Wrong, number>;
}
