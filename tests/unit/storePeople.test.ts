import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import {
  edit,
  follow,
  forget,
  join,
  loadSettings,
  log,
  move,
  notSame,
  promise,
  reminders,
  search,
  settle,
  undo,
  unfollow,
} from '@/lib/store';
import { factsOf } from '@/lib/store/facts';
import { ADA, BEN, BOX, conversation, DAY, followed, freshStore, look, NOW, own, person } from './storeKit';

freshStore();

const SLUG = 'https://www.linkedin.com/in/ada-lovelace';
const ID = 'https://www.linkedin.com/in/ACoAAB1cdEfGhIjKlMnOp';
const profile = (handles: string[], more = {}) =>
  conversation([], {
    site: 'linkedin',
    kind: 'profile',
    account: null,
    url: SLUG,
    people: [person(handles, 'Ada Lovelace', more)],
  });
const call = (contactId: string, at = NOW) =>
  log({ contactId, channel: 'phone', direction: 'out', outcome: 'reached', at, note: '' }, NOW);
const promised = (contactId: string, text = 'Send the quote') =>
  promise({ contactId, by: 'me', kind: 'act', text, due: { due: { day: '2026-11-27' } }, said: null }, NOW);

describe('one person, one entry', () => {
  test('two contacts with one handle cannot be', async () => {
    const first = await followed();
    const second = await followed(` Mailto:${ADA.slice(7).toUpperCase()} `, 'Somebody else');
    expect(second).toBe(first);
    await expect(db.handles.add({ handle: ADA, contactId: 'other', state: 'good', at: NOW })).rejects.toThrow();
  });

  test('a profile that shows slug and id joins two entries; the older one stays and undo parts them again', async () => {
    const older = await followed(SLUG, 'Ada Lovelace', NOW - 2 * DAY);
    const younger = await followed(ID, 'Ada L.', NOW - DAY);
    await call(older, NOW - DAY);
    await call(younger);
    const { commitmentId } = await promised(younger);
    await edit(younger, 'company', 'Acme', NOW);

    const view = await look(profile([ID, SLUG]));
    expect(view?.card).toMatchObject({ contactId: older, company: 'Acme', entries: 2 });
    expect(view?.card?.ring.touch).toBe(2);
    expect(view?.card?.promises.map(({ id }) => id)).toEqual([commitmentId]);
    expect(view?.joined?.names).toEqual(['Ada Lovelace', 'Ada L.']);
    expect((await factsOf(younger))?.contact.id).toBe(older);

    // The offer to undo stands when the page asks again, and works after a restart.
    const again = await look(profile([ID, SLUG]));
    await db.close();
    await db.open();
    await undo(again?.joined?.undoId ?? '', NOW);
    expect((await factsOf(older))?.interactions).toHaveLength(1);
    expect((await factsOf(older))?.contact.company).toBe('');
    const parted = await factsOf(younger);
    expect(parted?.interactions).toHaveLength(1);
    expect(parted?.commitments).toHaveLength(1);
    expect(parted?.handles.map(({ handle }) => handle)).toEqual([ID]);

    // They stay two, although the page still shows both addresses.
    expect((await look(profile([ID, SLUG])))?.joined).toBeNull();
    expect((await factsOf(younger))?.contact.id).toBe(younger);
  });

  test('company and role are taken from the page where nothing was known, never over what was typed', async () => {
    const id = await followed(SLUG, 'Ada Lovelace');
    const seen = { company: 'Acme', role: 'Head of Operations' };
    expect((await look(profile([SLUG], seen)))?.card).toMatchObject({ contactId: id, ...seen });
    await edit(id, 'company', '', NOW + 1);
    await edit(id, 'role', 'Owner', NOW + 1);
    expect((await look(profile([SLUG], seen)))?.card).toMatchObject({ company: '', role: 'Owner' });
  });

  test('a handle seen beside a known one is remembered', async () => {
    const id = await followed(SLUG);
    await look(profile([ID, SLUG]));
    const talk = conversation([], { site: 'linkedin', account: null, people: [person([ID], 'Ada')] });
    expect((await look(talk))?.card?.contactId).toBe(id);
  });

  test('who asked to stop under one address has asked under both; parted again it is as before', async () => {
    const older = await followed(SLUG, 'Ada Lovelace', NOW - 2 * DAY);
    const younger = await followed(ID, 'Ada L.', NOW - DAY);
    await db.contacts.update(younger, { permission: { state: 'refused', at: NOW, words: 'no more mail' } });
    await promised(older);
    const { undoId } = await join({ contactId: older, otherId: younger, handle: null }, NOW);
    expect((await factsOf(older))?.contact.permission.state).toBe('refused');
    expect((await reminders(await loadSettings(), NOW + DAY)).show).toEqual([]);
    await undo(undoId ?? '', NOW);
    expect((await factsOf(older))?.contact.permission.state).toBe('unknown');
    expect((await reminders(await loadSettings(), NOW + DAY)).show).toHaveLength(1);
  });

  test('the same mail with both entries is one after joining', async () => {
    const one = await followed();
    await followed('mailto:ada@private.example', 'Ada Lovelace');
    await look(
      conversation([own(NOW, [ADA, 'mailto:ada@private.example'])], {
        people: [person([ADA], 'Ada Lovelace'), person(['mailto:ada@private.example'], 'Ada Lovelace')],
      }),
    );
    const { undoId } = await join({ contactId: one, otherId: null, handle: 'mailto:ada@private.example' }, NOW);
    expect(await db.interactions.count()).toBe(1);
    await undo(undoId ?? '', NOW);
    expect(await db.interactions.count()).toBe(2);
  });
});

test('somebody is named by the address that can be read, not by an id', async () => {
  await followed(ADA, 'Ada Lovelace');
  await edit((await db.contacts.toArray())[0]?.id ?? '', 'company', 'Acme', NOW);
  const shown = await look(profile([ID, SLUG], { company: 'Acme' }));
  expect(shown?.same).toMatchObject({ name: 'Ada Lovelace', handle: SLUG });
  const bare = await look(profile([ID], { company: 'Acme' }));
  expect(bare?.same?.handle).toBe(ID);
  await notSame(bare?.same?.contactId ?? '', ID, NOW);
  expect((await look(profile([ID, SLUG], { company: 'Acme' })))?.same).toBeNull();
});

describe('"Same Ada?"', () => {
  const elsewhere = 'mailto:ada.lovelace@acme.example';

  test('is offered for a known name from a new address of the company, and joined on yes only', async () => {
    const id = await followed();
    const thread = conversation([], { people: [person([elsewhere], 'Ada Lovelace')] });
    expect((await look(thread))?.same).toMatchObject({ contactId: id, handle: elsewhere });
    expect(await db.handles.get(elsewhere)).toBeUndefined();
    await join({ contactId: id, otherId: null, handle: elsewhere }, NOW);
    expect((await look(thread))?.card?.contactId).toBe(id);
  });

  test('is not asked again after a no', async () => {
    const id = await followed();
    const thread = conversation([], { people: [person([elsewhere], 'Ada Lovelace')] });
    await notSame(id, elsewhere, NOW);
    expect((await look(thread))?.same).toBeNull();
  });

  test('is not asked by name alone', async () => {
    await followed();
    const thread = conversation([], { people: [person(['mailto:ada@unknown.example'], 'Ada Lovelace')] });
    expect((await look(thread))?.same).toBeNull();
  });

  test('is asked in the same thread, and on a profile of the same company', async () => {
    const id = await followed();
    const both = [person([ADA], 'Ada Lovelace'), person(['mailto:al@home.example'], 'Ada Lovelace')];
    expect((await look(conversation([], { people: both }), NOW, 'mailto:al@home.example'))?.same?.contactId).toBe(id);
    expect((await look(profile([SLUG], { company: 'Acme' })))?.same?.contactId).toBe(id);
    expect((await look(profile([SLUG], { company: 'Globex' })))?.same).toBeNull();
  });
});

describe('following and forgetting', () => {
  test('following reads the open thread back at once', async () => {
    const thread = conversation([own(NOW - 2 * DAY, [ADA]), own(NOW - DAY, [ADA])]);
    await follow({ handle: ADA, sighting: null, name: null, company: null }, NOW);
    expect((await look(thread))?.card?.ring.touch).toBe(2);
  });

  test('a mail without a display name calls the person after the address', async () => {
    await follow({ handle: ADA, sighting: null, name: 'ada@acme.example', company: null }, NOW);
    expect((await look(conversation([])))?.card?.name).toBe('Ada');
  });

  test('undo of following leaves nothing behind', async () => {
    const { undoId } = await follow({ handle: ADA, sighting: null, name: 'Ada', company: null }, NOW);
    await undo(undoId ?? '', NOW);
    for (const table of [db.contacts, db.handles, db.standing]) expect(await table.count()).toBe(0);
  });

  test('somebody who sleeps has no card and no next touch, and wakes with all that was known', async () => {
    const id = await followed();
    await call(id);
    await unfollow(id, NOW);
    expect((await look(conversation([])))?.stranger?.name).toBe('Ada Lovelace');
    expect(await db.standing.count()).toBe(0);
    expect(await followed()).toBe(id);
    expect((await look(conversation([])))?.card?.entries).toBe(1);
    expect(await db.standing.count()).toBe(1);
  });

  test('a forgotten person comes back whole with undo, unless followed again since', async () => {
    const id = await followed();
    await call(id);
    await promised(id);
    const { undoId } = await forget(id, NOW);
    expect(await search('ada')).toEqual([]);
    expect(await db.commitments.count()).toBe(0);
    await undo(undoId ?? '', NOW);
    expect((await look(conversation([])))?.card).toMatchObject({ contactId: id, entries: 1 });
    const second = await forget(id, NOW);
    await followed(ADA, 'Ada Lovelace', NOW);
    await expect(undo(second.undoId ?? '', NOW)).rejects.toThrow('can no longer be undone');
    expect(await db.contacts.get(id)).toBeUndefined();
  });

  test('what was undone once cannot be undone twice', async () => {
    const { undoId } = await edit(await followed(), 'personalNotes', 'Sails', NOW);
    await undo(undoId ?? '', NOW);
    await expect(undo(undoId ?? '', NOW)).rejects.toThrow('This can no longer be undone.');
  });

  test('people are found by the beginning of name, company and address', async () => {
    const id = await followed();
    await edit(id, 'company', 'Müller & Söhne', NOW);
    await followed(BEN, 'Ben Osei');
    for (const words of ['ada', 'LOVE', 'muller', 'lov ada', 'acme']) {
      expect(
        (await search(words)).map(({ name }) => name),
        words,
      ).toEqual(['Ada Lovelace']);
    }
    expect(await search('zz')).toEqual([]);
    expect(await search(' ')).toEqual([]);
  });
});

describe('promises', () => {
  test('kept, then undone, it is open again', async () => {
    const id = await followed();
    const { commitmentId } = await promised(id);
    const { undoId } = await settle({ commitmentId, as: 'kept', on: null }, NOW);
    expect((await look(conversation([])))?.card?.promises[0]?.state).toBe('kept');
    expect((await db.commitments.get(commitmentId))?.open).toBeUndefined();
    await undo(undoId ?? '', NOW);
    expect((await look(conversation([])))?.card?.promises[0]?.state).toBe('open');
    expect((await db.commitments.get(commitmentId))?.open).toBe('me');
  });

  test('kept late, and on time after all: the day is corrected', async () => {
    const id = await followed();
    const { commitmentId } = await promised(id);
    await settle({ commitmentId, as: 'kept', on: null }, NOW + 3 * DAY);
    await settle({ commitmentId, as: 'kept', on: '2026-11-27' }, NOW + 3 * DAY + 1);
    const view = await look(conversation([]), NOW + 3 * DAY + 2);
    expect(view?.card?.promises[0]?.state).toBe('kept');
    await expect(settle({ commitmentId, as: 'broken', on: null }, NOW + 4 * DAY)).rejects.toThrow('settled already');
  });

  test('moved, it is found by its new day', async () => {
    const id = await followed();
    const { commitmentId } = await promised(id);
    await move({ commitmentId, due: { due: { at: NOW + DAY } }, told: true }, NOW);
    const row = await db.commitments.get(commitmentId);
    expect([row?.dueDay, row?.dueAt]).toEqual([undefined, NOW + DAY]);
  });

  test('a due nobody can understand stores nothing', async () => {
    const id = await followed();
    const data = {
      contactId: id,
      by: 'me',
      kind: 'act',
      text: 'Send it',
      due: { words: 'banana' },
      said: null,
    } as const;
    await expect(promise(data, NOW)).rejects.toThrow();
    expect(await db.commitments.count()).toBe(0);
    expect((await db.undos.toArray()).map(({ what }) => what)).toEqual(['Following Ada Lovelace']);
  });

  test('the mailbox itself is never a person', async () => {
    await expect(follow({ handle: BOX, sighting: null, name: null, company: null }, NOW)).rejects.toThrow('your own');
  });
});
