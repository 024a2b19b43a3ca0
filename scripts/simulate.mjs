/**
 * `npm run simulate -- [--lives N] [--stores N] [--seed N]`: random users live two years each with Kept, N on its engine
 * alone and N on its real store and background; what is told to them is judged by a clock and rules of its own. First
 * every planted fault must be found, then the true code must do nothing wrong. The last lines are the counts.
 * Exit: 0 all found and all right, 1 otherwise, 2 a bad option. A life that went wrong is lived again with its seed:
 * `--seed 4711 --lives 1 --stores 0`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { optionsOf } from './simulate/options.mjs';
import { poolOf } from './simulate/pool.mjs';

/** So many lives with each planted fault. */
const WITH_FAULT = { engine: 80, store: 6 };
/** So many lives are one share. */
const SHARE = { engine: 20, store: 2 };
const SAID = {
  lost: 'reminders lost',
  doubled: 'doubled',
  'wrong day': 'on the wrong local day, or too early',
  quiet: 'in quiet hours',
  refused: 'about somebody who refused, sleeps or is gone',
  settled: 'about what is settled or answered',
};

const options = readOptions();
const folder = mkdtempSync(join(tmpdir(), 'kept-simulate-'));
const start = performance.now();
try {
  const bundle = await bundled(join(import.meta.dirname, '..'), folder);
  const { faults } = await import(bundle);
  const pool = poolOf(availableParallelism(), bundle);
  try {
    process.exitCode = (await simulate(pool, faults)) ? 0 : 1;
  } finally {
    await pool.end();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Answers whether all is found and all is right. */
async function simulate(pool, faults) {
  let missed = 0;
  console.log('Planted faults:');
  for (const [fault, { name, as, where }] of faults.entries()) {
    const { counts, lives } = await pool.live(shares(where, WITH_FAULT[where], { fault }));
    if (counts[as] === 0) missed++;
    const found = counts[as] > 0 ? `found ${counts[as]} times` : 'NOT FOUND';
    console.log(`  ${`${name} (${where}, ${lives} lives)`.padEnd(76)} ${found} as “${SAID[as]}”`);
  }

  const results = [];
  for (const [what, count] of [
    ['engine', options.lives],
    ['store', options.stores],
  ]) {
    if (count === 0) continue;
    const result = await pool.live(shares(what, count, { what }));
    results.push(result);
    console.log(
      `${count} lives of two years on the ${what}: ${result.promises} promises, ${result.told} reminders told, ` +
        `the worker killed ${result.killed} times.`,
    );
  }
  for (const line of results.flatMap(({ examples }) => examples).slice(0, 20)) console.log(`  ${line}`);

  console.log(`Seeds from ${options.seed}, ${Math.round((performance.now() - start) / 1000)} s. Of all reminders:`);
  let wrong = 0;
  for (const [key, said] of Object.entries(SAID)) {
    const count = results.reduce((sum, { counts }) => sum + counts[key], 0);
    wrong += count;
    console.log(`${String(count).padStart(6)} ${said}`);
  }
  return missed === 0 && wrong === 0;
}

function shares(where, count, share) {
  // What is planted is looked for in the same lives each time.
  const first = share.fault === undefined ? options.seed : 0;
  const seeds = Array.from({ length: count }, (_, n) => first + n);
  const size = SHARE[where];
  return Array.from({ length: Math.ceil(count / size) }, (_, n) => ({
    ...share,
    seeds: seeds.slice(n * size, (n + 1) * size),
  }));
}

/** The lives with all of Kept that they need, as one file; the browser is the simulator's own. */
async function bundled(root, outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { 'wxt/browser': join(root, 'tests/simulate/browser.ts'), '@': root } },
    ssr: { noExternal: true },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'es2022',
      ssr: join(root, 'tests/simulate/run.ts'),
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'run.mjs' } },
    },
  });
  return join(outDir, 'run.mjs');
}

function readOptions() {
  try {
    return optionsOf(process.argv.slice(2));
  } catch (problem) {
    console.error(`simulate: ${problem.message.split('\n')[0]}`);
    process.exit(2);
  }
}
