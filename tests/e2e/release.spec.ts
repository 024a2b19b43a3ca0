import type { CDPSession, Page } from '@playwright/test';
import { expect, forget, heard, openConversation, test, traces } from './harness';
import { LEEDS } from './person';

/** The build that people get: its sidebar stands in a closed root, which only the browser itself can see into. */

test.use({ build: 'release' });

interface Node {
  role: string;
  name: string;
  value: string;
  id: number;
}

/** The page as a screen reader meets it, through the closed root too. */
class Reader {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async of(page: Page): Promise<Reader> {
    return new Reader(page, await page.context().newCDPSession(page));
  }

  async nodes(): Promise<Node[]> {
    const { nodes } = await this.session.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, value, backendDOMNodeId }) => ({
        role: String(role?.value ?? ''),
        name: String(name?.value ?? ''),
        value: String(value?.value ?? ''),
        id: backendDOMNodeId ?? 0,
      }));
  }

  async find(role: string, name: string): Promise<Node | undefined> {
    return (await this.nodes()).find((one) => one.role === role && one.name === name);
  }

  async text(): Promise<string> {
    return (await this.nodes()).map(({ name }) => name).join('\n');
  }

  /** Clicks in the middle of it, with the mouse. */
  async click(role: string, name: string): Promise<void> {
    await expect.poll(() => this.find(role, name)).toBeTruthy();
    const found = await this.find(role, name);
    await this.session.send('DOM.getDocument');
    const { model } = await this.session.send('DOM.getBoxModel', { backendNodeId: found?.id ?? 0 });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    await this.page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }
}

test('the card comes, is clicked and typed into, and the page can neither reach nor hear any of it', async ({
  kept,
}) => {
  await kept.switchOnGmail();
  const page = await kept.gmail();
  await openConversation(page, LEEDS);
  const reader = await Reader.of(page);
  await expect.poll(() => reader.find('complementary', 'Kept')).toBeTruthy();
  await reader.click('button', 'Follow up with Ada Lovelace');
  await expect.poll(() => reader.text()).toContain('Touch 3 of 12');
  expect(await kept.stored('contacts')).toBe(1);

  await page.mouse.move(5, 5);
  await forget(page);
  await reader.click('textbox', 'Promise');
  await page.keyboard.type('Send the quote #1, jkez');
  await page.keyboard.press('Tab');
  await page.keyboard.type('in 10 days');
  await expect.poll(async () => (await reader.find('textbox', 'Promise'))?.value).toBe('Send the quote #1, jkez');
  await page.keyboard.press('Enter');
  await expect.poll(() => reader.find('group', 'Send the quote #1, jkez')).toBeTruthy();
  expect(await kept.stored('commitments')).toBe(1);
  await expect.poll(async () => (await reader.find('textbox', 'Promise'))?.value).toBe('');
  expect((await heard(page)).filter(({ type }) => !['mousemove', 'pointermove'].includes(type))).toEqual([]);

  await test.step('the page sees one bare element', async () => {
    const seen = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      const host = document.documentElement.lastElementChild as HTMLElement;
      const { right, top, width } = host.getBoundingClientRect();
      return {
        roots: all.filter((one) => one.shadowRoot !== null).length,
        asides: document.querySelectorAll('aside').length,
        name: host.localName,
        attributes: host.attributes.length,
        children: host.childNodes.length,
        properties: Object.keys(host).length,
        text: host.textContent,
        under: document.elementFromPoint(right - width / 2, top + 100) === host,
        focused: document.activeElement === host,
        selected: String(getSelection()),
        width: width > 200,
      };
    });
    expect(seen).toEqual({
      roots: 0,
      asides: 0,
      name: 'div',
      attributes: 0,
      children: 0,
      properties: 0,
      text: '',
      under: true,
      focused: true,
      selected: '',
      width: true,
    });
    expect(await traces(page, ['kept', kept.id, 'chrome-extension', 'jkez'])).toEqual([]);
    expect(await page.evaluate(() => Object.keys(window).filter((key) => /kept|wxt|preact|react/i.test(key)))).toEqual(
      [],
    );
  });

  await test.step('it is painted', async () => {
    const box = await page.evaluate(() => {
      const { x, y, width, height } = (document.documentElement.lastElementChild as Element).getBoundingClientRect();
      return { x, y, width, height };
    });
    const picture = (await page.screenshot({ clip: box })).toString('base64');
    const colours = await page.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext(
        '2d',
      ) as OffscreenCanvasRenderingContext2D;
      canvas.drawImage(image, 0, 0);
      const { data: pixels } = canvas.getImageData(0, 0, image.width, image.height);
      const found = new Set<number>();
      for (let at = 0; at < pixels.length; at += 4)
        found.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
      return found.size;
    }, picture);
    expect(colours).toBeGreaterThan(20);
  });
  expect(kept.unexpected).toEqual([]);
});

test('no file of it can be reached from a page', async ({ kept }) => {
  const worker = await kept.worker();
  const manifest = await worker.evaluate(() => chrome.runtime.getManifest() as unknown as Record<string, unknown>);
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
  const page = await kept.gmail();
  const reached = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map(
          (url) =>
            new Promise<string>((done) => {
              const image = new Image();
              image.onload = () => done(url);
              image.onerror = () => done('');
              image.src = url;
            }),
        ),
      ),
    ['icon/128.png', 'icon/16.png', 'popup.html', 'content-scripts/sidebar.js'].map((file) => kept.url(file)),
  );
  expect(reached.filter(Boolean)).toEqual([]);
  expect(await page.evaluate(() => typeof (window as { chrome?: { runtime?: unknown } }).chrome?.runtime)).toBe(
    'undefined',
  );
});
