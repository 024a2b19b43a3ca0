/** What stands beside an open page: who is on it, one card, and at most one question. */
import { cardOf } from '@/lib/card';
import { db } from '@/lib/db';
import { domainOf, normalHandle } from '@/lib/handles';
import type { Contact, Handle, Millis, Settings } from '@/lib/model';
import type { SeenPerson, Sighting } from '@/lib/sites/page';
import type { Chip, Done, SidebarView } from '@/lib/views';
import { completed, follow, metAtUrl } from './contacts';
import { factsOf, linkedTo } from './facts';
import { isFreeMail } from './freeMail';
import { freshJoining, isRefused, recognise } from './joining';
import { newsOf } from './news';
import { doorkeeper } from './outsiders';
import { answeredNow } from './reached';
import { readBack } from './readBack';
import { nameKeyOf, plainContact } from './rows';
import { loadSettings } from './settings';
import { isReadable } from './status';

/** At most this many people of one conversation are offered. */
const MOST_CHIPS = 12;

interface Seen {
  person: SeenPerson;
  handle: Handle;
  contact: Contact | null;
}

/**
 * Reads the conversation back and answers what to show; null where there is nobody outside to speak of (groups,
 * colleagues, lists, the user). `changed`: something was stored that other views must hear of.
 */
export async function see(
  data: { sighting: Sighting; chosen: Handle | null; missing: string[] },
  settings: Settings,
  now: Millis,
): Promise<{ view: SidebarView | null; changed: boolean }> {
  const { sighting, missing } = data;
  const trouble = troubleOf(sighting, missing);
  if (sighting.group) return { view: null, changed: false };
  let changed = false;
  const seen: Seen[] = [];
  for (const { person, handles } of outsidePeople(sighting, settings)) {
    const known = await recognise(handles, now);
    changed ||= known.changed;
    const contact = known.contact?.followedAt == null ? null : await completed(known.contact, person, now);
    changed ||= contact !== null && contact !== known.contact;
    seen.push({ person, handle: await readable(handles, known.contact), contact });
  }
  const first = seen.find(({ contact }) => contact) ?? seen[0];
  if (!first) return { view: trouble ? { ...empty(settings, now), trouble } : null, changed };

  const read = await readBack(sighting, settings, now);
  changed ||= read.changed;
  const chosen =
    seen.find(({ handle, person }) => data.chosen && [handle, ...person.handles].includes(data.chosen)) ?? first;
  if (chosen.contact) await metAtUrl(chosen.contact, sighting.url);
  const facts = chosen.contact && (await factsOf(chosen.contact.id));
  const view: SidebarView = {
    ...empty(settings, now),
    chips: seen.map(chipOf),
    chosen: chosen.handle,
    card: facts
      ? cardOf({ ...facts, uncounted: read.uncounted, ...(await linkedTo(facts.contact)) }, settings, now)
      : null,
    stranger: chosen.contact ? null : chipOf(chosen),
    same: chosen.contact ? null : await sameAs(chosen, seen),
    trouble,
    joined: chosen.contact ? await freshJoining(chosen.contact.id, now) : null,
    news: facts ? await newsOf(facts, settings, now) : null,
  };
  return { view, changed };
}

/** The view without anybody. */
function empty(settings: Settings, now: Millis): SidebarView {
  const nobody = { chips: [], chosen: null, card: null, stranger: null, same: null, trouble: null, joined: null };
  return { ...nobody, timeZone: settings.timeZone, now };
}

/** One line when the site has changed and cannot be read in full. */
function troubleOf({ site }: Sighting, missing: readonly string[]): string | null {
  if (missing.length === 0) return null;
  const name = site === 'gmail' ? 'Gmail' : 'LinkedIn';
  return `${name} has changed: ${missing.slice(0, 3).join(', ')} cannot be read here. Counting by hand still works.`;
}

/** The people on the page of whom something may be shown, with the handles that may be kept. */
function outsidePeople(sighting: Sighting, settings: Settings): { person: SeenPerson; handles: Handle[] }[] {
  const stands = doorkeeper(settings);
  const people = sighting.people.flatMap((person) => {
    if (person.isSelf || person.anonymous) return [];
    const handles = [...new Set(person.handles.flatMap((handle) => normalHandle(handle) ?? []))];
    // One handle on the never-record list, or one of the user's own, speaks for the person.
    if (handles.length === 0 || handles.some((handle) => stands(handle) !== 'outside')) return [];
    return [{ person, handles }];
  });
  return people.slice(0, MOST_CHIPS);
}

/**
 * By which of a person's handles they are named: not by LinkedIn's id (ACoAA…) while the page shows an address that can be
 * read, or one is known.
 */
async function readable(handles: readonly Handle[], known: Contact | null): Promise<Handle> {
  const shown = handles.find((handle) => !isLinkedinId(handle));
  if (shown || !known) return shown ?? handles[0] ?? '';
  const others = await db.handles.where('contactId').equals(known.id).primaryKeys();
  return others.find((handle) => handle.startsWith(LINKEDIN) && !isLinkedinId(handle)) ?? handles[0] ?? '';
}

const LINKEDIN = 'https://www.linkedin.com/';

function isLinkedinId(handle: Handle): boolean {
  return /^https:\/\/www\.linkedin\.com\/(?:in\/AC[ow]AA|sales\/)/u.test(handle);
}

function chipOf({ person, handle, contact }: Seen): Chip {
  return {
    handle,
    name: contact?.name ?? person.name,
    company: contact?.company ?? person.company ?? '',
    contactId: contact?.id ?? null,
  };
}

/**
 * A person followed who is probably the same: the same full name, and the same thread or the same company, or one of whom
 * nothing but the name was known (quick add). Nothing joins by name alone, and a no is remembered.
 */
async function sameAs(stranger: Seen, seen: readonly Seen[]): Promise<SidebarView['same']> {
  const nameKey = nameKeyOf(stranger.person.name);
  if (!nameKey.includes(' ')) return null;
  const namesakes = await db.contacts.where('nameKey').equals(nameKey).limit(20).toArray();
  for (const row of namesakes.filter(({ followedAt }) => followedAt !== null)) {
    const contact = plainContact(row);
    const inThread = seen.some((other) => other.contact?.id === contact.id);
    if (!inThread && !(await isSameCompany(stranger, contact)) && !(await isNameOnly(contact))) continue;
    const refused = await Promise.all(stranger.person.handles.map((handle) => isRefused(contact.id, handle)));
    if (refused.some(Boolean)) continue;
    return { contactId: contact.id, name: contact.name, company: contact.company, handle: stranger.handle };
  }
  return null;
}

/** Known by the name alone: no company, no address, no profile. */
async function isNameOnly({ id, company }: Contact): Promise<boolean> {
  return company === '' && (await db.handles.where('contactId').equals(id).count()) === 0;
}

async function isSameCompany({ person, handle }: Seen, contact: Contact): Promise<boolean> {
  const theirs = nameKeyOf(contact.company);
  if (theirs && person.company && nameKeyOf(person.company) === theirs) return true;
  const label = domainLabel(handle);
  if (label && theirs?.replace(/ /g, '').startsWith(label)) return true;
  const known = await db.handles.where('contactId').equals(contact.id).primaryKeys();
  const shown = person.company ? nameKeyOf(person.company).replace(/ /g, '') : null;
  return known.some((one) => {
    const other = domainLabel(one);
    return other !== null && (other === label || shown?.startsWith(other) === true);
  });
}

/** "acme" of ada@mail.acme.example: what a company is called; null for free mail and for other handles. */
function domainLabel(handle: Handle): string | null {
  const domain = domainOf(handle);
  if (!domain || isFreeMail(domain)) return null;
  const labels = domain.split('.');
  const label =
    labels.length > 2 && /^(?:com?|org|net|ac|gov)$/u.test(labels.at(-2) ?? '') ? labels.at(-3) : labels.at(-2);
  return label && label.length >= 3 ? nameKeyOf(label).replace(/ /g, '') : null;
}

/** Follows somebody and, where a page shows them, reads its conversation back at once. */
export async function followAndRead(
  data: Parameters<typeof follow>[0],
  now: Millis,
): Promise<Done & { contactId: string }> {
  const done = await follow(data, now);
  const settings = await loadSettings();
  const { sighting } = data;
  if (sighting && isReadable(sighting.site, sighting.account, settings)) await readBack(sighting, settings, now);
  return done;
}

/** The senders whom a reply to this conversation answers. */
export function answeredIn(sighting: Sighting, to: readonly Handle[], settings: Settings): Handle[] {
  const stands = doorkeeper(settings);
  return answeredNow(sighting.messages, to, (handle) => stands(handle) === 'outside');
}
