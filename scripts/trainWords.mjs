/**
 * `npm run train:words`: learns the weights of `lib/words/en/weights.json` from the labelled rows in `tests/rows` and the given
 * ones beside this folder; the same rows give the same weights. `--check` writes nothing and tells how well rows are read that
 * were left out of the learning, in five folds.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { imported } from './bundle.mjs';

const root = join(import.meta.dirname, '..');
const BESIDE = join(root, '..', 'shared', 'data', 'promises');
const GIVEN = [join(BESIDE, 'sales-dev.jsonl'), join(BESIDE, 'enron-intent-dev.jsonl')];
const WEIGHTS = join(root, 'lib', 'words', 'en', 'weights.json');

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
for (const path of GIVEN.filter((one) => !existsSync(one))) {
  console.error(`The weights were learnt from these rows too, and they are not here: ${path}`);
  process.exit(2);
}
const { checked, learned } = await imported('scripts/trainWords/train.ts');
const folder = join(root, 'tests', 'rows');
const files = [
  ...GIVEN,
  ...readdirSync(folder)
    .sort()
    .map((name) => join(folder, name)),
].map((path) => ({
  name: path.slice(path.lastIndexOf('/') + 1, -'.jsonl'.length),
  text: readFileSync(path, 'utf8'),
}));
if (values.check) console.log(JSON.stringify(checked(files), null, 2));
else {
  const { weights, rows } = learned(files);
  writeFileSync(WEIGHTS, `${JSON.stringify(weights, null, 2)}\n`);
  console.log(`Learnt from ${rows} rows.`);
}
