/**
 * `npm run pages -- FOLDER …`: shows saved pages to the readers in Chromium, each under its real address and without a
 * network, and compares what they tell with the folder's expected.json (of Gmail's or LinkedIn's schema).
 * Prints one line a case and the total. Exit: 0 all right, 1 a miss or a folder that cannot be read.
 */
import { join, resolve } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser } from './browser.mjs';

const root = join(import.meta.dirname, '..');
const AT_ONCE = 3;
const DEFAULT = ['tests/pages/gmail', 'tests/pages/linkedin'].map((folder) => join(root, folder));
// npm moves to the package's folder first.
const given = process.argv.slice(2).map((folder) => resolve(process.env.INIT_CWD ?? '.', folder));
const folders = given.length > 0 ? given : DEFAULT;
const { truthIn } = await import(
  `data:text/javascript,${encodeURIComponent(await bundle('tests/truth/load.ts', true))}`
);
const readers = await bundle('scripts/pages/inPage.ts', false);

let passed = 0;
let failed = 0;
const shown = [];
for (const folder of folders) {
  try {
    const truth = truthIn(folder);
    for (const one of truth.cases) shown.push([one, (page) => page.evaluate(lookAt, [truth.site, one])]);
    for (const one of truth.scenarios ?? []) shown.push([one, (page) => page.evaluate(lookAt, ['replay', one])]);
  } catch (error) {
    failed++;
    console.error(`MISS ${error.message}`);
  }
}
if (shown.length > 0) await showAll();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** Runs in the page. */
function lookAt([what, one]) {
  return keptPages[what](one);
}

/** A few pages at a time, the lines in the order of the cases. */
async function showAll() {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  let browser;
  try {
    browser = await chromium.launch({ executablePath: findBrowser(), args });
  } catch (error) {
    console.error(`Cannot show the pages: ${error.message}`);
    process.exit(1);
  }
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const waiting = [];
  try {
    for (let next = 0; next < shown.length || waiting.length > 0; ) {
      while (waiting.length < AT_ONCE && next < shown.length) waiting.push(run(context, ...shown[next++]));
      const { name, misses, unknown } = await waiting.shift();
      if (misses.length === 0) passed++;
      else failed++;
      const aside = unknown.length > 0 ? ` (not compared, no known key: ${unknown.join(', ')})` : '';
      console.log(`${misses.length === 0 ? `ok   ${name}` : `MISS ${name}: ${misses.join('; ')}`}${aside}`);
    }
  } finally {
    await browser.close();
  }
}

/** Opens one page in a tab of its own and says what is wrong with it. */
async function run(context, { id, html, url, problem, unknown, framePages = {} }, check) {
  if (problem) return { name: id, misses: [problem], unknown };
  const page = await context.newPage();
  let misses;
  try {
    const served = new Map([[address(url), html]]);
    for (const [src, frame] of Object.entries(framePages)) served.set(address(new URL(src, url)), frame);
    // Without a request nothing leaves the machine; the policy lets our own evaluate in, and no script of the page.
    await page.route('**/*', (route) => {
      const body =
        route.request().resourceType() === 'document' ? served.get(address(route.request().url())) : undefined;
      if (body === undefined) return route.abort();
      const headers = { 'content-security-policy': "script-src 'unsafe-eval'" };
      return route.fulfill({ body, contentType: 'text/html; charset=utf-8', headers });
    });
    await page.goto(url, { waitUntil: 'load', timeout: 20_000 });
    await page.evaluate(readers);
    misses = await check(page);
  } catch (error) {
    misses = [error.message.split('\n')[0]];
  }
  await page.close();
  return { name: id, misses, unknown };
}

/** An address as a server sees it. */
function address(url) {
  const whole = new URL(url);
  whole.hash = '';
  return whole.href;
}

/** One of our files with all it needs, as text: for Node, or to be evaluated in a page. */
async function bundle(entry, forNode) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      ...(forNode
        ? { ssr: join(root, entry) }
        : { lib: { entry: join(root, entry), formats: ['iife'], name: 'keptBundle' } }),
    },
  });
  const [{ output }] = [result].flat();
  return output[0].code;
}
