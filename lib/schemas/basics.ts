/** The pieces that schemas are made of: names, texts, ids, moments, addresses, each bounded. */
import * as v from 'valibot';
import { normalHandle } from '../handles';
import { CHANNELS, type Day, type Handle, OUTCOMES } from '../model';

/** Names from a page are cut here, typed ones over it refused (product.md, section 10). */
export const LONGEST_NAME = 200;
export const LONGEST_TEXT = 500;
export const LONGEST_NOTE = 5000;
const YEAR_2200 = 7_258_118_400_000;

export const cut = (length: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, length)),
  );
export const shown = v.nullable(cut(LONGEST_NAME));
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const millis = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(YEAR_2200));
export const day = v.custom<Day>((value) => typeof value === 'string' && isDay(value), 'no day like 2026-11-26');
export const site = v.picklist(['gmail', 'linkedin']);
export const channel = v.picklist(CHANNELS);
export const outcome = v.nullable(v.picklist(OUTCOMES));
export const typed = (longest: number) =>
  v.pipe(v.string(), v.trim(), v.maxLength(longest, `longer than ${longest} characters`));
export const needed = (longest: number) => v.pipe(typed(longest), v.minLength(1, 'is empty'));

/** A handle in its one spelling; refused when it is none. */
export const handle = v.pipe(
  v.string(),
  v.maxLength(500),
  v.transform((text) => normalHandle(text) ?? ''),
  v.minLength(1, 'not an address or profile'),
);
/** A page's handles: what is none is dropped, not stored. */
export const seenHandle = v.pipe(
  v.nullable(cut(500)),
  v.transform((text): Handle | null => (text === null ? null : normalHandle(text))),
);
export const seenHandles = v.pipe(
  v.array(v.string()),
  v.transform((texts): Handle[] => [
    ...new Set(texts.slice(0, 100).flatMap((text) => normalHandle(text.slice(0, 500)) ?? [])),
  ]),
);
/** An address of one of the two sites, to come back to. */
export const siteUrl = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^https:\/\/(?:mail\.google\.com|www\.linkedin\.com)\//u, 'no address of Gmail or LinkedIn'),
);
export const account = v.pipe(
  v.string(),
  v.maxLength(500),
  v.transform((text) => text.toLowerCase()),
);

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
