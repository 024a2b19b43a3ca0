import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { linkedin } from '@/lib/sites/linkedin';
import { checkLinkedin } from '../truth/linkedin';
import { replay } from '../truth/linkedinSteps';
import { truthIn } from '../truth/load';

const ADA = 'https://www.linkedin.com/in/ada/';
const HTML = `<title>Ada | LinkedIn</title><main><section><h1>Ada</h1><div class="text-body-medium break-words">Maths</div>
  <a href="/in/ada/overlay/contact-info/">Contact</a></section></main>`;

function load(truth: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'kept '));
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(truth));
  const loaded = truthIn(folder);
  if (loaded.site !== 'linkedin') throw new Error('Gmail');
  return loaded;
}

function misses(expected: object, more: object = {}): string[] {
  const [one] = load({ fixtures: [{ url: ADA, html: HTML, expect: { kind: 'person', ...expected }, ...more }] }).cases;
  if (!one) throw new Error('no case');
  const { document } = new JSDOM(one.html, { url: one.url }).window;
  return checkLinkedin(one, linkedin.read(document, one.url, []));
}

test('all of the truth must hold', () => {
  expect(misses({ person: { name: 'Ada', headline: 'Maths', slug: 'ada', degree: null } })).toEqual([]);
  expect(misses({ person: { name: 'Bob' } })).toEqual(['name: expected "Bob", got "Ada"']);
  expect(misses({ kind: 'none' })).toEqual(['kind: expected none, got person']);
  expect(misses({ kind: 'none', nonGoal: true })).toEqual([]);
  expect(misses({ mount: false })).toEqual(['mount: expected false, got true']);
});

test.each([
  [{ person: { headline: null }, headlineMayBe: ['Maths'] }, {}],
  [{ person: { headline: null }, headlineMayBe: 'any' }, {}],
  [{ person: { headline: null }, headlineMayBe: 'Maths' }, {}],
  [{ person: { headline: null, headlineMayBe: ['Art', 'Maths'] } }, {}],
  [{ person: { headlineMayBe: ['Art', 'Maths'] } }, {}],
  [{ person: { headline: null }, mayReport: { headline: 'Maths' } }, {}],
  [{ person: { headline: null }, mayReport: ['headline'] }, {}],
  [{ person: { headline: null } }, { headlineMayBe: ['Maths'] }],
  [{ kind: 'pending', kindMayBe: ['person'] }, {}],
  [{ kind: 'pending' }, { kindMayBe: ['pending', 'person'] }],
])('other values are right wherever they are listed: %j %j', (expected, more) => {
  expect(misses(expected, more)).toEqual([]);
});

test('a list of right values leaves the others wrong, and forbidden words are wrong everywhere', () => {
  expect(misses({ person: { headlineMayBe: ['Art'] } })).toEqual(['headline: expected "Art", got "Maths"']);
  expect(misses({ person: { headline: null }, headlineMayBe: ['Art'] })).toHaveLength(1);
  expect(misses({ mustNotContain: ['Maths'] })).toEqual(['must not contain "Maths"']);
  expect(misses({}, { mustNotContain: ['Maths'] })).toEqual(['must not contain "Maths"']);
});

test('keys that nobody knows are said by their place', () => {
  const expected = { kind: 'person', mood: 1, person: { age: 3, name: 'Ada' }, ageMayBe: 'any', nameMayBe: 'any' };
  const { cases } = load({ fixtures: [{ url: ADA, html: HTML, weight: 1, expect: expected }] });
  expect(cases[0]?.unknown).toEqual(['weight', 'expect.mood', 'expect.ageMayBe', 'person.age']);
});

test('what is missing is said at its case: a page, the page of a frame, steps and their page', () => {
  const { cases, scenarios } = load({
    fixtures: [
      { url: ADA, file: 'gone.html', expect: { kind: 'none' } },
      { url: ADA, html: '', frames: { '/preload/': 'gone too.html' }, expect: { kind: 'none' } },
    ],
    steps: ['gone.json', { url: ADA, base: 'page.html', clock: '', scenarios: [{ name: 'one', steps: [] }] }],
  });
  expect(cases.map((one) => one.problem)).toEqual(['gone.html is missing', 'gone too.html is missing']);
  expect(scenarios.map((one) => one.problem)).toEqual(['gone.json is missing', 'page.html is missing']);
});

test('steps that cannot be replayed are said, others are compared', () => {
  const steps = (op: object) => ({
    url: ADA,
    html: HTML,
    clock: '2026-05-22T08:14:00Z',
    scenarios: [{ name: 'one', steps: [{ ops: [op], expect: { sent: [], thread: null, mood: 1 } }] }],
  });
  const run = (op: object) => {
    const [one] = load({ fixtures: [], steps: [steps(op)] }).scenarios;
    if (!one) throw new Error('no scenario');
    expect(one.unknown).toEqual(['steps[].expect.mood']);
    return replay(one, new JSDOM(one.html, { url: one.url }).window.document, one.url, one.clock, linkedin);
  };
  expect(() => run({ op: 'dance', sel: 'h1' })).toThrow('"dance" is no known op');
  expect(() => run({ op: 'remove', sel: 'h6' })).toThrow('nothing matches h6');
  expect(run({ op: 'pushState', path: '/feed/' })).toEqual([]);
  expect(run({ op: 'setAttr', sel: 'h1', name: 'x', value: '1' })[0]).toMatch(/^step 1: thread: expected null/);
});
