/** LinkedIn's message ids: they carry the exact time, the thread and the mailbox owner (linkedin.md, 3 iii). Pure. */
import type { Millis } from '@/lib/model';

/** What a `data-event-urn` tells. */
export interface MessageUrn {
  urn: string;
  /** Second half of the urn, `2-<base64>`. */
  id: string;
  /** The mailbox owner's profile id (`ACoAA…`): the viewer, not the sender. */
  ownerId: string | null;
  /** Null for ids of very old threads. */
  at: Millis | null;
  threadUuid: string | null;
  /** `<uuid>_<number>`, as the address of the thread encodes it. */
  threadKey: string | null;
}

const URN = /^urn:li:msg_message:\((?:urn:li:fsd_profile:([\w-]+)),([^,()\s]+)\)$/;
const MESSAGE = /^(\d{13})b\d+-\d+&(([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})_\d+)$/i;
const THREAD = /^(([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})_\d+)$/i;
/** LinkedIn opened in May 2003; nothing it shows is older. */
const FIRST = Date.UTC(2003, 4, 1);
const LAST = Date.UTC(2100, 0, 1);

/** Reads a message urn; null for placeholders (`client-…`) and anything else. Times in UTC milliseconds. */
export function readMessageUrn(text: string | null): MessageUrn | null {
  const parts = text?.trim().match(URN);
  if (!parts?.[2]) return null;
  const [urn, owner, id] = parts;
  const inside = decoded(id).match(MESSAGE);
  const at = inside ? Number(inside[1]) : null;
  return {
    urn,
    id,
    ownerId: owner ?? null,
    at: at !== null && at > FIRST && at < LAST ? at : null,
    threadUuid: inside?.[3]?.toLowerCase() ?? null,
    threadKey: inside?.[2] ?? null,
  };
}

/** The uuid inside a thread id of an address (`2-<base64>`); null for older forms. */
export function threadUuid(threadId: string): string | null {
  return decoded(threadId).match(THREAD)?.[2]?.toLowerCase() ?? null;
}

/** The thread id of an address for `<uuid>_<number>`. */
export function threadIdOf(threadKey: string): string {
  return `2-${btoa(threadKey)}`;
}

function decoded(id: string): string {
  if (!id.startsWith('2-')) return '';
  try {
    return atob(id.slice(2).replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return '';
  }
}
