/** The questions everything else is worked out from: one person's facts by index, never by a scan. */
import { Dexie } from 'dexie';
import { db } from '@/lib/db';
import type { ClockFact, Commitment, Contact, Handle, HandleRow, Interaction } from '@/lib/model';
import { plainCommitment, plainContact } from './rows';

export interface Facts {
  contact: Contact;
  handles: HandleRow[];
  interactions: Interaction[];
  commitments: Commitment[];
  clocks: ClockFact[];
}

/** A person by id, followed through joinings to the one that stayed; null when there is none. */
export async function contactOf(contactId: string): Promise<Contact | null> {
  const row = await db.contacts.get(contactId);
  if (!row) return null;
  return row.mergedInto ? contactOf(row.mergedInto) : plainContact(row);
}

/** As `contactOf`, and throws one clear line when there is none. */
export async function mustContact(contactId: string): Promise<Contact> {
  const contact = await contactOf(contactId);
  if (!contact) throw new Error('This person is not here any more.');
  return contact;
}

/** Who is reached by these handles, in their order, each once. */
export async function contactsBy(handles: readonly Handle[]): Promise<Contact[]> {
  const rows = await db.handles.bulkGet([...handles]);
  const ids = [...new Set(rows.flatMap((row) => (row ? [row.contactId] : [])))];
  const contacts = await db.contacts.bulkGet(ids);
  return contacts.flatMap((row) => (row ? [plainContact(row)] : []));
}

/** The ids of the people these handles reach. */
export async function contactIdsOf(handles: readonly Handle[]): Promise<string[]> {
  const rows = await db.handles.bulkGet([...handles]);
  return rows.flatMap((row) => (row ? [row.contactId] : []));
}

/** All that happened with one person, oldest first, without what was withdrawn. */
export async function interactionsOf(contactId: string): Promise<Interaction[]> {
  const all = await db.interactions
    .where('[contactId+at]')
    .between([contactId, Dexie.minKey], [contactId, Dexie.maxKey])
    .toArray();
  return all.filter((interaction) => interaction.withdrawnAt === null);
}

/** Everything about one person; null when they are not here. */
export async function factsOf(contactId: string): Promise<Facts | null> {
  return db.transaction('r', db.contacts, db.handles, db.interactions, db.commitments, db.clocks, async () => {
    const contact = await contactOf(contactId);
    return contact && withFacts(contact);
  });
}

/** The people linked with this one, with their names, and what reached the assistants among them. Who was forgotten is left out. */
export async function linkedTo({ links }: Contact): Promise<Linked> {
  const present = links.filter(({ removedAt }) => removedAt === null).map(({ value }) => value);
  const rows = await Promise.all(present.map(({ contactId }) => contactOf(contactId)));
  const named = rows.flatMap((row, at) =>
    row ? [{ contactId: row.id, name: row.name, kind: present[at]?.kind ?? '' }] : [],
  );
  const assistants = named.filter(({ kind }) => kind === 'assistant');
  const reached = await Promise.all(assistants.map(({ contactId }) => interactionsOf(contactId)));
  return { links: named, assistants: reached.flat() };
}

export interface Linked {
  links: { contactId: string; name: string; kind: string }[];
  assistants: Interaction[];
}

/** A person with everything about them, inside a transaction of these tables. */
export async function withFacts(contact: Contact): Promise<Facts> {
  const [handles, interactions, commitments, clocks] = await Promise.all([
    db.handles.where('contactId').equals(contact.id).toArray(),
    interactionsOf(contact.id),
    db.commitments.where('contactId').equals(contact.id).toArray(),
    db.clocks.where('contactId').equals(contact.id).toArray(),
  ]);
  return { contact, handles, interactions, commitments: commitments.map(plainCommitment), clocks };
}
