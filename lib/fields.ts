/** What people type into settings, read strictly: each answers the value to store or throws one line that names what is wrong. */
import type { Day } from './model';

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

function shortened(typed: string): string {
  const text = typed.trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
