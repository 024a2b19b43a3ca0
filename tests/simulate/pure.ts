/** The engine alone (`lib/reminders`), with facts and marks in memory and what the background does around it. */
import { isOpen } from '@/lib/commitments';
import type { ClockFact, Commitment, CommitmentEvent, Contact, Interaction, Millis, Settings } from '@/lib/model';
import { MAIL_TOLD, type WaitingPerson } from '@/lib/reminderPoints';
import { remindersFor } from '@/lib/reminders';
import { isFollowedUp, waitingAt } from '@/lib/standing';
import { contact, interaction, promise } from '../unit/facts';
import type { Look } from './judge';
import type { Change, Machine, NewFact, Starter } from './machine';
import { thingsOf } from './marks';
import type { Person } from './truth';
import type { Wait } from './waits';

/** What is simulated. A planted fault replaces a part of it. */
export interface Engine {
  remindersFor: typeof remindersFor;
  isFollowedUp: typeof isFollowedUp;
  isOpen: typeof isOpen;
  waitingAt: typeof waitingAt;
}

export const ENGINE: Engine = { remindersFor, isFollowedUp, isOpen, waitingAt };

const NEVER_EARLIER = 30_000;
const END = Number.MAX_SAFE_INTEGER;
const TEXTS = { yes: 'Call about the price', no: 'Send the quote' };

type Kept = Commitment & { name: string };
type Undo =
  | { contact: Contact }
  | { commitmentId: string; eventId: string }
  | { interaction: Interaction }
  | { clock: ClockFact }
  | { stays: Contact; goes: Contact; moved: string[] };

export class PureMachine implements Machine {
  readonly steps = 5;
  private readonly contacts = new Map<string, Contact>();
  private readonly promises = new Map<string, Kept>();
  /** Those open of people followed up with, as the store finds them by its index. */
  private open: Kept[] = [];
  private readonly marks = new Set<string>();
  private readonly interactions: Interaction[] = [];
  private readonly clocks: ClockFact[] = [];
  private mailToldAt: Millis | null = null;
  /** Who waits by these settings; empty where a fact has changed. */
  private waiting: { settings: Settings; people: WaitingPerson[] } | null = null;
  private readonly screen = new Map<string, string[]>();
  private next: Millis | null = null;
  private made = 0;

  constructor(private readonly engine: Engine = ENGINE) {}

  private readonly done: Look[] = [];
  private killedAfter = Number.POSITIVE_INFINITY;

  async start(): Promise<void> {}

  end(): void {}

  killAfter(steps: number): void {
    this.killedAfter = steps;
  }

  async meet(name: string, now: Millis): Promise<string> {
    const id = `c${++this.made}`;
    this.contacts.set(id, contact({ id, name, followedAt: now }));
    return id;
  }

  async follow(person: Person, now: Millis): Promise<Undo> {
    return this.setContact(person, { followedAt: now });
  }

  async unfollow(person: Person): Promise<Undo> {
    return this.setContact(person, { followedAt: null });
  }

  async refuse(person: Person, now: Millis): Promise<Undo> {
    return this.setContact(person, { permission: { state: 'refused', at: now, words: '' } });
  }

  async forget(person: Person): Promise<Undo> {
    const before = this.contact(person.id);
    this.contacts.delete(person.id);
    this.index(person.id);
    return { contact: before };
  }

  async join(one: Person, other: Person): Promise<{ undo: Undo; staysId: string }> {
    const [stays, goes] = [this.contact(one.id), this.contact(other.id)];
    const all = [...this.promises.values(), ...this.interactions, ...this.clocks];
    const moved = all.filter(({ contactId }) => contactId === goes.id).map(({ id }) => id);
    const since = [stays.followedAt, goes.followedAt].filter((at) => at !== null);
    const followedAt = since.length > 0 ? Math.min(...since) : null;
    const permission = goes.permission.state === 'refused' ? goes.permission : stays.permission;
    this.contacts.set(stays.id, { ...stays, followedAt, permission });
    this.contacts.set(goes.id, { ...goes, mergedInto: stays.id });
    this.give(moved, stays);
    return { undo: { stays, goes, moved }, staysId: stays.id };
  }

  async promise({ person, by, meeting, appointment, prepared, due }: NewFact, now: Millis): Promise<string> {
    const id = `p${++this.made}`;
    const fields = { id, contactId: person.id, by, due, kind: meeting ? ('meeting' as const) : ('act' as const) };
    const said = { at: now, quote: '', url: null, key: null };
    const text = appointment ? TEXTS.yes : TEXTS.no;
    this.promises.set(id, {
      ...promise({ ...fields, text, said, prepNote: prepared ? 'price for 40' : '' }),
      name: person.name,
    });
    this.index(person.id);
    return id;
  }

  async change(factId: string, change: Change, now: Millis): Promise<Undo> {
    const eventId = `e${++this.made}`;
    const facts = { id: eventId, at: now };
    if (change.kind === 'moved') this.append(factId, { ...facts, ...change, from: null });
    else if (change.kind === 'kept') this.append(factId, { ...facts, kind: 'kept', on: null });
    else this.append(factId, { ...facts, ...change } as CommitmentEvent);
    return { commitmentId: factId, eventId };
  }

  async undo(undo: unknown, now: Millis): Promise<boolean> {
    const back = undo as Undo;
    this.waiting = null;
    if ('contact' in back) {
      this.contacts.set(back.contact.id, back.contact);
      this.index(back.contact.id);
    } else if ('stays' in back) {
      for (const one of [back.stays, back.goes]) this.contacts.set(one.id, one);
      this.give(back.moved, back.goes);
      this.index(back.stays.id);
    } else if ('interaction' in back) {
      this.interactions.splice(this.interactions.indexOf(back.interaction), 1);
    } else if ('clock' in back) {
      this.clocks.splice(this.clocks.indexOf(back.clock), 1);
    } else this.append(back.commitmentId, { id: `e${++this.made}`, at: now, kind: 'undone', eventId: back.eventId });
    return true;
  }

  async called(person: Person, at: Millis, now: Millis): Promise<{ id: string; undo: Undo }> {
    return this.log(person, at, { direction: 'in' }, now);
  }

  async call(person: Person, isReached: boolean, now: Millis): Promise<Undo> {
    const outcome = isReached ? 'reached' : 'no-answer';
    return this.log(person, now, { outcome, attempt: !isReached }, now).undo;
  }

  async wrote(person: Person, at: Millis, now: Millis): Promise<string> {
    const key = `gmail:${++this.made}`;
    this.row(person, 'row-in', key, at, now);
    return key;
  }

  async answeredElsewhere({ id, person }: Wait, now: Millis): Promise<void> {
    this.row(person, 'row-out', id, now, now);
  }

  async noAnswerNeeded({ id, person }: Wait, now: Millis): Promise<Undo> {
    return { clock: this.row(person, 'no-answer-needed', id, now, now) };
  }

  async set(): Promise<void> {}

  async wake(settings: Settings, now: Millis, _by: Starter): Promise<void> {
    const killedAfter = this.killedAfter;
    this.killedAfter = Number.POSITIVE_INFINITY;
    this.done.push(this.look(settings, now, killedAfter));
  }

  looks(): Look[] {
    return this.done.splice(0);
  }

  private look(settings: Settings, now: Millis, killedAfter: number): Look {
    const waiting = this.waitingBy(settings, now);
    const facts = { commitments: this.open, marks: this.marks, waiting, mailToldAt: this.mailToldAt };
    const { show, nextAt } = this.engine.remindersFor(facts, settings, now);
    const look: Look = { shown: [], cleared: [], died: true };
    let steps = 0;
    for (const { id, markIds } of show) {
      if (steps++ === killedAfter) return look;
      this.screen.set(id, markIds);
      look.shown.push({ id, things: thingsOf(markIds) });
      if (steps++ === killedAfter) return look;
      this.mark(markIds, now);
      for (const [other, told] of this.screen) {
        if (other === id || !told.some((markId) => markIds.includes(markId))) continue;
        this.screen.delete(other);
        look.cleared.push(other);
      }
    }
    this.clear(settings, now, look);
    if (steps++ === killedAfter) return look;
    const { hiddenUntil } = settings;
    const moments = [nextAt, hiddenUntil !== null && hiddenUntil > now ? hiddenUntil : null];
    const next = Math.min(...moments.map((moment) => moment ?? Number.POSITIVE_INFINITY));
    this.next = next === Number.POSITIVE_INFINITY ? null : Math.max(next, now + NEVER_EARLIER);
    return { ...look, died: false };
  }

  alarm(): Millis | null {
    return this.next;
  }

  fired(): void {
    this.next = null;
  }

  standing(): string[] {
    return [...this.screen.keys()];
  }

  async close(id: string, now: Millis): Promise<void> {
    const unknown = (this.screen.get(id) ?? []).filter((markId) => !this.marks.has(markId));
    this.mark(unknown, now);
    this.screen.delete(id);
  }

  quit(): void {
    this.screen.clear();
  }

  /** While hidden nothing stands, and what stood is to be told again. */
  private clear({ hiddenUntil }: Settings, now: Millis, look: Look): void {
    if (hiddenUntil === null || now >= hiddenUntil) return;
    for (const [id, markIds] of this.screen) {
      for (const markId of markIds) this.forgetTold(markId);
      if (markIds.includes(MAIL_TOLD)) this.mailToldAt = null;
      look.cleared.push(id);
    }
    this.screen.clear();
  }

  private mark(markIds: readonly string[], now: Millis): void {
    for (const markId of markIds) this.marks.add(markId);
    if (markIds.includes(MAIL_TOLD)) this.mailToldAt = now;
  }

  /** Who waits or will, by these settings: worked out once, as the store's index is; of those to come the one before, too. */
  private waitingBy(settings: Settings, now: Millis): WaitingPerson[] {
    if (this.waiting?.settings !== settings) {
      const people = [...this.contacts.values()].flatMap((one) => this.waitingAt(one, END, settings));
      this.waiting = { settings, people };
    }
    return this.waiting.people.flatMap((person) => {
      const one = person.since > now ? this.contacts.get(person.contactId) : undefined;
      return [...(one ? this.waitingAt(one, now, settings) : []), person];
    });
  }

  private waitingAt(one: Contact, now: Millis, settings: Settings): WaitingPerson[] {
    const theirs = ({ contactId }: { contactId: string }) => contactId === one.id;
    const interactions = this.interactions.filter(theirs);
    const clocks = this.clocks.filter(theirs);
    if (!this.engine.isFollowedUp(one) || interactions.length + clocks.length === 0) return [];
    const facts = { contact: one, handles: [], interactions, commitments: [], clocks };
    const waiting = this.engine.waitingAt(facts, now, settings);
    return waiting ? [{ ...waiting, name: one.name }] : [];
  }

  private log(person: Person, at: Millis, fields: Partial<Interaction>, now: Millis): { id: string; undo: Undo } {
    const base = interaction(new Date(at).toISOString(), { channel: 'phone', addedAt: now, ...fields });
    const id = `hand:${++this.made}`;
    const one = { ...base, key: id, contactId: person.id, id: `${id} ${person.id}` };
    this.interactions.push(one);
    this.waiting = null;
    return { id, undo: { interaction: one } };
  }

  private row(person: Person, kind: ClockFact['kind'], key: string, at: Millis, now: Millis): ClockFact {
    const id = `${kind}|${key}`;
    const row = { id, contactId: person.id, kind, at, seenAt: now, threadId: key, key, about: '', who: '' };
    this.clocks.push(row);
    this.waiting = null;
    return row;
  }

  /** Under whosever name it was told: entries may have become one since. */
  private forgetTold(markId: string): void {
    const [kind, key, , n] = markId.split('|');
    for (const mark of this.marks) {
      const [first, second, , fourth] = mark.split('|');
      if (mark === markId || (kind === 'wait' && first === 'wait' && second === key && fourth === n))
        this.marks.delete(mark);
    }
  }

  private append(id: string, event: CommitmentEvent): void {
    const one = this.promises.get(id);
    if (!one) throw new Error(`No such promise: ${id}`);
    this.promises.set(id, { ...one, events: [...one.events, event] });
    this.index(one.contactId);
  }

  private setContact({ id }: Person, fields: Partial<Contact>): Undo {
    const before = this.contact(id);
    this.contacts.set(id, { ...before, ...fields });
    this.index(id);
    return { contact: before };
  }

  private contact(id: string): Contact {
    const one = this.contacts.get(id);
    if (!one) throw new Error(`No such person: ${id}`);
    return one;
  }

  private give(ids: string[], { id, name }: Contact): void {
    for (const one of [...this.interactions, ...this.clocks]) if (ids.includes(one.id)) one.contactId = id;
    this.passMarks(ids, id);
    for (const promiseId of ids) {
      const one = this.promises.get(promiseId);
      if (!one) continue;
      this.promises.set(promiseId, { ...one, contactId: id, name });
      this.index(one.contactId);
    }
    this.index(id);
  }

  /** That these wait was told: it is so under another's name, too. */
  private passMarks(ids: string[], contactId: string): void {
    for (const markId of this.marks) {
      const [first, key, , n] = markId.split('|');
      const isOf = ids.some((id) => id === `${key} ${contactId}` || id.startsWith(`${key} `) || id.endsWith(`|${key}`));
      if (first === 'wait' && isOf) this.marks.add(`wait|${key}|${contactId}|${n}`);
    }
  }

  private index(contactId: string): void {
    this.waiting = null;
    const person = this.contacts.get(contactId);
    const followed = person !== undefined && this.engine.isFollowedUp(person);
    this.open = this.open.filter((one) => one.contactId !== contactId);
    if (!followed) return;
    for (const one of this.promises.values()) {
      if (one.contactId === contactId && this.engine.isOpen(one)) this.open.push(one);
    }
  }
}
