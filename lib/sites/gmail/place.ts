import { legacyId, legacyOf, syncId } from './ids';

/** What the address alone tells about a Gmail page. */
export interface Place {
  /** The sidebar may stand here: the mail application itself, popped-out windows included. */
  mount: boolean;
  /** Somebody else's mailbox, opened by a delegate. */
  delegated: boolean;
  /** Chat, spaces and calls live in the same page but are no mail. */
  mail: boolean;
  /** Popped-out windows carry the thread in their address: legacy id (hex). */
  threadId: string | null;
}

/** `/mail/`, `/mail/u/1/`, `/mail/b/<id>/u/0/`, each also as `popout`; not basic HTML, mobile, feeds, `/chat/`. */
const APPLICATION = /^\/mail(?:\/b\/[^/]+)?(?:\/u\/\d+)?(?:\/popout)?\/?$/u;
/** Old popped-out windows and the compose window; print, original, clipped rest and attachments are other views. */
const VIEWS = new Set(['', 'btop', 'cm']);

/** Does the address belong to Gmail's host, whatever it shows there? */
export function isGmail(url: URL): boolean {
  return url.hostname === 'mail.google.com';
}

/** Reads the address; never throws. */
export function placeOf(address: string): Place {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !isGmail(url)) return { mount: false, delegated: false, mail: false, threadId: null };
  const thread = url.searchParams.get('th');
  const mount = APPLICATION.test(url.pathname) && VIEWS.has(url.searchParams.get('view') ?? '');
  return {
    mount,
    delegated: url.pathname.startsWith('/mail/b/'),
    mail: mount && !/^#(?:chat|calls|meet|space)(?:\/|$)/u.test(url.hash),
    threadId: legacyOf(syncId(thread)) ?? legacyId(thread),
  };
}
