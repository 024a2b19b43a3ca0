/**
 * Alarms are a hint, the tables are the truth: at every start, install, update, wake and change the reminders are worked
 * out again, told, marked, and one exact alarm is set for the next moment that matters, beside a half-hourly one for
 * safety (alarms are lost on updates and can be hours late; a zone change raises no event).
 */
import { browser } from 'wxt/browser';
import { ring } from '@/lib/bell';
import type { Settings } from '@/lib/model';
import { nextMorning } from '@/lib/reminderPoints';
import * as store from '@/lib/store';
import { isStale } from '@/lib/store/standing';
import { quietMoment } from './asked';
import { showBadge } from './badge';
import { inFront } from './front';
import { clearSettled, notify } from './notify';

export const EXACT = 'next';
export const SAFETY = 'safety';
/** A past alarm fires at once and would loop if marking failed. */
const NEVER_EARLIER = 30_000;
const HALF_HOUR = 30;
/** A changed zone moves everybody's next touch: with a large store that is done in pieces, and reminders go first. */
const REBUILD_AT_ONCE = 200;
const REBUILD_BUDGET = 3000;

/** One after the other: nothing is told twice, and an older answer never sets the alarm over a newer one. */
let queue: Promise<unknown> = Promise.resolve();

/** Works everything out again: mail that counts now, reminders, badge, the next alarm. */
export function wake(now: () => number = Date.now): Promise<void> {
  const turn = queue.then(() => workOut(now()));
  queue = turn.catch(() => undefined);
  return turn;
}

async function workOut(now: number): Promise<void> {
  const settled = await store.settleAll(now);
  const settings = await store.loadSettings();
  await store.noteAwake(settings, now);
  const first = await tell(settings, now);
  await showBadge(settings, now);
  const wasStale = await isStale();
  const rebuilt = await store.rebuildIndex(now, REBUILD_AT_ONCE);
  // By other working hours somebody may have waited for long enough already.
  const nextReminder = wasStale ? await tell(settings, now) : first;
  const moments = [nextReminder, await store.nextSettling(), unhides(settings.hiddenUntil, now), rebuilt ? null : now];
  await setAlarms(moments, now);
  if (settled) await ring();
  // The alarm goes on with it if the worker stops before.
  if (!rebuilt) void rebuildMeanwhile().catch(() => undefined);
}

let isRebuilding = false;

/** Works the rest out again in pieces, beside everything else: nobody who asks waits for it. */
async function rebuildMeanwhile(): Promise<void> {
  if (isRebuilding) return;
  isRebuilding = true;
  try {
    while (!(await store.rebuildIndex(Date.now(), REBUILD_BUDGET, quietMoment)));
  } finally {
    isRebuilding = false;
  }
  await wake();
  await ring();
}

/** Shows what is due, marks it after it stands, answers when to look next. */
async function tell(settings: Settings, now: number): Promise<number> {
  const { show, passed, nextAt } = await store.reminders(settings, now, await inFront());
  for (const reminder of show) {
    await notify(reminder);
    await store.markTold(reminder.markIds, now);
  }
  if (passed.length > 0) await store.markTold(passed, now);
  await clearSettled();
  return Math.min(nextAt ?? Number.POSITIVE_INFINITY, nextMorning(now, settings));
}

/** The end of "hide for an hour": badge and held-back notifications come back then. */
function unhides(hiddenUntil: number | null, now: number): number | null {
  return hiddenUntil !== null && hiddenUntil > now ? hiddenUntil : null;
}

async function setAlarms(moments: readonly (number | null)[], now: number): Promise<void> {
  const ahead = moments.filter((moment): moment is number => moment !== null);
  if (ahead.length === 0) await browser.alarms.clear(EXACT);
  else {
    const when = Math.max(Math.min(...ahead), now + NEVER_EARLIER);
    const present = await browser.alarms.get(EXACT);
    if (present?.scheduledTime !== when) await browser.alarms.create(EXACT, { when });
  }
  // Creating it again would start its half hour anew each time and it might never come.
  if (!(await browser.alarms.get(SAFETY))) await browser.alarms.create(SAFETY, { periodInMinutes: HALF_HOUR });
}
