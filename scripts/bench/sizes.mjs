/** How much is loaded into a page and into the background, minified, and as it would travel. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { row } from './report.mjs';

/** The sizes of the built scripts in kB. */
export async function sizes(folder) {
  const kilobytes = (bytes) => bytes / 1000;
  const content = await readFile(join(folder, 'content-scripts/sidebar.js'));
  const background = await readFile(join(folder, 'background.js'));
  return [
    row('script loaded into Gmail', [kilobytes(content.length)], 'kB'),
    row('the same, gzip', [kilobytes(gzipSync(content).length)], 'kB'),
    row('background', [kilobytes(background.length)], 'kB'),
  ];
}
