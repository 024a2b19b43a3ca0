/**
 * An opened thread is read back: each message between the user and a followed person that is not yet known is logged
 * with its own time, and what the page does not tell is reported as uncounted instead of guessed.
 */
import { db } from '@/lib/db';
import type { Contact, Handle, Interaction, Millis, Settings } from '@/lib/model';
import type { SeenMessage, Sighting } from '@/lib/sites/page';
import { type Ground, groundOf, judge, mailboxKey, type Verdict } from './conversation';
import { alias, hasServerId, isSettled, nearby } from './identity';
import { addressedIn } from './incoming';
import { addOnce, interaction, linkedinInteraction } from './interactions';
import { recall, remember } from './meta';
import { divided } from './reached';
import { sendsAround } from './sending';
import { factTables, refresh } from './standing';
import { recordScheduled } from './suggestions';

/** The undo delay of Gmail (30 s at most) and a slow line. */
const SENT_WITHIN = 120_000;

export interface ReadBack {
  changed: boolean;
  /** Messages that may be touches but cannot be counted yet: folded away, or without id, time or recipients. */
  uncounted: number;
}

/** Logs what the conversation shows about people followed. Nothing where no own account is known. */
export async function readBack(sighting: Sighting, settings: Settings, now: Millis): Promise<ReadBack> {
  if (sighting.kind !== 'conversation' || sighting.group) return { changed: false, uncounted: 0 };
  if (sighting.site === 'gmail' && !sighting.account) return { changed: false, uncounted: 0 };
  const before = await db.transaction('r', db.contacts, db.handles, db.interactions, db.aliases, db.meta, async () =>
    groundOf(sighting, settings),
  );
  const verdicts = sighting.messages.map((message, index) => judge(message, index, before));
  const folded = before.followed.size > 0 ? sighting.hiddenCount : 0;
  const uncounted = folded + verdicts.filter(({ what }) => what === 'uncounted').length;
  await noteMailbox(before.mailbox, now);
  const isNews = verdicts.some(({ what, newIds }) => what === 'new' || newIds);
  return { changed: isNews && (await write(sighting, settings, now)), uncounted };
}

/** Judged again inside the transaction: another tab may have read the same thread meanwhile. */
async function write(sighting: Sighting, settings: Settings, now: Millis): Promise<boolean> {
  return db.transaction('rw', factTables, async () => {
    const ground = await groundOf(sighting, settings);
    const fresh: Interaction[] = [];
    for (const [index, message] of sighting.messages.entries()) {
      const verdict = judge(message, index, ground);
      if (verdict.known && verdict.newIds) await alias(verdict.ids, verdict.known, now);
      if (verdict.what !== 'new') continue;
      const added = await addOnce(await entries(message, verdict, ground, now));
      await recordScheduled(message, added, now);
      fresh.push(...added);
    }
    for (const contactId of new Set(fresh.map((one) => one.contactId))) await refresh(contactId, settings);
    return fresh.length > 0;
  });
}

/** The interactions a new message makes: one for each person followed that it reached. */
async function entries(message: SeenMessage, verdict: Verdict, ground: Ground, now: Millis): Promise<Interaction[]> {
  const { sighting, mailbox, followed } = ground;
  const { ids, known, reached } = verdict;
  const at = message.at ?? now;
  const direction = message.direction === 'in' ? 'in' : 'out';
  const send = mailbox && direction === 'out' ? await sendOf(mailbox, message, at) : undefined;
  const parts = send ? divided(send.to, send.threadId && !send.forward ? send.answered : []) : reached;
  const people = new Map<string, { contact: Contact; inCopy: boolean }>();
  const put = (handles: readonly Handle[], inCopy: boolean) => {
    for (const handle of handles) {
      const contact = followed.get(handle);
      if (contact && !people.has(contact.id)) people.set(contact.id, { contact, inCopy });
    }
  };
  put(parts?.touched ?? [], false);
  put([...(parts?.inCopy ?? []), ...(send?.copy ?? [])], true);
  const each = [...people.values()];
  if (!mailbox) return each.map(({ contact }) => linkedinInteraction(contact.id, sighting, direction, at, now));

  const key = known ?? (direction === 'out' ? await sentAlready(each, mailbox, at) : null) ?? ids[0] ?? '';
  if (!known) await alias(ids, key, now);
  const url = `https://mail.google.com/mail/?authuser=${encodeURIComponent(mailbox)}#all/${message.id}`;
  const facts = { key, at, direction, channel: 'email', source: 'gmail', account: mailbox, url } as const;
  const more = direction === 'in' ? addressedIn(message, ground) : {};
  return each.map(({ contact, inCopy }) =>
    interaction({ ...facts, ...more, contactId: contact.id, inCopy, threadId: sighting.threadId }, now),
  );
}

/** The same mail, counted under its temporary id when it was sent: the nearest that has no server id yet. */
async function sentAlready(people: { contact: Contact }[], mailbox: string, at: Millis): Promise<string | null> {
  for (const { contact } of people) {
    for (const near of await nearby(contact.id, at)) {
      if (near.withdrawnAt !== null) continue;
      // Read in another mailbox before this one was switched on: it is the same mail, whose ids differ by mailbox.
      if (near.account !== mailbox) return near.key;
      if (!isSettled(near.key) && !(await hasServerId(near.key))) return near.key;
    }
  }
  return null;
}

/** The facts noted while this message was sent, which tell To from Cc and a forward from a reply. */
async function sendOf(mailbox: string, message: SeenMessage, at: Millis) {
  const sends = await sendsAround(mailbox, at, SENT_WITHIN);
  const to = new Set(message.to?.map(({ handle }) => handle));
  const byId = sends.find((send) => send.draftId && message.otherIds.includes(send.draftId));
  const fits = sends.filter(
    (send) => send.clickedAt <= at + 5_000 && send.to.length > 0 && send.to.every((one) => to.has(one)),
  );
  return byId ?? fits.sort((a, b) => b.clickedAt - a.clickedAt)[0];
}

async function noteMailbox(mailbox: string, now: Millis): Promise<void> {
  if (mailbox && (await recall(mailboxKey(mailbox))) === undefined) await remember(mailboxKey(mailbox), now, now);
}
