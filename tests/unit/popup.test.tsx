// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Popup } from '@/components/popup/Popup';
import { reason } from '@/lib/agenda';
import type { Agenda, AgendaRow, PromiseView } from '@/lib/views';
import { NOW } from './facts';

const requests: [string, unknown][] = [];
let agenda: Agenda;
vi.mock('@/lib/messages', () => ({
  ask: async (name: string, data: unknown) => {
    requests.push([name, data]);
    if (name === 'agenda') return agenda;
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
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
  await act(async () => root.render(<Popup />));
});
afterEach(() => act(async () => root.unmount()));

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
  agenda = {
    ...agenda,
    rows: [],
    next: { contactId: 'ada', name: 'Ada', text: 'call', due: { at: Date.parse('2026-11-30T09:00:00Z') } },
  };
  await act(async () => root.unmount());
  root = createRoot(document.getElementById('root') as HTMLElement);
  await act(async () => root.render(<Popup />));
  expect(document.querySelector('.nothing')?.textContent).toBe(
    'All promises for today kept. Next: Mon 30 Nov 10:00, call, Ada.',
  );
});
