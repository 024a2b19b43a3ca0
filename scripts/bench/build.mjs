/** The extension and the script that measures inside it, built into `.bench/` so that no other build is touched. */
import { join } from 'node:path';
import { build as bundleWith } from 'vite';
import { build } from 'wxt';

/** Builds the end-to-end extension (the production code with an open root); answers its folder. */
export async function extension(root, folder) {
  process.env.KEPT_E2E = '1';
  await build({ root, outDir: join(folder, 'output') });
  return join(folder, 'output', 'chrome-mv3-e2e');
}

/** One script that puts what `tests/bench/measure.ts` exports on `globalThis.bench`. */
export async function bundle(root) {
  const result = await bundleWith({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: true,
      lib: { entry: join(root, 'tests/bench/measure.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [{ output }] = Array.isArray(result) ? result : [result];
  return `${output[0].code}\nglobalThis.bench = bench;`;
}
