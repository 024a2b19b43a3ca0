/** Following people, letting them sleep, forgetting them, and what is known of them. */

import { dueDay } from '@/lib/commitments';
import { localDay } from '@/lib/days';
import { db } from '@/lib/db';
import { readBirthday, readCadence, readLimit, readZone } from '@/lib/fields';
import { nameFromHandle, normalHandle } from '@/lib/handles';
import type { EditableField } from '@/lib/messages';
import { type Contact, type Day, type Handle, type Millis, type Settings, STAGES, type Stage } from '@/lib/model';
import type { SeenPerson, Sighting } from '@/lib/sites/page';
import type { Done } from '@/lib/views';
import { readDue } from './commitments';
import { contactOf, contactsBy, factsOf, mustContact } from './facts';
import { giveHandles } from './joining';
import { newsKeys } from './meta';
import { doorkeeper, type Standing } from './outsiders';
import { newContact } from './rows';
import { loadSettings } from './settings';
import { factTables, refresh } from './standing';
import { together } from './together';
import { undoable } from './undo';
import { putContact } from './writes';

const REFUSALS: Record<Exclude<Standing, 'outside'>, string> = {
  self: 'That is one of your own addresses.',
  colleague: 'That is a colleague: nothing is kept about your own domains.',
  robot: 'That is a list or a machine: nobody is there to follow.',
  never: 'That is on your never-record list.',
};

/** Follows whoever has this handle: somebody new, or one who slept. Refuses oneself, colleagues, lists, never-record. */
export async function follow(
  data: { handle: Handle; sighting: Sighting | null; name: string | null; company: string | null },
  now: Millis,
): Promise<Done & { contactId: string }> {
  const handle = normalHandle(data.handle);
  if (!handle) throw new Error(`Not an address or profile: ${data.handle.slice(0, 100)}`);
  return db.transaction('rw', factTables, async () => {
    const settings = await loadSettings();
    const stands = doorkeeper(settings)(handle);
    if (stands !== 'outside') throw new Error(REFUSALS[stands]);
    const seen = data.sighting?.people.find((person) => person.handles.includes(handle));
    if (seen?.isSelf) throw new Error(REFUSALS.self);
    const handles = [handle, ...(seen?.handles ?? [])];
    const [known] = await contactsBy(handles);
    if (known) return wake(known, handles, settings, now);
    const contact = newContact(described(handle, seen, data), now);
    return begin({ ...contact, lastUrl: data.sighting?.url ?? null }, handles, settings, now);
  });
}

/** Follows somebody of whom only a name is known yet (quick add). Inside a transaction. */
export async function begin(
  contact: Contact,
  handles: readonly Handle[],
  settings: Settings,
  now: Millis,
): Promise<Done & { contactId: string }> {
  await putContact(followed(contact, now));
  await giveHandles(contact.id, handles, now);
  await refresh(contact.id, settings);
  const done = await undoable(`Following ${contact.name}`, [{ kind: 'drop', contactId: contact.id }], now);
  return { ...done, contactId: contact.id };
}

async function wake(known: Contact, handles: readonly Handle[], settings: Settings, now: Millis) {
  const gained = await giveHandles(known.id, handles, now);
  if (known.followedAt !== null) return { said: `Following ${known.name} already`, undoId: null, contactId: known.id };
  await putContact(followed(known, now));
  await refresh(known.id, settings);
  const { followedAt, plan, stage } = known;
  const before = { kind: 'fields' as const, contactId: known.id, before: { followedAt, plan, stage } };
  const back = gained.map((handle) => ({ kind: 'handle' as const, handle }));
  const done = await undoable(`Following ${known.name}`, [before, ...back], now);
  return { ...done, contactId: known.id };
}

function followed(contact: Contact, now: Millis): Contact {
  return {
    ...contact,
    followedAt: now,
    stage: contact.stage === 'lead' ? 'prospect' : contact.stage,
    plan: contact.plan ?? { templateId: 'prospect', style: 'pull', startedAt: null },
    setAt: { ...contact.setAt, followedAt: now, stage: now, plan: now },
  };
}

function described(
  handle: Handle,
  seen: SeenPerson | undefined,
  given: { name: string | null; company: string | null },
) {
  const name = given.name?.trim() || seen?.name.trim();
  // A mail without a display name shows the address itself.
  const isAddress = !name || normalHandle(name) === handle;
  return {
    name: isAddress ? nameFromHandle(handle) : name,
    company: given.company?.trim() || seen?.company?.trim() || '',
    role: seen?.role?.trim() ?? '',
  };
}

/** The person with company and role from the page where nothing was known; what was typed or read before stays. */
export async function completed(contact: Contact, seen: SeenPerson, now: Millis): Promise<Contact> {
  const given = { company: seen.company?.trim() ?? '', role: seen.role?.trim() ?? '' };
  const missing = (['company', 'role'] as const).filter((field) => contact[field] === '' && given[field] !== '');
  // A company that was emptied by hand stays empty: it has been set since the person was made.
  const fresh = missing.filter((field) => (contact.setAt[field] ?? 0) <= contact.createdAt);
  if (fresh.length === 0) return contact;
  return db.transaction('rw', factTables, async () => {
    const whole: Contact = { ...(await mustContact(contact.id)) };
    whole.setAt = { ...whole.setAt };
    for (const field of fresh) {
      whole[field] = given[field];
      whole.setAt[field] = now;
    }
    await putContact(whole);
    await refresh(whole.id, await loadSettings());
    return whole;
  });
}

/** Takes "follow" back by hand: the person sleeps, everything known stays. */
export async function unfollow(contactId: string, now: Millis): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const contact = await mustContact(contactId);
    if (contact.followedAt === null) return { said: `${contact.name} is not followed`, undoId: null };
    await putContact({ ...contact, followedAt: null, setAt: { ...contact.setAt, followedAt: now } });
    await refresh(contact.id, await loadSettings());
    const before = { followedAt: contact.followedAt };
    return undoable(`No longer following ${contact.name}`, [{ kind: 'fields', contactId: contact.id, before }], now);
  });
}

/** Deletes a person with all that was known; a tombstone tells other machines. Following again starts afresh. */
export async function forget(contactId: string, now: Millis): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const facts = await factsOf(contactId);
    if (!facts) throw new Error('This person is not here any more.');
    const { contact, handles, commitments, clocks } = facts;
    const interactions = await db.interactions
      .where('[contactId+at]')
      .between([contact.id, -Infinity], [contact.id, []])
      .toArray();
    await db.interactions.bulkDelete(interactions.map(({ id }) => id));
    await db.commitments.bulkDelete(commitments.map(({ id }) => id));
    await db.clocks.bulkDelete(clocks.map(({ id }) => id));
    const news = (await db.meta.bulkGet(newsKeys(contact.id))).filter((row) => row !== undefined);
    await db.meta.bulkDelete(newsKeys(contact.id));
    await db.handles.bulkDelete(handles.map(({ handle }) => handle));
    await db.contacts.delete(contact.id);
    await refresh(contact.id, await loadSettings());
    await db.tombstones.put({ id: contact.id, at: now });
    const revive = { kind: 'revive' as const, contact, handles, interactions, commitments, clocks, news };
    return undoable(`Forgot ${contact.name}`, [revive], now);
  });
}

const LABELS: Record<EditableField, string> = {
  name: 'Name',
  company: 'Company',
  role: 'Role',
  stage: 'Stage',
  whyTheyCame: 'Why',
  whatsInItForThem: "What's in it for them",
  whyNow: 'Why now',
  personalNotes: 'Note',
  metAt: 'Met at',
  place: 'Place',
  birthday: 'Birthday',
  cadenceDays: 'Cadence',
  answerWithinMinutes: 'Answer within',
  timeZone: 'Time zone',
  awayUntil: 'Away until',
  hotUntil: 'Hot until',
};

/** Sets several fields of a person at once, whole or not at all, with one way back. Throws as `edit` does. */
export async function editAll(
  contactId: string,
  changes: readonly { field: EditableField; value: string }[],
  now: Millis,
): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const done: Done[] = [];
    for (const { field, value } of changes) done.push(await edit(contactId, field, value, now));
    const said = done.length === 1 ? (done[0]?.said ?? '') : 'Saved';
    return together(
      said,
      done.flatMap(({ undoId }) => undoId ?? []),
      now,
    );
  });
}

/** Sets one field of a person; the text was checked at the border. Throws one line naming the field and what is wrong. */
export async function edit(contactId: string, field: EditableField, value: string, now: Millis): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const contact = await mustContact(contactId);
    const settings = await loadSettings();
    const read = readValue(field, value.trim(), settings, now);
    if (contact[field] === read) return { said: `${LABELS[field]} is as it was`, undoId: null };
    const before = { [field]: contact[field] } as Partial<Contact>;
    await putContact({ ...contact, [field]: read, setAt: { ...contact.setAt, [field]: now } });
    await refresh(contact.id, settings);
    return undoable(`${LABELS[field]} saved`, [{ kind: 'fields', contactId: contact.id, before }], now);
  });
}

function readValue(field: EditableField, text: string, settings: Settings, now: Millis): string | number | null {
  try {
    switch (field) {
      case 'name':
        if (text === '') throw new Error('a person needs one.');
        return text;
      case 'stage':
        if (!STAGES.includes(text as Stage)) throw new Error(`one of ${STAGES.join(', ')}.`);
        return text;
      case 'birthday':
        return readBirthday(text);
      case 'cadenceDays':
        return readCadence(text);
      case 'answerWithinMinutes':
        return readLimit(text);
      case 'timeZone':
        return text === '' ? null : readZone(text);
      case 'awayUntil':
      case 'hotUntil':
        return text === '' ? null : dayAhead(text, settings, now);
      default:
        return text;
    }
  } catch (problem) {
    throw new Error(`${LABELS[field]}: ${(problem as Error).message}`);
  }
}

/** A day in the user's words that has not passed. */
function dayAhead(words: string, settings: Settings, now: Millis): Day {
  const day = dueDay(readDue({ words }, settings.timeZone, now), settings);
  if (day === null) throw new Error(`“${words.slice(0, 60)}” is no day (like Friday or 14 Dec)`);
  if (day < localDay(now, settings.timeZone)) throw new Error(`${day} has passed.`);
  return day;
}

/** Remembers where the user met this person last. */
export async function metAtUrl(contact: Contact, url: string): Promise<void> {
  if (contact.lastUrl === url) return;
  await db.transaction('rw', db.contacts, db.handles, db.standing, async () => {
    const present = await contactOf(contact.id);
    if (!present) return;
    await putContact({ ...present, lastUrl: url });
    await db.standing.update(present.id, { lastUrl: url });
  });
}
