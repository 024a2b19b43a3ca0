/** The promises whose time has come or comes soon, by index: a few rows, however many promises there are. */
import { Dexie } from 'dexie';
import { localDay } from '@/lib/days';
import { db } from '@/lib/db';
import type { Commitment, Millis } from '@/lib/model';
import { plainCommitment } from './rows';

/** Open promises of one side that are due by a moment or by its day, oldest due first of each kind. */
export async function openUntil(by: 'me' | 'them', until: Millis, timeZone: string): Promise<Commitment[]> {
  const day = localDay(until, timeZone);
  const [timed, allDay] = await Promise.all([
    between('[open+dueAt]', [by, Dexie.minKey], [by, until]).toArray(),
    between('[open+dueDay]', [by, Dexie.minKey], [by, day]).toArray(),
  ]);
  return [...timed, ...allDay].map(plainCommitment);
}

/** The first open promises of one side after a moment. */
export async function openAfter(
  by: 'me' | 'them',
  after: Millis,
  timeZone: string,
  count: number,
): Promise<Commitment[]> {
  const day = localDay(after, timeZone);
  const [timed, allDay] = await Promise.all([
    between('[open+dueAt]', [by, after], [by, Dexie.maxKey]).limit(count).toArray(),
    between('[open+dueDay]', [by, day], [by, Dexie.maxKey]).limit(count).toArray(),
  ]);
  return [...timed, ...allDay].map(plainCommitment);
}

/** Open promises that were put away and have come back. */
export async function backSince(now: Millis): Promise<Commitment[]> {
  return (await db.commitments.where('backAt').belowOrEqual(now).toArray()).map(plainCommitment);
}

/** Open promises that are put away now, those first that come back first. */
export async function awayAt(now: Millis, count: number): Promise<Commitment[]> {
  return (await db.commitments.where('backAt').above(now).limit(count).toArray()).map(plainCommitment);
}

/** The promises settled since a moment. */
export async function settledSince(at: Millis): Promise<Commitment[]> {
  return (await db.commitments.where('settledAt').aboveOrEqual(at).toArray()).map(plainCommitment);
}

function between(index: '[open+dueAt]' | '[open+dueDay]', from: unknown[], to: unknown[]) {
  return db.commitments.where(index).between(from, to, true, true);
}
