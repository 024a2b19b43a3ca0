/** LinkedIn's addresses: who or what one opens, and the one spelling of a profile (linkedin.md, section 6). Pure. */
import type { Handle } from '@/lib/model';
import { threadUuid } from './urn';

export type Route =
  /** `/in/<slug or id>` with all its sub-routes; `me` before LinkedIn has rewritten it has neither. */
  | { kind: 'profile'; slug: string | null; profileId: string | null }
  /** `uuid` null for very old threads. */
  | { kind: 'thread'; threadId: string; uuid: string | null }
  | { kind: 'sales'; leadId: string }
  /** A page on which nobody is open, though chat bubbles may be. */
  | { kind: 'nobody' }
  /** Login, checkpoints, errors: nothing there is read at all. */
  | { kind: 'closed' };

/** Member ids keep their case: `ACoAA…`, and `ADoAA…` of some accounts. */
const PROFILE_ID = /^A[A-Za-z]oA[\w-]{8,}$/;
const SALES_ID = /^ACwA[\w-]{6,}$/;
const CLOSED =
  /^\/(?:authwall|checkpoint|login|uas|signup|logout|m\/logout|404|cold-join|start\/join|preload|in\/unavailable)(?:\/|$)/;

/** Is it LinkedIn, country hosts (`de.linkedin.com`) included? */
export function isLinkedin(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && /(^|\.)linkedin\.com$/.test(url.hostname);
}

/** What an address opens. Anything that cannot be read is `closed` or `nobody`, never somebody. */
export function routeOf(address: string): Route {
  const url = parsed(address);
  if (!url || !isLinkedin(url)) return { kind: 'closed' };
  const path = url.pathname;
  if (CLOSED.test(path)) return { kind: 'closed' };
  if (/^\/in\/me(?:\/|$)/.test(path)) return { kind: 'profile', slug: null, profileId: null };
  const person = personOf(path);
  if (person) return { kind: 'profile', ...person };
  const lead = salesLeadOf(path);
  if (lead) return { kind: 'sales', leadId: lead };
  const thread = path.match(/^\/messaging\/thread\/([^/]+)/)?.[1];
  const threadId = thread ? decodedOnce(thread) : null;
  if (threadId && threadId !== 'new') return { kind: 'thread', threadId, uuid: threadUuid(threadId) };
  return { kind: 'nobody' };
}

/** The vanity slug or the id of a profile's path; null where it is none. */
export function personOf(path: string): { slug: string | null; profileId: string | null } | null {
  const segment = path.match(/^\/in\/([^/?#]+)/)?.[1];
  const name = segment ? decodedOnce(segment) : null;
  if (!name || name.toLowerCase() === 'me') return null;
  return PROFILE_ID.test(name) ? { slug: null, profileId: name } : { slug: name.toLowerCase(), profileId: null };
}

/** Sales Navigator's lead id, the part before the first comma; null where it is none. */
export function salesLeadOf(path: string): string | null {
  const id = path.match(/^\/sales\/(?:lead|people)\/([^/,?#]+)/)?.[1];
  return id && SALES_ID.test(id) ? id : null;
}

/** Decoded exactly once and in one Unicode form; null for a disguise (it still decodes) and for what no slug holds. */
export function decodedOnce(segment: string): string | null {
  try {
    const name = decodeURIComponent(segment).normalize('NFC');
    if (name.length > 200 || /[\s/?#<>"\\]/.test(name)) return null;
    return decodeURIComponent(name) === name ? name : null;
  } catch {
    return null;
  }
}

/** The handle of a vanity slug or of a profile id. */
export function profileHandle(name: string): Handle {
  return `https://www.linkedin.com/in/${PROFILE_ID.test(name) ? name : name.toLowerCase()}`;
}

/** The handle of a Sales Navigator lead. */
export function salesHandle(leadId: string): Handle {
  return `https://www.linkedin.com/sales/lead/${leadId}`;
}

/** The path of a link on a LinkedIn page, however it is written; null for links to elsewhere. */
export function pathOf(link: Element | null): string | null {
  const href = link?.getAttribute('href');
  if (!href || href.length > 2000) return null;
  const url = parsed(href, 'https://www.linkedin.com/');
  return url && isLinkedin(url) ? url.pathname : null;
}

function parsed(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
