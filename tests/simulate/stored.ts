/** Kept's own store and background, on a database in memory and a browser that is not there. */
import 'fake-indexeddb/auto';
import { EXACT, SAFETY, wake } from '@/lib/background/alarms';
import { reply } from '@/lib/background/answers';
import { closed } from '@/lib/background/notify';
import { db, type UndoRow } from '@/lib/db';
import type { Requests } from '@/lib/messages';
import type { Millis, Settings } from '@/lib/model';
import type { SeenRow } from '@/lib/sites/page';
import { saveSettings, tidy } from '@/lib/store';
import { emptyLook, watch, worker } from './browser';
import { dice } from './dice';
import type { Look } from './judge';
import type { Change, Machine, NewFact, Starter } from './machine';
import type { Person } from './truth';
import type { Wait } from './waits';

const BOX = 'robin@ourfirm.example';
const OURS = { origin: 'https://kept.invalid' };
const TEXTS = { yes: 'Call about the price', no: 'Send the quote' };
const TOO_LATE = /can no longer be undone/;
const NEVER = Number.POSITIVE_INFINITY;

export class StoreMachine implements Machine {
  readonly steps = 110;
  private readonly looked: Look[] = [];
  private now: Millis = 0;
  private made = 0;
  private starts = 0;
  private hasAsked = false;
  private killedAfter = NEVER;
  private readonly handles = new Map<string, string>();
  private readonly real = { now: Date.now, error: console.error, randomUUID: crypto.randomUUID };

  /** Chance and ids are those of the seed, so that a life can be lived again. */
  constructor(private readonly seed: number) {}

  async start(settings: Settings, now: Millis): Promise<void> {
    watch(db);
    worker.reset();
    await Promise.all(db.tables.map((table) => table.clear()));
    Date.now = () => this.now;
    const { below } = dice(this.seed);
    const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('');
    crypto.randomUUID = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
    // The background says what went wrong; that a worker was killed or a user came too late is no news.
    console.error = (...words: unknown[]) => {
      if (!worker.isDead && !words.some((word) => TOO_LATE.test(String(word)))) this.real.error(...words);
    };
    this.now = now;
    await saveSettings({ ...settings, gmail: { [BOX]: 'on' } }, now);
  }

  end(): void {
    Date.now = this.real.now;
    console.error = this.real.error;
    crypto.randomUUID = this.real.randomUUID;
  }

  killAfter(steps: number): void {
    this.killedAfter = steps;
  }

  async meet(name: string, now: Millis): Promise<string> {
    const handle = `mailto:someone${++this.made}@acme.example`;
    const { steps } = await this.done('follow', { handle, sighting: null, name, company: null }, now);
    const [id] = steps.flatMap((step) => (step.kind === 'drop' ? [step.contactId] : []));
    if (!id) throw new Error(`Nobody is followed as ${handle}.`);
    this.handles.set(id, handle);
    return id;
  }

  async follow({ id, name }: Person, now: Millis): Promise<string> {
    const handle = this.handles.get(id) ?? '';
    return (await this.done('follow', { handle, sighting: null, name, company: null }, now)).id;
  }

  async unfollow({ id }: Person, now: Millis): Promise<string> {
    return (await this.done('unfollow', { contactId: id }, now)).id;
  }

  async forget({ id }: Person, now: Millis): Promise<string> {
    return (await this.done('forget', { contactId: id }, now)).id;
  }

  async join(one: Person, other: Person, now: Millis): Promise<{ undo: string; staysId: string }> {
    const { id } = await this.done('join', { contactId: one.id, otherId: other.id, handle: null }, now);
    const row = await db.contacts.get(one.id);
    return { undo: id, staysId: row?.mergedInto ?? one.id };
  }

  async refuse({ id }: Person, now: Millis): Promise<string> {
    return (await this.done('permission', { contactId: id, state: 'refused', words: 'no more' }, now)).id;
  }

  async promise({ person, by, meeting, appointment, prepared, due }: NewFact, now: Millis): Promise<string> {
    const kind = meeting ? ('meeting' as const) : ('act' as const);
    const text = appointment ? TEXTS.yes : TEXTS.no;
    const { steps } = await this.done(
      'promise',
      { contactId: person.id, by, kind, text, due: { due }, said: null },
      now,
    );
    const [id] = steps.flatMap((step) => (step.kind === 'removeCommitment' ? [step.commitmentId] : []));
    if (!id) throw new Error('No promise is recorded.');
    if (prepared) await this.done('prepNote', { commitmentId: id, text: 'price for 40' }, now);
    return id;
  }

  async change(commitmentId: string, change: Change, now: Millis): Promise<string> {
    return (await this.changed(commitmentId, change, now)).id;
  }

  async called(person: Person, at: Millis, now: Millis): Promise<{ id: string; undo: string }> {
    const { id, steps } = await this.log(person, { direction: 'in', outcome: null, at }, now);
    const [entry] = steps.flatMap((step) => (step.kind === 'withdraw' ? step.interactionIds : []));
    return { id: entry?.split(' ')[0] ?? '', undo: id };
  }

  async call(person: Person, isReached: boolean, now: Millis): Promise<string> {
    const outcome = isReached ? 'reached' : 'no-answer';
    return (await this.log(person, { direction: 'out', outcome, at: now }, now)).id;
  }

  async wrote(person: Person, at: Millis, now: Millis): Promise<string> {
    const id = (++this.made).toString(16).padStart(16, '0');
    await this.row(person, { from: 'them', id, threadId: id, at }, now);
    return `gmail:${BOX}:${id}`;
  }

  async answeredElsewhere(wait: Wait, now: Millis): Promise<void> {
    const id = (++this.made).toString(16).padStart(16, '0');
    const threadId = wait.id.split(':')[2] ?? null;
    await this.row(wait.person, { from: 'me', id, threadId, at: now }, now);
  }

  async noAnswerNeeded({ person }: Wait, now: Millis): Promise<string> {
    return (await this.done('noAnswerNeeded', { contactId: person.id }, now)).id;
  }

  async undo(undo: unknown, now: Millis): Promise<boolean> {
    const undoId = undo as string;
    const isThere = async () => (await db.undos.get(undoId)) !== undefined;
    const wasThere = await isThere();
    try {
      await this.ask('undo', { undoId }, now, async () => wasThere && !(await isThere()));
      return true;
    } catch (problem) {
      if (TOO_LATE.test((problem as Error).message)) return false;
      throw problem;
    }
  }

  async set(_settings: Settings, changes: Partial<Settings>, now: Millis): Promise<void> {
    const { hiddenUntil } = changes;
    // Said twice it is the same.
    const never = async () => false;
    if (hiddenUntil !== undefined) await this.ask('hide', { until: hiddenUntil }, now, never);
    else await this.ask('saveSettings', changes, now, never);
  }

  async wake(_settings: Settings, now: Millis, by: Starter): Promise<void> {
    // A change has looked by itself, if it was made.
    const hasLooked = this.hasAsked;
    this.hasAsked = false;
    if (by === 'change' && hasLooked) return;
    // Every start of the worker looks, and so does the alarm; where it runs already there is the alarm alone.
    const startsAnew = (by === 'exact' || by === 'half-hourly') && ++this.starts % 4 === 0;
    await this.run(now, async () => {
      const started = wake();
      if (startsAnew) await wake();
      if (by === 'half-hourly') await tidy(now);
      await started;
    });
    if (!worker.isDead && !worker.alarms.has(SAFETY)) throw new Error('There is no half-hourly alarm.');
  }

  looks(): Look[] {
    return this.looked.splice(0);
  }

  alarm(): Millis | null {
    return worker.alarms.get(EXACT)?.scheduledTime ?? null;
  }

  fired(): void {
    worker.alarms.delete(EXACT);
  }

  standing(): string[] {
    return [...worker.screen.keys()];
  }

  async close(id: string, now: Millis): Promise<void> {
    worker.screen.delete(id);
    await this.run(now, async () => {
      const started = wake();
      await closed(id, true);
      await started;
    });
  }

  quit(): void {
    worker.screen.clear();
    worker.session.clear();
  }

  private changed(commitmentId: string, change: Change, now: Millis): Promise<UndoRow> {
    if (change.kind === 'moved') {
      return this.done('move', { commitmentId, due: { due: change.to }, told: change.told }, now);
    }
    if (change.kind === 'snoozed') return this.done('snooze', { commitmentId, until: change.until }, now);
    if (change.kind === 'removed') return this.done('removePromise', { commitmentId }, now);
    return this.done('settle', { commitmentId, as: change.kind, on: null }, now);
  }

  private log(
    { id }: Person,
    entry: Pick<Parameters<Requests['log']>[0], 'direction' | 'outcome' | 'at'>,
    now: Millis,
  ): Promise<UndoRow> {
    return this.done('log', { contactId: id, channel: 'phone', note: '', ...entry }, now);
  }

  /** One row of a list on screen; the same one seen twice is one. */
  private async row(
    { id: contactId, name }: Person,
    row: Pick<SeenRow, 'from' | 'id' | 'threadId' | 'at'>,
    now: Millis,
  ): Promise<void> {
    const people = [{ handle: this.handles.get(contactId) ?? '', name }];
    const rows = [{ ...row, people, subject: 'Quote' }];
    await this.ask('rows', { site: 'gmail', account: BOX, rows }, now, async () => false);
  }

  /** A request that leaves a way back; answers that way as it is stored. */
  protected async done<N extends keyof Requests>(
    name: N,
    data: Parameters<Requests[N]>[0],
    now: Millis,
  ): Promise<UndoRow> {
    const before = new Set(await db.undos.toCollection().primaryKeys());
    const added = async () => (await db.undos.toArray()).find(({ id }) => !before.has(id));
    await this.ask(name, data, now, async () => (await added()) !== undefined);
    const row = await added();
    if (!row) throw new Error(`${name}: no way back is stored.`);
    return row;
  }

  /** Asks as a view would, and once more if the worker was killed before it was stored. */
  private async ask<N extends keyof Requests>(
    name: N,
    data: Parameters<Requests[N]>[0],
    now: Millis,
    isStored: () => Promise<boolean>,
  ): Promise<void> {
    this.hasAsked = true;
    // A message starts the worker, and a worker that starts looks.
    const asked = async () => {
      const started = wake();
      try {
        await reply(name, data, OURS);
      } finally {
        await started;
      }
    };
    const lived = await this.run(now, asked);
    if (lived) return;
    if (!(await isStored())) await this.run(now, asked);
    // What the killed one had stored is told of by the next start, whenever that is.
    this.looked.push({ ...emptyLook(), died: true });
  }

  /** The worker runs; answers whether it lived. What was killed with it throws for a while yet, and stores nothing. */
  private async run(now: Millis, work: () => Promise<unknown>): Promise<boolean> {
    this.now = now;
    Object.assign(worker, { runs: true, isDead: false, steps: 0, killedAfter: this.killedAfter, look: emptyLook() });
    this.killedAfter = NEVER;
    try {
      await work();
    } catch (problem) {
      if (!worker.isDead) throw problem;
    } finally {
      if (worker.isDead) await rest();
      this.looked.push({ ...worker.look, died: worker.isDead });
      worker.runs = false;
    }
    return !worker.isDead;
  }
}

/** Until nothing is under way any more: a transaction of all tables waits for all others. */
async function rest(): Promise<void> {
  for (let turns = 0; turns < 3; turns++) {
    await db.transaction('rw', db.tables, async () => undefined);
    await new Promise((done) => setImmediate(done));
  }
}
