/**
 * `npm test`: everything that can be known without a person, on any machine with Node. Runs type check, lint, unit
 * tests, both builds and the tests in the browser; ends with the line `N passed, N failed` for all of it together.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'kept-test-'));
const report = (name) => join(reports, `${name}.json`);
const total = { passed: 0, failed: 0, skipped: 0 };
const told = [];

/** Runs a program of node_modules with its output shown; answers its exit code. */
function run(file, args, env = {}) {
  console.log(`\n> ${basename(file).replace(/\..*$/, '')} ${args.join(' ')}`);
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', file), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}

function fail(count, why) {
  total.failed += count;
  told.push(why);
}

/** A step that either holds or counts as one failure. */
async function step(name, file, args, env) {
  const fine = (await run(file, args, env)) === 0;
  if (!fine) fail(1, `${name} failed.`);
  return fine;
}

/** Adds a runner's own report; one that failed without a failed test in its report counts as one failure. */
function add(name, code, read) {
  const counts = existsSync(report(name)) ? read(JSON.parse(readFileSync(report(name), 'utf8'))) : null;
  const { passed = 0, failed = 0, skipped = 0, wavering = [] } = counts ?? {};
  total.passed += passed;
  total.skipped += skipped;
  for (const title of wavering) told.push(`Passed at the second try only: ${title}`);
  if (failed > 0) fail(failed, `${failed} ${name} tests failed.`);
  else if (code !== 0) fail(1, `The ${name} tests could not run to their end.`);
  else if (passed === 0) fail(1, `No ${name} test ran.`);
}

const ofVitest = (all) => ({
  passed: all.numPassedTests,
  failed:
    all.numFailedTests +
    all.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
      .length,
  skipped: all.numPendingTests + all.numTodoTests,
});
const ofPlaywright = ({ stats, errors, suites }) => ({
  wavering: suites.flatMap(waveringIn),
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
});

/** The tests that passed only at their second try. */
function waveringIn({ specs, suites = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ file, title }) => `${file}: ${title}`), ...suites.flatMap(waveringIn)];
}

/** Where no browser can be had, every test that needs one has failed: they are listed, not run. */
async function countTests() {
  const code = await run('@playwright/test/cli.js', ['test', '--list', '--reporter=json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report('list'),
  });
  if (code !== 0 || !existsSync(report('list'))) return 1;
  const count = (suite) => suite.specs.length + (suite.suites ?? []).reduce((sum, inner) => sum + count(inner), 0);
  return JSON.parse(readFileSync(report('list'), 'utf8')).suites.reduce((sum, suite) => sum + count(suite), 0) || 1;
}

async function inTheBrowser() {
  let browser = '';
  try {
    browser = findBrowser();
  } catch (error) {
    return fail(await countTests(), `The tests in the browser could not run. ${error.message}`);
  }
  console.log(`\nBrowser: ${browser}`);
  const code = await run('@playwright/test/cli.js', ['test'], { KEPT_BROWSER: browser, KEPT_JSON: report('browser') });
  add('browser', code, ofPlaywright);
}

await step('Preparing', 'wxt/bin/wxt.mjs', ['prepare']);
await step('The type check', 'typescript/bin/tsc', ['--noEmit']);
await step('The lint', '@biomejs/biome/bin/biome', ['check', '.']);
add(
  'unit',
  await run('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report('unit')}`,
  ]),
  ofVitest,
);
const release = await step('The build', 'wxt/bin/wxt.mjs', ['build'], { KEPT_E2E: '' });
const open = await step('The e2e build', 'wxt/bin/wxt.mjs', ['build'], { KEPT_E2E: '1' });
if (release && open) await inTheBrowser();
else fail(await countTests(), 'The tests in the browser could not run without a build.');

rmSync(reports, { recursive: true, force: true });
console.log('');
for (const line of told) console.log(line);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
