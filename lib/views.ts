/** What the background answers to the views: worked out from the facts, plain data that survives JSON. */
import type { NextStep } from './method/step';
import type { Waiting } from './method/waiting';
import type {
  Channel,
  Commitment,
  CommitmentState,
  Contact,
  Day,
  Direction,
  Due,
  Family,
  Handle,
  Millis,
  Outcome,
  SiteName,
  Stage,
} from './model';
import type { StandingStep } from './standing';

/** Where a person stands in the present round. */
export interface Ring {
  /** Touches (local days) of the round. */
  touch: number;
  /** 12 and more steps of the plan; null for customers ("Touch N"). */
  of: number | null;
  /** Touches before the round. */
  before: number;
  attempts: number;
  /** Messages on the open page that could not be counted: "at least 5 · open 7 more to count". */
  uncounted: number;
}

export interface PromiseView {
  id: string;
  by: Commitment['by'];
  kind: Commitment['kind'];
  text: string;
  due: Due;
  state: CommitmentState;
  said: Commitment['said'];
  prepNote: string;
  /** The newest event that still holds, for Undo. */
  lastEventId: string | null;
  settledAt: Millis | null;
  /** An overdue promise that was just settled may have been kept in time: the day offered by "on time, DAY". */
  onTimeDay: Day | null;
  moved: number;
  snoozed: number;
  snoozedUntil: Millis | null;
  renegotiated: boolean;
  /** Moved, and the other side does not know of the new day yet. */
  untold?: boolean;
  /** They said that it is done. */
  confirmed?: boolean;
}

/** The one thing that leads the card: the next step, and the promise it is about, where it is about one. */
export interface Lead {
  step: NextStep;
  promise: PromiseView | null;
}

export interface TimelineEntry {
  id: string;
  at: Millis;
  direction: Direction;
  channel: Channel;
  outcome: Outcome | null;
  attempt: boolean;
  inCopy: boolean;
  /** `gift`, `card`, `thanks` … where it was said. */
  kind?: string;
  note: string;
  url: string | null;
  source: 'gmail' | 'linkedin' | 'hand' | 'import';
}

/** Who is touched when: what the sidebar shows of one person. */
export interface Card {
  contactId: string;
  name: string;
  company: string;
  role: string;
  stage: Stage;
  handles: Handle[];
  followedAt: Millis | null;
  ring: Ring;
  /** The newest thing between the two, either way. */
  last: { at: Millis; direction: Direction; channel: Channel } | null;
  /** Null for people who sleep. */
  lead: Lead | null;
  /** They wait, also while something else leads. */
  waiting: Waiting | null;
  /** All open ones, both ways, soonest due first, and those settled today. */
  promises: PromiseView[];
  whyTheyCame: string;
  whatsInItForThem: string;
  whyNow: string;
  personalNotes: string;
  metAt: string;
  place: string;
  /** `YYYY-MM-DD` or `--MM-DD`. */
  birthday: string | null;
  cadenceDays: number | null;
  answerWithinMinutes: number | null;
  zone: string | null;
  awayUntil: Day | null;
  hotUntil: Day | null;
  permission: Contact['permission'];
  outcome: Contact['outcome'];
  plan: { templateId: string; name: string; family: Family; style: 'push' | 'pull' } | null;
  /** The plans that can be chosen. */
  plans: { id: string; name: string; family: Family }[];
  /** What to think of before a touch that no step asks for; null for nothing. */
  hint: string | null;
  /** Until when a step or a promise is put away by "later today", "tomorrow" and "next week". */
  later: { today: Millis; tomorrow: Millis; nextWeek: Millis };
  /** Three breaths are offered before a call. */
  breathe: boolean;
  /** People linked with this one: "assistant: Tom Reed". */
  links: { contactId: string; name: string; kind: string }[];
  /** Newest first, at most 50. */
  timeline: TimelineEntry[];
  entries: number;
  since: Millis | null;
  lastUrl: string | null;
}

/** Somebody on the open page. */
export interface Chip {
  handle: Handle;
  name: string;
  company: string;
  contactId: string | null;
}

/** What a machine's mail told of a person, and a colleague's. */
export interface PersonNews {
  /** The last day away. Without way back where the user set it. */
  away: { until: Day; undoId: string | null } | null;
  /** An address that came back or is left for good. */
  lost: { handle: Handle; as: 'bounced' | 'left'; undoId: string | null } | null;
  /** Who stands in or has taken over, while they are not followed. */
  instead: { as: 'stand-in' | 'successor'; name: string; email: string | null; phone: string | null } | null;
  /** A colleague of the user's wrote to them last. */
  answered: { who: string; at: Millis } | null;
}

/** What stands beside an open page. */
export interface SidebarView {
  /** Several people in one conversation: the newest message's other people first. */
  chips: Chip[];
  /** The handle of the chip that is shown. */
  chosen: Handle | null;
  card: Card | null;
  /** Somebody real who is not followed: "Follow up with Ada". */
  stranger: Chip | null;
  /** A known person who is probably the same: joined only on the user's yes. */
  same: { contactId: string; name: string; company: string; handle: Handle } | null;
  /** One line when the site has changed and cannot be read in full. */
  trouble: string | null;
  /** Undo of the last thing that happened by itself (two contacts joined). */
  joined: { undoId: string; names: [string, string] } | null;
  /** Beside a card: what a machine's mail told. */
  news?: PersonNews | null;
  timeZone: string;
  now: Millis;
}

/** Somebody outside whose message was last in a list on screen, and that message. */
export interface WaitsHere {
  handle: Handle;
  name: string;
  at: Millis;
  about: string;
  threadId: string | null;
  key: string;
}

/** How a site stands: what a content script must know before it reads anything. */
export interface SiteStatus {
  /** `off`: read nothing. `account`: read the account only. `page`, `panel`: read, and stand there. */
  mode: 'off' | 'account' | 'page' | 'panel';
  /** Gmail only: offer "Switch on Gmail" (for this account) in a small card on the page. */
  ask: boolean;
  /** The user's further addresses, for the reader. */
  own: string[];
  hiddenUntil: Millis | null;
  sidebar: { width: number; collapsed: boolean };
}

export type ReasonKind =
  | 'overdue'
  | 'soon'
  | 'waiting'
  | 'today'
  | 'meeting'
  | 'prepare'
  | 'theirs'
  | 'lost-address'
  | 'birthday'
  | 'touch'
  | 'nurture'
  | 'thanks';
export interface Reason {
  kind: ReasonKind;
  /** In words a person reads: "Send the quote". */
  text: string;
  due: Due;
  promise: PromiseView | null;
  channel: Channel | null;
  waiting: Waiting | null;
  step: StandingStep | null;
}
/** One row a person, the first reason leads, the others are "+2". */
export interface AgendaRow {
  contactId: string;
  name: string;
  company: string;
  ring: Ring;
  reasons: Reason[];
  lastUrl: string | null;
  /** Pinned hot: first in their group. */
  hot: boolean;
}
/** The day as a whole in one line: in the morning what it holds, in the evening what is left of it. */
export interface DayLine {
  when: 'morning' | 'evening';
  text: string;
  /** So many steps stand today; in the evening they move. */
  steps: number;
}

export interface Agenda {
  day: Day;
  /** Null in the middle of the day, on days off, and once the evening's was put away. */
  line: DayLine | null;
  rows: AgendaRow[];
  /** Rows beyond those listed. */
  more: number;
  snoozed: AgendaRow[];
  /** Ring n of m: promises, meetings and calls of today that are done, of all. */
  done: number;
  all: number;
  /** People owed a promise now. */
  badge: number;
  badgeRed: boolean;
  /** The next thing after today, when nothing is left: "Next: Mon 10:00, call Ada". */
  next: { contactId: string; name: string; text: string; due: Due } | null;
  hiddenUntil: Millis | null;
  /** Until when a step or a promise is put away by "later today", "tomorrow" and "next week". */
  later: { today: Millis; tomorrow: Millis; nextWeek: Millis };
  /** Where the people added today were met; empty for nowhere. */
  metAt: string;
  /** Nothing is switched on yet. */
  fresh: boolean;
  people: number;
  timeZone: string;
  now: Millis;
}

/** A promise that falls into an absence of the user's, and the day it would move to. */
export interface InsideRow {
  commitmentId: string;
  contactId: string;
  name: string;
  text: string;
  due: Due;
  to: Due;
}

/** A call or visit that was planned while the user was out. */
export interface OutRow {
  contactId: string;
  name: string;
  text: string;
  channel: Channel;
  /** When it was to be: the hour agreed, else the start of that working day. */
  at: Millis;
  commitmentId: string | null;
  isMeeting: boolean;
}

/** Off from the one day, back on the other. */
export interface AwayDays {
  from: Day;
  until: Day;
}

/** The user's own absences. */
export interface Absence {
  /** The one that runs, or the next one ahead. */
  away: AwayDays | null;
  /** "Were you away?", to be asked once. */
  question: AwayDays | null;
  /** While you were out: what was planned for that time. */
  out: OutRow[];
  today: Day;
  timeZone: string;
  now: Millis;
}

export interface Found {
  contactId: string;
  name: string;
  company: string;
  lastUrl: string | null;
}

/** What a change answers: the words for the status line and the way back. */
export interface Done {
  said: string;
  /** Null where there is nothing to take back. */
  undoId: string | null;
}

export interface PanelState {
  site: SiteName | null;
  mode: SiteStatus['mode'] | 'none';
  view: SidebarView | null;
}
