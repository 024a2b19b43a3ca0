/** One of our TypeScript files with all it needs, as text that Node can import. */
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

export async function bundle(entry, minify = false) {
  const [{ output }] = [
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': root } },
      ssr: { noExternal: true },
      build: {
        write: false,
        minify,
        target: 'es2022',
        ssr: join(root, entry),
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
  ].flat();
  return output[0].code;
}

/** What such a file exports. */
export async function imported(entry) {
  return import(`data:text/javascript,${encodeURIComponent(await bundle(entry))}`);
}
