import type { Handle, Millis, SiteName } from '@/lib/model';

/** Somebody as an open page shows them: a guest's word, text only. */
export interface SeenPerson {
  /** Normalised, the surest first; empty for anonymous members and for groups. */
  handles: Handle[];
  /** Without titles, credentials, pronouns and emoji. */
  name: string;
  /** As shown. */
  nameShown: string;
  company: string | null;
  role: string | null;
  headline: string | null;
  location: string | null;
  degree: 1 | 2 | 3 | null;
  pronouns: string | null;
  photoUrl: string | null;
  slug: string | null;
  /** `ACoAA…` */
  profileId: string | null;
  /** Sales Navigator's `ACwAA…` */
  salesLeadId: string | null;
  isSelf: boolean;
  anonymous: boolean;
  /** Only one place on the page tells the name. */
  unsure?: boolean;
}

/** One message of an open conversation. */
export interface SeenMessage {
  /** Gmail: hex legacy id; LinkedIn: second half of the urn. Null while the page has none. */
  id: string | null;
  /** Every other id the page shows for it: `msg-f:…`, `msg-a:r…`, the whole urn. */
  otherIds: string[];
  state: 'expanded' | 'collapsed';
  from: { handle: Handle | null; name: string };
  /** Null where the page does not tell (collapsed). */
  to: { handle: Handle; name: string }[] | null;
  direction: 'out' | 'in' | 'self';
  /** From the message id, never from localised text. */
  at: Millis | null;
  /** The page's own words for the time, as text only. */
  timeText: string | null;
  /** Own text without quotes; null where not readable. Never stored, never sent with a sighting. */
  text: string | null;
  hasQuote: boolean | null;
  quoted: string | null;
  edited: boolean;
  clipped: boolean;
  attachments: string[];
}

/** Whom the open page shows. Read, never stored as it is. */
export interface Sighting {
  site: SiteName;
  kind: 'conversation' | 'profile';
  /** The mailbox address on Gmail, the viewer's profile handle on LinkedIn where the page tells it. */
  account: string | null;
  /** Where to come back to: without `/u/<number>/`, without query noise. */
  url: string;
  subject: string | null;
  /** Gmail: legacy thread id (hex); LinkedIn: the thread's uuid. */
  threadId: string | null;
  permThreadId: string | null;
  /** The newest message's other people first, then older ones; own addresses removed. */
  people: SeenPerson[];
  messages: SeenMessage[];
  /** Older messages the page folds away. */
  hiddenCount: number;
  /** The sender was rewritten by a group, or the conversation is a group: nobody is named as counterpart. */
  group: boolean;
}

/** One row of a list of conversations that is on screen. */
export interface SeenRow {
  /**
   * Others than the user, with the name shown. Where they wrote last: the one who did; where the user did: those it went
   * to, or who else is in the conversation; else everybody named.
   */
  people: { handle: Handle; name: string }[];
  /** Who wrote the newest message, where the row tells. */
  from: 'them' | 'me' | 'unknown';
  /** Hex legacy id of the newest message that is no draft; null in old layouts. */
  id: string | null;
  threadId: string | null;
  /** From the message id, never from localised text. */
  at: Millis | null;
  subject: string;
}

/** A box in which the user writes. */
export interface Compose {
  kind: 'reply' | 'forward' | 'new';
  draftId: string | null;
  threadId: string | null;
  from: string | null;
  to: Handle[];
  copy: Handle[];
  subject: string | null;
  text: string;
}

/** All that a reader tells about an open page. */
export interface Page {
  site: SiteName;
  account: string | null;
  /** May the sidebar stand here at all (not on print views, attachments, login pages). */
  mount: boolean;
  /** Gmail's "message sent" notice, told by its "view message" link, whatever the language. */
  sentNotice: { canUndo: boolean } | null;
  composes: Compose[];
  sighting: Sighting | null;
  /** LinkedIn chat bubbles beside the main view: secondary, never the subject. */
  overlays: Sighting[];
  /** Between two people: say nothing yet. */
  pending: boolean;
  /** Required parts that are missing although the page looks like a conversation or profile. */
  missing: string[];
}

/** One file per site: shown a document and its address, answers what is on it. No timers, no browser, no database. */
export interface Site {
  name: SiteName;
  /** Does this address belong to the site (page kinds we never read included)? */
  hosts(url: URL): boolean;
  /** The mailbox that is open, lower case, and nothing else of the page; null where the page does not tell. */
  account(document: Document, url: string): string | null;
  /** `own`: the user's further addresses, lower case. Never throws on a strange page: answers an empty `Page`. */
  read(document: Document, url: string, own: readonly string[]): Page;
  /** The rows of the lists that are on screen, where the site has such; never throws. */
  rows?(document: Document, url: string, own: readonly string[]): SeenRow[];
}
