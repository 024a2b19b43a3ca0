/**
 * Every request between the views and the background. Views ask, the background answers; nothing is sent to tabs
 * (they listen to the bell). Each answer is plain data. What a page's script asks is a guest's word: checked against a
 * schema (`lib/schemas.ts`); those marked "own pages" are answered for our own pages only.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type {
  Channel,
  Contact,
  Day,
  Direction,
  Due,
  Handle,
  Millis,
  Outcome,
  PendingSend,
  Settings,
  SiteName,
} from './model';
import type { SeenRow, Sighting } from './sites/page';
import type {
  Absence,
  Agenda,
  AwayDays,
  Card,
  Done,
  Found,
  InsideRow,
  PanelState,
  SidebarView,
  SiteStatus,
  WaitsHere,
} from './views';
import type { AcceptedInput, DraftPlace, DraftSuggestion, Judged, ReadSuggestion, WritingBox } from './writing';

/** The contact's fields that are edited in place. */
export type EditableField =
  | 'name'
  | 'company'
  | 'role'
  | 'stage'
  | 'whyTheyCame'
  | 'whatsInItForThem'
  | 'whyNow'
  | 'personalNotes'
  | 'metAt'
  | 'place'
  | 'birthday'
  | 'cadenceDays'
  | 'answerWithinMinutes'
  | 'timeZone'
  | 'awayUntil'
  | 'hotUntil';

/** A due as the user gave it: words ("Friday", "today 15:32", "in 2 minutes") or picked. */
export type DueInput = { words: string } | { due: Due };

export interface Requests {
  /** May this page be read, and where does the sidebar stand? `account` null: not read yet. */
  status(data: { site: SiteName; account: string | null }): SiteStatus;
  /** Switch a Gmail account on or put the question away. */
  switchOn(data: { site: SiteName; account: string | null; on: boolean }): null;
  /**
   * Here is whom the page shows: reads the thread back for people followed, answers what to show. Of incoming messages the
   * own words come along, are judged and forgotten.
   */
  see(data: { sighting: Sighting; chosen: Handle | null; missing: string[] }): SidebarView | null;
  /** The page shows nobody any more: the side panel empties. */
  leave(data: { site: SiteName }): null;
  /** The rows of the lists on screen: who wrote last in conversations with people followed. Rows of others are not kept. */
  rows(data: { site: 'gmail'; account: string; rows: SeenRow[] }): true;
  /** A fact about a message on its way out; sent again with more times as they become known. */
  sending(data: PendingSend): null;
  /** LinkedIn: the server's node appeared after the user typed. */
  sentMessage(data: { sighting: Sighting; messageId: string; at: Millis }): null;

  follow(data: {
    handle: Handle;
    sighting: Sighting | null;
    name: string | null;
    company: string | null;
  }): Done & { contactId: string };
  /** Takes back "follow": the person sleeps again. */
  unfollow(data: { contactId: string }): Done;
  /** Follows whoever stands in for a person or has taken over, and links the two. */
  followInstead(data: { contactId: string }): Done & { contactId: string };
  /** Own pages: of the lists that the open Gmail tabs showed last; `seen`: was there any list? */
  whoWaits(data: Record<string, never>): { people: WaitsHere[]; seen: boolean };
  /** Own pages: follows those ticked; their wait counts from when they wrote. */
  followMany(data: { people: WaitsHere[] }): Done;
  /** Deletes a person and leaves a tombstone; undo brings all back. */
  forget(data: { contactId: string }): Done;
  edit(data: { contactId: string; field: EditableField; value: string }): Done;
  /** Several fields at once: all or none, with one way back. */
  editAll(data: { contactId: string; changes: { field: EditableField; value: string }[] }): Done;
  log(data: {
    contactId: string;
    channel: Channel;
    direction: Direction;
    outcome: Outcome | null;
    at: Millis;
    note: string;
    /** `thanks`, `gift`, `card`, `said-hi`, `all-well`; empty for none. */
    kind?: string;
    /** What it was for, where the user wrote it down before. */
    purpose?: string;
  }): Done & { interactionId: string };
  /** Outcome, time, note or purpose of an entry made by hand: the old one is withdrawn, a new one added. */
  relog(data: {
    interactionId: string;
    outcome: Outcome | null;
    at: Millis;
    note: string;
    purpose?: string;
  }): Done & { interactionId: string };
  withdraw(data: { interactionId: string }): Done;
  promise(data: {
    contactId: string;
    by: 'me' | 'them';
    kind: 'act' | 'meeting';
    text: string;
    due: DueInput;
    said: { quote: string; url: string | null; key: string | null } | null;
  }): Done & { commitmentId: string };
  /** `on`: the day it was really kept ("on time, Fri"). */
  settle(data: { commitmentId: string; as: 'kept' | 'broken' | 'released'; on: Day | null }): Done;
  move(data: { commitmentId: string; due: DueInput; told: boolean }): Done;
  snooze(data: { commitmentId: string; until: Millis }): Done;
  removePromise(data: { commitmentId: string }): Done;
  /** A meeting that is over happened, or they did not come; moved is `move`, told. */
  meetingOver(data: { commitmentId: string; as: 'happened' | 'no-show' }): Done;
  /** What is to be had ready for a promise. */
  prepNote(data: { commitmentId: string; text: string }): Done;
  /** It lies ready; they were told of the new day; they confirmed that it is done. */
  note(data: { commitmentId: string; as: 'prepared' | 'told' | 'confirmed' }): Done;
  /** The one who waits needs no answer. */
  noAnswerNeeded(data: { contactId: string }): Done;
  /** Puts the next step away. */
  snoozeStep(data: { contactId: string; until: Millis }): Done;
  /** Three messages went unanswered and a call is called for: mail all the same. */
  mailAnyway(data: { contactId: string }): Done;
  moreSteps(data: { contactId: string }): Done;
  /** "Still a fit?" Yes: stay in touch about monthly. */
  stillFits(data: { contactId: string }): Done;
  choosePlan(data: { contactId: string; templateId: string; style: 'push' | 'pull'; restart: boolean }): Done;
  outcome(data: { contactId: string; as: 'won' | 'lost'; reason: string; revisitOn: Day | null }): Done;
  permission(data: { contactId: string; state: Contact['permission']['state']; words: string }): Done;
  /** One more address or number of theirs; refused when it is somebody else’s. */
  addHandle(data: { contactId: string; handle: Handle }): Done;
  /** `otherId` is the `kind` (assistant, successor, friend …) of `contactId`. */
  link(data: { contactId: string; otherId: string; kind: string }): Done;
  unlink(data: { contactId: string; otherId: string }): Done;
  undo(data: { undoId: string }): Done;
  /** What the words mean, before anything is stored: the due, or the reason why not. */
  readDue(data: { words: string }): { due: Due; said: string } | { error: string };

  /** What is promised in the draft to this person, and what could be better; judged and forgotten. `name`: as the page has it. */
  compose(data: WritingBox & { handle: Handle; name: string }): Judged | null;
  /** The suggestions with a second opinion of the browser's own model; null where it is off, not there or too slow. */
  reconsider(data: WritingBox & { handle: Handle; name: string }): DraftSuggestion[] | null;
  /** Promised once the mail is really sent, at once where it has gone; a stranger is followed then. */
  acceptSuggestion(data: AcceptedInput): null;
  /** Takes that yes back. */
  dropSuggestion(data: DraftPlace & { said: string }): null;
  /** What a person followed promises and asks in the open messages; judged and forgotten. */
  suggested(data: { sighting: Sighting; contactId: string }): ReadSuggestion[];
  /** Own pages: the same beside a tab, as its page was read last. */
  suggestedBeside(data: { tabId: number; contactId: string }): ReadSuggestion[];
  /** Puts a suggestion away for good. */
  dismiss(data: { id: string }): null;

  join(data: { contactId: string; otherId: string | null; handle: Handle | null }): Done;
  notSame(data: { contactId: string; handle: Handle }): null;

  card(data: { contactId: string }): Card | null;
  agenda(data: Record<string, never>): Agenda;
  /** What is left of today's steps moves to the next day. */
  closeDay(data: Record<string, never>): Done;
  /** The user's own absences, and what was missed. */
  absence(data: Record<string, never>): Absence;
  /** The promises that fall into an absence. */
  inside(data: AwayDays): InsideRow[];
  /** Away from the one day, back on the other; of the promises inside those in `move` move, told those in `told`. */
  goAway(data: AwayDays & { move: string[]; told: string[] }): Done;
  /** Back before it was planned. */
  comeBack(data: Record<string, never>): Done;
  /** "Were you away?" No. */
  wasHere(data: Record<string, never>): Done;
  /** What came of a call or visit planned while the user was out; `outcome` null: it did not happen. */
  meanwhile(data: {
    contactId: string;
    commitmentId: string | null;
    channel: Channel;
    outcome: Outcome | null;
    at: Millis;
  }): Done;
  /** Nothing of what was planned happened. */
  closeOut(data: Record<string, never>): Done;
  search(data: { words: string }): Found[];
  /**
   * One person a line: "Ada Lovelace, Acme – send spec by Fri", "Ada called", "I called Ada". `metAt`: where those who are
   * new were met, kept until midnight; null for what is kept.
   */
  quickAdd(data: {
    text: string;
    metAt: string | null;
  }): Done & { lines: { line: number; text: string; ok: boolean; said: string }[] };
  /** Focuses an open tab on their conversation, else opens it. */
  open(data: { contactId: string; url: string | null }): { opened: boolean };
  hide(data: { until: Millis | null }): null;

  /** Own pages. */
  panel(data: { tabId: number; chosen: Handle | null }): PanelState;
  /** Own pages, except the sidebar's own width and fold. */
  settings(data: Record<string, never>): Settings;
  saveSettings(data: Partial<Settings>): Settings;
  /** Width and fold of the sidebar, from the page. */
  sidebar(data: { width: number | null; collapsed: boolean | null }): null;
  contact(data: { contactId: string }): Contact | null;
}

export const { sendMessage: ask, onMessage: answer } = defineExtensionMessaging<Requests>();
