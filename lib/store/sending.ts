/**
 * Mail on its way out. Facts are stored at once; it counts when the undo is gone (`lib/sends.ts`), is found by read-back
 * in any order, and a worker that stops in between loses nothing: the rows say what is still to do.
 */
import { db, type PendingRow } from '@/lib/db';
import type { Contact, Handle, Interaction, Millis, PendingSend, Settings } from '@/lib/model';
import { countsAt, sendState } from '@/lib/sends';
import type { Sighting } from '@/lib/sites/page';
import { contactsBy } from './facts';
import { alias, gmailKeys, hasServerId, isSettled, knownKey, nearby } from './identity';
import { addOnce, interaction, linkedinInteraction, linkedinKey } from './interactions';
import { doorkeeper } from './outsiders';
import { divided, MOST_RECIPIENTS } from './reached';
import { loadSettings } from './settings';
import { factTables, refresh } from './standing';
import { followAccepted, recordAccepted, recordMessage, unrecordAccepted } from './suggestions';

const FORGOTTEN_AFTER = 7 * 24 * 60 * 60 * 1000;

/**
 * Stores what is known of a mail on its way out; times only ever become known, never unknown. `answered`: the senders of
 * the message that is being answered. Answers whether a count changed.
 */
export async function noteSending(pending: PendingSend, answered: Handle[], now: Millis): Promise<boolean> {
  return db.transaction('rw', factTables, async () => {
    const settings = await loadSettings();
    if (settings.gmail[pending.account] !== 'on') return false;
    const known = await db.pendingSends.get(pending.id);
    const row: PendingRow = known ? merged(known, pending) : { ...pending, answered, countedAs: null };
    return settle(row, settings, now);
  });
}

/** Counts or closes every mail whose time has come; answers whether a count changed. */
export async function settleAll(now: Millis): Promise<boolean> {
  // Every wake asks; a change of all tables would keep the card that woke the background waiting.
  const [waiting, old] = await Promise.all([
    db.pendingSends.where('waiting').equals(1).count(),
    db.pendingSends
      .where('clickedAt')
      .below(now - FORGOTTEN_AFTER)
      .count(),
  ]);
  if (waiting + old === 0) return false;
  return db.transaction('rw', factTables, async () => {
    const rows = await db.pendingSends.where('waiting').equals(1).toArray();
    const settings = await loadSettings();
    let changed = false;
    for (const row of rows) changed = (await settle(row, settings, now)) || changed;
    await db.pendingSends
      .where('clickedAt')
      .below(now - FORGOTTEN_AFTER)
      .delete();
    return changed;
  });
}

/** When the next mail on its way will count; null when none is. */
export async function nextSettling(): Promise<Millis | null> {
  const rows = await db.pendingSends.where('waiting').equals(1).toArray();
  const times = rows.flatMap((row) => countsAt(row) ?? []);
  return times.length > 0 ? Math.min(...times) : null;
}

/** The mails sent from a mailbox around a moment, for telling To from Cc when a thread is read back. */
export async function sendsAround(mailbox: string, at: Millis, within: Millis): Promise<PendingRow[]> {
  const rows = await db.pendingSends
    .where('clickedAt')
    .between(at - within, at + within, true, true)
    .toArray();
  return rows.filter((row) => row.account === mailbox && row.undoneAt === null && row.failedAt === null);
}

/** Earlier facts stay: a late message of a page that was reloaded must not forget a notice or an undo. */
function merged(known: PendingRow, later: PendingSend): PendingRow {
  return {
    ...known,
    draftId: known.draftId ?? later.draftId,
    threadId: known.threadId ?? later.threadId,
    to: known.to.length > 0 ? known.to : later.to,
    copy: known.copy.length > 0 ? known.copy : later.copy,
    url: known.url ?? later.url,
    noticedAt: known.noticedAt ?? later.noticedAt,
    undoGoneAt: known.undoGoneAt ?? later.undoGoneAt,
    undoneAt: known.undoneAt ?? later.undoneAt,
    failedAt: known.failedAt ?? later.failedAt,
    scheduled: known.scheduled || later.scheduled,
  };
}

async function settle(row: PendingRow, settings: Settings, now: Millis): Promise<boolean> {
  const { waiting: _waiting, ...rest } = row;
  const state = sendState(rest, now);
  if (state === 'undone') {
    const changed = await uncount(rest, settings, now);
    await db.pendingSends.put({ ...rest, countedAs: null });
    return changed;
  }
  if (state === 'waiting') {
    await db.pendingSends.put({ ...rest, waiting: 1 });
    return false;
  }
  if (state !== 'counts' || rest.countedAs) {
    await db.pendingSends.put(rest);
    return false;
  }
  await followAccepted(rest, now);
  const { key, changed } = await count(rest, settings, now);
  await db.pendingSends.put({ ...rest, countedAs: key });
  return (await recordAccepted(rest, key, now)) || changed;
}

/** Counts a sent mail for the followed people it reached, once, whatever was read back before. */
async function count(row: PendingRow, settings: Settings, now: Millis): Promise<{ key: string; changed: boolean }> {
  const at = row.noticedAt ?? row.clickedAt;
  const people = await reachedPeople(row, settings);
  const ids = gmailKeys(row.account, row.draftId ? [row.draftId] : []);
  const key =
    (await unused(await knownKey(ids), row)) ??
    (await readBackAlready(row, people, at)) ??
    (await freshKey(row, ids[0]));
  await alias(ids, key, now);
  const facts = { key, at, direction: 'out', channel: 'email', source: 'gmail', account: row.account } as const;
  const entries = people.map(({ contact, inCopy }) =>
    interaction({ ...facts, contactId: contact.id, inCopy, url: row.url, threadId: row.threadId }, now),
  );
  const added = await addOnce(entries);
  for (const { contactId } of added) await refresh(contactId, settings);
  return { key, changed: added.length > 0 };
}

/** A key that stands for a live message: not one that was undone before the same draft went out again. */
async function unused(key: string | null, row: PendingRow): Promise<string | null> {
  if (!key) return null;
  const rows = await db.interactions.where('key').equals(key).toArray();
  if (rows.length > 0 && rows.every((one) => one.withdrawnAt !== null)) return null;
  const others = await db.pendingSends
    .where('clickedAt')
    .above(row.clickedAt - FORGOTTEN_AFTER)
    .toArray();
  return others.some((other) => other.id !== row.id && other.countedAs === key) ? null : key;
}

/** The same mail, when its thread was read back before it counted: a message near it that no other sending claims. */
async function readBackAlready(row: PendingRow, people: Person[], at: Millis): Promise<string | null> {
  for (const { contact } of people) {
    for (const near of await nearby(contact.id, at)) {
      if (near.account !== row.account || !isSettled(near.key)) continue;
      if (near.at >= row.clickedAt - 5_000 && (await unused(near.key, row))) return near.key;
    }
  }
  return null;
}

async function freshKey(row: PendingRow, draftKey: string | undefined): Promise<string> {
  const taken = draftKey === undefined || (await db.interactions.where('key').equals(draftKey).count()) > 0;
  return taken ? `gmail:${row.account}:send-${row.id}` : draftKey;
}

/** An undone mail was never sent: what was counted for it is withdrawn, unless the server has it by now. */
async function uncount(row: PendingRow, settings: Settings, now: Millis): Promise<boolean> {
  const ids = gmailKeys(row.account, row.draftId ? [row.draftId] : []);
  const key = row.countedAs ?? (await knownKey(ids));
  if (!key || (row.countedAs && (await hasServerId(key)))) return false;
  const rows = await db.interactions.where('key').equals(key).toArray();
  const counted = rows.filter((one) => one.withdrawnAt === null && one.at >= row.clickedAt - 90_000);
  await db.interactions.bulkPut(counted.map((one): Interaction => ({ ...one, withdrawnAt: now })));
  await db.aliases.bulkDelete(ids);
  await unrecordAccepted(row, key, [...new Set(counted.map(({ contactId }) => contactId))], now);
  for (const { contactId } of counted) await refresh(contactId, settings);
  return counted.length > 0;
}

interface Person {
  contact: Contact;
  inCopy: boolean;
}

/** The followed outsiders a mail reached: those answered, else the To line; the others in copy. A circular: nobody. */
async function reachedPeople(row: PendingRow, settings: Settings): Promise<Person[]> {
  if (row.to.length + row.copy.length > MOST_RECIPIENTS) return [];
  const stands = doorkeeper(settings);
  const reply = row.threadId !== null && !row.forward;
  const { touched, inCopy } = divided(row.to, reply ? row.answered : []);
  const people = new Map<string, Person>();
  const add = async (handles: readonly Handle[], copied: boolean) => {
    for (const contact of await contactsBy(handles.filter((handle) => stands(handle) === 'outside'))) {
      if (contact.followedAt !== null && !people.has(contact.id)) people.set(contact.id, { contact, inCopy: copied });
    }
  };
  await add(touched, false);
  await add([...inCopy, ...row.copy], true);
  return [...people.values()];
}

/** A LinkedIn message whose server node appeared after the user typed: there is no undo, it counts at once. */
export async function sentMessage(sighting: Sighting, at: Millis, now: Millis): Promise<boolean> {
  if (sighting.group || sighting.people.length !== 1 || !sighting.threadId) return false;
  return db.transaction('rw', factTables, async () => {
    const settings = await loadSettings();
    const stands = doorkeeper(settings);
    const handles = sighting.people.flatMap((person) => person.handles);
    if (handles.some((handle) => stands(handle) !== 'outside')) return false;
    const { url, threadId } = sighting;
    const place = { site: 'linkedin', account: null, draftId: null, threadId, url } as const;
    const promised = await recordMessage(place, handles, linkedinKey(threadId ?? '', at, 'out'), now);
    const contact = (await contactsBy(handles)).find(({ followedAt }) => followedAt !== null);
    if (!contact) return false;
    const added = await addOnce([linkedinInteraction(contact.id, sighting, 'out', at, now)]);
    if (added.length > 0) await refresh(contact.id, settings);
    return added.length > 0 || promised;
  });
}
