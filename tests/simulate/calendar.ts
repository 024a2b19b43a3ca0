/**
 * The judge's own clock and calendar, from the platform's `Intl` alone: nothing of `lib/days` is used, so that our
 * arithmetic is not its own witness. Days are counted from 1970-01-01.
 */
import type { Day, Millis, Settings } from '@/lib/model';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST = Date.UTC(2010, 0, 1);
const LAST = Date.UTC(2032, 0, 1);
/** No zone has changed its clock twice within so short a time in these years. */
const STEP = 5 * DAY;
/** Beyond so many days nobody is taken to have no work day at all. */
const LONGEST = 800;

/** A zone's clock: since when it is how far ahead of UTC. */
export class Clock {
  private readonly since: Millis[] = [Number.NEGATIVE_INFINITY];
  private readonly ahead: Millis[] = [];
  private last = 0;

  constructor(zone: string) {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    const read = (at: Millis) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`) - at;
    this.ahead.push(read(FIRST));
    for (let at = FIRST; at < LAST; at += STEP) {
      const [before, after] = [read(at), read(at + STEP)];
      if (before === after) continue;
      let [low, high] = [at, at + STEP];
      while (high - low > MINUTE) {
        const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
        if (read(middle) === before) low = middle;
        else high = middle;
      }
      this.since.push(high);
      this.ahead.push(after);
    }
  }

  /** When the clock is changed next after a moment. */
  nextChange(at: Millis): Millis {
    return this.since[this.span(at) + 1] ?? Number.POSITIVE_INFINITY;
  }

  /** What the wall shows: the day, and the minutes since midnight. */
  wall(at: Millis): { day: number; minute: number } {
    const local = at + (this.ahead[this.span(at)] ?? 0);
    const day = Math.floor(local / DAY);
    return { day, minute: Math.floor((local - day * DAY) / MINUTE) };
  }

  /** The first moment at which the wall shows this day and minute, or has passed them. */
  moment(day: number, minute: number): Millis {
    const wanted = day * DAY + minute * MINUTE;
    let n = Math.max(0, this.span(wanted) - 2);
    for (; ; n++) {
      const at = Math.max(wanted - (this.ahead[n] ?? 0), this.since[n] ?? Number.NEGATIVE_INFINITY);
      if (at < (this.since[n + 1] ?? Number.POSITIVE_INFINITY)) return at;
    }
  }

  private span(at: Millis): number {
    let n = this.last;
    while (at < (this.since[n] ?? 0)) n--;
    while (n + 1 < this.since.length && at >= (this.since[n + 1] ?? 0)) n++;
    this.last = n;
    return n;
  }
}

const clocks = new Map<string, Clock>();

/** The clock of a zone, made once. */
export function clockOf(zone: string): Clock {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Clock(zone);
    clocks.set(zone, clock);
  }
  return clock;
}

/** A day as its number. */
export function numberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** A day's number as it is written. */
export function dayOf(number: number): Day {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** A user's days: which of them are worked on, not off and not away, and when. */
export class Calendar {
  readonly clock: Clock;
  private readonly off: Set<number>;

  constructor(private readonly settings: Settings) {
    this.clock = clockOf(settings.timeZone);
    this.off = new Set(settings.daysOff.map(numberOf));
    for (const { from, until } of settings.away)
      for (let day = numberOf(from); day < numberOf(until); day++) this.off.add(day);
  }

  today(at: Millis): number {
    return this.clock.wall(at).day;
  }

  /** Worked on, not off, and there at all: Apia had no 30 December 2011. */
  isWorked(day: number): boolean {
    const weekday = ((day + 3) % 7) + 1;
    if (!this.settings.workDays.includes(weekday) || this.off.has(day)) return false;
    return this.clock.moment(day, 0) < this.clock.moment(day + 1, 0);
  }

  after(day: number): number {
    return this.seek(day, 1);
  }

  before(day: number): number {
    return this.seek(day, -1);
  }

  starts(day: number): Millis {
    return this.clock.moment(day, this.settings.workStart);
  }

  ends(day: number): Millis {
    return this.clock.moment(day, this.settings.workEnd);
  }

  private seek(day: number, step: 1 | -1): number {
    for (let n = 1; n < LONGEST; n++) if (this.isWorked(day + n * step)) return day + n * step;
    throw new Error('A user without any work day.');
  }
}
