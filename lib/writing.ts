/** What is said between the page and the background while somebody writes or reads: plain data, judged and not stored. */
import type { DueInput } from './messages';
import type { Day, Due, Handle, SiteName } from './model';
import type { RuleId } from './words/draft';

/** Which draft: by it the accepted suggestions wait for the mail to be sent. */
export interface DraftPlace {
  site: SiteName;
  account: string | null;
  /** Null until the page has given it one, and on LinkedIn. */
  draftId: string | null;
  threadId: string | null;
}

/** The box the user writes in. */
export interface WritingBox extends DraftPlace {
  to: Handle[];
  copy: Handle[];
  subject: string;
  /** Is it an answer in a conversation? */
  reply: boolean;
  /** Their own words without quotes, a line a block. */
  text: string;
}

/** What stands in the box at a pause; `sent`: that mail has just gone. */
export interface Writing {
  box: WritingBox;
  sent: boolean;
}

/** Something promised or asked for in a text, offered as a promise. */
export interface Suggestion {
  /** The draft or message and the sentence, folded. */
  id: string;
  by: 'me' | 'them';
  kind: 'act' | 'meeting';
  /** "Send the quote" */
  text: string;
  due: Due;
  /** The sentence as written. */
  said: string;
  rule: string;
  /** 0 to 1. Below 0.7 it is a "maybe". */
  confidence: number;
  /** Such a promise stands already. */
  stands: boolean;
}

/** While writing: also whether the user has said yes; it is recorded when the mail is really sent. */
export interface DraftSuggestion extends Suggestion {
  accepted: boolean;
}

/** What could be better in a draft. */
export interface FindingView {
  rule: RuleId;
  weight: 'fix' | 'hint';
  /** Offsets in the text that was judged, end exclusive. */
  start: number;
  end: number;
  title: string;
  reason: string;
  /** The article it comes from. */
  source: string;
  replacement: string | null;
}

/** What the background says of a draft. */
export interface Judged {
  suggestions: DraftSuggestion[];
  /** Fixes first. */
  findings: FindingView[];
  /** Open promises of the user's that this mail keeps once it is sent. */
  keeps: { commitmentId: string; text: string /** Of an overdue one the day it was due. */; onTimeDay: Day | null }[];
  /** The keys that accept, as the browser has them: "Alt+Shift+P"; empty for none. */
  keys: string;
  /** The browser's own model is switched on and may be asked besides (`reconsider`). */
  mayReconsider: boolean;
}

/** A suggestion that the user accepts in a draft. */
export interface AcceptedInput extends DraftPlace {
  /** Whom it is promised to, and their name where they are not followed yet. */
  handle: Handle;
  name: string;
  kind: 'act' | 'meeting';
  text: string;
  due: DueInput;
  said: string;
}

/** In an incoming message: theirs, or asked of the user. `key`, `url`: where it was said. */
export interface ReadSuggestion extends Suggestion {
  key: string;
  url: string;
}
