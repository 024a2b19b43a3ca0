/** Shares the lives of a simulation among the cores. */
import { Worker } from 'node:worker_threads';

/** So many workers that live shares with the bundle at a path; to be ended. */
export function poolOf(size, bundle) {
  const workers = Array.from(
    { length: size },
    () => new Worker(new URL('./worker.mjs', import.meta.url), { workerData: bundle }),
  );
  return {
    /** The sum of all that these shares gave. */
    async live(shares) {
      const left = [...shares];
      const results = [];
      await Promise.all(
        workers.map(async (worker) => {
          for (let share = left.shift(); share; share = left.shift()) results.push(await sent(worker, share));
        }),
      );
      return results.reduce(added);
    },
    end: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}

function sent(worker, share) {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', ({ result, problem }) => {
      worker.off('error', reject);
      if (result) resolve(result);
      else reject(new Error(problem));
    });
    worker.postMessage(share);
  });
}

function added(one, other) {
  const counts = Object.entries(one.counts).map(([wrong, count]) => [wrong, count + other.counts[wrong]]);
  return {
    lives: one.lives + other.lives,
    promises: one.promises + other.promises,
    told: one.told + other.told,
    killed: one.killed + other.killed,
    counts: Object.fromEntries(counts),
    examples: [...one.examples, ...other.examples],
  };
}
