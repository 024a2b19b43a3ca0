/** Watches one life and counts what went wrong. It knows what really is, and sees of Kept only what stands on the screen. */
import type { Day, Millis, Settings } from '@/lib/model';
import { dayOf } from './calendar';
import { THE_DAY } from './marks';
import { calendarOf, type Expected, expectedOf, isOpenFor, isSilent } from './rules';
import { type Fact, isFollowed, type State } from './truth';
import { expectedOfWait, type Talks, type Wait, waitOf } from './waits';

/** What is counted, each in the words it is printed in. */
export const WRONGS = ['lost', 'doubled', 'wrong day', 'quiet', 'refused', 'settled'] as const;
export type Wrong = (typeof WRONGS)[number];

/** One notification: its id, and what it tells. */
export interface Shown {
  id: string;
  things: { factId: string; kind: string }[];
}

/** What the worker did at one look. */
export interface Look {
  shown: Shown[];
  /** Notifications that were taken off the screen. */
  cleared: string[];
  /** It was killed on the way. */
  died: boolean;
}

interface Telling {
  id: string;
  /** The worker was killed right after it: it may have had no time to note that it was told. */
  unsure: boolean;
  stands: boolean;
}

const HOUR = 60 * 60_000;
const WEEKS = 20 * 24 * HOUR;

export class Judge {
  readonly counts = Object.fromEntries(WRONGS.map((wrong) => [wrong, 0])) as Record<Wrong, number>;
  /** The first few, in words. */
  readonly examples: string[] = [];
  told = 0;
  killed = 0;
  /** Did the worker live to the end of its last time? */
  private lived = true;
  private readonly tellings = new Map<string, Telling>();
  private readonly missed = new Set<string>();
  /** What is told again under another id while the former stands: by the end of the look that one must be gone. */
  private readonly rivals = new Map<string, string>();
  private readonly known = new WeakMap<State, { settings: Settings; expected: Expected[] }>();

  /** When somebody who waits was told of last, and when people who wrote were. */
  private waitToldAt = Number.NEGATIVE_INFINITY;
  private mailToldAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly facts: readonly Fact[],
    private readonly talks: Talks,
  ) {}

  /** The worker has looked, perhaps several times or not at all; answers whether it lived to the end of its last time. */
  looked(looks: readonly Look[], now: Millis, settings: Settings): boolean {
    for (const look of looks) {
      this.lived = !look.died;
      if (look.died) this.killed++;
      this.see(look, now, settings);
    }
    return this.lived;
  }

  /** The worker is done at this moment: nothing may be missing. */
  isDone(now: Millis, settings: Settings): void {
    if (isSilent(now, settings)) return;
    this.each(now, settings, (expected) => {
      if (expected.from <= now && now < expected.until) this.miss(expected, now, settings);
    });
  }

  /** The browser ran from one moment to another and the worker did not look, though its alarm may be late only by so much. */
  passed(from: Millis, to: Millis, late: Millis, settings: Settings): void {
    if (to - from <= late) return;
    this.each(to, settings, (expected) => {
      const [start, end] = [Math.max(expected.from, from), Math.min(expected.until, to)];
      if (end - start > late && isOpenFor(late, start, end, settings)) this.miss(expected, start, settings);
    });
  }

  /** The user has closed a notification: they have read it. */
  closed(id: string): void {
    for (const telling of this.standing(id)) {
      telling.stands = false;
      telling.unsure = false;
    }
  }

  /** The clock was set by so much: the hour of the mail begins anew; by weeks, and a day that comes again is another one. */
  clockSet(by: Millis, now: Millis): void {
    this.waitToldAt = Math.min(this.waitToldAt, now) + HOUR;
    this.mailToldAt = Number.NEGATIVE_INFINITY;
    if (Math.abs(by) < WEEKS) return;
    for (const key of this.tellings.keys()) if (key.startsWith(`${THE_DAY}|`)) this.tellings.delete(key);
  }

  /** The browser was closed: nothing stands any more. What came up in its last moment may come again. */
  quit(): void {
    for (const telling of this.tellings.values()) telling.stands = false;
    this.rivals.clear();
  }

  private see({ shown, cleared, died }: Look, now: Millis, settings: Settings): void {
    this.seeHours(shown, died, now, settings);
    for (const [n, one] of shown.entries()) this.show(one, died && n === shown.length - 1, now, settings);
    const isHidden = settings.hiddenUntil !== null && now < settings.hiddenUntil;
    for (const id of cleared) this.takeAway(id, isHidden);
    if (died) return;
    for (const [key, id] of this.rivals) this.wrong('doubled', `${key} stands as ${id} as well`, now, settings);
    this.rivals.clear();
  }

  /** People who wrote are told of all together, and not again within the hour. */
  private seeHours(shown: readonly Shown[], died: boolean, now: Millis, settings: Settings): void {
    const waitsIn = (some: readonly Shown[]) => {
      const told = some.flatMap(({ things }) => things.map(({ factId }) => factId));
      return this.talks.waits.filter(({ id }) => told.includes(id));
    };
    const waits = waitsIn(shown);
    if (waits.some(({ how }) => how === 'mail')) {
      const passed = now - this.mailToldAt;
      if (passed >= 0 && passed < HOUR) this.wrong('doubled', 'mail within the hour', now, settings);
      // Killed right after it, the worker may not know.
      const sure = waitsIn(died ? shown.slice(0, -1) : shown);
      if (sure.some(({ how }) => how === 'mail')) this.mailToldAt = now;
    }
    if (waits.length > 0) this.waitToldAt = now;
  }

  private show({ id, things }: Shown, unsure: boolean, now: Millis, settings: Settings): void {
    const replaced = new Set(this.standing(id));
    for (const { factId, kind } of things) {
      this.told++;
      const what = `${kind} of ${factId}`;
      if (factId === THE_DAY) {
        this.showDay(kind, { id, unsure, stands: true }, now, settings);
        continue;
      }
      const wait = this.talks.waits.find((one) => one.id === factId);
      if (wait) {
        this.showWait(wait, kind, { id, unsure, stands: true }, now, settings);
        continue;
      }
      const fact = this.facts.find((one) => one.id === factId);
      if (isSilent(now, settings)) this.wrong('quiet', what, now, settings);
      if (!fact || !isFollowed(fact.person)) {
        this.wrong('refused', what, now, settings);
        continue;
      }
      const { state } = fact;
      if (!state.open || (state.rest && now < state.rest.until)) {
        this.wrong('settled', what, now, settings);
        continue;
      }
      const expected = this.expected(fact, settings).find((one) => one.kind === kind);
      if (!expected || now < expected.from || now >= expected.until) this.wrong('wrong day', what, now, settings);
      this.note(expected?.key ?? `${factId}|${kind}|${state.round}`, { id, unsure, stands: true }, now, settings);
    }
    for (const telling of replaced) telling.stands = false;
  }

  /** The morning's own line: on a working day, from its start, in its first half. */
  private showDay(day: Day, telling: Telling, now: Millis, settings: Settings): void {
    const calendar = calendarOf(settings);
    const today = calendar.today(now);
    const [start, end] = [calendar.starts(today), calendar.ends(today)];
    const isMorning = start <= now && now < start + (end - start) / 2;
    const what = `the line of ${day}`;
    if (isSilent(now, settings)) this.wrong('quiet', what, now, settings);
    if (day !== dayOf(today) || !calendar.isWorked(today) || !isMorning) this.wrong('wrong day', what, now, settings);
    this.note(`${THE_DAY}|${day}`, telling, now, settings);
  }

  private showWait(wait: Wait, kind: string, telling: Telling, now: Millis, settings: Settings): void {
    const what = `${kind} of ${wait.id}`;
    if (isSilent(now, settings)) this.wrong('quiet', what, now, settings);
    if (!isFollowed(wait.person)) this.wrong('refused', what, now, settings);
    else if (waitOf(wait.person, this.talks, now) !== wait) this.wrong('settled', what, now, settings);
    else {
      const expected = expectedOfWait(wait, settings).find((one) => one.kind === kind);
      if (!expected || now < expected.from) this.wrong('wrong day', what, now, settings);
    }
    this.note(`${wait.id}|${kind}`, telling, now, settings);
  }

  private note(key: string, telling: Telling, now: Millis, settings: Settings): void {
    const before = this.tellings.get(key);
    if (before && !before.unsure) this.wrong('doubled', key, now, settings);
    else if (before?.stands && before.id !== telling.id) this.rivals.set(key, before.id);
    this.tellings.set(key, telling);
  }

  private takeAway(id: string, isHidden: boolean): void {
    const gone = new Set(this.standing(id));
    for (const [key, telling] of this.tellings) {
      // What hiding takes off the screen comes back with the summary.
      if (isHidden && gone.has(telling)) {
        this.tellings.delete(key);
        this.mailToldAt = Number.NEGATIVE_INFINITY;
      }
      if (this.rivals.get(key) === id) this.rivals.delete(key);
    }
    for (const telling of gone) telling.stands = false;
  }

  private standing(id: string): Telling[] {
    return [...this.tellings.values()].filter((telling) => telling.stands && telling.id === id);
  }

  private each(now: Millis, settings: Settings, see: (expected: Expected) => void): void {
    for (const fact of this.facts) {
      if (!fact.state.open || !isFollowed(fact.person)) continue;
      for (const expected of this.expected(fact, settings)) if (!this.tellings.has(expected.key)) see(expected);
    }
    for (const person of new Set(this.talks.waits.map((wait) => wait.person))) {
      const wait = waitOf(person, this.talks, now);
      for (const expected of wait ? expectedOfWait(wait, settings) : []) {
        if (!this.tellings.has(expected.key)) see(this.afterAnHour(wait, expected));
      }
    }
  }

  /** People who wrote are told of at most once an hour. */
  private afterAnHour(wait: Wait | null, expected: Expected): Expected {
    return wait?.how === 'mail' ? { ...expected, from: Math.max(expected.from, this.waitToldAt + HOUR) } : expected;
  }

  private miss(expected: Expected, at: Millis, settings: Settings): void {
    if (this.missed.has(expected.key)) return;
    this.missed.add(expected.key);
    this.wrong('lost', expected.key, at, settings);
  }

  private expected(fact: Fact, settings: Settings): Expected[] {
    const known = this.known.get(fact.state);
    if (known?.settings === settings) return known.expected;
    const expected = expectedOf(fact, settings);
    this.known.set(fact.state, { settings, expected });
    return expected;
  }

  private wrong(wrong: Wrong, what: string, at: Millis, settings: Settings): void {
    this.counts[wrong]++;
    if (this.examples.length < 3) {
      this.examples.push(`${wrong}: ${what} at ${new Date(at).toISOString()} in ${settings.timeZone}`);
    }
  }
}
