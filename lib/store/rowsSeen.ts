/**
 * The rows of a list on screen, for people followed only: who wrote last in a conversation starts and stops their clock,
 * also where the mail itself was read or answered on another device. Rows of others are not kept.
 */
import { db } from '@/lib/db';
import type { ClockFact, Contact, Handle, Millis, Settings } from '@/lib/model';
import type { SeenRow } from '@/lib/sites/page';
import { mailKind } from '@/lib/words/mailKinds';
import { contactsBy } from './facts';
import { gmailKeys, knownMessages } from './identity';
import { doorkeeper } from './outsiders';
import { factTables, refresh } from './standing';

/** The rows of one mailbox as its page told them. */
export interface ToldRows {
  account: string;
  rows: SeenRow[];
}

/** Clocks of computers differ: what is said to be written later than this is not believed. */
const AHEAD = 5 * 60_000;

/** Notes who wrote last in the conversations with people followed; answers whether anything was new. */
export async function rowsSeen(told: ToldRows, settings: Settings, now: Millis): Promise<boolean> {
  const isNews = await db.transaction('r', readTables, async () => (await newFacts(told, settings, now)).length > 0);
  if (!isNews) return false;
  return db.transaction('rw', factTables, async () => {
    const facts = await newFacts(told, settings, now);
    await putFacts(facts, settings);
    return facts.length > 0;
  });
}

const readTables = [db.contacts, db.handles, db.interactions, db.aliases, db.clocks];

/** What of these rows was not known: inside a transaction. */
async function newFacts({ account, rows }: ToldRows, settings: Settings, now: Millis): Promise<ClockFact[]> {
  const telling = rows.filter(({ from, id, at }) => from !== 'unknown' && id && at !== null && at <= now + AHEAD);
  const people = await followedIn(telling, settings);
  if (people.size === 0) return [];
  const keyOf = ({ id }: SeenRow) => gmailKeys(account.toLowerCase(), [id ?? ''])[0] ?? '';
  const isAbout = (row: SeenRow) => row.people.some(({ handle }) => people.has(handle));
  const about = telling.filter((row) => isAbout(row) && !isMachineRow(row, settings));
  const { keys, present } = await knownMessages(about.map(keyOf));
  const known = await clocksOf([...people.values()]);
  const fresh = new Map<string, ClockFact>();
  for (const row of about) {
    const key = keys.get(keyOf(row)) ?? keyOf(row);
    for (const { handle } of row.people) {
      const contact = people.get(handle);
      if (!contact || present.has(`${key} ${contact.id}`)) continue;
      const fact = rowFact(row, key, contact.id, now);
      if (isNewer(fact, [...known, ...fresh.values()])) fresh.set(fact.id, fact);
    }
  }
  return [...fresh.values()];
}

/** "Automatic reply: Quote": nobody waits for an answer to a machine. */
export function isMachineRow({ from, subject, people, at }: SeenRow, { timeZone }: Settings): boolean {
  if (from !== 'them') return false;
  const sender = people[0]?.handle.replace(/^mailto:/u, '') ?? '';
  const { kind } = mailKind({ subject, from: sender, text: '', sent: { at: at ?? 0, timeZone } });
  return kind === 'auto-reply' || kind === 'bounce';
}

/** A row that says who wrote last, as a fact of one person. */
export function rowFact(row: SeenRow, key: string, contactId: string, now: Millis): ClockFact {
  return {
    id: `row|${key}|${contactId}`,
    contactId,
    kind: row.from === 'me' ? 'row-out' : 'row-in',
    at: row.at ?? now,
    seenAt: now,
    threadId: row.threadId,
    key,
    about: row.subject,
    who: '',
  };
}

/**
 * Of a conversation the newest row of each kind is enough. That they wrote is read off their own name; that the user did,
 * in the Sent list, off less: so the first is believed where two lists differ about one message.
 */
function isNewer(fact: ClockFact, known: readonly ClockFact[]): boolean {
  return !known.some((other) => {
    if (other.id === fact.id) return other.kind === fact.kind || other.kind === 'row-in';
    return isSameTalk(fact, other) && other.at >= fact.at;
  });
}

function isSameTalk(fact: ClockFact, other: ClockFact): boolean {
  return (
    other.contactId === fact.contactId &&
    other.kind === fact.kind &&
    fact.threadId !== null &&
    other.threadId === fact.threadId
  );
}

/** Puts new facts in place of the older ones of the same conversation, inside the transaction of the change. */
export async function putFacts(facts: readonly ClockFact[], settings: Settings): Promise<void> {
  const people = [...new Set(facts.map(({ contactId }) => contactId))];
  const known = await db.clocks.where('contactId').anyOf(people).toArray();
  const old = known.filter((one) => facts.some((fact) => fact.id !== one.id && isSameTalk(fact, one)));
  await db.clocks.bulkDelete(old.map(({ id }) => id));
  await db.clocks.bulkPut([...facts]);
  for (const contactId of people) await refresh(contactId, settings);
}

async function clocksOf(contacts: readonly Contact[]): Promise<ClockFact[]> {
  const ids = [...new Set(contacts.map(({ id }) => id))];
  return db.clocks.where('contactId').anyOf(ids).toArray();
}

/** The people followed whom the rows name, by each of their handles. */
async function followedIn(rows: readonly SeenRow[], settings: Settings): Promise<Map<Handle, Contact>> {
  const stands = doorkeeper(settings);
  const named = [...new Set(rows.flatMap((row) => row.people.map(({ handle }) => handle)))];
  const outside = named.filter((handle) => stands(handle) === 'outside');
  const contacts = new Map((await contactsBy(outside)).map((contact) => [contact.id, contact]));
  const people = new Map<Handle, Contact>();
  for (const row of await db.handles.bulkGet(outside)) {
    const contact = row && contacts.get(row.contactId);
    if (contact && contact.followedAt !== null && !contact.mergedInto) people.set(row.handle, contact);
  }
  return people;
}
