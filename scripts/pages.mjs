/**
 * `npm run pages -- FOLDER …`: shows saved pages to the readers in Chromium, each under its real address and without a
 * network, and compares what they tell with the folder's expected.json (of Gmail's or LinkedIn's schema).
 * Exit: 0 all right, 1 a miss, 2 a folder that cannot be read.
 */
import { join, resolve } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser } from './browser.mjs';

const root = join(import.meta.dirname, '..');
const DEFAULT = ['tests/pages/gmail', 'tests/pages/linkedin'].map((folder) => join(root, folder));
// npm moves to the package's folder first.
const given = process.argv.slice(2).map((folder) => resolve(process.env.INIT_CWD ?? '.', folder));
const folders = given.length > 0 ? given : DEFAULT;
const { truthIn } = await import(
  `data:text/javascript,${encodeURIComponent(await bundle('tests/truth/load.ts', true))}`
);
const readers = await bundle('scripts/pages/inPage.ts', false);

let truths;
let executablePath;
try {
  truths = folders.map((folder) => truthIn(folder));
  executablePath = findBrowser();
} catch (error) {
  console.error(`Cannot show the pages: ${error.message}`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args });
try {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  for (const { site, cases, steps = [] } of truths) {
    for (const one of cases) {
      const name = one.file ?? one.id;
      await run(context, one, name, (page) => page.evaluate(([where, data]) => keptPages[where](data), [site, one]));
    }
    for (const { file, html, url, clock, scenarios } of steps) {
      for (const scenario of scenarios) {
        await run(context, { html, url }, `${file}: ${scenario.name}`, (page) =>
          page.evaluate((all) => keptPages.replay(...all), [scenario, url, clock]),
        );
      }
    }
  }
} finally {
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** Opens one page in a tab of its own and prints one line. */
async function run(context, { html, url, framePages = {} }, name, check) {
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
  if (misses.length === 0) passed++;
  else failed++;
  console.log(misses.length === 0 ? `ok   ${name}` : `MISS ${name}: ${misses.join('; ')}`);
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
