/** Who uses Kept: where, when they work, and when they want to be left alone. */
import type { Millis, Settings } from '@/lib/model';
import { SETTINGS } from '../unit/facts';
import { dayOf, numberOf } from './calendar';
import type { Dice } from './dice';

/** From UTC−12 to UTC+14, with every kind of daylight saving there is. */
export const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
  'Europe/London',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Honolulu',
];

/** A user's settings at the beginning. */
export function randomSettings(dice: Dice, now: Millis): Settings {
  const settings = { ...SETTINGS, timeZone: dice.pick(ZONES) };
  return {
    ...settings,
    ...worked(dice),
    ...rested(dice, now),
    ...quiet(dice),
    ...patient(dice),
    privateNotifications: dice.chance(0.2),
  };
}

/** What a user changes in the settings, now and then. */
export function changedSettings(dice: Dice, now: Millis): Partial<Settings> {
  return dice.pick<() => Partial<Settings>>([
    () => worked(dice),
    () => rested(dice, now),
    () => quiet(dice),
    () => gone(dice, now),
    () => ({ hiddenUntil: now + 60 * 60_000 }),
    () => ({ hiddenUntil: now + 60 * 60_000 }),
    () => ({ privateNotifications: dice.chance(0.5) }),
    () => ({ strictClock: dice.chance(0.4) }),
    () => ({ answerWithinMinutes: dice.pick([60, 120, 180, 180, 480]) }),
  ])();
}

/** Another zone; the user has said yes to it. */
export function travelled({ timeZone }: Settings, dice: Dice): Partial<Settings> {
  return { timeZone: dice.pick(ZONES.filter((zone) => zone !== timeZone)) };
}

function worked({ between, pick }: Dice): Partial<Settings> {
  return {
    workStart: between(16, 44) * 15,
    workEnd: between(56, 94) * 15,
    workDays: pick([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5, 6],
      [7, 1, 2, 3, 4],
      [2, 4],
      [1, 2, 3, 4, 5, 6, 7],
    ]),
  };
}

function patient({ chance, pick }: Dice): Partial<Settings> {
  return { strictClock: chance(0.2), answerWithinMinutes: pick([60, 120, 180, 180, 480]) };
}

function rested({ between, chance, below }: Dice, now: Millis): Partial<Settings> {
  const today = numberOf(new Date(now).toISOString().slice(0, 10));
  const single = Array.from({ length: below(12) }, () => dayOf(today + below(200)));
  const first = today + below(60);
  const weeks = chance(0.3) ? Array.from({ length: between(3, 21) }, (_, n) => dayOf(first + n)) : [];
  return { daysOff: [...new Set([...single, ...weeks])].sort() };
}

/** Away for a day to five weeks, soon or at once; or back, and nothing is planned any more. */
function gone({ between, chance, below }: Dice, now: Millis): Partial<Settings> {
  if (chance(0.3)) return { away: [] };
  const first = numberOf(new Date(now).toISOString().slice(0, 10)) + below(20);
  return { away: [{ from: dayOf(first), until: dayOf(first + between(1, 35)) }] };
}

function quiet({ between, chance }: Dice): Partial<Settings> {
  if (chance(0.3)) return { quietFrom: 0, quietUntil: 0 };
  if (chance(0.2)) return { quietFrom: between(0, 95) * 15, quietUntil: between(0, 95) * 15 };
  return { quietFrom: between(72, 95) * 15, quietUntil: between(16, 36) * 15 };
}
