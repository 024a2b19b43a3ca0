/**
 * The words of the product and the shape of each: the same in table, message, component and test.
 * Facts are stored with their times; what follows from them (overdue, touch number, next step) is worked out.
 * This file knows nobody; everybody may know it.
 */

/** A moment: milliseconds since 1970 UTC. */
export type Millis = number;
/** A local calendar day of the user's, `YYYY-MM-DD`. */
export type Day = string;
/** A URI by which somebody is reached, normalised by `lib/handles.ts`: `mailto:…`, a LinkedIn address, `tel:…`. */
export type Handle = string;

export type SiteName = 'gmail' | 'linkedin';
export type Direction = 'out' | 'in';
/** Ways to reach somebody, strongest first (Chapin, article 003). */
export const CHANNELS = ['in-person', 'phone', 'letter', 'text', 'fax', 'email', 'linkedin', 'video'] as const;
export type Channel = (typeof CHANNELS)[number];
export const STAGES = ['lead', 'prospect', 'customer', 'lost', 'nurture', 'partner'] as const;
export type Stage = (typeof STAGES)[number];
/** What came of a touch or an attempt. `no-answer`, `voicemail`, `bounced` and `invited` are attempts. */
export const OUTCOMES = ['reached', 'no-answer', 'voicemail', 'bounced', 'invited', 'no', 'yes', 'later'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One way to reach one person; a handle is never in two contacts. */
export interface HandleRow {
  handle: Handle;
  contactId: string;
  state: 'good' | 'bounced' | 'left';
  at: Millis;
}

/** One entry of a list that two machines can merge: present while `removedAt` is null. */
export interface SetEntry<T> {
  value: T;
  addedAt: Millis;
  removedAt: Millis | null;
}

/** A person the user follows, or an imported one that sleeps (`followedAt` null) until followed. */
export interface Contact {
  id: string;
  name: string;
  company: string;
  role: string;
  stage: Stage;
  followedAt: Millis | null;
  whyTheyCame: string;
  whatsInItForThem: string;
  whyNow: string;
  personalNotes: string;
  metAt: string;
  place: string;
  permission: { state: 'unknown' | 'asked' | 'granted' | 'refused'; at: Millis | null; words: string };
  cadenceDays: number | null;
  answerWithinMinutes: number | null;
  timeZone: string | null;
  /** `YYYY-MM-DD` or `--MM-DD`. */
  birthday: string | null;
  awayUntil: Day | null;
  hotUntil: Day | null;
  referredBy: string | null;
  links: SetEntry<{ contactId: string; kind: string }>[];
  tags: SetEntry<string>[];
  /** `startedAt` null: the round starts with the first own touch not older than 90 days when followed. */
  plan: {
    templateId: string;
    style: 'push' | 'pull';
    startedAt: Millis | null;
    /** "+3 steps", so many in all. */
    moreSteps?: number;
    /** "Mail all the same": no call is asked for until the next touch. */
    mailAnyway?: Millis | null;
  } | null;
  /** The next step was put away: when, and until when. */
  snoozes?: { at: Millis; until: Millis }[];
  outcome: { as: 'won' | 'lost'; reason: string; at: Millis; revisitOn: Day | null } | null;
  mergedInto: string | null;
  /** Where the user met them last in the browser: opened from the popup and from notifications. */
  lastUrl: string | null;
  createdAt: Millis;
  /** When each field was last set, for merging machines. */
  setAt: Partial<Record<string, Millis>>;
}

/** One thing that happened between the user and a person; added or withdrawn, never edited into another. */
export interface Interaction {
  /** `key + ' ' + contactId` */
  id: string;
  /** The message or event: `gmail:<mailbox>:<legacy id>`, `linkedin:<thread uuid>:<second>:<direction>`, `hand:<random>`. */
  key: string;
  contactId: string;
  at: Millis;
  direction: Direction;
  channel: Channel;
  kind: string;
  purpose: string;
  valueGiven: string;
  outcome: Outcome | null;
  /** Shown beside the count, not in it. */
  attempt: boolean;
  /** In copy: shown, uncounted. */
  inCopy: boolean;
  asks: boolean;
  note: string;
  source: 'gmail' | 'linkedin' | 'hand' | 'import';
  account: string | null;
  url: string | null;
  threadId: string | null;
  addedAt: Millis;
  withdrawnAt: Millis | null;
  /** Inbound: a colleague of the user's was written to as well. */
  toColleague?: boolean;
  /** What it is about, as shown beside a wait: the subject. */
  about?: string;
}

/** What bears on somebody's clock and is no interaction of the user's own (product.md, section 4). */
export interface ClockFact {
  id: string;
  contactId: string;
  /** `row-in`, `row-out`: in a list on screen the last message is theirs, is the user's. `answered`: a colleague did. */
  kind: 'row-in' | 'row-out' | 'answered' | 'no-answer-needed';
  /** When that message was written; of `no-answer-needed`, when it was said. */
  at: Millis;
  seenAt: Millis;
  threadId: string | null;
  /** The key of the message, where it is known. */
  key: string | null;
  about: string;
  /** `answered`: who did. */
  who: string;
  /** `row-in`: ticked in "Who waits for me here?", so it counts although it came before they were followed. */
  ticked?: boolean;
}

/** When something is due: a local day, a moment, or never said. */
export type Due = { day: Day } | { at: Millis } | null;

export type CommitmentEvent = { id: string; at: Millis } & (
  | { kind: 'moved'; from: Due; to: Due; told: boolean }
  | { kind: 'told' }
  | { kind: 'snoozed'; until: Millis }
  /** `on`: the day it was really done, where that is not the day of `at`. */
  | { kind: 'kept'; on: Day | null }
  | { kind: 'broken' }
  | { kind: 'released' }
  | { kind: 'confirmed' }
  /** What is needed for it lies ready. */
  | { kind: 'prepared' }
  | { kind: 'removed' }
  /** Takes one earlier event back. */
  | { kind: 'undone'; eventId: string }
);

/** A promise (the interface says "promise"). Its state is worked out from its events: `lib/commitments.ts`. */
export interface Commitment {
  id: string;
  contactId: string;
  by: 'me' | 'them';
  kind: 'act' | 'meeting';
  text: string;
  /** As first said; `moved` events change it. */
  due: Due;
  prepNote: string;
  said: { at: Millis; quote: string; url: string | null; key: string | null };
  events: CommitmentEvent[];
}

export type CommitmentState = 'open' | 'today' | 'overdue' | 'kept' | 'kept-late' | 'broken' | 'released' | 'removed';

/** A message on its way out, as facts: counted when the undo is gone (product.md, section 2). */
export interface PendingSend {
  id: string;
  site: SiteName;
  account: string;
  draftId: string | null;
  threadId: string | null;
  /** Handles on the To line, then those in copy. */
  to: Handle[];
  copy: Handle[];
  forward: boolean;
  subject: string;
  url: string | null;
  clickedAt: Millis;
  noticedAt: Millis | null;
  undoGoneAt: Millis | null;
  undoneAt: Millis | null;
  failedAt: Millis | null;
  scheduled: boolean;
  /** The interaction key it was counted under. */
  countedAs: string | null;
}

/** A suggestion the user put away: it is not made again. */
export interface Dismissed {
  /** The message's key and the sentence, folded. */
  id: string;
  at: Millis;
}

/** Another id that a page once showed for a message that is known under `key`. */
export interface MessageAlias {
  alias: string;
  key: string;
  at: Millis;
}

/** What was told about a promise, so that nothing is told twice. */
export interface ReminderMark {
  /** `<commitment id>|<kind>|<due>` */
  id: string;
  at: Millis;
}

/** What a site's reader last missed or found again, for the Health page. */
export interface SiteHealth {
  id: string;
  site: SiteName;
  missing: string[];
  firstAt: Millis;
  lastAt: Millis;
  times: number;
}

/** A deleted person: their handles are free again, their interactions gone. */
export interface Tombstone {
  id: string;
  at: Millis;
}

export const FAMILIES = ['prospect', 'after-sale', 'crashed', 'nurture'] as const;
export type Family = (typeof FAMILIES)[number];

/** One entry of a plan. */
export interface Step {
  n: number;
  /** Working days after the step before; in nurture calendar days. */
  gapDays: number;
  channel: Channel;
  hint: string;
  /** What to ask for, after the hint; before it where the style is push. */
  ask?: string;
  /** As good as the channel. */
  or?: Channel;
  /** Goes with it on the same day: the mail that sums the call up. */
  with?: Channel;
  /** The hint where the person's place is known. */
  inPlace?: string;
  /** What of the person to have at hand. */
  bring?: 'whyTheyCame' | 'whatsInItForThem' | 'whyNow' | 'personalNotes';
  /** Passed over unless the user has kept three promises to them. */
  afterThreeKept?: boolean;
}

/** The order of touches meant for a person. */
export interface PlanTemplate {
  id: string;
  name: string;
  family: Family;
  steps: Step[];
}

/** What of the method the user can set. */
export interface MethodSettings {
  /** Strongest first; those as strong as each other stand together. */
  channelOrder: Channel[][];
  /** The user's own and edited plans; one with a built-in's id replaces it. */
  templates: PlanTemplate[];
  /** Somebody who wrote or called hears within this. */
  answerWithinMinutes: number;
  /** The clock runs at night and on days off, too. */
  strictClock: boolean;
  stepsADay: number;
  /** Off from the one day, back on the other. */
  away: { from: Day; until: Day }[];
}

export interface Settings extends MethodSettings {
  /** IANA zone of the user's days; the system's at install. */
  timeZone: string;
  /** A changed system zone the user was asked about and kept as it is. */
  zoneKept: string | null;
  /** Minutes since midnight, local. */
  workStart: number;
  workEnd: number;
  /** 1 = Monday … 7 = Sunday. */
  workDays: number[];
  daysOff: Day[];
  /** Each Gmail account the user decided about; absent: not asked yet. */
  gmail: Record<string, 'on' | 'off'>;
  /** "Switch on Gmail" was pressed without an open account: the next one opened is switched on. */
  gmailNext: boolean;
  /** The card on the Gmail page was answered or put away. */
  gmailAsked: boolean;
  gmailWhere: 'page' | 'panel';
  linkedin: 'unset' | 'page' | 'panel' | 'off';
  ownAddresses: string[];
  ownDomains: string[];
  /** Addresses, domains and LinkedIn addresses about whom nothing is ever stored. */
  neverRecord: string[];
  privateNotifications: boolean;
  /** No notification from this minute of the day to that one (local, may run over midnight); equal: none. */
  quietFrom: number;
  quietUntil: number;
  countEachMessage: boolean;
  /** Rules of the draft check that are switched off, by id. */
  draftRulesOff: string[];
  /** Promises and requests are suggested from mail that is read or written. */
  suggestPromises: boolean;
  /** The browser's own language model may confirm or propose, where it is there already. */
  useBrowserModel: boolean;
  /** So many people a day are proposed to be thanked; 0 for none. */
  thanksADay: number;
  /** Three breaths before a call are offered. */
  breathe: boolean;
  /** Sidebar, badge and notifications stay away until then. */
  hiddenUntil: Millis | null;
  sidebarWidth: number;
  sidebarCollapsed: boolean;
}
