import { expect, test, vi } from 'vitest';
import { pace } from '@/lib/page/pace';
import { arrive, settle } from '@/lib/page/settle';
import { stripped } from '@/lib/page/strip';
import type { SeenMessage, SeenPerson, Sighting } from '@/lib/sites/page';

function person(name: string): SeenPerson {
  const handles = [`https://www.linkedin.com/in/${name.toLowerCase()}`];
  return { handles, name, nameShown: name } as SeenPerson;
}
function profile(name: string): Sighting {
  return { site: 'linkedin', kind: 'profile', people: [person(name)], messages: [], threadId: null } as never;
}
const URL = 'https://www.linkedin.com/in/ada';

test('a profile is believed when the title agrees', () => {
  const { publish } = settle(arrive(URL, 0), { sighting: profile('Ada'), pending: false }, '(2) Ada | LinkedIn', 10);
  expect(publish).toBe(true);
});

test('else it is believed when two readings 150 ms apart agree, and asks to be looked at again until then', () => {
  const page = { sighting: profile('Ada'), pending: false };
  const first = settle(arrive(URL, 0), page, 'LinkedIn', 10);
  expect(first.publish).toBe(false);
  expect(first.again).toBeGreaterThanOrEqual(150);
  expect(settle(first.state, page, 'LinkedIn', 60).publish).toBe(false);
  expect(settle(first.state, page, 'LinkedIn', 10 + first.again).publish).toBe(true);
});

test('a person who changes between two readings is not believed', () => {
  const first = settle(arrive(URL, 0), { sighting: profile('Ada'), pending: false }, '', 10);
  expect(settle(first.state, { sighting: profile('Ben'), pending: false }, '', 400).publish).toBe(false);
});

test('who is believed stays believed while more of the page comes, and not when the page is between two people', () => {
  const { state } = settle(arrive(URL, 0), { sighting: profile('Ada'), pending: false }, 'Ada', 10);
  expect(settle(state, { sighting: profile('Ada'), pending: false }, '', 20).publish).toBe(true);
  expect(settle(state, { sighting: profile('Ada'), pending: true }, '', 20).publish).toBe(false);
});

test('after ten seconds without anybody it stops asking', () => {
  const nobody = { sighting: null, pending: false };
  expect(settle(arrive(URL, 0), nobody, '', 5_000).again).toBeGreaterThan(0);
  expect(settle(arrive(URL, 0), nobody, '', 10_001).again).toBe(0);
});

test('what people wrote never leaves the page with a sighting', () => {
  const message = { id: 'a', text: 'secret', quoted: 'older secret' } as SeenMessage;
  const told = stripped({ ...profile('Ada'), messages: Array.from({ length: 250 }, () => message), hiddenCount: 3 });
  expect(JSON.stringify(told)).not.toContain('secret');
  expect(told.messages).toHaveLength(200);
  expect(told.hiddenCount).toBe(53);
});

test('the first hint is followed at once, a storm of them ten times a second', () => {
  vi.useFakeTimers();
  try {
    let looks = 0;
    const paced = pace(() => looks++, 100);
    paced.hint();
    expect(looks).toBe(1);
    for (let at = 0; at < 1_000; at += 10) {
      paced.hint();
      vi.advanceTimersByTime(10);
    }
    expect(looks).toBeGreaterThan(5);
    expect(looks).toBeLessThanOrEqual(11);
    vi.advanceTimersByTime(1_000);
    expect(looks).toBeLessThanOrEqual(12);
  } finally {
    vi.useRealTimers();
  }
});
