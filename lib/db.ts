/**
 * The schema and nothing else. A change of shape gets a new version, and with it one saved example of the old data in
 * `tests/unit/versions/` that must open in the new code. Derived fields are marked; each is written in the same
 * transaction as the fact it follows from and can be worked out again (`lib/store/standing.ts`).
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  ClockFact,
  Commitment,
  Contact,
  Day,
  Dismissed,
  Handle,
  HandleRow,
  Interaction,
  MessageAlias,
  Millis,
  PendingSend,
  ReminderMark,
  Settings,
  SiteHealth,
  Tombstone,
} from './model';
import type { Standing } from './standing';

export interface ContactRow extends Contact {
  /** Derived: lower-case words of name, company and handles for the search; empty when merged. */
  words: string[];
  /** Derived: the folded name, to find "Same Ada?"; absent when merged. */
  nameKey?: string;
  /** Derived: 1 for people followed; absent when they sleep or are merged. */
  followed?: 1;
}

export interface CommitmentRow extends Commitment {
  /** Derived, as all below only where the person is followed up with: whose it is while it is open. */
  open?: 'me' | 'them';
  /**
   * Derived: the present due of an open one: a moment or a local day, so that a changed zone needs no rebuild. Of an
   * undated one that was put away it is the moment it comes back.
   */
  dueAt?: Millis;
  dueDay?: Day;
  /** Derived: until when an open one was last put away. */
  backAt?: Millis;
  /** Derived: when it was settled, kept or moved last, for the ring of the day. */
  settledAt?: Millis;
}

export interface PendingRow extends PendingSend {
  /** The senders of the message that is being answered, where the open page told them. */
  answered: Handle[];
  /** Derived: 1 until it has counted, was undone, failed or lapsed. */
  waiting?: 1;
}

/** Derived: on how many people's standing a day is the next touch's; the empty day holds those without one. */
export interface StepDay {
  day: Day | '';
  people: number;
}

export interface SettingRow {
  key: string;
  value: unknown;
  at: Millis;
}

export interface MetaRow {
  key: string;
  value: unknown;
  at: Millis;
}

/** One step of taking something back; the rows are those before the change. */
export type UndoStep =
  | { kind: 'fields'; contactId: string; before: Partial<Contact> }
  | { kind: 'event'; commitmentId: string; eventId: string }
  | { kind: 'removeCommitment'; commitmentId: string }
  | { kind: 'withdraw'; interactionIds: string[] }
  | { kind: 'restore'; interactionIds: string[] }
  | { kind: 'prepNote'; commitmentId: string; before: string }
  | { kind: 'clock'; id: string; contactId: string }
  /** What the user had set. */
  | { kind: 'settings'; before: Partial<Settings> }
  /** What stood in `meta`; undefined for nothing. */
  | { kind: 'remembered'; key: string; before: unknown }
  | { kind: 'drop'; contactId: string }
  | {
      kind: 'revive';
      contact: Contact;
      handles: HandleRow[];
      interactions: Interaction[];
      commitments: Commitment[];
      /** Absent in steps that were noted before there were any. */
      clocks?: ClockFact[];
      /** What was told of them, as it stood in `meta`. */
      news?: MetaRow[];
    }
  | {
      kind: 'part';
      olderId: string;
      older: Contact;
      younger: Contact;
      handles: HandleRow[];
      interactions: Interaction[];
      commitments: Commitment[];
      /** Interactions that the older person got by the joining. */
      gained: string[];
      /** What bore on the younger one's clock, and what the older one got of it. */
      clocks?: ClockFact[];
      gainedClocks?: string[];
      /** The same of what was told of them, as it stood in `meta`. */
      news?: MetaRow[];
      gainedNews?: string[];
    }
  | { kind: 'handle'; handle: Handle }
  /** Rows of one person as they were. */
  | { kind: 'rows'; contactId: string; handles: HandleRow[]; interactions: Interaction[] };

export interface UndoRow {
  id: string;
  at: Millis;
  /** What was done, in words a person reads: "Followed Ada". */
  what: string;
  steps: UndoStep[];
}

/** Under this key of `meta` stands how far the working-out of what is derived has come. */
export const REBUILD = 'rebuild';

export type KeptDatabase = Dexie & {
  contacts: EntityTable<ContactRow, 'id'>;
  handles: EntityTable<HandleRow, 'handle'>;
  interactions: EntityTable<Interaction, 'id'>;
  commitments: EntityTable<CommitmentRow, 'id'>;
  aliases: EntityTable<MessageAlias, 'alias'>;
  pendingSends: EntityTable<PendingRow, 'id'>;
  reminderMarks: EntityTable<ReminderMark, 'id'>;
  siteHealth: EntityTable<SiteHealth, 'id'>;
  settings: Table<SettingRow, string>;
  tombstones: EntityTable<Tombstone, 'id'>;
  undos: EntityTable<UndoRow, 'id'>;
  standing: EntityTable<Standing, 'contactId'>;
  stepDays: EntityTable<StepDay, 'day'>;
  clocks: EntityTable<ClockFact, 'id'>;
  dismissed: EntityTable<Dismissed, 'id'>;
  meta: Table<MetaRow, string>;
};

/** Opens (lazily) the database of the given name with every version of the schema. */
export function openDatabase(name: string): KeptDatabase {
  const database = new Dexie(name) as KeptDatabase;
  database.version(1).stores({
    contacts: 'id, *words, nameKey, followed',
    handles: 'handle, contactId',
    interactions: 'id, key, at, [contactId+at]',
    commitments: 'id, contactId, [open+dueAt], [open+dueDay], backAt, settledAt',
    aliases: 'alias, key',
    pendingSends: 'id, waiting, clickedAt',
    reminderMarks: 'id, at',
    siteHealth: 'id',
    settings: 'key',
    tombstones: 'id',
    undos: 'id, at',
    standing: 'contactId, nextTouchDay, stirsOn',
    stepDays: 'day',
    meta: 'key',
  });
  database
    .version(2)
    .stores({
      clocks: 'id, contactId',
      dismissed: 'id, at',
      standing: 'contactId, nextTouchDay, stirsOn, waitDueAt, birthKey, lostAt, wellOn, hotUntil, stepBackAt, thankAt',
    })
    // What is derived is worked out again, in pieces, by whoever opens it next.
    .upgrade((transaction) =>
      transaction.table('meta').put({ key: REBUILD, value: { after: '' }, at: 0 } satisfies MetaRow),
    );
  return database;
}

export const db = openDatabase('kept');

/** After a disk that failed while the database was opened: whoever asks next opens it again. */
export function openAgain(): void {
  if (db.hasFailed()) db.close({ disableAutoOpen: false });
}
