/**
 * What incoming messages of an open conversation tell by their words: what kind they are, that a colleague answered, that
 * somebody is away or has left, that a mail came back. The words are judged here and nothing of them is stored.
 */
import { db } from '@/lib/db';
import { normalHandle } from '@/lib/handles';
import type { ClockFact, Contact, Interaction, Millis, Settings } from '@/lib/model';
import type { SeenMessage, Sighting } from '@/lib/sites/page';
import { isAutomatic } from '@/lib/touches';
import type { MailKind } from '@/lib/words/mailKinds';
import { type Ground, groundOf, idsOf } from './conversation';
import { contactsBy, mustContact } from './facts';
import { knownMessages } from './identity';
import { awayUntilOf, isStillAway, type JudgedLetter, judgeLetter } from './judging';
import { recall, remember } from './meta';
import { noteAway, noteInstead, noteLost } from './news';
import { factTables, refresh } from './standing';
import { undoable } from './undo';
import { putContact } from './writes';

/** A mail that came back is one of the last days'. */
const CAME_BACK_WITHIN = 7 * 24 * 60 * 60 * 1000;
/** So many ms of judging at once. */
const LONG = 30;
const DAEMON = /^mailto:(?:mailer-daemon|postmaster|mdaemon|microsoftexchange|bounces?)(?:[\d+._-][^@]*|[\da-f]*)@/iu;

/**
 * Judges what was not judged yet of an open conversation, for some moments; answers whether there was anything. Asked again
 * until there is nothing.
 */
export async function readLetters(sighting: Sighting, settings: Settings, now: Millis): Promise<boolean> {
  if (sighting.kind !== 'conversation' || sighting.group) return false;
  if (sighting.site === 'gmail' && !sighting.account) return false;
  const isNews = await db.transaction('r', readTables, async () => hasNewWords(await groundOf(sighting, settings)));
  if (!isNews) return false;
  return db.transaction('rw', factTables, async () => {
    const changed = await readWords(await groundOf(sighting, settings), settings, now);
    for (const contactId of changed) await refresh(contactId, settings);
    return changed.size > 0;
  });
}

const readTables = [db.contacts, db.handles, db.interactions, db.aliases, db.meta, db.clocks];

async function hasNewWords(ground: Ground): Promise<boolean> {
  const { sighting, followed, keys, unjudged } = ground;
  if (followed.size === 0) return false;
  const isNew = (message: SeenMessage) => {
    const known = ids(message, ground).flatMap((id) => keys.get(id) ?? []);
    if (isOwnLetter(message)) return known.some((key) => [...unjudged].some((id) => id.startsWith(`${key} `)));
    return lettersOf(message, ground).some(({ contact }) => known.some((key) => unjudged.has(`${key} ${contact.id}`)));
  };
  if (sighting.messages.some(isNew)) return true;
  return (await newAnswers(ground, 0)).length > 0 || (await newReturns(ground)).length > 0;
}

/** Inside the transaction of the change; answers whose facts have changed. */
async function readWords(ground: Ground, settings: Settings, now: Millis): Promise<Set<string>> {
  const changed = new Set<string>();
  if (ground.followed.size === 0) return changed;
  const { keys } = await knownMessages(ground.sighting.messages.flatMap((message) => ids(message, ground)));
  const start = performance.now();
  // The newest first: what it says of being away is later than what an older one says.
  for (const [index, message] of [...ground.sighting.messages.entries()].reverse()) {
    const key = ids(message, ground)
      .map((id) => keys.get(id))
      .find((known) => known !== undefined);
    if (key === undefined) continue;
    for (const contactId of await judgeOwn(ground, message, key, settings)) changed.add(contactId);
    for (const { contact, text, at } of lettersOf(message, ground)) {
      const row = await db.interactions.get(`${key} ${contact.id}`);
      if (row?.kind !== '') continue;
      const judged = judgeLetter(letter(ground, message, index, text, at), settings);
      await db.interactions.put({ ...row, kind: judged.kind, asks: judged.asks, ...addressedIn(message, ground) });
      await follows(judged, { message, at, contactId: contact.id }, settings, now);
      changed.add(contact.id);
    }
    if (changed.size > 0 && performance.now() - start > LONG) break;
  }
  const answers = await newAnswers(ground, now);
  await db.clocks.bulkPut(answers);
  for (const { contactId } of answers) changed.add(contactId);
  for (const { message, index, key } of await newReturns(ground)) {
    await remember(readKey(key), true, now);
    const contactId = await cameBack(ground, message, index, settings, now);
    if (contactId) changed.add(contactId);
  }
  return changed;
}

/** The user's own answer that came so soon that a machine may have written it: then it answers nobody. */
async function judgeOwn(ground: Ground, message: SeenMessage, key: string, settings: Settings): Promise<string[]> {
  if (!isOwnLetter(message) || message.text === null || message.at === null) return [];
  const rows = (await db.interactions.where('key').equals(key).toArray()).filter(({ kind }) => kind === '');
  if (rows.length === 0) return [];
  const { kind } = judgeLetter(letter(ground, message, 1, message.text, message.at), settings);
  const judged = kind === 'auto-reply' ? kind : 'mail';
  await db.interactions.bulkPut(rows.map((row) => ({ ...row, kind: judged })));
  return rows.map(({ contactId }) => contactId);
}

function isOwnLetter({ direction, text }: SeenMessage): boolean {
  return direction === 'out' && text !== null;
}

/** Whether the message also went to a colleague, and what it is about. */
export function addressedIn(
  message: SeenMessage,
  { sighting, stands }: Ground,
): Pick<Interaction, 'about' | 'toColleague'> {
  const toColleague = message.to?.some(({ handle }) => stands(handle) === 'colleague') === true;
  return { about: sighting.subject ?? '', ...(toColleague && { toColleague }) };
}

/** The person followed who wrote this message, where its words can be read. */
function lettersOf(
  { direction, text, at, from }: SeenMessage,
  { sighting, followed }: Ground,
): { contact: Contact; text: string; at: Millis }[] {
  if (direction !== 'in' || text === null || at === null) return [];
  const [only, second] = sighting.people;
  const handles = sighting.site === 'linkedin' ? (only && !second ? only.handles : []) : [from.handle ?? ''];
  const contact = handles.map((handle) => followed.get(handle)).find((one) => one !== undefined);
  return contact ? [{ contact, text, at }] : [];
}

function letter({ sighting }: Ground, message: SeenMessage, index: number, text: string, at: Millis) {
  const { site, subject, hiddenCount } = sighting;
  const from = message.from.handle?.replace(/^mailto:/u, '') ?? '';
  const isAnswer = index + hiddenCount > 0;
  return { site, subject: subject ?? '', isAnswer, from, name: message.from.name, text, at };
}

const ids = (message: SeenMessage, { sighting, mailbox }: Ground) => idsOf(message, sighting, mailbox);

/** What follows from an answer by a machine. */
async function follows(
  { kind, mail }: JudgedLetter,
  from: { message: SeenMessage; at: Millis; contactId: string },
  settings: Settings,
  now: Millis,
): Promise<void> {
  if (kind === 'auto-reply') await isAway(mail, from, settings, now);
  if (kind === 'left' && mail.kind === 'left') {
    if (await wroteSince(from.contactId, from.at)) return;
    await loseAddress(from.contactId, from.message.from.handle ?? '', { state: 'left' }, now);
    await noteInstead(from.contactId, 'successor', mail.successor, now);
  }
}

/** Away until that day, unless it has passed or was set since; with its own undo. */
async function isAway(
  mail: MailKind,
  { at, contactId }: { at: Millis; contactId: string },
  settings: Settings,
  now: Millis,
): Promise<void> {
  const contact = await mustContact(contactId);
  const until = awayUntilOf(mail);
  if (until === null || mail.kind !== 'auto-reply' || !isStillAway(until, now, settings)) return;
  if ((contact.setAt.awayUntil ?? 0) > at) return;
  await noteInstead(contact.id, 'stand-in', mail.standIn, now);
  if (contact.awayUntil === until) return;
  await putContact({ ...contact, awayUntil: until, setAt: { ...contact.setAt, awayUntil: now } });
  const before = { awayUntil: contact.awayUntil };
  const { undoId } = await undoable(
    `${contact.name} is away`,
    [{ kind: 'fields', contactId: contact.id, before }],
    now,
  );
  await noteAway(contact.id, { until, undoId }, now);
}

/** Has the person written themselves since, so that they can be reached after all? */
async function wroteSince(contactId: string, at: Millis): Promise<boolean> {
  const rows = await db.interactions.where('[contactId+at]').between([contactId, at], [contactId, []], false).toArray();
  return rows.some((row) => row.direction === 'in' && !isAutomatic(row));
}

/** Marks an address as lost, with its own undo; `attempt`: the mail that did not arrive. */
async function loseAddress(
  contactId: string,
  handle: string,
  { state, attempt }: { state: 'bounced' | 'left'; attempt?: Interaction },
  now: Millis,
): Promise<void> {
  const row = await db.handles.get(handle);
  const contact = await mustContact(contactId);
  if (row?.contactId !== contact.id) return;
  await db.handles.put({ ...row, state, at: now });
  if (attempt) await db.interactions.put({ ...attempt, attempt: true, outcome: 'bounced' });
  const before = {
    kind: 'rows' as const,
    contactId: contact.id,
    handles: [row],
    interactions: attempt ? [attempt] : [],
  };
  const { undoId } = await undoable(`${contact.name}’s address is lost`, [before], now);
  await noteLost(contact.id, { handle, undoId }, now);
}

/** A colleague wrote to a person followed: "Ben answered". Where the page does not tell to whom, nothing is concluded. */
async function newAnswers(ground: Ground, now: Millis): Promise<ClockFact[]> {
  const { sighting, followed, stands } = ground;
  const facts = sighting.messages.flatMap((message): ClockFact[] => {
    const { from, to, at, direction } = message;
    const [key] = ids(message, ground);
    if (direction !== 'in' || !key || at === null || !from.handle || stands(from.handle) !== 'colleague') return [];
    const people = new Set((to ?? []).flatMap(({ handle }) => followed.get(handle)?.id ?? []));
    return [...people].map((contactId) => ({
      id: `answered|${key}|${contactId}`,
      contactId,
      kind: 'answered' as const,
      at,
      seenAt: now,
      threadId: sighting.threadId,
      key,
      about: sighting.subject ?? '',
      who: from.name,
    }));
  });
  const known = await db.clocks.bulkGet(facts.map(({ id }) => id));
  return facts.filter((_, at) => !known[at]);
}

const readKey = (key: string) => `came back|${key}`;

/** Mail of mail servers that was not read yet. */
async function newReturns(ground: Ground): Promise<{ message: SeenMessage; index: number; key: string }[]> {
  const returns = [...ground.sighting.messages.entries()].flatMap(([index, message]) => {
    const [key] = ids(message, ground);
    const isDaemon = message.direction === 'in' && message.text !== null && DAEMON.test(message.from.handle ?? '');
    return isDaemon && key && message.at !== null ? [{ message, index, key }] : [];
  });
  const known = await Promise.all(returns.map(({ key }) => recall(readKey(key))));
  return returns.filter((_, at) => known[at] === undefined);
}

/** A mail that did not arrive for good was an attempt, and its address is marked; answers whose. */
async function cameBack(
  ground: Ground,
  message: SeenMessage,
  index: number,
  settings: Settings,
  now: Millis,
): Promise<string | null> {
  const { text, at } = message;
  if (text === null || at === null) return null;
  const { mail } = judgeLetter(letter(ground, message, index, text, at), settings);
  if (mail.kind !== 'bounce' || !mail.permanent) return null;
  const people = [...new Set(ground.followed.values())];
  const only = people.length === 1 ? [...ground.followed.keys()].find((one) => one.startsWith('mailto:')) : undefined;
  const handle = mail.address ? normalHandle(`mailto:${mail.address}`) : (only ?? null);
  const [contact] = handle ? await contactsBy([handle]) : [];
  if (!handle || !contact || contact.followedAt === null) return null;
  const attempt = await mailBefore(contact.id, at, ground.sighting.threadId);
  if (!attempt || (await wroteSince(contact.id, at))) return null;
  await loseAddress(contact.id, handle, { state: 'bounced', attempt }, now);
  return contact.id;
}

/** The user's last mail to a person before a moment, rather of the same conversation. */
async function mailBefore(contactId: string, at: Millis, threadId: string | null): Promise<Interaction | undefined> {
  const rows = await db.interactions
    .where('[contactId+at]')
    .between([contactId, at - CAME_BACK_WITHIN], [contactId, at + 60_000], true, true)
    .toArray();
  const mails = rows.filter(
    ({ direction, channel, attempt, withdrawnAt }) =>
      direction === 'out' && channel === 'email' && !attempt && withdrawnAt === null,
  );
  return mails.findLast((mail) => mail.threadId !== null && mail.threadId === threadId) ?? mails.at(-1);
}
