/**
 * Which message is which: every id a page ever showed for a message is remembered, and a mail just sent, which has only a
 * temporary id, equals the own message to the same person from that mailbox within 90 seconds.
 */
import { db } from '@/lib/db';
import type { Interaction, Millis } from '@/lib/model';

const SAME_WITHIN = 90_000;

/** The keys a Gmail message is known by: its ids in that mailbox. */
export function gmailKeys(mailbox: string, ids: readonly string[]): string[] {
  return ids.filter(Boolean).map((id) => `gmail:${mailbox}:${id.replace(/^#/, '')}`);
}

/** Does the key hold a server's own id, not one that was made up while sending? */
export function isSettled(key: string): boolean {
  return /^gmail:[^:]*:[\da-f]{12,16}$/.test(key);
}

/** The key under which one of these is known already, else null. */
export async function knownKey(ids: readonly string[]): Promise<string | null> {
  const { keys } = await knownMessages(ids);
  return ids.map((id) => keys.get(id)).find((key) => key !== undefined) ?? null;
}

/** Of many ids, under which key each is known, and the interactions there are: asked at once, for long threads. */
export async function knownMessages(ids: readonly string[]): Promise<KnownMessages> {
  const keys = new Map<string, string>();
  if (ids.length === 0) return { keys, present: new Set(), unjudged: new Set() };
  const aliases = await db.aliases.bulkGet([...ids]);
  const aliased = aliases.flatMap((row) => (row ? [row.key] : []));
  const rows = await db.interactions
    .where('key')
    .anyOf([...new Set([...ids, ...aliased])])
    .toArray();
  for (const row of rows) keys.set(row.key, row.key);
  for (const row of aliases) if (row) keys.set(row.alias, row.key);
  const unjudged = rows.filter(({ kind }) => kind === '');
  return { keys, present: new Set(rows.map(({ id }) => id)), unjudged: new Set(unjudged.map(({ id }) => id)) };
}

export interface KnownMessages {
  keys: Map<string, string>;
  present: Set<string>;
  /** Those whose words were not judged yet. */
  unjudged: Set<string>;
}

/** Remembers that these ids are the message known under `key`. */
export async function alias(keys: readonly string[], key: string, now: Millis): Promise<void> {
  const others = keys.filter((one) => one !== key);
  if (others.length > 0) await db.aliases.bulkPut(others.map((one) => ({ alias: one, key, at: now })));
}

/** The own mails to a person around a moment, nearest first, withdrawn ones too. */
export async function nearby(contactId: string, at: Millis): Promise<Interaction[]> {
  const rows = await db.interactions
    .where('[contactId+at]')
    .between([contactId, at - SAME_WITHIN], [contactId, at + SAME_WITHIN], true, true)
    .toArray();
  return rows
    .filter((row) => row.source === 'gmail' && row.direction === 'out')
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
}

/** Has the message under this key a server's id by now, its own or as an alias? */
export async function hasServerId(key: string): Promise<boolean> {
  if (isSettled(key)) return true;
  const aliases = await db.aliases.where('key').equals(key).toArray();
  return aliases.some((row) => isSettled(row.alias));
}
