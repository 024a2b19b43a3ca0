/**
 * One user's two years: promises made, moved and settled, the browser closed for days, the clock set back and forward, the
 * user travelling, the worker killed. It steps from one moment that matters to the next.
 */
import type { Millis, Settings } from '@/lib/model';
import { actAt } from './acts';
import { type Dice, dice } from './dice';
import { Judge } from './judge';
import type { Machine, Starter } from './machine';
import { randomSettings, travelled } from './people';
import type { Fact, Person } from './truth';
import type { Talks } from './waits';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** São Paulo still changes its clock in 2017, Apia skips a day in 2011 and changes its clock until 2021. */
const STARTS = ['2011-01-03', '2017-06-01', '2020-02-01', '2026-01-05'];
const ALARM_LATE = MINUTE;
const SAFETY = 30 * MINUTE;
/** An alarm in order is late by a minute at the most; without it the half-hourly one comes. */
const IN_ORDER = 2 * MINUTE;
const FALLEN_BACK = SAFETY + 2 * MINUTE;

export interface World {
  /** By a clock that nobody sets. */
  time: Millis;
  /** How far the machine's clock is ahead of it. */
  drift: Millis;
  runs: boolean;
  settings: Settings;
  people: Person[];
  facts: Fact[];
  talks: Talks;
  dice: Dice;
  judge: Judge;
}

/** What kind of user: how the browser is used, and what befalls the machine. */
interface Habits {
  open: [Millis, Millis];
  closed: [Millis, Millis];
  acts: Millis;
  travels: boolean;
  clockMoves: boolean;
  kills: number;
  losesAlarms: number;
}

export interface Verdict {
  judge: Judge;
  promises: number;
}

/** Lives two years (or `days`); what went wrong stands in the judge's counts. */
export async function live(seed: number, machine: Machine, kills: number, days = 730): Promise<Verdict> {
  const chance = dice(seed);
  const start = Date.parse(chance.pick(STARTS)) + chance.below(DAY);
  const facts: Fact[] = [];
  const talks: Talks = { waits: [], answers: [] };
  const world: World = {
    time: start,
    drift: 0,
    runs: true,
    settings: randomSettings(chance, start),
    people: [],
    facts,
    talks,
    dice: chance,
    judge: new Judge(facts, talks),
  };
  const life = new Life(world, machine, habits(chance, kills));
  try {
    await life.run(start + days * DAY);
  } finally {
    machine.end();
  }
  return { judge: world.judge, promises: world.facts.length };
}

function habits({ chance, pick, between }: Dice, kills: number): Habits {
  const [open, closed] = pick<[Habits['open'], Habits['closed']]>([
    [
      [3 * DAY, 40 * DAY],
      [HOUR, 2 * DAY],
    ],
    [
      [2 * HOUR, 12 * HOUR],
      [8 * HOUR, 5 * DAY],
    ],
    [
      [20 * MINUTE, 3 * DAY],
      [MINUTE, 16 * DAY],
    ],
  ]);
  return {
    open,
    closed,
    acts: between(4, 16) * DAY,
    travels: chance(0.5),
    clockMoves: chance(0.4),
    kills: chance(0.8) ? kills : 0,
    losesAlarms: chance(0.3) ? 0.2 : 0,
  };
}

class Life {
  private nextAct: Millis;
  private nextTurn: Millis;
  private nextClock: Millis;
  private nextFlight: Millis;
  /** When the worker is started next beside all that: by the exact alarm if it is not lost, or by the half-hourly one. */
  private nextLook: Millis = Number.POSITIVE_INFINITY;
  private late = IN_ORDER;

  constructor(
    private readonly world: World,
    private readonly machine: Machine,
    private readonly habits: Habits,
  ) {
    this.nextAct = world.time + HOUR;
    this.nextTurn = world.time + this.within(habits.open);
    this.nextClock = habits.clockMoves ? this.soon(90 * DAY) : Number.POSITIVE_INFINITY;
    this.nextFlight = habits.travels ? this.soon(60 * DAY) : Number.POSITIVE_INFINITY;
  }

  async run(end: Millis): Promise<void> {
    const { world } = this;
    await this.machine.start(world.settings, this.now());
    await this.look('browser');
    for (;;) {
      const whileRunning = world.runs ? [this.nextAct, this.nextLook, this.nextFlight] : [];
      const next = Math.min(this.nextTurn, this.nextClock, end, ...whileRunning);
      const until = Math.max(next, world.time);
      if (world.runs) this.world.judge.passed(this.now(), until + world.drift, this.late, world.settings);
      world.time = until;
      if (until >= end) return;
      await this.happen(next);
    }
  }

  private async happen(moment: Millis): Promise<void> {
    if (moment === this.nextTurn) return this.turn();
    if (moment === this.nextClock) return this.setClock();
    if (moment === this.nextFlight) return this.fly();
    if (moment === this.nextAct) return this.act();
    const alarm = this.machine.alarm();
    if (alarm === null || alarm > this.now()) return this.look('half-hourly');
    this.machine.fired();
    return this.look('exact');
  }

  /** The browser is opened or closed. */
  private async turn(): Promise<void> {
    const { world, habits } = this;
    world.runs = !world.runs;
    this.nextTurn = world.time + this.within(world.runs ? habits.open : habits.closed);
    if (world.runs) return this.look('browser');
    this.machine.quit();
    this.world.judge.quit();
  }

  /** The clock is set wrong, or right again. Alarms run on: the half-hourly one is the first to see it. */
  private setClock(): void {
    const { world } = this;
    const { pick, between, chance } = world.dice;
    const isRight = Math.abs(world.drift) < 5 * MINUTE;
    const wrong = pick([1, -1]) * pick([between(1, 180) * MINUTE, between(1, 5) * DAY, between(20, 400) * DAY]);
    const before = world.drift;
    world.drift = isRight ? wrong : chance(0.5) ? 0 : between(-120, 120) * SECOND;
    world.judge.clockSet(world.drift - before, this.now());
    this.nextClock = isRight ? world.time + between(1, 200) * HOUR : this.soon(90 * DAY);
    this.fallBack();
  }

  /** The user is somewhere else, and says so. */
  private async fly(): Promise<void> {
    this.nextFlight = this.soon(60 * DAY);
    await this.set(travelled(this.world.settings, this.world.dice));
  }

  private async act(): Promise<void> {
    const { world, machine } = this;
    const { dice } = world;
    this.nextAct = world.time + (dice.chance(0.3) ? dice.below(2 * HOUR) : this.rest(this.habits.acts));
    this.perhapsKill();
    const changes = await actAt(world, machine, this.now());
    if (changes) return this.set(changes);
    return this.look('change');
  }

  private async set(changes: Partial<Settings>): Promise<void> {
    const { world } = this;
    world.settings = { ...world.settings, ...changes };
    await this.machine.set(world.settings, changes, this.now());
    return this.look('change');
  }

  /** The worker is started, and perhaps killed; the user may close what stands. */
  private async look(by: Starter): Promise<void> {
    const { world, machine } = this;
    const { judge } = world;
    const { chance, below, pick } = world.dice;
    if (by !== 'change') this.perhapsKill();
    await machine.wake(world.settings, this.now(), by);
    const lived = judge.looked(machine.looks(), this.now(), world.settings);
    if (lived) judge.isDone(this.now(), world.settings);
    const standing = machine.standing();
    if (standing.length > 0 && chance(0.3)) {
      const id = pick(standing);
      judge.closed(id);
      await machine.close(id, this.now());
      judge.looked(machine.looks(), this.now(), world.settings);
    }
    if (!lived) return this.fallBack();
    const alarm = machine.alarm();
    this.late = IN_ORDER;
    if (alarm === null) this.nextLook = Number.POSITIVE_INFINITY;
    else {
      this.nextLook = Math.max(alarm - world.drift, world.time) + below(ALARM_LATE);
      if (chance(this.habits.losesAlarms)) {
        this.nextLook += below(SAFETY);
        this.late = FALLEN_BACK;
      }
    }
  }

  private perhapsKill(): void {
    const { chance, below } = this.world.dice;
    if (chance(this.habits.kills)) this.machine.killAfter(below(this.machine.steps));
  }

  /** The exact alarm is not to be counted on: within half an hour the other one comes. */
  private fallBack(): void {
    this.nextLook = this.world.time + this.world.dice.between(1, SAFETY);
    this.late = FALLEN_BACK;
  }

  private now(): Millis {
    return this.world.time + this.world.drift;
  }

  private within([least, most]: [Millis, Millis]): Millis {
    return this.world.dice.between(least, most);
  }

  private soon(mean: Millis): Millis {
    return this.world.time + this.rest(mean);
  }

  private rest(mean: Millis): Millis {
    return Math.ceil(-Math.log(1 - this.world.dice.roll()) * mean) + 1;
  }
}
