/** The next step: of all that could be done for a person, the first that applies, and why (product.md, section 5). */
import { addDays, localDay, onWorkDay, startOfDay } from '@/lib/days';
import type { Channel, Day, Millis } from '@/lib/model';
import { allWellStep } from './allWell';
import { nextBirthday } from './birthdays';
import { isActive, isReach, type Method, type MethodFacts } from './facts';
import { isHot } from './guards';
import * as say from './nextStepWords';
import { plannedOf } from './planned';
import { promiseSteps } from './promiseSteps';
import { stepSnoozes } from './snooze';
import { type Candidate, type NextStep, stepOf } from './step';

import { type Waiting, waitingOf } from './waiting';
import { atWork } from './workTime';

/** One person's next step at `now`; null for people who sleep: imported ones, and those joined to another. */
export function nextStep(facts: MethodFacts, now: Millis, settings: Method): NextStep | null {
  const { contact } = facts;
  if (contact.followedAt === null || contact.mergedInto !== null) return null;
  if (!isActive(contact)) return stepOf('refused', { ...say.refused(contact) });
  const all = candidates(facts, now, settings).sort(byRank);
  const hot = isHot(contact, localDay(now, settings.timeZone));
  const first = all.find(({ from }) => from <= now);
  if (first) return { ...first.step, isHot: hot };
  const ahead = all.reduce<Candidate | null>(
    (soonest, one) => (soonest && soonest.from <= one.from ? soonest : one),
    null,
  );
  if (!ahead) return stepOf('nothing', { what: 'Nothing to do', isHot: hot });
  const day = localDay(ahead.from, settings.timeZone);
  const words = say.nothing(contact, ahead.step, day, now, settings);
  return stepOf('nothing', { ...words, due: { day }, later: ahead.step, isHot: hot });
}

function byRank(one: Candidate, other: Candidate): number {
  const key = ({ step }: Candidate) => step.commitmentId ?? step.waiting?.id ?? step.source;
  return one.step.rank - other.step.rank || one.from - other.from || (key(one) < key(other) ? -1 : 1);
}

function candidates(facts: MethodFacts, now: Millis, settings: Method): Candidate[] {
  return [
    ...promiseSteps(facts, now, settings),
    ...waitingStep(facts, now, settings),
    ...lostAddress(facts, now),
    ...birthday(facts, now, settings),
    ...planStep(facts, now, settings),
    ...allWellStep(facts, now, settings),
  ];
}

function waitingStep(facts: MethodFacts, now: Millis, settings: Method): Candidate[] {
  const waiting = waitingOf(facts, now, settings);
  if (!waiting) return [];
  const step = stepOf('waiting', {
    ...say.waiting(facts.contact, waiting, now, settings),
    channel: CHANNEL_BACK[waiting.how],
    due: { at: waiting.dueAt },
    isLate: waiting.isLate,
    waiting,
  });
  return [{ from: waiting.since, step }];
}

const CHANNEL_BACK: Record<Waiting['how'], Channel> = {
  call: 'phone',
  visit: 'in-person',
  email: 'email',
  linkedin: 'linkedin',
  text: 'text',
};

/** The step where no mailbox of theirs is good any more, and one went bad. */
export function lostAddress({ contact, handles }: MethodFacts, now: Millis): Candidate[] {
  const mailboxes = handles.filter(({ handle }) => handle.startsWith('mailto:'));
  const lost = mailboxes.find(({ state }) => state !== 'good');
  if (!lost || mailboxes.some(({ state }) => state === 'good')) return [];
  return [{ from: Math.min(lost.at, now), step: stepOf('lost-address', say.lostAddress(contact, lost)) }];
}

/** Today or tomorrow; one who was reached today has been thought of. */
function birthday({ contact, interactions }: MethodFacts, now: Millis, settings: Method): Candidate[] {
  const { timeZone } = settings;
  const today = localDay(now, timeZone);
  const isReached = interactions.some((one) => isReach(one) && localDay(one.at, timeZone) === today);
  const day = nextBirthday(contact.birthday, isReached ? addDays(today, 1) : today);
  if (day === null) return [];
  const step = stepOf('birthday', { ...say.birthday(contact, day, today), due: { day } });
  return [{ from: startOfDay(addDays(day, -1), timeZone), step }];
}

function planStep(facts: MethodFacts, now: Millis, settings: Method): Candidate[] {
  const planned = plannedOf(facts, now, settings);
  if (!planned) return [];
  const { kind, channel, position, expected, isGuarded } = planned;
  const day = dayOn(planned.day, now, settings);
  const { count, until } = stepSnoozes(facts.contact, facts.interactions);
  const step = stepOf(kind, {
    ...say.planned(facts.contact, planned, now, settings),
    channel: kind === 'fit' ? null : channel,
    due: { day },
    expected: kind === 'fit' ? null : expected,
    bring: kind === 'fit' ? null : say.bring(facts.contact, planned.step),
    ...(kind === 'plan' && { n: planned.step.n, of: position.plan.steps.length }),
    isGuarded,
    snoozed: count,
  });
  return [{ from: Math.max(startOfDay(day, settings.timeZone), until ?? 0), step }];
}

/** A step not done moves silently to today, or to the next free day. */
function dayOn(planned: Day, now: Millis, settings: Method): Day {
  const today = localDay(now, settings.timeZone);
  return onWorkDay(planned > today ? planned : today, atWork(settings));
}
