/** Small facts about the store itself: positions of long work, mailboxes read, "no, not the same". */
import { db, REBUILD } from '@/lib/db';
import type { Millis } from '@/lib/model';

/** The value remembered under a key, undefined where none is. */
export async function recall(key: string): Promise<unknown> {
  return (await db.meta.get(key))?.value;
}

/** Remembers a value. */
export async function remember(key: string, value: unknown, now: Millis): Promise<void> {
  await db.meta.put({ key, value, at: now });
}

/** Marks the whole index as to be worked out again; `rebuildIndex` does it. */
export async function askRebuild(now: Millis): Promise<void> {
  await remember(REBUILD, { after: '' }, now);
}

/** Under what it is remembered that two people are not one, whichever is named first. */
export function apartKey(one: string, other: string): string {
  return `apart|${[one, other].sort().join('|')}`;
}

/** Under what it is remembered what a machine's mail told of a person. */
export function newsKey(what: 'away' | 'lost' | 'instead', contactId: string): string {
  return `${what}|${contactId}`;
}

/** All of these keys of a person: they go with the person. */
export function newsKeys(contactId: string): string[] {
  return [newsKey('away', contactId), newsKey('lost', contactId), newsKey('instead', contactId)];
}
