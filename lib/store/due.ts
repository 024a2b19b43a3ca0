/** The promises whose time has come or comes soon, by index: a few rows, however many promises there are. */
import { Dexie } from 'dexie';
import { localDay } from '@/lib/days';
import { db } from '@/lib/db';
import type { Commitment, Millis } from '@/lib/model';
import { plainCommitment } from './rows';

/** Nobody works through more than this in a day; the rest is counted, not read. */
const MOST_READ = 300;

/** Open promises of one side that are due by a moment or by its day, newest due first where there are too many. */
export async function openUntil(
  by: 'me' | 'them',
  until: Millis,
  timeZone: string,
  most = MOST_READ,
): Promise<Commitment[]> {
  const day = localDay(until, timeZone);
  const [timed, allDay] = await Promise.all([
    between('[open+dueAt]', [by, Dexie.minKey], [by, until]).reverse().limit(most).toArray(),
    between('[open+dueDay]', [by, Dexie.minKey], [by, day]).reverse().limit(most).toArray(),
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

/** The promises settled since a moment. */
export async function settledSince(at: Millis): Promise<Commitment[]> {
  const rows = await db.commitments.where('settledAt').aboveOrEqual(at).limit(MOST_READ).toArray();
  return rows.map(plainCommitment);
}

function between(index: '[open+dueAt]' | '[open+dueDay]', from: unknown[], to: unknown[]) {
  return db.commitments.where(index).between(from, to, true, true);
}
