/**
 * Measures the floor of the product in Chromium: one store of 100,000 people and 1,000,000 interactions is built once in
 * `.bench/` and kept; the store is asked inside the built extension, the pages are the simulated ones of the try-out.
 * `npm run bench -- --small` builds a hundredth of it in another profile, for trying out this script.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, extension } from './bench/build.mjs';
import { measurePages } from './bench/pages.mjs';
import { row, table } from './bench/report.mjs';
import { sizes } from './bench/sizes.mjs';
import { launch } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const small = process.argv.includes('--small');
const folder = join(root, '.bench');
const size = small
  ? { people: 1000, interactions: 10_000, promises: 1200 }
  : { people: 100_000, interactions: 1_000_000, promises: 120_000 };

mkdirSync(folder, { recursive: true });
const built = await extension(root, folder);
const script = await bundle(root);
const profile = resolve(folder, small ? 'profile-small' : 'profile');
if (process.argv.includes('--fresh')) rmSync(profile, { recursive: true, force: true });
// The browser keeps the background's script of an earlier build with the profile.
rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
console.log(existsSync(profile) ? `Using ${profile}` : `Building a new store in ${profile}`);

const { context, extensionId, worker } = await launch({ extension: built, userDataDir: profile });
const rows = [];
try {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  page.on('console', (message) => {
    const people = /^progress (\d+)$/.exec(message.text())?.[1];
    if (people && Number(people) % (size.people / 20) === 0) console.log(`  ${people} of ${size.people} people`);
  });
  await page.evaluate(script);
  const start = Date.now();
  const fresh = await page.evaluate(([what, now]) => globalThis.bench.build(what, now), [size, Date.now()]);
  if (fresh) console.log(`  built in ${Math.round((Date.now() - start) / 1000)} s`);
  await page.close();

  const background = await worker();
  await background.evaluate(script);
  const measured = await background.evaluate((what) => globalThis.bench.measure(what), size);
  for (const [what, times] of Object.entries(measured)) rows.push(row(what, times));
  rows.push(...(await measurePages({ context, worker, script, extensionId, size })));
} finally {
  await context.close();
}
rows.push(...(await sizes(built)));

const report = table(rows, { ...size, cores: cpus().length });
console.log(report);
if (!small) {
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs', 'bench.md'), report);
}
process.exitCode = rows.some(({ missed }) => missed) ? 1 : 0;
