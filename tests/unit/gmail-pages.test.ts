import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { gmail } from '@/lib/sites/gmail';
import { checkGmail } from '../truth/gmail';
import { gmailCases } from '../truth/load';

const GIVEN = '../shared/fixtures/gmail';
const LINKEDIN = '../shared/fixtures/linkedin';

function open(html: string, url: string): Document {
  return new JSDOM(html, { url }).window.document;
}

function showAll(folder: string): void {
  for (const one of gmailCases(folder)) {
    test(`${one.id} is read as a person reads it`, () => {
      expect(checkGmail(one, gmail.read(open(one.html, one.url), one.url, one.aliases))).toEqual([]);
    });
    test(`nothing is missed on ${one.id}`, () => {
      const missing = gmail.read(open(one.html, one.url), one.url, one.aliases).missing;
      expect(missing).toEqual((one.expect as { missing?: string[] }).missing ?? []);
    });
  }
}

describe('our own Gmail pages', () => showAll('tests/pages/gmail'));

if (existsSync(`${GIVEN}/expected.json`)) describe('the given Gmail pages', () => showAll(GIVEN));
else console.info(`skipped: the given Gmail pages, ${GIVEN} is not here`);

if (existsSync(LINKEDIN)) {
  describe('LinkedIn pages', () => {
    const { fixtures } = JSON.parse(readFileSync(`${LINKEDIN}/expected.json`, 'utf8'));
    const addresses = new Map<string, string>(
      fixtures.map((one: { file: string; url: string }) => [one.file, one.url]),
    );
    for (const file of readdirSync(LINKEDIN).filter((name) => name.endsWith('.html'))) {
      test(`${file} is nobody's mail`, () => {
        const url = addresses.get(file) ?? 'https://www.linkedin.com/feed/';
        const page = open(readFileSync(`${LINKEDIN}/${file}`, 'utf8'), url);
        expect(gmail.hosts(new URL(url))).toBe(false);
        expect(gmail.read(page, url, [])).toMatchObject({ mount: false, account: null, sighting: null, composes: [] });
        const inGmail = gmail.read(page, 'https://mail.google.com/mail/u/0/', []);
        expect(inGmail).toMatchObject({ sighting: null, sentNotice: null, missing: [] });
      });
    }
  });
} else console.info(`skipped: LinkedIn pages shown to the Gmail reader, ${LINKEDIN} is not here`);
