import type { Millis } from '@/lib/model';

/** Gmail opened in April 2004: an older id is none of its ids. */
const FIRST = Date.UTC(2004, 3, 1);
const LAST = Date.UTC(2100, 0, 1);

/** A legacy id (64 bits in hex, lower case), or null for "", "undefined" and other rubbish. */
export function legacyId(text: string | null | undefined): string | null {
  const id = text?.trim().replace(/^#/u, '').toLowerCase() ?? '';
  return /^[0-9a-f]{8,16}$/u.test(id) ? id : null;
}

/** A sync id as Gmail writes it (`msg-f:…`, `msg-a:r…`, `thread-f:…`, with conversations off `thread-…|msg-…`), or null. */
export function syncId(text: string | null | undefined): string | null {
  const id = text?.trim().replace(/^#/u, '') ?? '';
  return id.length <= 200 && /^(?:msg|thread)-[a-z]:[\w:|-]+$/u.test(id) ? id : null;
}

/** A message's own sync id: with conversations off it stands behind its thread's (`thread-…|msg-…`). */
export function messageSyncId(text: string | null | undefined): string | null {
  const id = syncId(text);
  return id?.slice(id.lastIndexOf('|') + 1) ?? null;
}

/** The legacy id inside `msg-f:<decimal>` or `thread-f:<decimal>`: the same number in hex. Null for client-made ids. */
export function legacyOf(sync: string | null): string | null {
  const decimal = sync?.match(/^(?:msg|thread)-f:(\d{8,20})(?:\||$)/u)?.[1];
  return decimal ? legacyId(BigInt(decimal).toString(16)) : null;
}

/**
 * When a message arrived: the upper 44 bits of its legacy id are milliseconds since 1970 UTC (checked against 23 stored
 * pairs; see the knowledge page on Gmail, section 4.3). Null where that gives no believable time.
 */
export function timeOf(id: string | null): Millis | null {
  if (!id || !/^[0-9a-f]{8,16}$/u.test(id)) return null;
  const at = Number(BigInt(`0x${id}`) >> 20n);
  return at >= FIRST && at < LAST ? at : null;
}
