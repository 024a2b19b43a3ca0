import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { forget, loadSettings, log, noteSending, saveSettings, settleAll, undo, withdraw } from '@/lib/store';
import {
  ADA,
  BEN,
  BOX,
  conversation,
  DAY,
  followed,
  freshStore,
  gmailId,
  look,
  mail,
  NOW,
  own,
  person,
  sending,
} from './storeKit';

freshStore();

const HOUR = 60 * 60 * 1000;
const live = async () => (await db.interactions.toArray()).filter(({ withdrawnAt }) => withdrawnAt === null);
const touches = async (now = NOW) => (await look(conversation([]), now))?.card?.ring.touch;

describe('an opened thread is read back', () => {
  test('the same mail opened in two tabs, and again tomorrow, counts once', async () => {
    await followed();
    const thread = conversation([mail(NOW - 3 * DAY, ADA, [`mailto:${BOX}`]), own(NOW - 2 * DAY, [ADA])]);
    await Promise.all([look(thread), look(thread)]);
    await look(thread, NOW + DAY);
    expect(await db.interactions.count()).toBe(2);
    expect(await touches()).toBe(1);
  });

  test('what came in is shown but never counts', async () => {
    await followed();
    const view = await look(conversation([mail(NOW - HOUR, ADA, [`mailto:${BOX}`])]));
    expect(view?.card?.ring.touch).toBe(0);
    expect(view?.card?.last?.direction).toBe('in');
  });

  test('two mails on one day are one touch', async () => {
    await followed();
    const view = await look(conversation([own(NOW - 2 * HOUR, [ADA]), own(NOW - HOUR, [ADA])]));
    expect(view?.card?.ring.touch).toBe(1);
    expect(view?.card?.entries).toBe(2);
  });

  test('about a stranger nothing is stored', async () => {
    const view = await look(conversation([mail(NOW - HOUR, ADA, [`mailto:${BOX}`]), own(NOW, [ADA])]));
    expect(view?.stranger?.name).toBe('Ada Lovelace');
    expect(await db.interactions.count()).toBe(0);
    expect(await db.contacts.count()).toBe(0);
  });

  test.for([
    ['a colleague', 'mailto:eve@ourfirm.example'],
    ['a colleague on a part of the domain', 'mailto:eve@london.ourfirm.example'],
    ['a newsletter', 'mailto:newsletter@shop.example'],
    ['a machine', 'mailto:no-reply@shop.example'],
    ['a calendar', 'mailto:calendar-notification@google.com'],
    ['oneself', `mailto:${BOX}`],
  ] as const)('%s gets no sidebar and nothing is stored', async ([, handle]) => {
    const view = await look(
      conversation([mail(NOW, handle, [`mailto:${BOX}`])], { people: [person([handle], 'Some One')] }),
    );
    expect(view).toBeNull();
    await expect(followed(handle)).rejects.toThrow(/own|colleague|machine/);
    expect(await db.contacts.count()).toBe(0);
    expect(await db.interactions.count()).toBe(0);
  });

  test('a free-mail domain makes nobody a colleague', async () => {
    await saveSettings({ gmail: { 'robin@gmail.com': 'on' } }, NOW);
    const view = await look(
      conversation([], { account: 'robin@gmail.com', people: [person(['mailto:ada@gmail.com'], 'Ada Lovelace')] }),
    );
    expect(view?.stranger?.name).toBe('Ada Lovelace');
  });

  test('somebody on the never-record list is never shown', async () => {
    await saveSettings({ neverRecord: ['acme.example'] }, NOW);
    expect(await look(conversation([mail(NOW, ADA, null)]))).toBeNull();
  });

  test('a group names nobody', async () => {
    await followed();
    expect(await look(conversation([own(NOW, [ADA])], { group: true, people: [] }))).toBeNull();
    expect(await db.interactions.count()).toBe(0);
  });

  test('whoever is answered is touched; the others are in copy', async () => {
    await followed();
    await followed(BEN, 'Ben Osei');
    const people = [person([ADA], 'Ada Lovelace'), person([BEN], 'Ben Osei')];
    await look(conversation([mail(NOW - HOUR, ADA, [`mailto:${BOX}`, BEN]), own(NOW, [ADA, BEN])], { people }));
    const rows = await db.interactions
      .where('key')
      .equals(`gmail:${BOX}:${gmailId(NOW)}`)
      .toArray();
    expect(rows.map(({ inCopy }) => inCopy).sort()).toEqual([false, true]);
    expect((await look(conversation([], { people }), NOW, BEN))?.card?.ring.touch).toBe(0);
    expect((await look(conversation([], { people }), NOW, ADA))?.card?.ring.touch).toBe(1);
  });

  test("a mail to more than twenty people is nobody's touch", async () => {
    await followed();
    const crowd = Array.from({ length: 21 }, (_, at) => (at ? `mailto:p${at}@x.example` : ADA));
    await look(conversation([own(NOW, crowd)]));
    expect(await db.interactions.count()).toBe(0);
  });

  test('a collapsed own mail counts for the only other person, and waits when there are two', async () => {
    await followed();
    await look(conversation([mail(NOW - HOUR, ADA, null), own(NOW, null)]));
    expect(await touches()).toBe(1);
    const two = [person([ADA], 'Ada Lovelace'), person([BEN], 'Ben Osei')];
    const later = own(NOW + DAY, null);
    const view = await look(conversation([mail(NOW, BEN, null), later], { people: two }), NOW + DAY, ADA);
    expect(view?.card?.ring).toMatchObject({ touch: 1, uncounted: 1 });
  });

  test('a message without id or time is said to be uncounted, not guessed', async () => {
    await followed();
    const view = await look(conversation([own(NOW, [ADA], { id: null, at: null })], { hiddenCount: 6 }));
    expect(view?.card?.ring).toMatchObject({ touch: 0, uncounted: 7 });
  });

  test('where no own account is known nothing is logged', async () => {
    await followed();
    await look(conversation([own(NOW, [ADA])], { account: null }));
    expect(await db.interactions.count()).toBe(0);
  });

  test('an own mail counts in its own mailbox only, once that one was read', async () => {
    const second = 'robin@second.example';
    await saveSettings({ gmail: { [BOX]: 'on', [second]: 'on' } }, NOW);
    await followed();
    const seenElsewhere = conversation(
      [mail(NOW - HOUR, `mailto:${BOX}`, [ADA, `mailto:${second}`], { direction: 'out' })],
      {
        account: second,
      },
    );
    await look(seenElsewhere);
    expect(await touches()).toBe(1);
    await look(conversation([own(NOW - HOUR + 900, [ADA, `mailto:${second}`])]));
    expect(await live()).toHaveLength(1);
    await look({ ...seenElsewhere, messages: [mail(NOW, `mailto:${BOX}`, [ADA], { direction: 'out' })] });
    expect(await live()).toHaveLength(1);
  });

  test('an entry that was taken out by hand stays out when the thread is opened again', async () => {
    await followed();
    const thread = conversation([own(NOW, [ADA])]);
    const entry = (await look(thread))?.card?.timeline[0];
    const { undoId } = await withdraw(entry?.id ?? '', NOW);
    expect((await look(thread))?.card?.ring.touch).toBe(0);
    await undo(undoId ?? '', NOW);
    expect((await look(thread))?.card?.ring.touch).toBe(1);
  });
});

describe('a mail is sent', () => {
  const sent = (more = {}) => sending({ clickedAt: NOW, noticedAt: NOW + 1000, undoGoneAt: NOW + 11_000, ...more });

  test('it counts when the undo is gone, not before', async () => {
    await followed();
    await noteSending(sending(), [], NOW);
    await noteSending(sending({ noticedAt: NOW + 1000 }), [], NOW + 1000);
    expect(await live()).toHaveLength(0);
    await noteSending(sent(), [], NOW + 11_000);
    expect(await live()).toHaveLength(1);
  });

  test('a tab closed after the notice means sent, also when the background stopped in between', async () => {
    await followed();
    await noteSending(sending({ noticedAt: NOW + 1000 }), [], NOW + 1000);
    await db.close();
    await db.open();
    expect(await settleAll(NOW + 30_999)).toBe(false);
    expect(await settleAll(NOW + 31_001)).toBe(true);
    expect(await settleAll(NOW + 40_000)).toBe(false);
    expect(await live()).toHaveLength(1);
  });

  test('facts that come late or twice never forget what was known', async () => {
    await followed();
    await noteSending(sending({ noticedAt: NOW + 1000 }), [], NOW + 1000);
    await noteSending(sending(), [], NOW + 2000);
    await settleAll(NOW + 32_000);
    await noteSending(sending(), [], NOW + 33_000);
    expect(await live()).toHaveLength(1);
  });

  test('undone it counts nothing, and a late undo takes the count back', async () => {
    await followed();
    await noteSending(sending({ noticedAt: NOW + 1000, undoneAt: NOW + 3000 }), [], NOW + 3000);
    await settleAll(NOW + DAY);
    expect(await live()).toHaveLength(0);
    await noteSending(sent({ id: 'send-2', draftId: 'msg-a:r200' }), [], NOW + 11_000);
    expect(await live()).toHaveLength(1);
    await noteSending(sent({ id: 'send-2', draftId: 'msg-a:r200', undoneAt: NOW + 9000 }), [], NOW + 12_000);
    expect(await live()).toHaveLength(0);
  });

  test('the same draft undone and sent again counts once', async () => {
    await followed();
    await noteSending(sent(), [], NOW + 11_000);
    await noteSending(sent({ undoneAt: NOW + 10_000 }), [], NOW + 12_000);
    await noteSending(
      sent({ id: 'again', clickedAt: NOW + 60_000, noticedAt: NOW + 61_000, undoGoneAt: NOW + 70_000 }),
      [],
      NOW + 70_000,
    );
    expect(await live()).toHaveLength(1);
  });

  test('without a notice it was never sent; scheduled it waits to be read back', async () => {
    await followed();
    await noteSending(sending(), [], NOW);
    await noteSending(sending({ id: 'later', scheduled: true, noticedAt: NOW }), [], NOW);
    await settleAll(NOW + DAY);
    expect(await live()).toHaveLength(0);
    expect(await db.pendingSends.where('waiting').equals(1).count()).toBe(0);
  });

  test('then read back with the id of the server it is still one', async () => {
    await followed();
    await noteSending(sent(), [], NOW + 11_000);
    const readBack = conversation([own(NOW + 12_000, [ADA], { otherIds: ['msg-a:r100'] })]);
    await look(readBack, NOW + 60_000);
    await look(readBack, NOW + 70_000);
    expect(await live()).toHaveLength(1);
  });

  test('then read back under an id that nobody has seen, within 90 seconds, it is still one', async () => {
    await followed();
    await noteSending(sent(), [], NOW + 11_000);
    await look(conversation([own(NOW + 40_000, [ADA])]), NOW + 60_000);
    expect(await live()).toHaveLength(1);
    await look(conversation([own(NOW + 40_000, [ADA]), own(NOW + 3 * 60_000, [ADA])]), NOW + 4 * 60_000);
    expect(await live()).toHaveLength(2);
  });

  test('read back before it counts it is still one', async () => {
    await followed();
    await noteSending(sending({ noticedAt: NOW + 1000 }), [], NOW + 1000);
    await look(conversation([own(NOW + 1500, [ADA])]), NOW + 5000);
    await settleAll(NOW + 60_000);
    expect(await live()).toHaveLength(1);
  });

  test('two mails to one person within a minute are two, in whatever order they are read back', async () => {
    await followed();
    await noteSending(sent(), [], NOW + 11_000);
    const second = {
      id: 'send-2',
      draftId: 'msg-a:r200',
      clickedAt: NOW + 20_000,
      noticedAt: NOW + 21_000,
      undoGoneAt: NOW + 31_000,
    };
    await noteSending(sent(second), [], NOW + 31_000);
    await look(conversation([own(NOW + 11_500, [ADA]), own(NOW + 31_500, [ADA])]), NOW + 60_000);
    expect(await live()).toHaveLength(2);
  });

  test('only followed people on the To line are touched, those in copy are shown', async () => {
    await followed();
    const ben = await followed(BEN, 'Ben Osei');
    await noteSending(sent({ to: [ADA, 'mailto:stranger@x.example'], copy: [BEN] }), [], NOW + 11_000);
    expect((await live()).map(({ contactId, inCopy }) => contactId === ben && inCopy).sort()).toEqual([false, true]);
  });

  test('a reply to all touches the one who is answered', async () => {
    const ada = await followed();
    await followed(BEN, 'Ben Osei');
    await noteSending(sent({ threadId: 't1', to: [ADA, BEN] }), [ADA], NOW + 11_000);
    expect((await live()).filter(({ inCopy }) => !inCopy).map(({ contactId }) => contactId)).toEqual([ada]);
  });

  test('from an account that is not switched on nothing is stored', async () => {
    await followed();
    await noteSending(sent({ account: 'private@other.example' }), [], NOW + 11_000);
    expect(await db.pendingSends.count()).toBe(0);
    expect(await live()).toHaveLength(0);
  });

  test('a person who was forgotten and is followed again starts afresh', async () => {
    const id = await followed();
    await log({ contactId: id, channel: 'phone', direction: 'out', outcome: 'reached', at: NOW, note: '' }, NOW);
    await forget(id, NOW);
    expect(await db.tombstones.get(id)).toBeDefined();
    expect(await db.interactions.count()).toBe(0);
    const again = await followed(ADA, 'Ada Lovelace', NOW);
    expect(again).not.toBe(id);
    expect(await touches()).toBe(0);
    expect((await loadSettings()).gmail).toEqual({ [BOX]: 'on' });
  });
});
