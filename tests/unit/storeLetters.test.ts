import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from '#imports';
import { reply } from '@/lib/background/answers';
import { db } from '@/lib/db';
import { waitingOf } from '@/lib/method/waiting';
import type { SeenMessage, Sighting } from '@/lib/sites/page';
import { followInstead, forget, join, readLetters, undo } from '@/lib/store';
import { factsOf } from '@/lib/store/facts';
import { loadSettings } from '@/lib/store/settings';
import {
  ADA,
  BEN,
  BOX,
  conversation,
  DAY,
  followed,
  freshStore,
  look as lookOnce,
  mail,
  NOW,
  own,
  person,
} from './storeKit';

freshStore();

const HOUR = DAY / 24;

/** The page is looked at, its words are judged, and the sidebar asks again. */
async function look(sighting: Sighting) {
  await lookOnce(sighting);
  while (await readLetters(sighting, await loadSettings(), NOW));
  return lookOnce(sighting);
}
const ME = `mailto:${BOX}`;
const PRIYA = 'mailto:priya@ourfirm.example';
const DAEMON = 'mailto:mailer-daemon@googlemail.com';
let ada = '';
beforeEach(async () => {
  ada = await followed();
});

/** An open mail of Ada's with these words. */
const hers = (text: string, more: Partial<SeenMessage> = {}) =>
  mail(NOW - HOUR, ADA, [ME], { text, from: { handle: ADA, name: 'Ada Lovelace' }, ...more });
const about = (subject: string): Partial<Sighting> => ({ subject });
const rowOf = async (at = NOW - HOUR) => (await db.interactions.toArray()).find((one) => one.at === at);
const contact = async () => (await db.contacts.get(ada)) ?? Promise.reject(new Error('Ada is gone'));
const stateOf = async (handle = ADA) => (await db.handles.get(handle))?.state;

async function waiting() {
  const known = await factsOf(ada);
  return known && waitingOf({ ...known, clocks: await db.clocks.toArray() }, NOW, await loadSettings());
}
/** A conversation in which the user has written before. */
const answered = (text: string, subject = 'Quote') =>
  conversation([own(NOW - DAY / 2, [ADA]), hers(text)], about(subject));

describe('a message is judged by its own words', () => {
  test.each([
    ['Could you send me the quote for forty units?', 'mail', true],
    ['Please call me back about the delivery.', 'mail', true],
    ['متى يمكنكم التسليم؟', 'mail', true],
    ['The pump arrived on Tuesday and runs well.', 'mail', false],
    ['Thanks, that helps.', 'thanks', false],
    ['Happy birthday, Robin!', 'greeting', false],
    ['I have left the documents at the reception. Could you confirm?', 'mail', true],
    ['Our old supplier is no longer with us, can you take over from March?', 'mail', true],
  ])('%s', async (text, kind, asks) => {
    await look(answered(text));
    expect(await rowOf()).toMatchObject({ kind, asks, about: 'Quote' });
  });

  test('a question starts the clock, thanks does not', async () => {
    await look(conversation([own(NOW - DAY / 2, [ADA]), hers('Thanks, that helps.')]));
    expect(await waiting()).toBeNull();
    await look(conversation([hers('When can you deliver?', { id: 'abcdef0123456789', at: NOW - HOUR / 2 })]));
    expect(await waiting()).toMatchObject({ since: NOW - HOUR / 2, about: 'Quote' });
  });

  test('mail that also goes to a colleague is listed without a clock', async () => {
    await look(conversation([hers('When can you deliver?', { to: people([ME, PRIYA]) })]));
    expect(await rowOf()).toMatchObject({ toColleague: true, asks: true });
    expect(await waiting()).toBeNull();
  });

  test('what was known folded is judged when it is opened, and once', async () => {
    await look(conversation([hers('', { state: 'collapsed', to: null, text: null })]));
    expect(await rowOf()).toMatchObject({ kind: '', asks: false });
    await look(conversation([hers('When can you deliver?')]));
    expect(await rowOf()).toMatchObject({ kind: 'mail', asks: true });
    await look(conversation([hers('Thanks.')]));
    expect(await rowOf()).toMatchObject({ kind: 'mail', asks: true });
  });

  test('words reach no table and not the session', async () => {
    const sender = { origin: 'https://mail.google.com', tab: { id: 7 } } as never;
    const sighting = conversation([hers('Could you keep a secret?')], { people: [person([ADA], 'Ada Lovelace')] });
    await reply('see', { sighting, chosen: null, missing: [] }, sender);
    await expect.poll(rowOf).toMatchObject({ asks: true });
    const stored = await Promise.all(db.tables.map((table) => table.toArray()));
    expect(JSON.stringify([stored, await fakeBrowser.storage.session.get(null)])).not.toContain('secret');
  });

  test('a long conversation is judged piece by piece, each message once', async () => {
    const long = `${'We looked at the numbers for the second plant. '.repeat(60)}Could you send the quote?`;
    const letters = Array.from({ length: 15 }, (_, at) =>
      hers(long, { at: NOW - HOUR - at * 1000, id: (0xabcdef000000 + at).toString(16) }),
    );
    const talk = conversation(letters);
    expect(await lookOnce(talk)).not.toBeNull();
    let pieces = 0;
    while (await readLetters(talk, await loadSettings(), NOW)) pieces += 1;
    expect(pieces).toBeGreaterThan(0);
    expect(await db.interactions.filter(({ asks }) => asks).count()).toBe(15);
  });

  test('on LinkedIn too', async () => {
    const profile = 'https://www.linkedin.com/in/ben';
    const ben = await followed(profile, 'Ben Osei');
    const message = mail(NOW - HOUR, profile, null, { text: 'Can we meet on Friday?', id: null });
    const talk = { site: 'linkedin', account: null, threadId: '2-abc', subject: null } as const;
    await look(conversation([message], { ...talk, people: [person([profile], 'Ben Osei')] }));
    const [row] = await db.interactions.toArray();
    expect(row).toMatchObject({ contactId: ben, channel: 'linkedin', kind: 'mail', asks: true });
  });
});

const people = (handles: string[]) => handles.map((handle) => ({ handle, name: handle }));

describe('an answer by a machine', () => {
  const AWAY =
    'I am out of the office until Monday 14 December. For urgent matters please contact Tom Reed (tom@acme.example).';

  test('counts as nothing, says until when they are away and who stands in, and can be undone', async () => {
    const view = await look(answered(AWAY));
    expect(await rowOf()).toMatchObject({ kind: 'auto-reply', asks: false });
    expect(await waiting()).toBeNull();
    expect((await contact()).awayUntil).toBe('2026-12-14');
    expect(view?.news).toMatchObject({
      away: { until: '2026-12-14' },
      instead: { as: 'stand-in', name: 'Tom Reed', email: 'tom@acme.example' },
    });
    await undo(view?.news?.away?.undoId ?? '', NOW);
    expect((await contact()).awayUntil).toBeNull();
    expect((await look(answered(AWAY)))?.news).toBeNull();
  });

  test('that names the day they are back means away until the day before', async () => {
    await look(answered('Thank you for your email. I’m currently out of the office, returning on Monday 30 November.'));
    expect((await contact()).awayUntil).toBe('2026-11-29');
  });

  test('of a time that has passed changes nothing', async () => {
    const text = 'Thank you for your mail. I am out of the office until Monday 23 November.';
    await look(conversation([own(NOW - 10 * DAY, [ADA]), hers(text, { at: NOW - 9 * DAY })]));
    expect(await rowOf(NOW - 9 * DAY)).toMatchObject({ kind: 'auto-reply' });
    expect((await contact()).awayUntil).toBeNull();
  });

  test('does not stop a clock that runs', async () => {
    const asking = hers('When can you deliver?');
    const away = hers(AWAY, { id: 'abcdef0123456789', at: NOW - HOUR / 2 });
    await look(conversation([asking, away]));
    expect(await waiting()).toMatchObject({ since: NOW - HOUR });
  });

  test('of the user’s own answers nobody and is no touch', async () => {
    const asking = hers('When can you deliver?');
    const auto = own(NOW - HOUR + 20_000, [ADA], {
      text: 'Thank you for your mail. I am out of the office until Monday 30 November.',
    });
    const view = await look(conversation([asking, auto]));
    expect(await rowOf(NOW - HOUR + 20_000)).toMatchObject({ kind: 'auto-reply' });
    expect(await waiting()).toMatchObject({ since: NOW - HOUR });
    expect(view?.card?.ring.touch).toBe(0);
    expect((await contact()).awayUntil).toBeNull();
  });

  test('that the user wrote by hand as quickly answers', async () => {
    await look(conversation([hers('When can you deliver?'), own(NOW - HOUR + 20_000, [ADA], { text: 'On Friday.' })]));
    expect(await waiting()).toBeNull();
  });

  test('offers the stand-in, who is followed and linked with one key and one undo', async () => {
    await look(answered(AWAY));
    const { contactId, undoId } = await followInstead(ada, NOW);
    expect(await db.contacts.get(contactId)).toMatchObject({ name: 'Tom Reed', followedAt: NOW });
    expect((await contact()).links.map(({ value }) => value)).toEqual([{ contactId, kind: 'stand-in' }]);
    expect((await look(answered(AWAY)))?.news?.instead).toBeNull();
    await undo(undoId ?? '', NOW);
    expect((await contact()).links).toEqual([]);
    expect(await db.contacts.get(contactId)).toBeUndefined();
  });
});

describe('an address that is lost', () => {
  const LEFT = 'I am no longer with Acme. My successor is Eve Long (eve@acme.example).';
  const RETURNED =
    'Address not found. Your message wasn’t delivered to ada@acme.example because the address couldn’t be found. 550 5.1.1';
  const returned = (text = RETURNED) =>
    conversation([own(NOW - DAY / 2, [ADA]), mail(NOW - HOUR, DAEMON, [ME], { text })]);

  test('"no longer with us" marks it and offers the successor; undo takes it back', async () => {
    const view = await look(answered(LEFT));
    expect(await rowOf()).toMatchObject({ kind: 'left' });
    expect(await stateOf()).toBe('left');
    expect(view?.news).toMatchObject({
      lost: { handle: ADA, as: 'left' },
      instead: { as: 'successor', name: 'Eve Long', email: 'eve@acme.example' },
    });
    await undo(view?.news?.lost?.undoId ?? '', NOW);
    expect(await stateOf()).toBe('good');
  });

  test.each([
    'Ada Lovelace has left the company. Please write to our office.',
    'This mailbox is no longer monitored. Ada Lovelace no longer works at Acme.',
    'I’ve recently left Acme.',
  ])('also by: %s', async (text) => {
    await look(answered(text));
    expect(await stateOf()).toBe('left');
  });

  test('whoever has written since has not left', async () => {
    const later = hers('Back at Acme after all.', { id: 'abcdef0123456789', at: NOW - HOUR / 2 });
    await look(conversation([own(NOW - DAY / 2, [ADA]), hers(LEFT), later]));
    expect(await stateOf()).toBe('good');
  });

  test('a mail that comes back was an attempt; undo makes it a touch again, for good', async () => {
    const view = await look(returned());
    expect(await rowOf(NOW - DAY / 2)).toMatchObject({ attempt: true, outcome: 'bounced' });
    expect(await stateOf()).toBe('bounced');
    expect(view?.card?.ring).toMatchObject({ touch: 0, attempts: 1 });
    await undo(view?.news?.lost?.undoId ?? '', NOW);
    expect((await look(returned()))?.card?.ring).toMatchObject({ touch: 1, attempts: 0 });
    expect(await stateOf()).toBe('good');
  });

  test('a mail that is only late stays a touch', async () => {
    await look(
      returned(
        'Delivery incomplete. There was a temporary problem delivering your message to ada@acme.example. Gmail will retry for 47 more hours.',
      ),
    );
    expect(await rowOf(NOW - DAY / 2)).toMatchObject({ attempt: false });
    expect(await stateOf()).toBe('good');
  });

  test('a returned mail to somebody else marks nobody', async () => {
    await look(returned(RETURNED.replace('ada@', 'eve@')));
    expect(await stateOf()).toBe('good');
  });
});

describe('a colleague’s mail', () => {
  const asked = hers('When can you deliver?');
  const priya = (to: string[] | null) =>
    mail(NOW - HOUR / 2, PRIYA, to, { text: 'In March.', from: { handle: PRIYA, name: 'Priya Nair' } });

  test('to the person answers them, and says who did', async () => {
    await look(conversation([asked]));
    expect(await waiting()).not.toBeNull();
    const view = await look(conversation([asked, priya([ADA, ME])]));
    expect(view?.news?.answered).toEqual({ who: 'Priya Nair', at: NOW - HOUR / 2 });
    expect(await waiting()).toBeNull();
    expect(await db.clocks.toArray()).toMatchObject([{ kind: 'answered', who: 'Priya Nair', contactId: ada }]);
  });

  test('to the user alone answers nothing; folded, nothing is concluded', async () => {
    await look(conversation([asked, priya([ME])]));
    await look(conversation([asked, priya(null)]));
    expect(await waiting()).not.toBeNull();
  });

  test('to somebody who is not followed is not kept', async () => {
    await look(conversation([asked, priya([BEN])]));
    expect(await db.clocks.toArray()).toEqual([]);
  });
});

test('what a machine told of a person goes with the person, and comes back with undo', async () => {
  const away = answered('I am out of the office until 14 December. Please contact Tom Reed (tom@acme.example).');
  await look(away);
  const { undoId } = await forget(ada, NOW);
  expect(JSON.stringify(await db.meta.toArray())).not.toContain('tom@acme');
  await undo(undoId ?? '', NOW);
  expect((await look(away))?.news?.instead).toMatchObject({ name: 'Tom Reed' });
});

test('what a machine told of one entry is told of the person when two become one, and parted again with them', async () => {
  const ben = await followed(BEN, 'Ada L.', NOW - DAY / 2);
  const text = 'I am out of the office until 14 December. Please contact Tom Reed (tom@acme.example).';
  const his = mail(NOW - HOUR, BEN, [ME], { text, from: { handle: BEN, name: 'Ada L.' } });
  const away = conversation([own(NOW - DAY / 2, [BEN]), his], { people: [person([BEN], 'Ada L.')] });
  expect((await look(away))?.news?.instead).toMatchObject({ name: 'Tom Reed' });
  const { undoId } = await join({ contactId: ada, otherId: ben, handle: null }, NOW);
  const keys = async () => (await db.meta.toCollection().primaryKeys()).filter((key) => key.startsWith('instead|'));
  expect(await keys()).toEqual([`instead|${ada}`]);
  await undo(undoId ?? '', NOW);
  expect(await keys()).toEqual([`instead|${ben}`]);
});
