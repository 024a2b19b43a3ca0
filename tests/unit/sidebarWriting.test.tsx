// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lowerFirst } from '@/components/sidebar/DraftSuggestions';
import type { DraftSuggestion, FindingView, Judged, ReadSuggestion, Writing, WritingBox } from '@/lib/writing';
import { all, open, press, sighting, the, view } from './sidebarScene';

const background = vi.hoisted(() => ({
  asked: [] as [string, Record<string, unknown>][],
  answers: {} as Record<string, (data: never) => unknown>,
  keys: new Set<() => void>(),
}));
vi.mock('@/lib/messages', () => ({
  ask: async (name: string, data: Record<string, unknown>) => {
    background.asked.push([name, data]);
    const answer = background.answers[name];
    if (!answer) throw new Error(`Nobody answers "${name}"`);
    return answer(data as never);
  },
}));
vi.mock('@/lib/bell', () => ({ onBell: () => () => undefined }));
vi.mock('@/lib/pressed', () => ({
  onPressed: (_command: string, callback: () => void) => {
    background.keys.add(callback);
    return () => background.keys.delete(callback);
  },
}));

let page: Awaited<ReturnType<typeof open>>;
const asked = (name: string) => background.asked.filter(([one]) => one === name).map(([, data]) => data);
const region = (name: string) => page.place.querySelector(`section[aria-label="${name}"]`);

const TEXT = 'Let me know. Feel free to call. Any time soon. We are the best.';
const box: WritingBox = {
  site: 'gmail',
  account: 'me@firm.example',
  draftId: 'msg-a:r1',
  threadId: null,
  to: ['mailto:ada@acme.example'],
  copy: [],
  subject: '',
  reply: true,
  text: TEXT,
};
const writing = (change: Partial<WritingBox> = {}, sent = false): Writing => ({ box: { ...box, ...change }, sent });
const suggestion = (change: Partial<DraftSuggestion> = {}): DraftSuggestion => ({
  id: `s ${change.text ?? 'quote'}`,
  by: 'me',
  kind: 'act',
  text: 'Send the quote',
  due: { day: '2026-11-27' },
  said: 'I will send the quote by Friday.',
  rule: 'will',
  confidence: 0.95,
  stands: false,
  accepted: false,
  ...change,
});
const finding = (title: string, start: number, end: number, change: Partial<FindingView> = {}): FindingView => ({
  rule: 'let-me-know',
  weight: 'fix',
  start,
  end,
  title,
  reason: `${title} is vague.`,
  source: 'An article',
  replacement: null,
  ...change,
});
const judged = (change: Partial<Judged> = {}): Judged => ({
  suggestions: [],
  findings: [],
  keeps: [],
  keys: 'Alt+Shift+P',
  mayReconsider: false,
  ...change,
});

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  background.asked.length = 0;
  background.keys.clear();
  background.answers = {
    see: () => view(),
    suggested: () => [],
    acceptSuggestion: () => null,
    dropSuggestion: () => null,
    dismiss: () => null,
  };
});
afterEach(async () => page.close());

describe('what is promised while writing', () => {
  test('stands in one line with its day and the keys that accept it', async () => {
    background.answers.compose = () => judged({ suggestions: [suggestion()] });
    page = await open({ writing: writing() });
    expect(region('Promised in this mail')?.querySelector('p')?.textContent).toBe(
      'Promise: send the quote, tomorrow · Alt+Shift+P',
    );
    await press(the(page.place, 'button', 'Promise: Send the quote'));
    expect(asked('acceptSuggestion')).toMatchObject([
      {
        draftId: 'msg-a:r1',
        handle: 'mailto:ada@acme.example',
        text: 'Send the quote',
        due: { due: { day: '2026-11-27' } },
      },
    ]);
    expect(asked('compose')).toHaveLength(2);
  });

  test('the keys take the first that is not accepted yet and does not stand already', async () => {
    const all = [
      suggestion({ text: 'One', accepted: true }),
      suggestion({ text: 'Two', stands: true }),
      suggestion({ text: 'Three' }),
    ];
    background.answers.compose = () => judged({ suggestions: all });
    page = await open({ writing: writing() });
    const lines = [...page.place.querySelectorAll('.suggestions p')].map((line) => line.textContent);
    expect(lines).toEqual([
      'Promised when sent: one, tomorrow',
      'Stands already: two, tomorrow',
      'Promise: three, tomorrow · Alt+Shift+P',
    ]);
    for (const pressed of background.keys) pressed();
    expect(asked('acceptSuggestion')).toMatchObject([{ text: 'Three' }]);
  });

  test('without a day it offers some', async () => {
    background.answers.compose = () => judged({ suggestions: [suggestion({ due: null })] });
    page = await open({ writing: writing() });
    await press(the(page.place, 'button', 'Next week'));
    expect(asked('acceptSuggestion')).toMatchObject([{ due: { words: 'next week' } }]);
  });

  test('a mail to somebody else than who is shown is not asked about', async () => {
    page = await open({ writing: writing({ to: ['mailto:ben@globex.example'] }) });
    expect(asked('compose')).toEqual([]);
  });

  test('right after sending what was not answered is offered once more, and what it kept', async () => {
    const keeps = [{ commitmentId: 'c1', text: 'Send the plan', onTimeDay: '2026-11-25' }];
    const suggestions = [suggestion(), suggestion({ text: 'Call Ada', accepted: true })];
    background.answers.compose = () => judged({ suggestions, keeps });
    background.answers.settle = () => ({ said: 'Kept: Send the plan', undoId: 'u1' });
    page = await open({ writing: writing() });
    expect(region('Looks done')).toBeNull();
    await page.draw({ writing: null });
    await page.draw({ writing: writing({}, true) });
    expect(region('Promised in this mail')?.textContent).not.toContain('call Ada');
    expect(region('Looks done')?.textContent).toContain('Looks done: send the plan');
    const kept = [...(region('Looks done')?.querySelectorAll('button') ?? [])][0] as HTMLElement;
    await press(kept);
    expect(asked('settle')).toEqual([{ commitmentId: 'c1', as: 'kept', on: null }]);
    expect(region('Looks done')).toBeNull();
    expect(all(page.place, 'button', 'on time, Wed')).toHaveLength(1);
  });
});

describe('the draft check', () => {
  test('shows three fixes, the rest and the hints are folded, and nothing is changed unasked', async () => {
    const findings = [
      finding('One', 0, 11),
      finding('Two', 13, 30),
      finding('Three', 32, 45),
      finding('Four', 46, 60),
      finding('Hint', 60, 60, { weight: 'hint', rule: 'no-value' }),
    ];
    background.answers.compose = () => judged({ findings });
    page = await open({ writing: writing() });
    expect(page.place.querySelectorAll('.findings li')).toHaveLength(3);
    await press(the(page.place, 'button', '2 more'));
    expect(page.place.querySelectorAll('.findings li')).toHaveLength(5);
    await press(the(page.place, 'button', 'Hide: Two'));
    expect(page.place.querySelectorAll('.findings li')).toHaveLength(4);
    expect(asked('compose')).toHaveLength(1);
  });

  test('puts our words where theirs stand, and says so where they are gone', async () => {
    const replaced: unknown[][] = [];
    const findings = [finding('One', 0, 11, { replacement: 'I’ll call you on Friday at 10.' })];
    background.answers.compose = () => judged({ findings });
    const replace = (...all: unknown[]) => replaced.push(all) === 1;
    page = await open({ writing: writing(), replace });
    await press(the(page.place, 'button', 'Replace'));
    expect(replaced).toEqual([[0, 11, 'Let me know', 'I’ll call you on Friday at 10.']]);
    expect(page.place.querySelector('.findings [role=alert]')).toBeNull();
    await press(the(page.place, 'button', 'Replace'));
    expect(page.place.querySelector('.findings [role=alert]')?.textContent).toContain('nothing was replaced');
  });
});

test('in an open mail what was put away is asked for anew, and what is added goes with its message', async () => {
  const read: ReadSuggestion = {
    ...suggestion(),
    id: 'm1|x',
    key: 'gmail:me:m1',
    url: 'https://mail.google.com/mail/#all/m1',
  };
  let left = [read, { ...read, id: 'm1|y', by: 'them' as const, text: 'Sign the spec' }];
  background.answers.suggested = () => left;
  background.answers.dismiss = ({ id }: { id: string }) => {
    left = left.filter((one) => one.id !== id);
    return null;
  };
  background.answers.promise = () => ({ said: 'Promise added', undoId: 'u', commitmentId: 'c' });
  page = await open({ source: { sighting: sighting('t1', 'mailto:ada@acme.example'), missing: [] } });
  const lines = [...page.place.querySelectorAll('.suggestions p')].map((line) => line.textContent);
  expect(lines).toEqual(['In this mail: send the quote, tomorrow', 'Ada promises: sign the spec, tomorrow']);
  await press(the(page.place, 'button', 'Dismiss: Sign the spec'));
  expect(page.place.querySelectorAll('.suggestions li')).toHaveLength(1);
  await press(the(page.place, 'button', 'Add: Send the quote'));
  expect(asked('promise')).toMatchObject([
    {
      contactId: 'ada',
      by: 'me',
      text: 'Send the quote',
      said: { key: 'gmail:me:m1', quote: read.said, url: read.url },
    },
  ]);
});

test.each([
  ['Send the quote', 'send the quote'],
  ['The pumps will be ready', 'the pumps will be ready'],
  ['Our engineer will be with Ada', 'our engineer will be with Ada'],
  ['Ada’s order ships', 'Ada’s order ships'],
  ['Marek will bring the samples', 'Marek will bring the samples'],
])('a line goes on with “%s” in small letters, a name keeps its capital', (text, line) => {
  expect(lowerFirst(text)).toBe(line);
});
