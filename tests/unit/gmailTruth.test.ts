import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { gmail } from '@/lib/sites/gmail';
import { checkGmail } from '../truth/gmail';
import { gmailCases, truthIn } from '../truth/load';

const URL_ = 'https://mail.google.com/mail/u/0/#inbox/x';
const HTML = `<head><meta name="og-profile-acct" content="robin@ourfirm.example"></head><div role="main">
  <h2 class="hP" data-legacy-thread-id="198c6747aab596d2">Hi</h2><div role="list"><div role="listitem" class="kv">
  <span class="gD" email="ada@acme.example">Ada</span></div></div></div>`;

function folderWith(truth: unknown, name = 'pages of others'): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'kept ')), '.');
  writeFileSync(join(folder, 'expected.json'), typeof truth === 'string' ? truth : JSON.stringify(truth));
  writeFileSync(join(folder, `${name}.html`), HTML);
  return folder;
}

function misses(one: object): string[] {
  const [loaded] = gmailCases(folderWith({ cases: [{ id: 'x', url: URL_, html: HTML, ...one }] }));
  if (!loaded) throw new Error('no case');
  const { document } = new JSDOM(loaded.html, { url: loaded.url }).window;
  return checkGmail(loaded, gmail.read(document, loaded.url, loaded.aliases));
}

describe('a folder without usable truth is named', () => {
  test.each([
    ['{"cases": [', /expected\.json: /],
    ['{}', /neither cases nor fixtures/],
    ['{"cases": []}', /holds no case/],
    ['{"fixtures": []}', /holds no fixture/],
  ])('%s', (json, message) => expect(() => truthIn(folderWith(json))).toThrow(message));
  test('no folder, no file', () => {
    expect(() => truthIn('/nowhere/at all')).toThrow('/nowhere/at all is not there');
    expect(() => truthIn(mkdtempSync(join(tmpdir(), 'kept')))).toThrow('holds no expected.json');
  });
});

test('one broken case does not hide the others', () => {
  const cases = [
    { id: 'a', url: URL_, file: 'gone.html', expect: {} },
    { id: 'b', html: HTML, expect: {} },
    { id: 'c' },
  ];
  const url = { url: URL_ };
  const found = gmailCases(folderWith({ cases: [...cases, { ...url, id: 'pages of others', expect: {} }] }));
  expect(found.map((one) => one.problem)).toEqual(['gone.html is missing', 'has no url', 'has no url', undefined]);
  expect(found[3]?.html).toBe(HTML);
});

test('keys that nobody knows are said by their place', () => {
  const message = { fromName: 'Ada', mood: 'good' };
  const [one] = gmailCases(
    folderWith({
      cases: [{ id: 'x', url: URL_, html: '', weight: 1, expect: { colour: 1, messages: [message, message] } }],
    }),
  );
  expect(one?.unknown).toEqual(['weight', 'expect.colour', 'expect.messages[].mood']);
});

test('only what is strict must hold; without a list everything that can be compared must', () => {
  expect(misses({ strict: ['threadOpen'], expect: { threadOpen: true, subject: 'Other' } })).toEqual([]);
  expect(misses({ expect: { threadOpen: true, subject: 'Other', listRows: [] } })).toEqual([
    'subject: expected "Other", found "Hi"',
  ]);
  expect(misses({ strict: ['promises'], expect: { promises: [] } })).toEqual(['strict "promises" cannot be compared']);
});

test('further values may be right, and words may be forbidden', () => {
  expect(misses({ expect: { subject: 'Hello', subjectMayBe: ['Hi'] } })).toEqual([]);
  expect(misses({ expect: { subject: 'Hello', subjectMayBe: 'any' } })).toEqual([]);
  expect(misses({ expect: { subject: 'Hello', subjectMayBe: ['Ho'] } })).toHaveLength(1);
  expect(misses({ expect: { mustNotContain: ['ada@acme.example'] } })).toEqual(['must not contain "ada@acme.example"']);
  expect(misses({ mustNotContain: ['Francis'], expect: {} })).toEqual([]);
});

test('an account that may be null may still be no other', () => {
  expect(misses({ ownAccountMayBeNull: true, expect: { ownAccount: 'ada@acme.example' } })).toHaveLength(1);
  const html = HTML.replace('og-profile-acct', 'x');
  expect(misses({ html, ownAccountMayBeNull: true, expect: { ownAccount: 'robin@ourfirm.example' } })).toEqual([]);
  expect(misses({ html, expect: { ownAccount: 'robin@ourfirm.example' } })).toHaveLength(1);
});
