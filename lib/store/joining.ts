/**
 * Two entries of one person become one: by themselves when a profile shows a handle of each, else on the user's yes. The
 * older one stays; the younger keeps its row, which points to the older, so that machines can merge it later.
 */
import { db, type MetaRow } from '@/lib/db';
import type { ClockFact, Contact, Handle, Millis } from '@/lib/model';
import type { Done } from '@/lib/views';
import { contactsBy, mustContact } from './facts';
import { apartKey, newsKeys, recall, remember } from './meta';
import { plainCommitment } from './rows';
import { loadSettings } from './settings';
import { factTables, refresh } from './standing';
import { undoable } from './undo';
import { toldOf } from './untold';
import { putCommitment, putContact } from './writes';

/** Two entries that were joined, and the way back. */
export interface Joining {
  undoId: string;
  names: [string, string];
}

/**
 * Joins the people whom one sighting shows under several handles, and gives all of the handles to that one. Answers who
 * it is, null for nobody known.
 */
export async function recognise(
  handles: readonly Handle[],
  now: Millis,
): Promise<{ contact: Contact | null; changed: boolean }> {
  const { known, rows } = await db.transaction('r', db.contacts, db.handles, async () => ({
    known: await contactsBy(handles),
    rows: await db.handles.bulkGet([...handles]),
  }));
  if (known.length === 0) return { contact: null, changed: false };
  if (rows.every(Boolean) && (await joinable(known)).length === 0) {
    return { contact: known[0] ?? null, changed: false };
  }
  return db.transaction('rw', factTables, async () => {
    const people = (await contactsBy(handles)).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    const [older] = people;
    if (!older) return { contact: null, changed: false };
    const others = await joinable(people);
    for (const other of others) {
      const { undoId } = await joinTwo(older.id, other.id, now);
      const joining: Joining = { undoId, names: [older.name, other.name] };
      await remember(joiningOf(older.id), joining, now);
    }
    const gained = await giveHandles(older.id, handles, now);
    return { contact: await mustContact(older.id), changed: gained.length > 0 || others.length > 0 };
  });
}

/** Those who are to be one with the first of them; whose joining was taken back stay two, whatever a page shows. */
async function joinable([first, ...others]: Contact[]): Promise<Contact[]> {
  if (!first) return [];
  const apart = await Promise.all(others.map(({ id }) => recall(apartKey(first.id, id))));
  return others.filter((_, at) => apart[at] !== true);
}

/** How long "joined, Undo" stays beside a person. */
const SAID_FOR = 10 * 60 * 1000;

/** The last joining that happened by itself for this person, while it is fresh and can be undone. */
export async function freshJoining(contactId: string, now: Millis): Promise<Joining | null> {
  const row = await db.meta.get(joiningOf(contactId));
  if (!row || now - row.at > SAID_FOR) return null;
  const joining = row.value as Joining;
  return (await db.undos.get(joining.undoId)) ? joining : null;
}

function joiningOf(contactId: string): string {
  return `joined|${contactId}`;
}

/** Gives a person the handles that are nobody's yet; answers which. Inside a transaction. */
export async function giveHandles(contactId: string, handles: readonly Handle[], now: Millis): Promise<Handle[]> {
  const known = await db.handles.bulkGet([...handles]);
  const free = [...new Set(handles.filter((_, at) => !known[at]))];
  await db.handles.bulkAdd(free.map((handle) => ({ handle, contactId, state: 'good', at: now })));
  if (free.length > 0) await putContact(await mustContact(contactId));
  return free;
}

/** The user's yes to "Same Ada?": joins with another person, or takes a new handle in. */
export async function join(
  data: { contactId: string; otherId: string | null; handle: Handle | null },
  now: Millis,
): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const one = await mustContact(data.contactId);
    const owner = data.handle ? (await contactsBy([data.handle]))[0] : undefined;
    const other = data.otherId ? await mustContact(data.otherId) : owner;
    if (other && other.id !== one.id) {
      const [older, younger] = [one, other].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
      return joinTwo((older ?? one).id, (younger ?? other).id, now);
    }
    if (!data.handle) throw new Error('There is nobody to join with.');
    const [gained] = await giveHandles(one.id, [data.handle], now);
    if (!gained) return { said: `${one.name} has this already`, undoId: null };
    return undoable(`Same ${one.name}`, [{ kind: 'handle', handle: gained }], now);
  });
}

/** Remembers the user's no, so that it is never asked again. */
export async function notSame(contactId: string, handle: Handle, now: Millis): Promise<null> {
  await remember(refusal(contactId, handle), true, now);
  return null;
}

/** Has the user said that these are different people? */
export async function isRefused(contactId: string, handle: Handle): Promise<boolean> {
  return (await recall(refusal(contactId, handle))) === true;
}

function refusal(contactId: string, handle: Handle): string {
  return `not same|${contactId}|${handle}`;
}

async function joinTwo(olderId: string, youngerId: string, now: Millis): Promise<Done & { undoId: string }> {
  const settings = await loadSettings();
  const older = await mustContact(olderId);
  const younger = await mustContact(youngerId);
  const handles = await db.handles.where('contactId').equals(youngerId).toArray();
  const interactions = await db.interactions
    .where('[contactId+at]')
    .between([youngerId, -Infinity], [youngerId, []])
    .toArray();
  const commitments = (await db.commitments.where('contactId').equals(youngerId).toArray()).map(plainCommitment);

  const moved = interactions.map((row) => ({ ...row, contactId: olderId, id: `${row.key} ${olderId}` }));
  const already = await db.interactions.bulkGet(moved.map(({ id }) => id));
  const gained = moved.filter((_, at) => !already[at]);
  await db.interactions.bulkDelete(interactions.map(({ id }) => id));
  await db.interactions.bulkAdd(gained);
  const clocks = await db.clocks.where('contactId').equals(youngerId).toArray();
  const gainedClocks = await giveClocks(clocks, olderId, youngerId);
  const news = await rowsOf(newsKeys(youngerId));
  const gainedNews = await giveNews(news, olderId, youngerId);
  await toldOf(youngerId, olderId);
  await db.handles.bulkPut(handles.map((row) => ({ ...row, contactId: olderId })));
  for (const commitment of commitments) await putCommitment({ ...commitment, contactId: olderId });
  await putContact({ ...younger, mergedInto: olderId });
  await putContact(filled(older, younger));
  await refresh(olderId, settings);
  await refresh(youngerId, settings);
  return undoable(
    younger.name === older.name ? `Joined two entries of ${older.name}` : `Joined ${older.name} and ${younger.name}`,
    [
      {
        kind: 'part',
        olderId,
        older,
        younger,
        handles,
        interactions,
        commitments,
        gained: gained.map(({ id }) => id),
        clocks,
        gainedClocks,
        news,
        gainedNews,
      },
    ],
    now,
  );
}

/** What was told of the younger one is told of the older one, who may have news of their own; answers what was added. */
async function giveNews(news: readonly MetaRow[], olderId: string, youngerId: string): Promise<string[]> {
  await db.meta.bulkDelete(news.map(({ key }) => key));
  const moved = news.map((row) => ({ ...row, key: row.key.replace(youngerId, olderId) }));
  const already = await db.meta.bulkGet(moved.map(({ key }) => key));
  const gained = moved.filter((_, at) => !already[at]);
  await db.meta.bulkPut(gained);
  return gained.map(({ key }) => key);
}

async function rowsOf(keys: string[]): Promise<MetaRow[]> {
  return (await db.meta.bulkGet(keys)).filter((row) => row !== undefined);
}

/** What bears on the younger one's clock is the older one's now; answers the ids of what was added. */
async function giveClocks(clocks: readonly ClockFact[], olderId: string, youngerId: string): Promise<string[]> {
  const moved = clocks.map((fact) => ({ ...fact, contactId: olderId, id: fact.id.replace(youngerId, olderId) }));
  await db.clocks.bulkDelete(clocks.map(({ id }) => id));
  const already = await db.clocks.bulkGet(moved.map(({ id }) => id));
  const gained = moved.filter((_, at) => !already[at]);
  await db.clocks.bulkAdd(gained);
  return gained.map(({ id }) => id);
}

const TEXTS = [
  'company',
  'role',
  'whyTheyCame',
  'whatsInItForThem',
  'whyNow',
  'personalNotes',
  'metAt',
  'place',
] as const;

/** The older one with what only the younger one knew; followed if either was, from the first day. */
function filled(older: Contact, younger: Contact): Contact {
  const whole: Contact = { ...older, setAt: { ...older.setAt } };
  for (const field of TEXTS) {
    if (whole[field] || !younger[field]) continue;
    whole[field] = younger[field];
    whole.setAt[field] = younger.setAt[field] ?? 0;
  }
  if (younger.personalNotes && older.personalNotes && younger.personalNotes !== older.personalNotes) {
    whole.personalNotes = `${older.personalNotes} · ${younger.personalNotes}`;
  }
  if (younger.followedAt !== null && (older.followedAt === null || younger.followedAt < older.followedAt)) {
    whole.followedAt = younger.followedAt;
    whole.plan = older.plan ?? younger.plan;
    if (older.followedAt === null) whole.stage = younger.stage;
  }
  // Who asked to stop under one address has asked under all.
  if (younger.permission.state === 'refused') whole.permission = younger.permission;
  whole.lastUrl = older.lastUrl ?? younger.lastUrl;
  return whole;
}
