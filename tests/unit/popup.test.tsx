// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Popup } from '@/components/popup/Popup';
import { reason } from '@/lib/agenda';
import { WRONG_PERSON } from '@/lib/method/facts';
import type { Absence, Agenda, AgendaRow, InsideRow, PromiseView, Reason } from '@/lib/views';
import { NOW } from './facts';

const requests: [string, unknown][] = [];
let agenda: Agenda;
let absence: Absence;
let inside: InsideRow[];
vi.mock('@/lib/messages', () => ({
  ask: async (name: string, data: unknown) => {
    requests.push([name, data]);
    if (name === 'agenda') return agenda;
    if (name === 'absence') return absence;
    if (name === 'inside') return inside;
    if (name === 'log' || name === 'relog') return { said: 'Call logged', undoId: 'u2', interactionId: 'i1' };
    if (name === 'search') return [{ contactId: 'ben', name: 'Ben Osei', company: 'Globex', lastUrl: null }];
    if (name === 'card') return null;
    if (name === 'open') return { opened: true };
    if (name === 'quickAdd') {
      return {
        said: 'Added 1',
        undoId: 'q',
        lines: [
          { line: 1, text: 'Ada', ok: true, said: 'Ada' },
          { line: 2, text: '???', ok: false, said: 'Line 2: no name in “???”.' },
        ],
      };
    }
    return { said: 'Kept: Send the quote', undoId: 'u1' };
  },
}));
vi.mock('@/lib/bell', () => ({ onBell: () => () => undefined }));

const promise = (fields: Partial<PromiseView>): PromiseView => ({
  id: 'p1',
  by: 'me',
  kind: 'act',
  text: 'Send the quote',
  due: { day: '2026-11-25' },
  state: 'overdue',
  said: { at: NOW, quote: '', url: null, key: null },
  prepNote: '',
  lastEventId: null,
  settledAt: null,
  onTimeDay: null,
  moved: 0,
  snoozed: 0,
  snoozedUntil: null,
  renegotiated: false,
  ...fields,
});
const ring = { touch: 5, of: 12, before: 0, attempts: 0, uncounted: 0 };
const row = (name: string, ...promises: PromiseView[]): AgendaRow => ({
  contactId: name.toLowerCase(),
  name,
  company: 'Acme',
  ring,
  reasons: promises.map((one) => reason('overdue', one.text, { due: one.due, promise: one })),
  hot: false,
  lastUrl: `https://mail.google.com/mail/?authuser=me@ourfirm.example#all/${name}`,
});

let root: Root;
const named = (name: string) =>
  [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === name) as HTMLButtonElement;
const press = (key: string) =>
  act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  });
const lastRequest = (name: string) => requests.findLast(([one]) => one === name)?.[1];

beforeEach(async () => {
  requests.length = 0;
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('close', vi.fn());
  Element.prototype.scrollIntoView = () => undefined;
  absence = { away: null, question: null, out: [], today: '2026-11-26', timeZone: 'Europe/Berlin', now: NOW };
  inside = [];
  agenda = {
    day: '2026-11-26',
    rows: [
      row('Ada', promise({}), promise({ id: 'p2', text: 'Call about the pump' })),
      row('Ben', promise({ id: 'p3' })),
    ],
    more: 0,
    snoozed: [],
    done: 1,
    all: 4,
    badge: 2,
    badgeRed: true,
    next: null,
    hiddenUntil: null,
    line: null,
    later: { today: NOW + 7_200_000, tomorrow: NOW + 79_000_000, nextWeek: NOW + 340_000_000 },
    metAt: '',
    fresh: false,
    people: 2,
    timeZone: 'Europe/Berlin',
    now: NOW,
  };
  await show({});
});
afterEach(() => act(async () => root.unmount()));

/** The popup with this list. */
async function show(fields: Partial<Agenda>) {
  agenda = { ...agenda, ...fields };
  if (root) await act(async () => root.unmount());
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
  await act(async () => root.render(<Popup />));
}

/** A row of one reason that is no promise. */
const because = (name: string, kind: Reason['kind'], said: Partial<Reason> = {}): AgendaRow => ({
  ...row(name),
  reasons: [reason(kind, said.text ?? 'call, what has changed since', said)],
});
const step: NonNullable<Reason['step']> = {
  kind: 'plan',
  what: 'call, what has changed since',
  channel: 'phone',
  n: 5,
  of: 12,
  expected: false,
  snoozed: 0,
};
const waiting: NonNullable<Reason['waiting']> = {
  id: 'w1',
  contactId: 'ada',
  since: NOW - 2 * 3_600_000,
  how: 'email',
  about: 'Re: delivery',
  threadId: null,
  dueAt: NOW + 50 * 60_000,
  isLate: false,
  seenLate: false,
};
const waits = (name: string, said: Partial<typeof waiting> = {}) =>
  because(name, 'waiting', { waiting: { ...waiting, ...said } });
const text = () => document.querySelector('.task')?.textContent ?? '';

test('one row a person, the loudest reason first, the others as a number', () => {
  const rows = [...document.querySelectorAll('.task')].map((item) => item.textContent);
  expect(rows[0]).toMatch(/Ada.*Acme.*\+1.*Overdue.*Send the quote, was due Wed 25 Nov/);
  expect(rows).toHaveLength(2);
  expect(document.querySelector('h1')?.textContent).toContain('1 of 4');
});

test('down, D and U: the second person’s promise is kept and taken back by three keys', async () => {
  await press('ArrowDown');
  await press('d');
  expect(lastRequest('settle')).toEqual({ commitmentId: 'p3', as: 'kept', on: null });
  expect(document.querySelector('output')?.textContent).toBe('Kept: Send the quote');
  await press('u');
  expect(lastRequest('undo')).toEqual({ undoId: 'u1' });
});

test('a first click chooses a person, the second opens them', async () => {
  const second = () => document.querySelectorAll<HTMLElement>('.person')[1];
  await act(async () => second()?.click());
  expect(document.querySelector('.task.chosen')?.textContent).toContain('Ben');
  expect(lastRequest('open')).toBeUndefined();
  await act(async () => second()?.click());
  expect(lastRequest('open')).toMatchObject({ contactId: 'ben' });
});

test('Enter opens the person where they came from', async () => {
  await press('Enter');
  expect(lastRequest('open')).toEqual({ contactId: 'ada', url: agenda.rows[0]?.lastUrl });
});

test('Enter on a button presses that button and opens nobody', async () => {
  named('Kept').focus();
  await press('Enter');
  expect(lastRequest('open')).toBeUndefined();
});

test('while one person’s card is shown, the keys of the list behind it do nothing', async () => {
  await press('c');
  expect(document.activeElement?.textContent).toBe('‹ Today');
  (document.activeElement as HTMLElement).blur();
  await press('Enter');
  await press('d');
  expect(lastRequest('open')).toBeUndefined();
  expect(lastRequest('settle')).toBeUndefined();
  await press('Escape');
  expect(document.querySelectorAll('.task')).toHaveLength(2);
});

test('letters typed into a field do nothing else', async () => {
  await press('/');
  const search = document.querySelector('input[type=search]') as HTMLInputElement;
  expect(document.activeElement).toBe(search);
  await press('d');
  expect(lastRequest('settle')).toBeUndefined();
});

test('what quick add could not read stays in the field with its reason', async () => {
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, 'Ada\n???');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => named('Add').click());
  expect(lastRequest('quickAdd')).toEqual({ text: 'Ada\n???', metAt: null });
  expect(field.value).toBe('???');
  expect(document.querySelector('[role=alert]')?.textContent).toBe('Line 1: no name in “???”.');
});

test('what stands in quick add is still there after a look at somebody’s card', async () => {
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, 'Ada');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('c');
  await press('Escape');
  expect(document.querySelector('textarea')?.value).toBe('Ada');
});

test('with nothing left it says so and what comes next', async () => {
  const due = { at: Date.parse('2026-11-30T09:00:00Z') };
  await show({ rows: [], next: { contactId: 'ada', name: 'Ada', text: 'call', due } });
  expect(document.querySelector('.nothing')?.textContent).toBe(
    'All promises for today kept. Next: Mon 30 Nov 10:00, call, Ada.',
  );
});

test('somebody waits: since when, about what, how long is left; N says that no answer is needed', async () => {
  await show({ rows: [waits('Ada')] });
  expect(text()).toMatch(/Waits since 9:20.*Re: delivery · 50 min left/);
  expect(document.querySelector('.acts .filled')?.textContent).toBe('Open mail');
  await press('n');
  expect(lastRequest('noAnswerNeeded')).toEqual({ contactId: 'ada' });
});

test('a noted call that waits is answered by a call: D logs it', async () => {
  await show({ rows: [waits('Ada', { how: 'call', about: '' })] });
  expect(text()).toContain('Called 9:20');
  await press('d');
  expect(lastRequest('log')).toMatchObject({ contactId: 'ada', channel: 'phone', direction: 'out' });
});

test('of those who wait five are shown, M unfolds the others', async () => {
  await show({ rows: [...'ABCDEFGH'].map((name) => waits(name)).concat(because('Ida', 'touch', { step })) });
  expect(document.querySelectorAll('.task')).toHaveLength(6);
  expect(document.querySelector('.folded')?.textContent).toBe('3 more wait');
  await press('m');
  expect(document.querySelectorAll('.task')).toHaveLength(9);
});

test('a step is logged by D and its outcome by one digit more', async () => {
  await show({ rows: [because('Ada', 'touch', { step, channel: 'phone' })] });
  expect(text()).toContain('Call, what has changed since · step 5 of 12 · ask first');
  await press('d');
  expect(lastRequest('log')).toMatchObject({ contactId: 'ada', channel: 'phone' });
  await press('3');
  expect(lastRequest('relog')).toMatchObject({ interactionId: 'i1', outcome: 'no-answer' });
  expect(document.querySelector('.logged')).toBeNull();
});

test('a step is put away with L as a promise is', async () => {
  await show({ rows: [because('Ada', 'touch', { step, channel: 'phone' })] });
  await press('l');
  await act(async () => (document.querySelector('[role=menuitem]') as HTMLElement).click());
  expect(lastRequest('snoozeStep')).toEqual({ contactId: 'ada', until: agenda.later.today });
});

test('from the third time it was put away the row says so, and asks', async () => {
  await show({ rows: [row('Ada', promise({ snoozed: 3 }))] });
  expect(text()).toContain('Put away 3 times: now, a new day, or drop it?');
  await show({ rows: [because('Ada', 'touch', { step: { ...step, snoozed: 2 }, channel: 'phone' })] });
  expect(text()).not.toContain('Put away');
});

test('a step put away three times can be dropped in its row, with the reason', async () => {
  await show({ rows: [because('Ada', 'touch', { step: { ...step, snoozed: 3 }, channel: 'phone' })] });
  await act(async () => named('Drop it …').click());
  await act(async () => named(WRONG_PERSON).click());
  await act(async () => named('Lost').click());
  expect(lastRequest('outcome')).toEqual({ contactId: 'ada', as: 'lost', reason: WRONG_PERSON, revisitOn: null });
});

test('a meeting that is over is asked about, one to prepare says what to have ready; D answers both', async () => {
  const met = promise({ kind: 'meeting', text: 'Meeting in Leeds', state: 'overdue' });
  await show({ rows: [because('Ada', 'meeting', { promise: met, due: met.due, text: met.text })] });
  await press('d');
  expect(lastRequest('meetingOver')).toEqual({ commitmentId: 'p1', as: 'happened' });
  const call = promise({ text: 'Call Ada', prepNote: 'price for 40 units', due: { at: NOW + 22 * 3_600_000 } });
  await show({ rows: [because('Ada', 'prepare', { promise: call, due: call.due, text: call.text })] });
  expect(text()).toContain('For tomorrow 09:20 Call Ada. Have ready: price for 40 units');
  await press('d');
  expect(lastRequest('note')).toEqual({ commitmentId: 'p1', as: 'prepared' });
});

test('one key thanks somebody, by the way they were met last', async () => {
  await show({ rows: [because('Ada', 'thanks', { text: 'Say thank you' })] });
  await press('d');
  expect(lastRequest('log')).toMatchObject({ contactId: 'ada', channel: 'email', kind: 'thanks' });
});

test('in the evening E closes the day', async () => {
  const line = { when: 'evening', text: '2 left: 1 promise stays, 1 step moves to Friday.', steps: 1 } as const;
  await show({ line });
  expect(document.querySelector('.day-line')?.textContent).toContain(line.text);
  await press('e');
  expect(lastRequest('closeDay')).toEqual({});
});

test('in the evening “Choose” goes to the first step that is left', async () => {
  const line = { when: 'evening', text: '2 left: 1 promise stays, 1 step moves to Friday.', steps: 1 } as const;
  await show({ line, rows: [row('Ada', promise({})), because('Ben', 'touch', { step, channel: 'phone' })] });
  await act(async () => named('Choose').click());
  expect(document.querySelector('.task.chosen')?.textContent).toContain('Ben');
  expect(lastRequest('closeDay')).toBeUndefined();
});

test('Escape closes what is open before it closes the popup', async () => {
  await press('v');
  (document.activeElement as HTMLElement).blur();
  await press('Escape');
  expect(document.querySelector('.away-form')).toBeNull();
  expect(window.close).not.toHaveBeenCalled();
  await press('Escape');
  expect(window.close).toHaveBeenCalled();
});

test('in the evening of a day with nothing left it says what comes next', async () => {
  const line = 'All promises for today kept. Next: Mon 10:00, call Ada.';
  await show({ rows: [], line: { when: 'evening', text: line, steps: 0 } });
  expect(document.querySelector('.nothing')?.textContent).toBe(line);
});

test('V and Enter: two weeks off, what falls into them moves', async () => {
  inside = [
    { commitmentId: 'p1', contactId: 'ada', name: 'Ada', text: 'Send', due: null, to: { day: '2026-12-11' } },
    { commitmentId: 'p2', contactId: 'ben', name: 'Ben', text: 'Call', due: null, to: { day: '2026-12-11' } },
  ];
  await press('v');
  expect(document.activeElement?.textContent).toBe('Move 2 and go');
  const [, stays] = document.querySelectorAll<HTMLInputElement>('.inside li > .tick input');
  await act(async () => stays?.click());
  await act(async () => named('Move 1 and go').click());
  expect(lastRequest('goAway')).toEqual({ from: '2026-11-27', until: '2026-12-11', move: ['p1'], told: [] });
});

test('while the user is away it says until when, and “I am back” ends it', async () => {
  absence = { ...absence, away: { from: '2026-11-23', until: '2026-12-07' } };
  await show({});
  expect(document.querySelector('.away-line')?.textContent).toBe('Away until Mon 7 Dec · I am back');
  await act(async () => named('I am back').click());
  expect(lastRequest('comeBack')).toEqual({});
});

test('“Were you away?” – yes lists what fell into it, no is the end of it', async () => {
  absence = { ...absence, question: { from: '2026-11-19', until: '2026-11-26' } };
  await show({});
  await act(async () => named('Yes').click());
  await act(async () => named('I was away').click());
  expect(lastRequest('goAway')).toEqual({ from: '2026-11-19', until: '2026-11-26', move: [], told: [] });
  await act(async () => named('No').click());
  expect(lastRequest('wasHere')).toEqual({});
});

test('while you were out: a digit tells the outcome of the first, at its time', async () => {
  const at = NOW - 20 * 3_600_000;
  const call = { contactId: 'ada', name: 'Ada', text: 'Call', channel: 'phone', at, commitmentId: 'p1' } as const;
  absence = { ...absence, out: [{ ...call, isMeeting: false }] };
  await show({});
  await press('1');
  const answer = { contactId: 'ada', commitmentId: 'p1', channel: 'phone', at };
  expect(lastRequest('meanwhile')).toEqual({ ...answer, outcome: 'reached' });
  await act(async () => named('Nothing happened').click());
  expect(lastRequest('closeOut')).toEqual({});
});

test('what is pasted into the list goes into quick add', async () => {
  const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { getData: () => 'Ada Lovelace, Acme\nBen Osei, Globex' },
  });
  await act(async () => void document.body.dispatchEvent(event));
  expect(document.querySelector('textarea')?.value).toBe('Ada Lovelace, Acme\nBen Osei, Globex');
  expect(document.activeElement).toBe(document.querySelector('textarea'));
});
