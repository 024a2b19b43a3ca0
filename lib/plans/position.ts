/** Where somebody stands in their plan, worked out from the touches (product.md, section 5). */
import { holding } from '@/lib/commitments';
import { addDays, addWorkDays, localDay, localMinute } from '@/lib/days';
import { channelFor, isAsStrong, isCall, reachableAt, reachableSince } from '@/lib/method/channels';
import { isReach, isTheirWord, isTry, type Method, type MethodFacts } from '@/lib/method/facts';
import type { Channel, Commitment, Contact, Day, Interaction, Millis, Step } from '@/lib/model';
import { roundStart } from '@/lib/touches';
import { type CurrentPlan, planOf } from './family';
import { CADENCE_DAYS, templateOf } from './templates';

/** A step that was used up: when it was due, when it was done, and by what. */
export interface DoneStep {
  step: Step;
  due: Day;
  on: Day;
  by: 'touch' | 'attempts';
}

export interface Position {
  plan: CurrentPlan;
  done: DoneStep[];
  /** The step that comes next; null when all are used up. */
  next: Step | null;
  /** When `next` is due by its gap; a step not done moves on from there, but this stays. */
  due: Day | null;
  /** What the gap counts from. */
  base: { day: Day; was: 'start' | 'touch' | 'word' | 'attempts' };
  /** Calls tried for `next` that reached nobody. */
  tries: Interaction[];
  /** Touch days after the steps were used up: the kinds of nurture rotate with them. */
  beyond: number;
}

/** Two tries at less than this from the same hour of the clock are at one hour. */
const ANOTHER_HOUR = 60;
/** The referral is asked for after so many kept promises (article 001, row 8). */
const ENOUGH_KEPT = 3;

/** Where a person stands; null where nothing is planned (asleep, joined, the wrong person). */
export function positionOf(facts: MethodFacts, settings: Method): Position | null {
  const { contact } = facts;
  const plan = planOf(contact, settings);
  if (!plan || contact.followedAt === null || contact.mergedInto !== null) return null;
  const startsAt = startOf(plan, contact, facts.interactions);
  const walk = new Walk(facts, plan, localDay(startsAt, settings.timeZone), settings);
  for (const one of eventsSince(startsAt, plan, facts.interactions, settings)) walk.take(one);
  return walk.position();
}

function startOf(plan: CurrentPlan, contact: Contact, interactions: readonly Interaction[]): Millis {
  if (plan.startedAt !== null) return plan.startedAt;
  return roundStart(contact, interactions) ?? contact.createdAt;
}

/** After a sale was won or lost only what came later counts; a round begins with its whole day. */
function eventsSince(
  startsAt: Millis,
  { family }: CurrentPlan,
  interactions: readonly Interaction[],
  { timeZone }: Method,
): Interaction[] {
  const firstDay = localDay(startsAt, timeZone);
  const isIn = ({ at }: Interaction) =>
    family === 'after-sale' || family === 'crashed' ? at > startsAt : localDay(at, timeZone) >= firstDay;
  return interactions
    .filter((one) => (isReach(one) || isTheirWord(one) || isTry(one)) && isIn(one))
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

class Walk {
  private at = 0;
  private done: DoneStep[] = [];
  private tries: Interaction[] = [];
  private beyondDays = new Set<Day>();
  private usedOn: Day | null = null;
  private base: Position['base'];
  private readonly since: ReadonlyMap<Channel, Millis>;
  private readonly kept: Millis[];

  constructor(
    facts: MethodFacts,
    private readonly plan: CurrentPlan,
    startDay: Day,
    private readonly settings: Method,
  ) {
    this.base = { day: startDay, was: 'start' };
    this.since = reachableSince(facts);
    this.kept = keptTimes(facts.commitments);
  }

  take(one: Interaction): void {
    const day = localDay(one.at, this.settings.timeZone);
    const step = this.stepAt(one.at);
    if (isTheirWord(one)) this.base = { day, was: 'word' };
    else if (isTry(one)) this.takeTry(one, day, step);
    else this.takeTouch(one, day, step);
  }

  position(): Position {
    const next = this.stepAt(Number.POSITIVE_INFINITY);
    const { plan, done, base } = this;
    return {
      plan,
      done,
      next,
      due: next && this.dueOf(next),
      base,
      tries: next ? this.tries : [],
      beyond: this.beyondDays.size,
    };
  }

  /** The step that stands at a moment; one that wants three kept promises is passed over before they are. */
  private stepAt(moment: Millis): Step | null {
    const kept = this.kept.filter((keptAt) => keptAt <= moment).length;
    return this.plan.steps.slice(this.at).find(({ afterThreeKept }) => !afterThreeKept || kept >= ENOUGH_KEPT) ?? null;
  }

  /** A day is one touch: it uses up one step at most, by its channel or a stronger one. */
  private takeTouch(one: Interaction, day: Day, step: Step | null): void {
    if (!step) {
      if (day !== this.usedOn) this.beyondDays.add(day);
    } else if (day !== this.usedOn && this.uses(one, step)) {
      this.finish(step, day, 'touch');
    }
    this.base = { day, was: 'touch' };
  }

  private takeTry(one: Interaction, day: Day, step: Step | null): void {
    if (!step || !isCall(one.channel) || !isCall(this.channelOf(step, one.at)) || day === this.usedOn) return;
    const second = this.tries.some((first) => isAnotherTry(first, one, this.settings.timeZone));
    if (!second) {
      this.tries.push(one);
      return;
    }
    this.finish(step, day, 'attempts');
    this.base = { day, was: 'attempts' };
  }

  private finish(step: Step, day: Day, by: DoneStep['by']): void {
    this.done.push({ step, due: this.dueOf(step), on: day, by });
    this.at = this.plan.steps.indexOf(step) + 1;
    this.tries = [];
    this.usedOn = day;
  }

  private uses({ channel, at }: Interaction, step: Step): boolean {
    return channel === step.or || isAsStrong(channel, this.channelOf(step, at), this.settings);
  }

  /** The step's channel as it could be used at that moment. */
  private channelOf(step: Step, at: Millis): Channel {
    return channelFor(step, reachableAt(this.since, at), this.settings);
  }

  private dueOf({ gapDays }: Step): Day {
    return addWorkDays(this.base.day, gapDays, this.settings);
  }
}

/** On another day, at another hour of the clock. */
function isAnotherTry(first: Interaction, second: Interaction, zone: string): boolean {
  if (localDay(first.at, zone) === localDay(second.at, zone)) return false;
  const apart = Math.abs(localMinute(first.at, zone) - localMinute(second.at, zone));
  return Math.min(apart, 24 * 60 - apart) >= ANOTHER_HOUR;
}

/** When the user kept each promise of theirs to this person, for good. */
export function keptTimes(commitments: readonly Commitment[]): Millis[] {
  return commitments.flatMap((commitment) => {
    if (commitment.by !== 'me') return [];
    const end = holding(commitment).findLast(({ kind }) => kind === 'kept' || kind === 'broken' || kind === 'removed');
    return end?.kind === 'kept' ? [end.at] : [];
  });
}

/**
 * Beyond the steps, and in nurture: the kind that comes next in the rotation, and its day by the person's cadence.
 * Every touch moves it on, so that no kind comes twice running (article 003, rows 21 and 24).
 */
export function rotation(
  { plan, base, beyond }: Position,
  contact: Contact,
  settings: Method,
): { step: Step; due: Day } {
  const template = plan.family === 'nurture' ? plan.template : templateOf('nurture', settings);
  const kinds = template?.steps ?? [];
  const step = kinds[beyond % kinds.length] as Step;
  return { step, due: addDays(base.day, contact.cadenceDays ?? step.gapDays ?? CADENCE_DAYS) };
}
