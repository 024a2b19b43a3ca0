/**
 * `npm run oracle`: opens every conversation of the simulated Gmail with a small extension around the independent
 * library @inboxsdk/core and prints what it reads beside what our reader reads. Exit 1 when they differ anywhere.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../tests/tryout/serve.mjs';
import { launch } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** How long the other library may take for one conversation. */
const WAIT_MS = 5_000;
const PAGES = ['/mail/u/0/', '/mail/u/0/?sim=split', '/mail/u/0/?sim=late=600', '/mail/u/0/?sim=rtl', '/mail/u/1/'];

/** Bundles one script of the oracle's extension into a single file. */
async function bundle(name, folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: join(root, 'tests/oracle', `${name}.ts`),
        formats: ['iife'],
        name: 'oracle',
        fileName: () => `${name}.js`,
      },
    },
  });
}

async function extension() {
  const folder = mkdtempSync(join(tmpdir(), 'kept-oracle-'));
  cpSync(join(root, 'tests/oracle/manifest.json'), join(folder, 'manifest.json'));
  cpSync(join(root, 'node_modules/@inboxsdk/core/pageWorld.js'), join(folder, 'pageWorld.js'));
  await bundle('background', folder);
  await bundle('content', folder);
  return folder;
}

const sameMessages = (one, two) =>
  one.length === two.length && one.every(({ from, state }, at) => from === two[at].from && state === two[at].state);

/** The names of what differs between two readings; empty when they agree. */
function differences(theirs, ours) {
  if (!theirs) return ['they saw no conversation'];
  if (!ours) return ['we saw no conversation'];
  return ['subject', 'threadId', 'hidden']
    .filter((key) => theirs[key] !== ours[key])
    .concat(sameMessages(theirs.messages, ours.messages) ? [] : ['messages']);
}

const brief = (reading) =>
  reading &&
  `${reading.threadId} ${reading.messages.map(({ from, state }) => `${from}${state === 'expanded' ? '*' : ''}`).join(' ')}${reading.hidden ? ` +${reading.hidden}` : ''}`;

/** Opens one conversation, as a click on its row does, and waits until the library has told what it sees. */
async function look(page, worker, id) {
  await page.evaluate((thread) => window.__sim.openThread(thread), id);
  for (const end = Date.now() + WAIT_MS; Date.now() < end; ) {
    await page.waitForTimeout(100);
    const seen = await worker.evaluate((url) => globalThis.seen.find((one) => one.url === url) ?? null, page.url());
    if (seen) return seen;
  }
  return null;
}

/** Walks through all conversations of one mailbox page; answers how many there were and how many differed. */
async function walk(context, worker, path) {
  const page = await context.newPage();
  await page.goto(`https://mail.google.com${path}`);
  await page.waitForSelector('head[data-inboxsdk-user-email-address]', { state: 'attached' });
  const threads = await page.evaluate(() => window.__sim.threads().map(({ id, subject }) => ({ id, subject })));
  let wrong = 0;
  for (const { id, subject } of threads) {
    const seen = await look(page, await worker(), id);
    const differ = differences(seen?.theirs, seen?.ours);
    console.log(`${differ.length > 0 ? 'DIFFERS' : 'same   '} ${path} "${subject}" ${brief(seen?.theirs) ?? ''}`);
    if (differ.length === 0) continue;
    wrong += 1;
    console.log(`        ${differ.join(', ')}`);
    console.log(`        theirs ${JSON.stringify(seen?.theirs)}\n        ours   ${JSON.stringify(seen?.ours)}`);
  }
  await (await worker()).evaluate(() => void globalThis.seen.splice(0));
  await page.close();
  return { all: threads.length, wrong };
}

async function main() {
  const folder = await extension();
  const { context, worker, userDataDir } = await launch({ extension: folder });
  await serve(context);
  const walks = [];
  try {
    for (const path of PAGES) walks.push(await walk(context, worker, path));
  } finally {
    await context.close();
    for (const used of [folder, userDataDir]) rmSync(used, { recursive: true, force: true });
  }
  const sum = (key) => walks.reduce((total, one) => total + one[key], 0);
  console.log(`${sum('all') - sum('wrong')} of ${sum('all')} conversations read alike`);
  process.exitCode = sum('wrong') > 0 ? 1 : 0;
}

await main();
