import { existsSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { gmail } from '@/lib/sites/gmail';
import { linkedin } from '@/lib/sites/linkedin';
import { truthIn } from '../truth/load';

const FOLDERS = [
  'tests/pages/gmail',
  'tests/pages/linkedin',
  '../shared/fixtures/gmail',
  '../shared/fixtures/linkedin',
];

for (const folder of FOLDERS) {
  if (!existsSync(folder)) {
    console.log(`skipped: the pages of ${folder} are not here`);
    continue;
  }
  const { site, cases } = truthIn(folder);
  const other = site === 'gmail' ? linkedin : gmail;

  describe(`pages in ${folder}`, () => {
    test.each(cases.map((one) => ({ ...one })))(`$id is nothing to the ${other.name} reader`, (one) => {
      const { document } = new JSDOM(one.html, { url: one.url }).window;
      const page = other.read(document, one.url, []);
      expect(page).toMatchObject({
        account: null,
        mount: false,
        sighting: null,
        overlays: [],
        composes: [],
        missing: [],
      });
    });
  });
}
