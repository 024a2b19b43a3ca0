/** Finds a browser that can load an unpacked extension, and opens it with ours. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';

// Branded Chrome (137+) and Edge ignore --load-extension, so they are not looked for.
const NAMES = ['chromium', 'chromium-browser'];
const BRAVE = ['brave-browser', 'brave'];
const FIXED = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  win32: ['C:\\Program Files\\BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
};

const isRoot = () => process.getuid?.() === 0;

/** The full path of a program on the search path, or null. */
function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const full = join(folder, name);
    if (folder && existsSync(full)) return full;
  }
  return null;
}

/** Ubuntu's package is a snap (or a script that starts one), which cannot see temporary folders. */
function isSnap(path) {
  if (realpathSync(path).includes('/snap')) return true;
  const head = readFileSync(path).subarray(0, 4096).toString('latin1');
  return head.startsWith('#!') && head.includes('/snap/bin/chromium');
}

/** Chrome for Testing as `npx @puppeteer/browsers install chrome` or Puppeteer leaves it. */
function chromeForTesting() {
  const found = [];
  for (const home of [join(homedir(), '.cache/puppeteer/chrome'), join(process.cwd(), 'chrome')]) {
    if (!existsSync(home)) continue;
    for (const version of readdirSync(home))
      for (const inside of ['chrome-linux64/chrome', 'chrome-mac-arm64', 'chrome-win64/chrome.exe'])
        if (existsSync(join(home, version, inside))) found.push(join(home, version, inside));
  }
  return found.filter((path) => !path.endsWith('chrome-mac-arm64'));
}

/** Every candidate in the order in which they are tried; none is started for it. */
function candidates() {
  const playwright = chromium.executablePath();
  return [
    ...(playwright && existsSync(playwright) ? [playwright] : []),
    ...NAMES.map(onPath).filter((path) => path && !isSnap(path)),
    ...chromeForTesting(),
    ...BRAVE.map(onPath).filter(Boolean),
    ...(FIXED[process.platform] ?? []).filter((path) => existsSync(path)),
  ];
}

const isDebian = () => existsSync('/etc/debian_version') && !/ubuntu/i.test(readIfThere('/etc/os-release'));
const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** As root on Debian the browser is one command away: it is run, and said. */
function installChromium() {
  console.log('No browser that can load an extension was found. Installing chromium with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env });
    if (status !== 0) return null;
  }
  return onPath('chromium');
}

/**
 * The path of a browser that loads an unpacked extension: KEPT_BROWSER, Playwright's Chromium, Debian's chromium, Chrome
 * for Testing, Brave; as root on Debian it installs chromium. Throws an error whose message is what to run.
 */
export function findBrowser({ install = true } = {}) {
  const wanted = process.env.KEPT_BROWSER;
  if (wanted) {
    const path = existsSync(wanted) ? wanted : onPath(wanted);
    if (path) return path;
    throw new Error(`KEPT_BROWSER names ${wanted}, which is not there.`);
  }
  const found = candidates()[0] ?? (install && isRoot() && isDebian() ? installChromium() : null);
  if (found) return found;
  throw new Error(
    isDebian()
      ? 'No browser that can load an extension. Run: sudo apt-get update && sudo apt-get install -y chromium'
      : 'No browser that can load an extension. Run: npx playwright install --with-deps chromium',
  );
}

/** Is there a screen to open a window on? macOS and Windows have one; elsewhere X11 or Wayland must be named. */
export function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--no-first-run',
  '--no-default-browser-check',
];

/**
 * Opens the browser with the extension in `extension` (a folder). `userDataDir` keeps a profile; without it a fresh one
 * is made in the system's temporary folder. Answers the persistent context, the extension's id, `worker()` for its
 * present service worker, and the profile's folder.
 */
export async function launch({
  extension,
  headless = true,
  userDataDir,
  executablePath = findBrowser(),
  args = [],
  ...options
}) {
  const profile = userDataDir ?? mkdtempSync(join(tmpdir(), 'kept-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: headless ? { width: 1280, height: 800 } : null,
    ...options,
    args: [
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...(isRoot() ? ['--no-sandbox'] : []),
      ...(headless ? ['--headless=new'] : []),
      ...QUIET,
      ...args,
    ],
  });
  const worker = () => workerOf(context);
  const extensionId = extension ? new URL((await worker()).url()).host : null;
  return { context, extensionId, worker, userDataDir: profile };
}

/** The extension's running service worker, waited for. */
async function workerOf(context) {
  const ours = (worker) => worker.url().startsWith('chrome-extension://');
  return (
    context.serviceWorkers().find(ours) ?? context.waitForEvent('serviceworker', { predicate: ours, timeout: 15_000 })
  );
}
