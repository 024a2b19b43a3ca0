import { expect, test } from 'vitest';
import type { PendingSend } from '@/lib/model';
import { feed, isWaiting, NOTHING_SENT, type SendEvent, type Sending } from '@/lib/page/gmailSending';
import type { Compose } from '@/lib/sites/page';

const T = Date.UTC(2026, 10, 24, 10);
const ME = 'robin@kestrel.example';

function draft(id: string, more: Partial<Compose> = {}): Compose {
  const to = ['mailto:ada@acme.example'];
  return { kind: 'reply', draftId: id, threadId: null, from: ME, to, copy: [], subject: 'Quote', text: 'Hi', ...more };
}
function send(id: string, compose: Compose, after = 0, scheduled = false): SendEvent {
  return { kind: 'send', at: T + after, id, compose, account: ME, url: null, scheduled };
}
function look(after: number, notice: string | null, drafts: string[] = [], canUndo = true): SendEvent {
  return { kind: 'look', at: T + after, notice: notice === null ? null : { key: notice, canUndo }, drafts };
}
/** What is known of each message after all this has happened. */
function after(...events: SendEvent[]): Record<string, PendingSend> {
  let state: Sending = NOTHING_SENT;
  const known: Record<string, PendingSend> = {};
  for (const event of events) {
    const next = feed(state, event);
    state = next.state;
    for (const fact of next.facts) known[fact.id] = fact;
  }
  return known;
}

test('a click on Send is told at once, before anything else is known', () => {
  const { facts } = feed(NOTHING_SENT, send('1', draft('a', { copy: ['mailto:tom@acme.example'] })));
  expect(facts).toHaveLength(1);
  expect(facts[0]).toMatchObject({ id: '1', clickedAt: T, noticedAt: null, to: ['mailto:ada@acme.example'] });
  expect(facts[0]?.copy).toEqual(['mailto:tom@acme.example']);
});

test('a look that shows nothing new tells nothing', () => {
  const { state } = feed(NOTHING_SENT, send('1', draft('a')));
  expect(feed(state, look(100, null, ['a'])).facts).toEqual([]);
});

test('the notice tells that it was sent, its end that it can no longer be taken back', () => {
  const { 1: mail } = after(send('1', draft('a')), look(300, 'n1'), look(5_300, null));
  expect(mail).toMatchObject({ noticedAt: T + 300, undoGoneAt: T + 5_300, undoneAt: null });
});

test('a notice without an undo link is final', () => {
  const { 1: mail } = after(send('1', draft('a')), look(300, 'n1'), look(5_300, 'n1', [], false));
  expect(mail?.undoGoneAt).toBe(T + 5_300);
});

test('undo on the notice takes back that mail and not the one before it', () => {
  const known = after(
    send('1', draft('a')),
    look(300, 'n1'),
    send('2', draft('b'), 1_000),
    look(1_300, 'n2'),
    { kind: 'undo', at: T + 2_000 },
    look(2_100, null),
  );
  expect(known[1]).toMatchObject({ undoneAt: null, undoGoneAt: T + 1_300 });
  expect(known[2]).toMatchObject({ undoneAt: T + 2_000, undoGoneAt: null });
});

test('undo where no notice stands takes nothing back', () => {
  const known = after(send('1', draft('a')), { kind: 'undo', at: T + 100 }, look(300, 'n1'));
  expect(known[1]?.undoneAt).toBeNull();
});

test('the key z takes back when Gmail follows it, and not when shortcuts are off', () => {
  const press: SendEvent = { kind: 'undoKey', at: T + 1_000 };
  const followed = after(send('1', draft('a')), look(300, 'n1'), press, look(1_200, null));
  expect(followed[1]).toMatchObject({ undoneAt: T + 1_000, undoGoneAt: null });
  const ignored = after(send('1', draft('a')), look(300, 'n1'), press, look(1_200, 'n1'), look(5_300, null));
  expect(ignored[1]).toMatchObject({ undoneAt: null, undoGoneAt: T + 5_300 });
});

test('the same draft opening again takes it back; an inline reply that only lingers does not', () => {
  const lingers = after(send('1', draft('a')), look(200, null, ['a']), look(300, 'n1', ['a']), look(400, 'n1', []));
  expect(lingers[1]?.undoneAt).toBeNull();
  const reopened = after(send('1', draft('a')), look(300, 'n1', []), look(900, 'n1', ['a']));
  expect(reopened[1]?.undoneAt).toBe(T + 900);
});

test('another draft opening takes nothing back', () => {
  const known = after(send('1', draft('a')), look(300, 'n1', []), look(900, 'n1', ['b']), look(5_300, null, ['b']));
  expect(known[1]).toMatchObject({ undoneAt: null, undoGoneAt: T + 5_300 });
});

test('a bad address fails; sent all the same it is a new sending of its own', () => {
  const failed = after(send('1', draft('a')), { kind: 'refused', at: T + 100 });
  expect(failed[1]).toMatchObject({ failedAt: T + 100, noticedAt: null });
  const known = after(send('1', draft('a')), { kind: 'refused', at: T + 100 }, look(4_000, 'n1'), look(9_000, null));
  expect(known[1]).toMatchObject({ failedAt: T + 100, noticedAt: null });
  const again = Object.values(known).find(({ id }) => id !== '1');
  expect(again).toMatchObject({ failedAt: null, noticedAt: T + 4_000, undoGoneAt: T + 9_000 });
});

test('a corrected mail sent again from the same box is told by the new click only', () => {
  const known = after(
    send('1', draft('a')),
    { kind: 'refused', at: T + 100 },
    send('2', draft('a', { to: ['mailto:ben@globex.example'] }), 3_000),
    look(3_400, 'n1'),
  );
  expect(known[1]?.noticedAt).toBeNull();
  expect(known[2]).toMatchObject({ noticedAt: T + 3_400, to: ['mailto:ben@globex.example'] });
});

test('two mails sent at once are told in the order of their clicks', () => {
  const known = after(send('1', draft('a')), send('2', draft('b'), 50), look(300, 'n1'), look(600, 'n2'));
  expect(known[1]?.noticedAt).toBe(T + 300);
  expect(known[2]?.noticedAt).toBe(T + 600);
});

test('a scheduled mail says so and does not take the notice of another for its own', () => {
  const known = after(send('1', draft('a'), 0, true), look(900, 'n1'), send('2', draft('b'), 2_000), look(2_400, 'n2'));
  expect(known[1]).toMatchObject({ scheduled: true });
  expect(known[2]).toMatchObject({ scheduled: false, noticedAt: T + 2_400 });
});

test('a forward says so', () => {
  expect(after(send('1', draft('a', { kind: 'forward' })))[1]?.forward).toBe(true);
});

test('after two minutes without a notice nothing more is waited for', () => {
  const { state } = feed(NOTHING_SENT, send('1', draft('a')));
  expect(isWaiting(state, T + 60_000)).toBe(true);
  expect(isWaiting(state, T + 130_000)).toBe(false);
  expect(feed(state, look(130_000, 'n1')).facts).toEqual([]);
});
