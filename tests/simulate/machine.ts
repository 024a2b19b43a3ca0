/** What the life acts upon: Kept, either its engine alone or its store with the worker around it. */
import type { Due, Millis, Settings } from '@/lib/model';
import type { Look } from './judge';
import type { Fact, Person } from './truth';
import type { Wait } from './waits';

export type NewFact = Pick<Fact, 'person' | 'by' | 'meeting' | 'appointment' | 'prepared'> & { due: Due };

export type Change =
  | { kind: 'moved'; to: Due; told: boolean }
  | { kind: 'snoozed'; until: Millis }
  | { kind: 'kept' | 'broken' | 'released' | 'removed' };

/** What the worker was started by: the browser, its exact alarm, the half-hourly one, a change that was just made. */
export type Starter = 'browser' | 'exact' | 'half-hourly' | 'change';

/**
 * All times are those of the machine's clock, right or wrong. Each change answers what takes it back, to be handed in
 * again.
 */
export interface Machine {
  /** So many steps a look has at the most, about: the worker is killed at one of them. */
  readonly steps: number;
  start(settings: Settings, now: Millis): Promise<void>;
  /** The worker is killed after so many steps, unless it is ready before. */
  killAfter(steps: number): void;
  /** Follows somebody new; answers their id. */
  meet(name: string, now: Millis): Promise<string>;
  follow(person: Person, now: Millis): Promise<unknown>;
  unfollow(person: Person, now: Millis): Promise<unknown>;
  refuse(person: Person, now: Millis): Promise<unknown>;
  forget(person: Person, now: Millis): Promise<unknown>;
  /** Two entries become one; answers also the id of the one that stays. */
  join(one: Person, other: Person, now: Millis): Promise<{ undo: unknown; staysId: string }>;
  /** Records a promise; answers its id. */
  promise(fact: NewFact, now: Millis): Promise<string>;
  change(factId: string, change: Change, now: Millis): Promise<unknown>;
  /** They called at a moment, noted now. */
  called(person: Person, at: Millis, now: Millis): Promise<{ id: string; undo: unknown }>;
  /** They wrote at a moment, in a conversation of its own, seen now in a list on screen; answers the message's id. */
  wrote(person: Person, at: Millis, now: Millis): Promise<string>;
  /** The user called them: reached, or an attempt only. */
  call(person: Person, isReached: boolean, now: Millis): Promise<unknown>;
  /** Seen in the Sent list: that mail was answered elsewhere. */
  answeredElsewhere(wait: Wait, now: Millis): Promise<void>;
  noAnswerNeeded(wait: Wait, now: Millis): Promise<unknown>;
  /** Takes a change back; answers false where it is too long ago. */
  undo(undo: unknown, now: Millis): Promise<boolean>;
  set(settings: Settings, changes: Partial<Settings>, now: Millis): Promise<void>;
  /** The worker starts and works everything out; after a change it may have done so already. */
  wake(settings: Settings, now: Millis, by: Starter): Promise<void>;
  /** What the worker did since this was asked last, after changes too. */
  looks(): Look[];
  /** The exact alarm that is set: a moment by the clock, null for none. It is gone once it has fired. */
  alarm(): Millis | null;
  fired(): void;
  /** Ids of the notifications that stand. */
  standing(): string[];
  /** The user closes a notification. */
  close(id: string, now: Millis): Promise<void>;
  /** The browser is closed: notifications and what was kept for the session are gone. */
  quit(): void;
  /** The life is over. */
  end(): void;
}
