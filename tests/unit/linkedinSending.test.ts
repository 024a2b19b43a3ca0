import { describe, expect, test } from 'vitest';
import { looked, start, typed } from '@/lib/sites/linkedin/sending';
import type { Compose, Page, SeenMessage } from '@/lib/sites/page';

const NOW = Date.UTC(2026, 10, 24, 11, 20);
const SECOND = 1000;
const MINUTE = 60 * SECOND;

const message = (id: string | null, at: number | null, direction: 'in' | 'out' = 'out'): SeenMessage => ({
  id,
  otherIds: [id ?? 'client-1'],
  state: 'expanded',
  from: { handle: null, name: '' },
  to: null,
  direction,
  at,
  timeText: null,
  text: id,
  hasQuote: false,
  quoted: null,
  edited: false,
  clipped: false,
  attachments: [],
});

function page(threadId: string | null, messages: SeenMessage[], box = '', bubble = false): Page {
  const sighting = threadId
    ? ({ site: 'linkedin', kind: 'conversation', threadId, messages } as unknown as Page['sighting'])
    : null;
  const compose: Compose = {
    kind: 'reply',
    draftId: null,
    threadId,
    from: null,
    to: [],
    copy: [],
    subject: null,
    text: box,
  };
  return {
    site: 'linkedin',
    account: null,
    mount: true,
    sentNotice: null,
    composes: [compose],
    sighting: bubble ? null : sighting,
    overlays: bubble && sighting ? [sighting] : [],
    pending: false,
    missing: [],
  };
}

const before = message('old', NOW - 10 * MINUTE);
const ids = (sent: SeenMessage[]) => sent.map((one) => one.id);

describe('what was sent on LinkedIn', () => {
  test('a message that appears after typing was sent, once', () => {
    const opened = typed(start(page('t', [before])), 't', NOW);
    const first = looked(opened, page('t', [before, message('new', NOW + SECOND)]), NOW + 2 * SECOND);
    expect(ids(first.sent)).toEqual(['new']);
    const again = looked(first.state, page('t', [before, message('new', NOW + SECOND)]), NOW + 3 * SECOND);
    expect(ids(again.sent)).toEqual([]);
  });

  test('an own message that appears without typing here was written elsewhere', () => {
    const seen = looked(start(page('t', [before])), page('t', [before, message('phone', NOW)]), NOW);
    expect(ids(seen.sent)).toEqual([]);
  });

  test('typing in one chat bubble sends nothing in another', () => {
    const opened = typed(start(page('t', [before], '', true)), 'other', NOW);
    expect(ids(looked(opened, page('t', [before, message('new', NOW)], '', true), NOW).sent)).toEqual([]);
  });

  test('a text thought over for three minutes still counts when it leaves the box', () => {
    let state = typed(start(page('t', [before])), 't', NOW);
    for (let at = NOW; at <= NOW + 3 * MINUTE; at += 30 * SECOND)
      state = looked(state, page('t', [before], 'Dear'), at).state;
    const sent = looked(state, page('t', [before, message('new', NOW + 3 * MINUTE)]), NOW + 3 * MINUTE + 5 * SECOND);
    expect(ids(sent.sent)).toEqual(['new']);
  });

  test('a message from the phone does not count as sent here while an old draft stands in the box', () => {
    let state = typed(start(page('t', [before])), 't', NOW);
    for (let at = NOW; at <= NOW + 3 * MINUTE; at += 30 * SECOND)
      state = looked(state, page('t', [before], 'Dear'), at).state;
    const seen = looked(state, page('t', [before, message('phone', NOW + 3 * MINUTE)], 'Dear'), NOW + 3 * MINUTE);
    expect(ids(seen.sent)).toEqual([]);
  });

  test('old messages scrolled into view after typing were not sent now', () => {
    const opened = typed(start(page('t', [before])), 't', NOW);
    expect(ids(looked(opened, page('t', [message('older', NOW - 99 * MINUTE), before]), NOW).sent)).toEqual([]);
  });

  test('a placeholder is on its way and not sent', () => {
    const opened = typed(start(page('t', [before])), 't', NOW);
    expect(looked(opened, page('t', [before, message(null, null)]), NOW)).toMatchObject({ sent: [], pending: true });
  });

  test('what the other writes after I typed is theirs', () => {
    const opened = typed(start(page('t', [before])), 't', NOW);
    expect(ids(looked(opened, page('t', [before, message('theirs', NOW, 'in')]), NOW).sent)).toEqual([]);
  });

  test('the first message of a new talk counts in the thread it makes', () => {
    const opened = typed(start(page(null, [])), 'new', NOW);
    const made = looked(opened, page('fresh', [message('first', NOW + SECOND)]), NOW + 2 * SECOND);
    expect(made.sent).toMatchObject([{ id: 'first', threadId: 'fresh' }]);
    expect(ids(looked(made.state, page('fresh', [message('first', NOW + SECOND)]), NOW + 3 * SECOND).sent)).toEqual([]);
  });

  test('another talk opened right after typing brings only history', () => {
    const opened = typed(start(page('t', [before])), 't', NOW);
    const other = looked(opened, page('u', [message('yesterday', NOW - 24 * 60 * MINUTE)]), NOW + SECOND);
    expect(ids(other.sent)).toEqual([]);
  });

  test('a pane that is mounted again tells nothing twice', () => {
    const opened = typed(start(page('t', [before])), 't', NOW);
    const sent = looked(opened, page('t', [before, message('new', NOW)]), NOW);
    const gone = looked(sent.state, page(null, []), NOW + SECOND);
    expect(ids(looked(gone.state, page('t', [before, message('new', NOW)]), NOW + 2 * SECOND).sent)).toEqual([]);
  });
});
