/** What a user does in a life, done to Kept and to what really is. */
import type { Due, Millis, Settings } from '@/lib/model';
import { dayOf } from './calendar';
import type { World } from './life';
import type { Change, Machine } from './machine';
import { changedSettings } from './people';
import { calendarOf } from './rules';
import { type Fact, isFollowed, type Person, type State } from './truth';
import { type Answer, type Wait, waitOf } from './waits';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NAMES = ['Ada Lovelace', 'Ben Osei', 'Chen Li', 'Dora Kowalczyk', 'Emil Brandt'];
/** A user with more open than this settles some first. */
const MOST_OPEN = 10;
let rounds = 0;

/** Something random at this moment; what it changes in the settings is answered instead of done. */
export async function actAt(world: World, machine: Machine, now: Millis): Promise<Partial<Settings> | null> {
  const { dice } = world;
  const open = world.facts.filter(({ state, person }) => state.open && isFollowed(person));
  const roll = dice.roll();
  if (roll < 0.06) return changedSettings(dice, now);
  if (roll < 0.24) await talk(world, machine, now);
  else if (roll < 0.3) await aboutPerson(world, machine, now);
  else if (roll < 0.36) await takeBack(world, machine, now);
  else if ((roll < 0.54 && open.length < MOST_OPEN) || open.length === 0) {
    // Several at once become one notification, so sometimes there are many.
    for (let left = dice.chance(0.15) ? dice.between(2, 6) : 1; left > 0; left--) await promise(world, machine, now);
  } else await change(dice.pick(open), world, machine, now);
  return null;
}

/** The worker looks after each change: it is judged by what is then. */
function seen({ judge, settings }: World, machine: Machine, now: Millis): void {
  judge.looked(machine.looks(), now, settings);
}

async function aboutPerson(world: World, machine: Machine, now: Millis): Promise<void> {
  const { dice, people } = world;
  if (dice.chance(0.25)) return becomeOne(world, machine, now);
  const known = people.filter(({ isThere }) => isThere);
  if (known.length === 0) return;
  const person = dice.pick(known);
  const before = { ...person };
  const what = person.followed ? dice.pick(['unfollow', 'refuse', 'forget'] as const) : 'follow';
  const undo = await machine[what](person, now);
  if (what === 'refuse') person.refused = true;
  else if (what === 'forget') person.isThere = false;
  else {
    person.followed = what === 'follow';
    if (person.followed) person.since = now;
  }
  seen(world, machine, now);
  // Thought better of it at once: everything is as it was.
  if (dice.chance(0.5) && (await machine.undo(undo, now))) Object.assign(person, before);
}

/** Two entries turn out to be one person; now and then they were two after all. */
async function becomeOne(world: World, machine: Machine, now: Millis): Promise<void> {
  const { dice, people, facts, talks } = world;
  const known = people.filter(({ isThere }) => isThere);
  if (known.length < 2) return;
  const one = dice.pick(known);
  const other = dice.pick(known.filter((person) => person !== one));
  const { undo, staysId } = await machine.join(one, other, now);
  const [stays, goes] = staysId === one.id ? [one, other] : [other, one];
  const moved = [...facts, ...talks.waits, ...talks.answers].filter(({ person }) => person === goes);
  const before = { ...stays };
  for (const fact of moved) fact.person = stays;
  goes.isThere = false;
  // Followed from the first day.
  if (goes.followed && (!stays.followed || goes.since < stays.since)) stays.since = goes.since;
  stays.followed ||= goes.followed;
  // Who asked to stop has asked for all of their addresses.
  stays.refused ||= goes.refused;
  seen(world, machine, now);
  if (!dice.chance(0.3) || !(await machine.undo(undo, now))) return;
  for (const fact of moved) fact.person = goes;
  goes.isThere = true;
  Object.assign(stays, before);
}

async function takeBack({ facts, dice }: World, machine: Machine, now: Millis): Promise<void> {
  const able = facts.filter(({ before, person }) => before.length > 0 && isFollowed(person));
  const fact = able.length > 0 ? dice.pick(able.slice(-6)) : undefined;
  const last = fact?.before.pop();
  if (fact && last && (await machine.undo(last.undo, now))) fact.state = last.state;
}

async function promise(world: World, machine: Machine, now: Millis): Promise<void> {
  const { dice, people, facts } = world;
  const meeting = dice.chance(0.15);
  const given = {
    person: await somebody(world, machine, now),
    by: dice.chance(0.25) ? ('them' as const) : ('me' as const),
    meeting,
    appointment: meeting || dice.chance(0.25),
    prepared: dice.chance(0.15),
    due: dueFrom(world, now),
  };
  if (!people.includes(given.person)) people.push(given.person);
  const id = await machine.promise(given, now);
  const state: State = { round: ++rounds, due: given.due, open: true, rest: null, since: now };
  facts.push({ ...given, id, state, before: [] });
  seen(world, machine, now);
}

async function somebody({ dice, people }: World, machine: Machine, now: Millis): Promise<Person> {
  const known = people.filter(isFollowed);
  if (known.length > 0 && dice.chance(0.7)) return dice.pick(known);
  const name = dice.pick(NAMES);
  return { id: await machine.meet(name, now), name, followed: true, since: now, refused: false, isThere: true };
}

/** They call or write, are answered or not; one of the times is that of somebody who waits already. */
async function talk(world: World, machine: Machine, now: Millis): Promise<void> {
  const { dice, talks, people } = world;
  const waiting = people.flatMap((one) => waitOf(one, talks, now) ?? []);
  const wait = waiting.length > 0 ? dice.pick(waiting) : null;
  if (wait && dice.chance(0.5)) await answer(wait, world, machine, now);
  else await ask(world, machine, now);
  seen(world, machine, now);
}

async function ask(world: World, machine: Machine, now: Millis): Promise<void> {
  const { dice, people, talks } = world;
  const person = await somebody(world, machine, now);
  if (!people.includes(person)) people.push(person);
  const at = Math.max(person.since + MINUTE, now - dice.pick([0, 5, 40, 100, 400, 3000]) * MINUTE);
  if (at > now) return;
  if (dice.chance(0.5)) {
    const { id, undo } = await machine.called(person, at, now);
    const wait: Wait = { id, person, how: 'call', at, seenAt: now, isGone: false };
    talks.waits.push(wait);
    seen(world, machine, now);
    if (dice.chance(0.1) && (await machine.undo(undo, now))) wait.isGone = true;
  } else {
    const id = await machine.wrote(person, at, now);
    talks.waits.push({ id, person, how: 'mail', at, seenAt: now, isGone: false });
  }
}

async function answer(wait: Wait, world: World, machine: Machine, now: Millis): Promise<void> {
  const { dice, talks } = world;
  const { person } = wait;
  const how = dice.pick(['call', 'attempt', 'no answer needed', 'elsewhere'] as const);
  const said: Answer = { person, at: now, to: how === 'call' ? null : wait, isGone: false };
  if (how === 'elsewhere') {
    if (wait.how !== 'mail') return;
    await machine.answeredElsewhere(wait, now);
    talks.answers.push({ ...said, at: now });
    return;
  }
  const undo =
    how === 'no answer needed'
      ? await machine.noAnswerNeeded(wait, now)
      : await machine.call(person, how === 'call', now);
  // Nobody is answered by an attempt.
  if (how !== 'attempt') talks.answers.push(said);
  seen(world, machine, now);
  if (dice.chance(0.2) && (await machine.undo(undo, now))) said.isGone = true;
}

async function change(fact: Fact, world: World, machine: Machine, now: Millis): Promise<void> {
  const { dice } = world;
  const { state } = fact;
  const done = dice.roll();
  const settled = dice.pick(['kept', 'kept', 'kept', 'broken', 'released', 'removed'] as const);
  let change: Change = { kind: settled };
  let next: State = { ...state, open: false };
  if (done < 0.25) {
    // Now and then to the very same due: that is a new one, too.
    const to = dice.chance(0.15) ? state.due : dueFrom(world, now);
    change = { kind: 'moved', to, told: dice.chance(0.5) };
    next = { ...state, round: ++rounds, due: to, rest: null, since: now };
  } else if (done < 0.4) {
    const until = later(world, now);
    change = { kind: 'snoozed', until };
    next = { ...state, rest: { until, n: ++rounds } };
  }
  const undo = await machine.change(fact.id, change, now);
  fact.before.push({ state, undo });
  fact.state = next;
}

/** Timed, all day or never; mostly ahead, sometimes past, sometimes more than a year ahead. */
function dueFrom({ dice, settings }: World, now: Millis): Due {
  if (dice.chance(0.08)) return null;
  const calendar = calendarOf(settings);
  const ahead = dice.chance(0.05)
    ? dice.between(30, 400)
    : dice.chance(0.15)
      ? dice.between(-6, 0)
      : dice.between(0, 15);
  const day = calendar.today(now) + ahead;
  if (dice.chance(0.5)) return { day: dayOf(day) };
  if (dice.chance(0.1)) return { at: now + dice.between(-3, 40) * MINUTE };
  const minute = dice.chance(0.8) ? dice.between(settings.workStart, settings.workEnd) : dice.below(1440);
  return { at: calendar.clock.moment(day, minute - (minute % 5)) };
}

/** Later today, tomorrow, next week, or some day. */
function later({ dice, settings }: World, now: Millis): Millis {
  const calendar = calendarOf(settings);
  const today = calendar.today(now);
  const until = dice.pick([
    () => now + dice.between(1, 4) * HOUR,
    () => calendar.starts(calendar.after(today)),
    () => calendar.starts(calendar.after(today + 6)),
    () => calendar.clock.moment(today + dice.between(1, 30), dice.below(1440)),
  ])();
  return Math.max(until, now + MINUTE);
}
