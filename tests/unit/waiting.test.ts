import { describe, expect, test } from 'vitest';
import { neverAnswered, tellTimes, waitingOf, whoWaits } from '@/lib/method/waiting';
import type { Interaction } from '@/lib/model';
import { at, contact, interaction, NOW } from './facts';
import { clock, facts, METHOD } from './methodFacts';

/** A mail of theirs; asks unless said otherwise. */
const word = (iso: string, fields: Partial<Interaction> = {}) =>
  interaction(iso, { direction: 'in', asks: true, threadId: 't1', ...fields });
const mine = (iso: string, fields: Partial<Interaction> = {}) => interaction(iso, { threadId: 't1', ...fields });
const EARLIER = word('2026-11-10T09:00:00Z', { asks: false, kind: 'greeting', threadId: 't0' });
const waiting = (interactions: Interaction[], now = NOW, settings = METHOD) =>
  waitingOf(facts({ interactions: [EARLIER, ...interactions] }), now, settings);

describe('the clock starts', () => {
  test('when a followed person asks something: due three working hours later', () => {
    expect(waiting([word('2026-11-26T08:10:00Z', { about: 'Re: delivery' })])).toMatchObject({
      since: at('2026-11-26T08:10:00Z'),
      how: 'email',
      about: 'Re: delivery',
      dueAt: at('2026-11-26T11:10:00Z'),
      isLate: false,
    });
  });

  test('with a noted call, whatever it was about, but not with one in which the two spoke', () => {
    const call = { channel: 'phone', asks: false, threadId: null } as const;
    expect(waiting([word('2026-11-26T08:10:00Z', call)])).toMatchObject({ how: 'call' });
    expect(waiting([word('2026-11-26T08:10:00Z', { ...call, outcome: 'reached' })])).toBeNull();
  });

  test('with their first message, even without a question; not with a later one that asks nothing', () => {
    const plain = word('2026-11-26T08:10:00Z', { asks: false });
    expect(waitingOf(facts({ interactions: [plain] }), NOW, METHOD)).toMatchObject({ since: plain.at });
    expect(waiting([plain])).toBeNull();
  });

  test.each([
    ['thanks', word('2026-11-26T08:10:00Z', { asks: false, kind: 'thanks' })],
    ['a greeting as the first message', word('2026-11-26T08:10:00Z', { asks: false, kind: 'greeting' })],
    ['a mail that also goes to a colleague', word('2026-11-26T08:10:00Z', { toColleague: true })],
    ['an auto-reply', word('2026-11-26T08:10:00Z', { kind: 'auto-reply' })],
    ['a bounce', word('2026-11-26T08:10:00Z', { kind: 'bounce' })],
    ['a mail the user is in copy of', word('2026-11-26T08:10:00Z', { inCopy: true })],
    ['a mail that was withdrawn', word('2026-11-26T08:10:00Z', { withdrawnAt: NOW })],
  ])('never with %s', (_title, one) => {
    expect(waitingOf(facts({ interactions: [one] }), NOW, METHOD)).toBeNull();
  });

  test('only for what came after they were followed, and never for who sleeps or asked to stop', () => {
    const asked = [word('2026-11-26T08:10:00Z')];
    const late = contact({ followedAt: at('2026-11-26T09:00:00Z') });
    const refused = contact({ permission: { state: 'refused', at: NOW, words: '' } });
    for (const one of [late, refused, contact({ followedAt: null })]) {
      expect(waitingOf(facts({ contact: one, interactions: asked }), NOW, METHOD)).toBeNull();
    }
  });

  test('for the newest of two questions', () => {
    const both = [word('2026-11-26T08:10:00Z'), word('2026-11-26T09:00:00Z', { threadId: 't2' })];
    expect(waiting(both)).toMatchObject({ since: at('2026-11-26T09:00:00Z') });
  });
});

describe('the limit', () => {
  test('Friday 17:30 is due Monday morning; by the strict clock it is Friday 20:30', () => {
    const friday = [word('2026-11-27T16:30:00Z')];
    const monday = at('2026-11-30T08:30:00Z');
    expect(waiting(friday, monday)).toMatchObject({ dueAt: at('2026-11-30T11:00:00Z'), isLate: false });
    const strict = { ...METHOD, strictClock: true };
    expect(waiting(friday, monday, strict)).toMatchObject({ dueAt: at('2026-11-27T19:30:00Z'), isLate: true });
  });

  test('is a person’s own where they have one, and late from its very moment', () => {
    const quick = facts({
      contact: contact({ answerWithinMinutes: 30 }),
      interactions: [EARLIER, word('2026-11-26T09:50:00Z')],
    });
    expect(waitingOf(quick, NOW - 1, METHOD)?.isLate).toBe(false);
    expect(waitingOf(quick, NOW, METHOD)?.isLate).toBe(true);
  });

  test('stands still while the user is away', () => {
    const away = { ...METHOD, away: [{ from: '2026-11-26', until: '2026-12-07' }] };
    expect(waiting([word('2026-11-26T08:10:00Z')], NOW, away)?.dueAt).toBe(at('2026-12-07T11:00:00Z'));
  });

  test('a call is told at 2 h and 2 h 45, a mail at 2 h; nothing where it had passed before it was first seen', () => {
    const call = facts({ interactions: [word('2026-11-26T08:10:00Z', { channel: 'phone' })] });
    const running = waitingOf(call, NOW, METHOD);
    expect(running && tellTimes(running, call, METHOD)).toEqual([
      at('2026-11-26T10:10:00Z'),
      at('2026-11-26T10:55:00Z'),
    ]);
    const late = facts({ interactions: [EARLIER, word('2026-11-25T08:10:00Z', { addedAt: NOW })] });
    const shown = waitingOf(late, NOW, METHOD);
    expect(shown).toMatchObject({ isLate: true, seenLate: true });
    expect(shown && tellTimes(shown, late, METHOD)).toEqual([]);
  });
});

describe('the clock stops', () => {
  const asked = word('2026-11-26T08:10:00Z');

  test('by a reply in its thread', () => {
    expect(waiting([asked, mine('2026-11-26T09:00:00Z')])).toBeNull();
  });

  test('but not by a reply in another thread of theirs, or by what was written before', () => {
    const other = word('2026-11-25T08:10:00Z', { threadId: 't2', asks: false });
    expect(waiting([other, asked, mine('2026-11-26T09:00:00Z', { threadId: 't2' })])).toMatchObject({
      since: asked.at,
    });
    expect(waiting([asked, mine('2026-11-26T08:00:00Z')])).toMatchObject({ since: asked.at });
  });

  test.each(['phone', 'in-person', 'video', 'letter'] as const)('all of them by %s', (channel) => {
    const two = [asked, word('2026-11-26T08:20:00Z', { threadId: 't2' })];
    expect(waiting([...two, mine('2026-11-26T09:00:00Z', { channel, threadId: null })])).toBeNull();
  });

  test('all of them by a mail that opens a thread', () => {
    expect(waiting([asked, mine('2026-11-26T09:00:00Z', { threadId: 'new' })])).toBeNull();
  });

  test('not by an attempt, nor by the user’s own auto-reply', () => {
    const call = mine('2026-11-26T09:00:00Z', {
      channel: 'phone',
      attempt: true,
      outcome: 'voicemail',
      threadId: null,
    });
    const auto = mine('2026-11-26T09:00:00Z', { kind: 'auto-reply' });
    expect(waiting([asked, call, auto])).toMatchObject({ since: asked.at });
  });

  test('by a colleague’s answer, and by "no answer needed"', () => {
    const colleague = clock('answered', '2026-11-26T09:00:00Z', { threadId: 't1', who: 'Ben' });
    const needless = clock('no-answer-needed', '2026-11-26T09:00:00Z', { key: asked.key });
    for (const fact of [colleague, needless]) {
      expect(waitingOf(facts({ interactions: [EARLIER, asked], clocks: [fact] }), NOW, METHOD)).toBeNull();
    }
  });

  test('"no answer needed" is of that message: the next question starts anew', () => {
    const clocks = [clock('no-answer-needed', '2026-11-26T09:00:00Z', { key: asked.key, threadId: 't1' })];
    const again = word('2026-11-26T09:30:00Z');
    expect(waitingOf(facts({ interactions: [EARLIER, asked, again], clocks }), NOW, METHOD)).toMatchObject({
      since: again.at,
    });
  });

  test('of the older question, which then shows', () => {
    const other = word('2026-11-26T09:00:00Z', { threadId: 't2' });
    const answered = mine('2026-11-26T09:30:00Z', { threadId: 't2' });
    expect(waiting([asked, other, answered])).toMatchObject({ since: asked.at });
  });
});

describe('lists on screen', () => {
  const row = clock('row-in', '2026-11-26T08:10:00Z', { threadId: 't1', key: 'gmail:me:1', about: 'Delivery' });

  test('a row of theirs starts a clock, mine in the same thread stops it: answered from the phone', () => {
    const seen = facts({ interactions: [EARLIER], clocks: [row] });
    expect(waitingOf(seen, NOW, METHOD)).toMatchObject({ id: 'gmail:me:1', about: 'Delivery' });
    const answered = clock('row-out', '2026-11-26T09:00:00Z', { threadId: 't1' });
    expect(waitingOf({ ...seen, clocks: [row, answered] }, NOW, METHOD)).toBeNull();
  });

  test('what was read in the open message is believed before its row', () => {
    const read = word('2026-11-26T08:10:00Z', { key: 'gmail:me:1', asks: false, kind: 'thanks' });
    expect(waitingOf(facts({ interactions: [EARLIER, read], clocks: [row] }), NOW, METHOD)).toBeNull();
  });

  test('who waits here: outside people whose message was last, each once, oldest first', () => {
    const of = (handle: string, hour: number, from: 'them' | 'me' | 'unknown') => ({
      handle,
      name: handle,
      at: hour,
      from,
      threadId: null,
      key: null,
    });
    const rows = [
      of('a', 5, 'them'),
      of('b', 3, 'them'),
      of('b', 4, 'me'),
      of('c', 2, 'them'),
      of('d', 1, 'unknown'),
      of('us', 1, 'them'),
    ];
    expect(whoWaits(rows, (handle) => handle !== 'us').map(({ handle }) => handle)).toEqual(['c', 'a']);
  });

  test('somebody ticked there waits although the message came before they were followed', () => {
    const late = contact({ followedAt: NOW });
    expect(waitingOf(facts({ contact: late, clocks: [row] }), NOW, METHOD)).toBeNull();
    expect(waitingOf(facts({ contact: late, clocks: [{ ...row, ticked: true }] }), NOW, METHOD)).not.toBeNull();
  });
});

describe('history is silent', () => {
  test('a question older than three working days when first seen starts no clock but was never answered', () => {
    const old = word('2026-11-20T08:10:00Z', { addedAt: NOW, about: 'Price?' });
    const known = facts({ interactions: [EARLIER, old] });
    expect(waitingOf(known, NOW, METHOD)).toBeNull();
    expect(neverAnswered(known, NOW, METHOD)).toEqual([{ key: old.key, at: old.at, about: 'Price?' }]);
  });

  test('over a weekend three working days are longer', () => {
    const monday = at('2026-11-30T08:00:00Z');
    expect(waiting([word('2026-11-25T08:10:00Z', { addedAt: monday })], monday)).not.toBeNull();
  });

  test('one that was answered is not listed', () => {
    const old = word('2026-11-20T08:10:00Z', { addedAt: NOW });
    expect(neverAnswered(facts({ interactions: [EARLIER, old, mine('2026-11-21T09:00:00Z')] }), NOW, METHOD)).toEqual(
      [],
    );
  });
});
