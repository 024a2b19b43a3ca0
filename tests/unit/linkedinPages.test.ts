import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { linkedin } from '@/lib/sites/linkedin';
import { checkLinkedin } from '../truth/linkedin';
import { replay } from '../truth/linkedinSteps';
import { type LoadedLinkedinCase, truthIn } from '../truth/load';

const FOLDERS = ['tests/pages/linkedin', '../shared/fixtures/linkedin'];

for (const folder of FOLDERS) {
  if (!existsSync(folder)) {
    console.log(`skipped: the LinkedIn pages of ${folder} are not here`);
    continue;
  }
  const truth = truthIn(folder);
  if (truth.site !== 'linkedin') throw new Error(`${folder} does not hold LinkedIn pages`);

  describe(`LinkedIn pages in ${folder}`, () => {
    test.each(truth.cases)('$id tells who is open, and nobody else', (one) => {
      const page = linkedin.read(open(one), one.url, []);
      expect(checkLinkedin(one, page)).toEqual([]);
    });
    test.each(truth.cases)('nothing is missed on $id', (one) => {
      expect(linkedin.read(open(one), one.url, []).missing).toEqual(one.expect.missing ?? []);
    });
    test.each(truth.scenarios)('what was sent is noticed: $name', (one) => {
      const { document } = new JSDOM(one.html, { url: one.url }).window;
      expect(replay(one, document, one.url, one.clock, linkedin)).toEqual([]);
    });
  });
}

describe('whatever a page holds', () => {
  test('a page of another site shows nobody and is no place for the sidebar', () => {
    const html = readFileSync('tests/pages/linkedin/synthetic-profile-sdui-2026-1st.html', 'utf8');
    const url = 'https://linkedin.com.evil.example/in/avery-quill-7a31b2/';
    const page = linkedin.read(new JSDOM(html, { url }).window.document, url, []);
    expect(page).toMatchObject({ sighting: null, mount: false, overlays: [] });
  });

  test('an empty document at a profile address is somebody who has not come yet', () => {
    const url = 'https://www.linkedin.com/in/ada/';
    const page = linkedin.read(new JSDOM('', { url }).window.document, url, []);
    expect(page).toMatchObject({ sighting: null, mount: true, pending: true, missing: [] });
  });

  test('reading changes nothing on the page', () => {
    const html = readFileSync('tests/pages/linkedin/synthetic-messaging-thread-ember-2026.html', 'utf8');
    const url = 'https://www.linkedin.com/messaging/thread/2-NDYyYTJkMjYtYjA3MC00ZGQzLWEyZGYtMTI0ZjAxMzVlZWY4XzEwMA==/';
    const { document } = new JSDOM(html, { url }).window;
    const before = document.documentElement.outerHTML;
    linkedin.read(document, url, []);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

/** jsdom neither loads frames nor attaches declared shadow roots. */
function open(one: LoadedLinkedinCase): Document {
  const { document } = new JSDOM(one.html, { url: one.url }).window;
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement;
    template.remove();
    if (host && !host.shadowRoot) host.attachShadow({ mode: 'open' }).append(template.content);
  }
  for (const frame of document.querySelectorAll('iframe')) {
    const html = one.framePages[frame.getAttribute('src') ?? ''];
    if (!html || !frame.contentDocument) continue;
    frame.contentDocument.open();
    frame.contentDocument.write(html);
    frame.contentDocument.close();
  }
  return document;
}
