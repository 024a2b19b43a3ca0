/** What people type into settings, read strictly: each answers the value to store or throws one line that names what is wrong. */
import { isBirthday } from './method/birthdays';
import type { Day } from './model';
import { cadenceProblem } from './plans/check';

const ADDRESS = /^[^\s@<>(),;:"]+@([a-z0-9-]+\.)+[a-z0-9-]{2,}$/u;
const DOMAIN = /^([a-z0-9-]+\.)+[a-z0-9-]{2,}$/u;
const LINKEDIN = /^(https?:\/\/)?([a-z]{2,3}\.)?linkedin\.com\/in\/[^/?#\s]+/u;

/** An e-mail address in lower case. */
export function readAddress(typed: string): string {
  const address = typed.trim().toLowerCase();
  if (!ADDRESS.test(address) || address.length > 254) throw new Error(`Not an address: “${shortened(typed)}”`);
  return address;
}

/** A domain in lower case, without a leading “@”. */
export function readDomain(typed: string): string {
  const domain = typed.trim().toLowerCase().replace(/^@/u, '');
  if (!DOMAIN.test(domain) || domain.length > 253)
    throw new Error(`Not a domain: “${shortened(typed)}” (like acme.example)`);
  return domain;
}

/** An address, a domain or a LinkedIn profile about which nothing is ever stored. */
export function readNeverRecord(typed: string): string {
  const entry = typed.trim().toLowerCase().replace(/^@/u, '');
  if (ADDRESS.test(entry) || DOMAIN.test(entry) || LINKEDIN.test(entry)) return entry;
  throw new Error(`Not an address, a domain or a LinkedIn profile: “${shortened(typed)}”`);
}

/** A time of day as minutes since midnight, from `H:MM`, `HH:MM` or `HH.MM`. */
export function readMinute(typed: string): number {
  const parts = /^(\d{1,2})[:.](\d{2})$/u.exec(typed.trim());
  const hour = Number(parts?.[1]);
  const minute = Number(parts?.[2]);
  if (!parts || hour > 23 || minute > 59) throw new Error(`“${shortened(typed)}” is no time (like 9:00)`);
  return hour * 60 + minute;
}

/** `HH:MM` of a minute of the day. */
export function sayMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** A calendar day that exists, `YYYY-MM-DD`. */
export function readDay(typed: string): Day {
  const day = typed.trim();
  const at = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) {
    throw new Error(`“${shortened(typed)}” is no day (like 2026-12-24)`);
  }
  return day;
}

/** An IANA time zone the browser knows. */
export function readZone(typed: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed.trim() }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`No such time zone: “${shortened(typed)}” (like Europe/Berlin)`);
  }
}

const CADENCES: Record<string, number> = {
  daily: 1,
  weekly: 7,
  fortnightly: 14,
  monthly: 30,
  quarterly: 91,
  yearly: 365,
};

/** Every how many days somebody is to be reached: a number, or a word like "weekly"; nothing for the plan's own. */
export function readCadence(typed: string): number | null {
  const text = typed.trim().toLowerCase();
  if (text === '') return null;
  const days = CADENCES[text] ?? Number(/^(?:every )?(-?\d+(?:\.\d+)?)(?: days?)?$/u.exec(text)?.[1] ?? Number.NaN);
  const problem = Number.isNaN(days)
    ? `“${shortened(typed)}” is no number of days (like 30, weekly)`
    : cadenceProblem(days);
  if (problem) throw new Error(problem);
  return days;
}

/** Within how many minutes somebody is answered: "90", "90 min", "2 h"; nothing for the usual. */
export function readLimit(typed: string): number | null {
  const text = typed.trim().toLowerCase();
  if (text === '') return null;
  const found = /^(\d+(?:[.,]\d+)?) ?(m|min|minutes?|h|hours?)?$/u.exec(text);
  const amount = Number(found?.[1]?.replace(',', '.'));
  const minutes = Math.round(found?.[2]?.startsWith('h') ? amount * 60 : amount);
  if (!found || Number.isNaN(minutes)) throw new Error(`“${shortened(typed)}” is no time (like 90 min, 2 h)`);
  if (minutes < 1 || minutes > 10_080) throw new Error(`${minutes} minutes cannot be: between a minute and a week`);
  return minutes;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A birthday with or without its year: "1990-05-17", "17 May", "May 17, 1990"; answers `YYYY-MM-DD` or `--MM-DD`. */
export function readBirthday(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const iso = /^(\d{4}|-)-(\d{2})-(\d{2})$/u.exec(text);
  const words =
    /^(\d{1,2})\.? (\p{L}{3,})\.?,?(?: (\d{4}))?$/u.exec(text) ??
    /^(\p{L}{3,})\.? (\d{1,2})(?:,? (\d{4}))?$/u.exec(text);
  const [, first = '', second = '', year] = words ?? [];
  const [date, name] = /^\d/u.test(first) ? [first, second] : [second, first];
  const month = MONTHS.findIndex((one) => name.toLowerCase().startsWith(one)) + 1;
  const two = (part: string | number) => String(part).padStart(2, '0');
  const day = iso ? text : words && month > 0 ? `${year ?? '-'}-${two(month)}-${two(date)}` : null;
  if (day === null) throw new Error(`“${shortened(typed)}” is no birthday (like 17 May or 1990-05-17)`);
  if (!isBirthday(day)) throw new Error(`“${shortened(typed)}” is no day of the calendar`);
  return day;
}

function shortened(typed: string): string {
  const text = typed.trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
