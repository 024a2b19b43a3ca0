/** What the user has set, one row a setting with its time, so that two machines can merge them. */
import { db } from '@/lib/db';
import type { Millis, Settings } from '@/lib/model';
import { defaultSettings as defaults } from '@/lib/settings';
import { askRebuild } from './meta';

/** The settings before anything was changed; days are the system's until the user says otherwise. */
export function defaultSettings(timeZone: string = systemZone()): Settings {
  return defaults(timeZone);
}

/** The system's zone (IANA), UTC where it does not tell. */
export function systemZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** The language the user reads dates in, as the browser says it ("en-GB"): 11/5 is May in one country, November in another. */
export function userLanguage(): string | undefined {
  return globalThis.navigator?.language || undefined;
}

/** All settings: what was set over what was not. */
export async function loadSettings(): Promise<Settings> {
  const rows = await db.settings.toArray();
  const set: Partial<Settings> = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  // To ask the system costs more than all the rest.
  return { ...defaultSettings(set.timeZone), ...set };
}

/** Sets some of them, each with its time; answers all. */
export async function setSettings(changes: Partial<Settings>, now: Millis): Promise<Settings> {
  await db.settings.bulkPut(Object.entries(changes).map(([key, value]) => ({ key, value, at: now })));
  return loadSettings();
}

/** Whose change moves everybody's days, count or next touch. */
const INDEXED: readonly (keyof Settings)[] = [
  'timeZone',
  'workDays',
  'workStart',
  'workEnd',
  'daysOff',
  'away',
  'countEachMessage',
  'channelOrder',
  'templates',
  'answerWithinMinutes',
  'strictClock',
];

/** Saves what the user changed; an index that depends on it is asked to be worked out again. */
export async function saveSettings(changes: Partial<Settings>, now: Millis): Promise<Settings> {
  return db.transaction('rw', db.settings, db.meta, async () => {
    const before = await loadSettings();
    const settings = await setSettings(changes, now);
    const moved = INDEXED.some((key) => JSON.stringify(settings[key]) !== JSON.stringify(before[key]));
    if (moved) await askRebuild(now);
    return settings;
  });
}
