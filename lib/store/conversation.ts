/**
 * What is known already about an open conversation, asked at once and only read, and what each of its messages is by
 * that: most looks at a page find everything known, and then nothing is locked or written.
 */
import { db } from '@/lib/db';
import type { Contact, Handle, Settings } from '@/lib/model';
import type { SeenMessage, Sighting } from '@/lib/sites/page';
import { contactsBy } from './facts';
import { gmailKeys, knownMessages } from './identity';
import { linkedinKey } from './interactions';
import { doorkeeper, ownAddresses, type Standing } from './outsiders';
import { MOST_RECIPIENTS, type Reached, reachedBy } from './reached';

export interface Ground {
  sighting: Sighting;
  /** Lower case; empty on LinkedIn. */
  mailbox: string;
  followed: Map<Handle, Contact>;
  /** Everybody else in it, colleagues too. */
  others: Handle[];
  stands: (handle: Handle) => Standing;
  isOutside: (handle: Handle) => boolean;
  /** Under which key each id is known. */
  keys: Map<string, string>;
  /** The ids of interactions that are known, withdrawn ones too. */
  present: Set<string>;
  /** Of these the ones whose words were not judged yet. */
  unjudged: Set<string>;
  /** The user's other mailboxes that were read: their own mail counts there. */
  otherMailboxes: Set<string>;
}

/** Everything the judging of a conversation needs. */
export async function groundOf(sighting: Sighting, settings: Settings): Promise<Ground> {
  const stands = doorkeeper(settings);
  const mailbox = sighting.site === 'gmail' ? (sighting.account ?? '').toLowerCase() : '';
  const followed = await followedIn(sighting, stands);
  const ids = followed.size > 0 ? sighting.messages.flatMap((message) => idsOf(message, sighting, mailbox)) : [];
  const { keys, present, unjudged } = await knownMessages(ids);
  return {
    sighting,
    mailbox,
    followed,
    others: othersIn(sighting, stands),
    stands,
    isOutside: (handle) => stands(handle) === 'outside',
    keys,
    present,
    unjudged,
    otherMailboxes: await otherMailboxesRead(mailbox, settings),
  };
}

/** What a message is: nobody's we follow, uncounted, known already, or to be logged. */
export interface Verdict {
  what: 'nothing' | 'uncounted' | 'known' | 'new';
  ids: string[];
  known: string | null;
  reached: Reached | null;
  /** Ids that were never seen for a known message. */
  newIds: boolean;
}

/** Judges the message at `index`. Pure. */
export function judge(message: SeenMessage, index: number, ground: Ground): Verdict {
  const { sighting, mailbox, followed, others, keys, present } = ground;
  const ids = idsOf(message, sighting, mailbox);
  const known = ids.map((id) => keys.get(id)).find((key) => key !== undefined) ?? null;
  const newIds = known !== null && ids.some((id) => keys.get(id) !== known);
  const reached = reachedOf(message, index, ground);
  const verdict = (what: Verdict['what']): Verdict => ({ what, ids, known, reached, newIds });

  if (message.direction === 'self') return verdict('nothing');
  const concerned = reached ? [...reached.touched, ...reached.inCopy] : others;
  const people = concerned.flatMap((handle) => followed.get(handle) ?? []);
  if (people.length === 0 || isOfOtherMailbox(message, ground)) return verdict('nothing');
  if (known && (!reached || message.at === null)) return verdict('known');
  if (known && people.every(({ id }) => present.has(`${known} ${id}`))) return verdict('known');
  if (ids.length === 0 || message.at === null || (mailbox && !message.id)) {
    return verdict(isOnItsWay(message, ids) ? 'nothing' : 'uncounted');
  }
  return verdict(reached ? 'new' : 'uncounted');
}

/** The keys that a message of the page may be known by. */
export function idsOf(message: SeenMessage, sighting: Sighting, mailbox: string): string[] {
  if (sighting.site === 'gmail') return gmailKeys(mailbox, [message.id ?? '', ...message.otherIds]);
  const { direction, at } = message;
  return sighting.threadId && at !== null && direction !== 'self'
    ? [linkedinKey(sighting.threadId, at, direction)]
    : [];
}

function reachedOf(message: SeenMessage, index: number, { sighting, others, isOutside }: Ground): Reached | null {
  if (sighting.site === 'linkedin') {
    const [only, second] = sighting.people;
    return { touched: only && !second ? [...only.handles] : [], inCopy: [] };
  }
  return message.direction === 'out' ? reachedBy(sighting.messages, index, others, isOutside) : incoming(message);
}

function incoming(message: SeenMessage): Reached {
  const from = message.from.handle;
  const circular = (message.to?.length ?? 0) > MOST_RECIPIENTS;
  return { touched: from && !circular ? [from] : [], inCopy: [] };
}

/** Only a temporary id of the page: it was just sent, and is counted by its notice. */
function isOnItsWay(message: SeenMessage, ids: readonly string[]): boolean {
  return message.direction === 'out' && !message.id && ids.some((id) => id.includes('msg-a:'));
}

/** Own messages count in the sender's mailbox; elsewhere only while that mailbox was never read. */
function isOfOtherMailbox({ direction, from }: SeenMessage, { mailbox, otherMailboxes }: Ground): boolean {
  const sender = from.handle?.replace(/^mailto:/, '');
  return direction === 'out' && sender !== undefined && sender !== mailbox && otherMailboxes.has(sender);
}

async function otherMailboxesRead(mailbox: string, settings: Settings): Promise<Set<string>> {
  const own = [...ownAddresses(settings)].filter((address) => address !== mailbox);
  if (!mailbox || own.length === 0) return new Set();
  const read = await db.meta.bulkGet(own.map(mailboxKey));
  return new Set(own.filter((_, at) => read[at]));
}

/** Under which a mailbox is remembered as read. */
export function mailboxKey(mailbox: string): string {
  return `mailbox|${mailbox}`;
}

/** The followed people of the conversation by each handle that it shows. */
async function followedIn(sighting: Sighting, stands: (handle: Handle) => Standing): Promise<Map<Handle, Contact>> {
  const shown = sighting.people.flatMap(({ handles, isSelf }) => (isSelf ? [] : handles));
  const inMessages = sighting.messages.flatMap(({ from, to }) => [
    from.handle,
    ...(to ?? []).map(({ handle }) => handle),
  ]);
  const handles = [...new Set([...shown, ...inMessages])].filter(
    (handle): handle is Handle => handle !== null && stands(handle) === 'outside',
  );
  const followed = new Map<Handle, Contact>();
  const rows = await db.handles.bulkGet(handles);
  const contacts = new Map((await contactsBy(handles)).map((contact) => [contact.id, contact]));
  for (const row of rows) {
    const contact = row && contacts.get(row.contactId);
    if (row && contact && contact.followedAt !== null && !contact.mergedInto) followed.set(row.handle, contact);
  }
  return followed;
}

/** Everybody else in the conversation, colleagues too: an own mail may have gone to any of them. */
function othersIn(sighting: Sighting, stands: (handle: Handle) => Standing): Handle[] {
  const shown = sighting.people.flatMap(({ handles }) => handles.slice(0, 1));
  const inMessages = sighting.messages.flatMap(({ from, to }) => [
    from.handle,
    ...(to ?? []).map(({ handle }) => handle),
  ]);
  const all = [...shown, ...inMessages].filter((handle): handle is Handle => handle !== null);
  return [...new Set(all)].filter((handle) => stands(handle) === 'outside' || stands(handle) === 'colleague');
}
