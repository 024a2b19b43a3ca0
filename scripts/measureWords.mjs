/**
 * `npm run measure:words -- [--sentences FILE] [--drafts FILE] [--strip FILE] [--dates FILE] [--enron FILE]`: how well the
 * rules read labelled rows, as JSON. `--folds 0,1,2` takes only the rows whose id falls into these of five folds, `--wrong`
 * lists the rows that were read otherwise. Without files it takes the labelled rows beside this folder, where they are.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundle, imported } from './bundle.mjs';

const root = join(import.meta.dirname, '..');
const BESIDE = join(root, '..', 'shared', 'data');
const FILES = {
  sentences: 'promises/sales-dev.jsonl',
  drafts: 'drafts-dev.jsonl',
  strip: 'promises/strip-dev.jsonl',
  dates: 'promises/duckling-en-time-dev.jsonl',
  enron: 'promises/enron-intent-dev.jsonl',
};

const { values } = parseArgs({
  options: {
    ...Object.fromEntries(Object.keys(FILES).map((name) => [name, { type: 'string' }])),
    folds: { type: 'string' },
    wrong: { type: 'boolean' },
  },
});
const isGiven = Object.keys(FILES).some((name) => values[name]);
const { measure } = await imported('scripts/measureWords/measure.ts');

const files = {};
const skipped = {};
for (const [name, beside] of Object.entries(FILES)) {
  // npm moves to the package's folder first.
  const path = values[name]
    ? resolve(process.env.INIT_CWD ?? '.', values[name])
    : isGiven
      ? null
      : join(BESIDE, beside);
  if (path && existsSync(path)) files[name] = readFileSync(path, 'utf8');
  else if (values[name]) {
    console.error(`No such file: ${values[name]}`);
    process.exit(2);
  } else skipped[name] = isGiven ? 'not asked for' : 'skipped: no labelled rows beside this folder';
}

const folds = values.folds?.split(',').map(Number) ?? null;
const report = await measure(files, { folds, wrong: values.wrong ?? false });
const code = await bundle('scripts/measureWords/all.ts', true);
const size = { gzipBytes: gzipSync(code, { level: 9 }).length, bytes: Buffer.byteLength(code) };
console.log(JSON.stringify({ ...(folds && { folds }), ...report, ...skipped, size }, null, 2));
