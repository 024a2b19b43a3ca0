import type { Handle } from '@/lib/model';

/** Marks that right-to-left pages put around Latin text: invisible, and no part of an address. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LOCAL = /^[^\s@<>()[\]\\,;:"]{1,64}$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** The address in lower case, or null where the text is no plausible one (254 characters at most, RFC 5321). */
export function address(text: string | null | undefined): string | null {
  if (!text || text.length > 300) return null;
  const trimmed = text.replace(DIRECTION_MARKS, '').trim().toLowerCase();
  const at = trimmed.lastIndexOf('@');
  if (at < 1 || trimmed.length > 254) return null;
  const labels = trimmed.slice(at + 1).split('.');
  const plausible = LOCAL.test(trimmed.slice(0, at)) && labels.length > 1 && labels.every((label) => LABEL.test(label));
  return plausible ? trimmed : null;
}

/** Every plausible address in a text such as `"Ines" <ines@a.example>, timo@a.example`, in order, each once. */
export function addressesIn(text: string): string[] {
  const found = new Set<string>();
  for (const word of text
    .slice(0, 20_000)
    .replace(DIRECTION_MARKS, '')
    .split(/[\s,;:<>()[\]"（）]+/u)) {
    const one = address(word);
    if (one) found.add(one);
  }
  return [...found];
}

/** `mailto:` and the address: the handle of a person known by mail. */
export function mailHandle(mail: string): Handle {
  return `mailto:${mail}`;
}
