import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { waitingOf } from '@/lib/method/waiting';
import type { SeenRow } from '@/lib/sites/page';
import { forget, join, rowsSeen, undo } from '@/lib/store';
import { factsOf } from '@/lib/store/facts';
import { loadSettings } from '@/lib/store/settings';
import { ADA, BEN, BOX, conversation, DAY, followed, freshStore, gmailId, look, mail, NOW, own } from './storeKit';

freshStore();

const HOUR = DAY / 24;
let ada = '';
beforeEach(async () => {
  ada = await followed();
});

/** A row of a list: who wrote last in the conversation, when. */
function row(from: SeenRow['from'], at: number, more: Partial<SeenRow> = {}): SeenRow {
  const id = gmailId(at);
  return {
    from,
    id,
    at,
    threadId: gmailId(NOW - 2 * DAY),
    people: [{ handle: ADA, name: 'Ada' }],
    subject: 'Quote',
    ...more,
  };
}
const tell = async (rows: SeenRow[], now = NOW, account = BOX) =>
  rowsSeen({ account, rows }, await loadSettings(), now);
const facts = () => db.clocks.toArray();

async function waiting(now = NOW) {
  const known = await factsOf(ada);
  if (!known) throw new Error('Ada is gone');
  return waitingOf({ ...known, clocks: await facts() }, now, await loadSettings());
}

describe('a row of a followed person', () => {
  test('starts their clock when they wrote last', async () => {
    expect(await tell([row('them', NOW - HOUR)])).toBe(true);
    expect(await waiting()).toMatchObject({ since: NOW - HOUR, about: 'Quote', how: 'email', isLate: false });
  });

  test('stops it when the user answered elsewhere', async () => {
    await tell([row('them', NOW - HOUR)]);
    await tell([row('me', NOW - HOUR / 2)]);
    expect(await waiting()).toBeNull();
  });

  test('tells nothing where it does not say who wrote last, or when', async () => {
    const unsaid = [row('unknown', NOW - HOUR), row('them', NOW - HOUR, { id: null, at: null })];
    expect(await tell(unsaid)).toBe(false);
    expect(await facts()).toEqual([]);
  });

  test('changes nothing when it is seen again, in another tab too', async () => {
    await tell([row('them', NOW - HOUR)]);
    const before = await facts();
    expect(await tell([row('them', NOW - HOUR)], NOW + HOUR)).toBe(false);
    expect(await facts()).toEqual(before);
  });

  test('adds nothing about a message that is known already', async () => {
    const at = NOW - HOUR;
    await look(conversation([mail(at, ADA, [`mailto:${BOX}`]), own(at + 60_000, [ADA])]));
    expect(await tell([row('them', at), row('me', at + 60_000)])).toBe(false);
  });

  test('adds nothing about a message that is known under another id', async () => {
    const at = NOW - HOUR;
    await look(conversation([own(at, [ADA], { otherIds: ['msg-a:r77'] })]));
    const [known] = await db.interactions.toArray();
    await db.aliases.put({ alias: `gmail:${BOX}:${gmailId(at, 9)}`, key: known?.key ?? '', at });
    expect(await tell([row('me', at, { id: gmailId(at, 9) })])).toBe(false);
  });

  test('is believed over the Sent list about the same message', async () => {
    await tell([row('me', NOW - HOUR)]);
    expect(await waiting()).toBeNull();
    await tell([row('them', NOW - HOUR)]);
    expect(await waiting()).not.toBeNull();
    expect(await tell([row('me', NOW - HOUR)])).toBe(false);
    expect(await waiting()).not.toBeNull();
  });

  test('takes the place of the older one of its conversation', async () => {
    await tell([row('them', NOW - 3 * HOUR)]);
    await tell([row('them', NOW - HOUR)]);
    expect(await facts()).toHaveLength(1);
    expect(await tell([row('them', NOW - 2 * HOUR)])).toBe(false);
    expect(await waiting()).toMatchObject({ since: NOW - HOUR });
  });

  test('is not believed about the future', async () => {
    expect(await tell([row('them', NOW + HOUR)])).toBe(false);
  });
});

describe('rows of others are not kept', () => {
  test('strangers, colleagues, lists, people who sleep', async () => {
    const people = [BEN, 'mailto:priya@ourfirm.example', 'mailto:newsletter@acme.example', `mailto:${BOX}`];
    const rows = people.map((handle, at) => row('them', NOW - HOUR - at, { people: [{ handle, name: 'X' }] }));
    await db.contacts.update(ada, { followedAt: null });
    expect(await tell([...rows, row('them', NOW - HOUR)])).toBe(false);
    expect(await facts()).toEqual([]);
  });

  test('of one row only the person followed is kept', async () => {
    await tell([row('me', NOW - HOUR, { people: [ADA, BEN].map((handle) => ({ handle, name: 'X' })) })]);
    expect((await facts()).map(({ contactId }) => contactId)).toEqual([ada]);
  });
});

test('who is forgotten takes their rows with them, and undo brings both back', async () => {
  await tell([row('them', NOW - HOUR)]);
  const before = await facts();
  const { undoId } = await forget(ada, NOW);
  expect(await facts()).toEqual([]);
  await undo(undoId ?? '', NOW);
  expect(await facts()).toEqual(before);
});

test('two entries of one person become one with the clock of both, and are parted again', async () => {
  const other = await followed(BEN, 'Ada L.', NOW - DAY / 2);
  await tell([row('them', NOW - HOUR, { people: [{ handle: BEN, name: 'Ada L.' }] })]);
  const before = await facts();
  const { undoId } = await join({ contactId: ada, otherId: other, handle: null }, NOW);
  expect((await facts()).map(({ contactId }) => contactId)).toEqual([ada]);
  expect(await waiting()).toMatchObject({ since: NOW - HOUR });
  expect(await tell([row('them', NOW - HOUR, { people: [{ handle: BEN, name: 'Ada L.' }] })])).toBe(false);
  await undo(undoId ?? '', NOW);
  expect(await facts()).toEqual(before);
});
