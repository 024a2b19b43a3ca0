import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { fakeBrowser } from '#imports';
import { reply } from '@/lib/background/answers';
import { db } from '@/lib/db';
import { neverAnswered, waitingOf } from '@/lib/method/waiting';
import type { SeenRow } from '@/lib/sites/page';
import { followMany, readLetters, saveSettings, undo, waitsHere } from '@/lib/store';
import { contactsBy, factsOf } from '@/lib/store/facts';
import { loadSettings } from '@/lib/store/settings';
import { ADA, BEN, BOX, conversation, DAY, followed, freshStore, gmailId, look, mail, NOW } from './storeKit';

freshStore();

const HOUR = DAY / 24;
function row(handle: string, from: SeenRow['from'], at: number, subject = 'Quote'): SeenRow {
  const id = gmailId(at);
  return {
    from,
    id,
    at,
    threadId: id,
    people: [{ handle, name: handle === ADA ? 'Ada Lovelace' : 'Ben Osei' }],
    subject,
  };
}
const LIST = [row(ADA, 'them', NOW - HOUR, 'Pumps'), row(BEN, 'them', NOW - 2 * HOUR, 'Delivery')];
const here = async (rows: SeenRow[]) => waitsHere([{ account: BOX, rows }], await loadSettings());

async function factsBy(handle: string) {
  const [contact] = await contactsBy([handle]);
  const known = contact && (await factsOf(contact.id));
  if (!known) throw new Error(`${handle} is not here`);
  return { ...known, clocks: (await db.clocks.toArray()).filter(({ contactId }) => contactId === known.contact.id) };
}
const waitingFor = async (handle: string, now = NOW) => waitingOf(await factsBy(handle), now, await loadSettings());

describe('who waits here', () => {
  test('outside people whose message was last, the oldest first, with what it is about', async () => {
    expect(await here(LIST)).toMatchObject([
      { handle: BEN, name: 'Ben Osei', about: 'Delivery', at: NOW - 2 * HOUR },
      { handle: ADA, name: 'Ada Lovelace', about: 'Pumps', at: NOW - HOUR },
    ]);
  });

  test('nobody who was answered since, of whom it is not told, or who is no one to follow', async () => {
    const others = ['mailto:priya@ourfirm.example', 'mailto:newsletter@acme.example', `mailto:${BOX}`];
    const rows = [
      row(ADA, 'me', NOW - HOUR),
      row(ADA, 'them', NOW - 2 * HOUR),
      row(BEN, 'unknown', NOW - HOUR),
      ...others.map((handle, at) => row(handle, 'them', NOW - HOUR - at)),
      row('mailto:eve@acme.example', 'them', NOW - HOUR, 'Automatic reply: Quote'),
    ];
    expect(await here(rows)).toEqual([]);
  });

  test('nobody who is followed already', async () => {
    await followed();
    expect((await here(LIST)).map(({ handle }) => handle)).toEqual([BEN]);
  });

  test('nothing is stored by looking', async () => {
    await here(LIST);
    expect(await db.contacts.count()).toBe(0);
    expect(await db.clocks.count()).toBe(0);
  });
});

describe('those ticked', () => {
  test('are followed at once, and wait from when they wrote', async () => {
    expect((await followMany(await here(LIST), NOW)).said).toBe('Following 2 people');
    expect(await waitingFor(ADA)).toMatchObject({ since: NOW - HOUR, about: 'Pumps' });
    expect(await waitingFor(BEN)).toMatchObject({ since: NOW - 2 * HOUR });
    expect(await here(LIST)).toEqual([]);
  });

  test('still wait when their question is opened and read', async () => {
    await followMany(await here(LIST), NOW);
    const asked = mail(NOW - HOUR, ADA, [`mailto:${BOX}`], { text: 'When can you deliver?' });
    await look(conversation([asked]), NOW + HOUR / 2);
    await readLetters(conversation([asked]), await loadSettings(), NOW + HOUR / 2);
    expect(await waitingFor(ADA, NOW + HOUR / 2)).toMatchObject({ since: NOW - HOUR });
  });

  test('whose message is long past are among those never answered', async () => {
    await followMany(await here([row(ADA, 'them', NOW - 20 * DAY)]), NOW);
    expect(await waitingFor(ADA)).toBeNull();
    expect(neverAnswered(await factsBy(ADA), NOW, await loadSettings())).toHaveLength(1);
  });

  test('are all let go by one undo, also who slept before', async () => {
    const ada = await followed();
    await db.contacts.update(ada, { followedAt: null });
    const { undoId } = await followMany(await here(LIST), NOW);
    expect(await db.contacts.where('followed').equals(1).count()).toBe(2);
    await undo(undoId ?? '', NOW);
    expect(await db.contacts.where('followed').equals(1).count()).toBe(0);
    expect((await contactsBy([BEN])).length).toBe(0);
    expect((await here(LIST)).map(({ handle }) => handle)).toEqual([BEN, ADA]);
  });
});

describe('the lists that tabs showed last', () => {
  const gmail = (tab: number) => ({ origin: 'https://mail.google.com', tab: { id: tab } }) as never;
  const ours = { origin: new URL(fakeBrowser.runtime.getURL('/')).origin } as never;
  const tell = (tab: number, account: string, rows: SeenRow[]) =>
    reply('rows', { site: 'gmail', account, rows }, gmail(tab));

  test('are looked through together, of mailboxes that are switched on', async () => {
    await tell(1, BOX, LIST.slice(0, 1));
    await tell(2, BOX.toUpperCase(), LIST.slice(1));
    await tell(3, 'private@other.example', [row('mailto:jo@family.example', 'them', NOW - HOUR)]);
    const found = await reply('whoWaits', {}, ours);
    expect(found.people.map(({ handle }) => handle)).toEqual([BEN, ADA]);
    await saveSettings({ gmail: { [BOX]: 'off' } }, NOW);
    expect(await reply('whoWaits', {}, ours)).toEqual({ people: [], seen: false });
  });

  test('are forgotten with the mailbox, and those of the never-record list at once', async () => {
    const session = async () => JSON.stringify(await fakeBrowser.storage.session.get(null));
    await tell(1, BOX, [...LIST, row('mailto:priya@ourfirm.example', 'them', NOW - HOUR)]);
    expect(await session()).not.toContain('priya@');
    await reply('saveSettings', { neverRecord: ['globex.example'] }, ours);
    expect(await session()).toContain('ada@');
    expect(await session()).not.toContain('ben@');
    await reply('saveSettings', { gmail: { [BOX]: 'off' } }, ours);
    expect(await session()).not.toContain('ada@');
  });

  test('are no page’s business', async () => {
    await expect(reply('whoWaits', {}, gmail(1))).rejects.toThrow('Not answered here');
    await expect(reply('followMany', { people: await here(LIST) }, gmail(1))).rejects.toThrow('Not answered here');
  });
});
