import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type BrowserContext,
  test as base,
  type CDPSession,
  expect,
  type Locator,
  type Page,
  type Worker,
} from '@playwright/test';
import { launch } from '../../scripts/browser.mjs';
import { serve, type Unexpected } from '../tryout/serve.mjs';

export { expect };

/** The e2e build: the production code with an open shadow root. Other builds are given by `test.use({ build })`. */
export const BUILDS = {
  e2e: fileURLToPath(new URL('../../.output/chrome-mv3-e2e', import.meta.url)),
  release: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
};

export const GMAIL = 'https://mail.google.com/mail/u/0/';
export const LINKEDIN = 'https://www.linkedin.com/';

/** One event that a page's own listeners heard. */
export interface Heard {
  type: string;
  place: 'window' | 'document';
  phase: 'capture' | 'bubble';
  target: string;
  key: string | null;
  trusted: boolean;
}

/** What a test may ask of the extension and its surroundings. */
export class Kept {
  constructor(
    readonly context: BrowserContext,
    readonly id: string,
    /** Requests that neither simulated page makes by itself. */
    readonly unexpected: Unexpected[],
    private readonly findWorker: () => Promise<Worker>,
  ) {}

  /** Whether the worker runs, from the browser itself: Playwright keeps its object while it is stopped. */
  private running = '';
  private stops = 0;
  private session: Promise<CDPSession> | null = null;

  private control(): Promise<CDPSession> {
    this.session ??= this.connect();
    return this.session;
  }
  private async connect(): Promise<CDPSession> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    const session = await this.context.newCDPSession(page);
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { scriptURL, runningStatus } of versions)
        if (scriptURL.includes(this.id)) {
          this.running = runningStatus;
          if (runningStatus === 'stopped') this.stops += 1;
        }
    });
    await session.send('ServiceWorker.enable');
    await expect.poll(() => this.running).not.toBe('');
    return session;
  }

  /** Is the service worker awake? */
  async isAwake(): Promise<boolean> {
    await this.control();
    return this.running === 'running';
  }

  /** The service worker; wakes it when it sleeps. */
  async worker(): Promise<Worker> {
    const session = await this.control();
    if (this.running !== 'running') await session.send('ServiceWorker.startWorker', { scopeURL: this.url('') });
    await expect.poll(() => this.running).toBe('running');
    return this.findWorker();
  }

  /** Ends the worker for real, as Chrome does after half a minute of rest. Whatever calls it next wakes it. */
  async stopWorker(): Promise<void> {
    const session = await this.control();
    const before = this.stops;
    await session.send('ServiceWorker.stopAllWorkers');
    // Somebody who waits for it may have woken it again already.
    await expect.poll(() => this.stops).toBeGreaterThan(before);
  }

  /** The address of one of the extension's own pages: `url('popup.html')`. */
  url(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  /** Opens one of the extension's own pages in a tab. */
  async open(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.url(path));
    return page;
  }

  /** The popup, opened in a tab. */
  popup(): Promise<Page> {
    return this.open('popup.html');
  }

  /** Opens a simulated page: `gmail('?sim=dark#inbox')`; `at` a whole address for other mailboxes and sites. */
  async gmail(query = ''): Promise<Page> {
    return this.visit(GMAIL + query);
  }

  async visit(address: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(address);
    return page;
  }

  /** Switches Gmail on through the first-run page, as a user does; leaves no tab behind. */
  async switchOnGmail(): Promise<void> {
    await this.choose('Switch on Gmail');
  }

  /** One of the three answers of the first-run page. */
  async choose(
    name: 'Switch on Gmail' | 'LinkedIn in the page' | 'LinkedIn in the side panel' | 'Not on LinkedIn',
  ): Promise<void> {
    const welcome = await this.open('welcome.html');
    const before = await this.bell();
    await welcome.getByRole('button', { name }).click();
    await expect.poll(() => this.bell()).not.toBe(before);
    await welcome.close();
  }

  /** The bell that rings after every change, as text: a different answer means that something was stored. */
  async bell(): Promise<string> {
    const worker = await this.worker();
    return worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
  }

  /** Every row of every table of the extension's database. */
  async tables(): Promise<Record<string, unknown[]>> {
    const worker = await this.worker();
    return worker.evaluate(async () => {
      const [database] = await indexedDB.databases();
      if (!database?.name) return {};
      const open = indexedDB.open(database.name);
      const db = await new Promise<IDBDatabase>((done, failed) => {
        open.onsuccess = () => done(open.result);
        open.onerror = () => failed(open.error);
      });
      try {
        const tables: Record<string, unknown[]> = {};
        for (const name of db.objectStoreNames) {
          const all = db.transaction(name).objectStore(name).getAll();
          tables[name] = await new Promise<unknown[]>((done) => {
            all.onsuccess = () => done(all.result);
          });
        }
        return tables;
      } finally {
        db.close();
      }
    });
  }

  /** How many rows a table of the extension's database has: to wait for what has no face. */
  async stored(table: string): Promise<number> {
    return (await this.tables())[table]?.length ?? 0;
  }

  /** Everything that outlives the browser, as text: to look for what must not be in it. */
  async written(): Promise<string> {
    const worker = await this.worker();
    return JSON.stringify([await this.tables(), await worker.evaluate(() => chrome.storage.local.get())]);
  }

  /** How many rows there are about people: all that outlive the browser but what the user has set and was told of a day. */
  async rowsAboutPeople(): Promise<number> {
    const { settings, meta, siteHealth, reminderMarks, ...people } = await this.tables();
    return Object.values(people).reduce((sum, rows) => sum + rows.length, 0);
  }

  /** Opens the browser's own side panel beside a page, as its menu does. */
  async sidePanel(page: Page): Promise<SidePanel> {
    const ours = await this.open('options.html');
    await page.bringToFront();
    const tabId = await ours.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
    const session = await this.context.newCDPSession(ours);
    await session.send('Runtime.evaluate', {
      expression: `chrome.sidePanel.open({ tabId: ${tabId} })`,
      userGesture: true,
      awaitPromise: true,
    });
    await ours.close();
    const browser = await this.context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('This browser shows no side panel.');
    return SidePanel.attach(browser, this.url('sidepanel.html'));
  }

  /** The ids of the notifications on the screen now. */
  async notifications(): Promise<string[]> {
    const worker = await this.worker();
    return worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  }

  /** The number on the toolbar button and its colour. */
  async badge(): Promise<{ text: string; color: number[] }> {
    const worker = await this.worker();
    return worker.evaluate(async () => ({
      text: await chrome.action.getBadgeText({}),
      color: [...(await chrome.action.getBadgeBackgroundColor({}))],
    }));
  }

  /** The alarms that are set now: their names and moments. */
  async alarms(): Promise<{ name: string; scheduledTime: number }[]> {
    const worker = await this.worker();
    return worker.evaluate(() => chrome.alarms.getAll());
  }
}

/** The browser's own side panel: no tab, so Playwright has no page for it, and it is spoken to by the browser's own way. */
export class SidePanel {
  private serial = 0;
  private readonly waiting = new Map<number, (value: unknown) => void>();

  private constructor(
    private readonly browser: CDPSession,
    private readonly sessionId: string,
  ) {
    browser.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message);
      this.waiting.get(id)?.(result?.result?.value);
      this.waiting.delete(id);
    });
  }

  static async attach(browser: CDPSession, url: string): Promise<SidePanel> {
    let targetId = '';
    await expect
      .poll(async () => {
        const { targetInfos } = await browser.send('Target.getTargets');
        targetId = targetInfos.find((one) => one.url === url && !one.attached)?.targetId ?? '';
        return targetId;
      })
      .not.toBe('');
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
    return new SidePanel(browser, sessionId);
  }

  /** What an expression is worth in the panel. */
  evaluate(expression: string): Promise<unknown> {
    const id = ++this.serial;
    const params = { expression, awaitPromise: true, returnByValue: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    return new Promise((resolve, reject) => {
      this.waiting.set(id, resolve);
      this.browser.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message }).catch(reject);
    });
  }

  /** All that is to be read in it. */
  async text(): Promise<string> {
    return String(await this.evaluate('document.body.innerText'));
  }

  /** Presses the button of that name. */
  async press(name: string): Promise<void> {
    const button = `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(name)})`;
    await expect.poll(() => this.evaluate(`Boolean(${button})`)).toBe(true);
    await this.evaluate(`${button}.click()`);
  }
}

/** The sidebar as people find it; role locators reach through the open shadow root of the e2e build. */
export function sidebar(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Kept' });
}

/** Every event the page's own listeners heard since it was loaded, or since `forget`. */
export function heard(page: Page): Promise<Heard[]> {
  return page.evaluate(() => (window as unknown as { __heard: Heard[] }).__heard);
}
export function forget(page: Page): Promise<void> {
  return page.evaluate(() => {
    (window as unknown as { __heard: Heard[] }).__heard.length = 0;
  });
}

/** What a page that looks for these words finds in its own document, its style sheets, messages and resources. */
export function traces(page: Page, words: string[]): Promise<string[]> {
  return page.evaluate((all) => (window as unknown as { __traces(words: string[]): string[] }).__traces(all), words);
}

/** Opens a conversation of the simulated Gmail by a part of its subject, by clicking its row. */
export async function openConversation(page: Page, subject: string): Promise<void> {
  await page.locator('tr.zA', { hasText: subject }).filter({ visible: true }).first().click();
  await expect(page.locator('[role=main] h2.hP:visible').first()).toContainText(subject);
}

/** Clicks Reply under the open conversation, writes and leaves the box open. */
export async function writeReply(page: Page, text: string): Promise<void> {
  await page.locator('.ams.bkH:visible').click();
  await page.locator('.gA [contenteditable=true]:visible').last().fill(text);
}

/** Writes a new mail in a window at the bottom and leaves it open. */
export async function writeMail(page: Page, to: string[], subject: string, text: string): Promise<Locator> {
  await page.locator('[gh=cm]').click();
  const box = page.locator('.dw [role=dialog]').first();
  for (const address of to) {
    await box.locator('input[peoplekit-id]').fill(address);
    await box.locator('input[peoplekit-id]').press('Enter');
  }
  await box.locator('input[name=subjectbox]').fill(subject);
  await box.locator('[contenteditable=true]').fill(text);
  return box;
}

/** Presses the send button of the box that is open (or of `box`), and waits for the notice. */
export async function send(page: Page, box: Locator = page.locator('.aoI:visible').last()): Promise<void> {
  await box.locator('.aoO').click();
  await expect(page.locator('#link_vsm')).toBeVisible();
}

/** Waits until the undo link is gone: from then on the mail is sent for good. */
export async function undoGone(page: Page): Promise<void> {
  await expect(page.locator('#link_undo')).toHaveCount(0, { timeout: 40_000 });
}

interface Launched {
  context: BrowserContext;
  kept: Kept | null;
  unexpected: Unexpected[];
}
interface Fixtures {
  build: keyof typeof BUILDS | null;
  /** Further arguments of the browser. */
  args: string[];
  headless: boolean;
  launched: Launched;
  context: BrowserContext;
  kept: Kept;
}

/** A test with a fresh profile, the built extension and both sites. `build: null` starts without the extension. */
export const test = base.extend<Fixtures>({
  build: ['e2e', { option: true }],
  args: [[], { option: true }],
  launched: async ({ build, args, headless }, use) => {
    const extension = build ? BUILDS[build] : undefined;
    if (extension && !existsSync(extension))
      throw new Error(`Not built: ${extension}. Run npm run build and build:e2e.`);
    const { context, extensionId, worker } = await launch({
      extension,
      headless,
      args,
      ignoreDefaultArgs: ['--disable-back-forward-cache', '--disable-extensions'],
    });
    context.setDefaultTimeout(15_000);
    const unexpected = await serve(context);
    await use({ context, unexpected, kept: extensionId ? new Kept(context, extensionId, unexpected, worker) : null });
    await context.close();
  },
  context: async ({ launched }, use) => use(launched.context),
  kept: async ({ launched }, use) => {
    if (!launched.kept) throw new Error('This test runs without the extension.');
    await use(launched.kept);
  },
});
