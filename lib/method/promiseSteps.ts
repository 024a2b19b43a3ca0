/** What promises ask for: mine late or of today, one to prepare for, theirs to ask about, a meeting that is over. */
import { dueDay, dueOf, holding, isOpen, lastSnooze, snoozedUntil, stateOf } from '@/lib/commitments';
import { localDay, nextWorkDay, startOfDay } from '@/lib/days';
import type { Channel, Commitment, Millis } from '@/lib/model';
import { isAppointment, preparationDay } from '@/lib/promises';
import type { Method, MethodFacts } from './facts';
import { isMeetingOver, meetingOver, meetingToAsk } from './meetings';
import * as say from './nextStepWords';
import { backOn } from './planned';
import { type Candidate, type NextStep, SOON, stepOf } from './step';
import { atWork } from './workTime';

/** All steps that open promises ask for, now or later; of those put away from their moment on. */
export function promiseSteps(facts: MethodFacts, now: Millis, settings: Method): Candidate[] {
  const working = atWork(settings);
  const steps = facts.commitments.filter(isOpen).flatMap((promise) => {
    const own = promise.kind === 'meeting' || promise.by === 'me';
    const asked = own ? mine(promise, facts, now, working) : theirs(promise, facts, now, working);
    return asked.map((candidate) => ({
      ...candidate,
      from: Math.max(candidate.from, snoozedUntil(promise, now) ?? 0),
    }));
  });
  const over = meetingToAsk(facts.commitments, now, working);
  if (!over) return steps;
  const step = stepOf('meeting-over', {
    ...say.meetingOver(over, now, settings),
    due: dueOf(over),
    commitmentId: over.id,
  });
  const from = Math.max(meetingOver(over, settings) ?? 0, snoozedUntil(over, now) ?? 0);
  return [...steps, { from, step }];
}

function mine(promise: Commitment, facts: MethodFacts, now: Millis, settings: Method): Candidate[] {
  const due = dueOf(promise);
  const day = dueDay(due, settings);
  if (!due || day === null) return comesBack(promise, 'today', say.ofToday(promise, now, settings));
  const { timeZone } = settings;
  const about = {
    due,
    channel: channelOfPromise(promise.text, promise.kind),
    expected: isAppointment(promise) ? true : null,
    commitmentId: promise.id,
  };
  const isLate = stateOf(promise, now, settings) === 'overdue';
  if (
    promise.kind === 'meeting' &&
    isMeetingOver(promise, now, settings) &&
    (meetingOver(promise, settings) ?? 0) <= now
  ) {
    return [];
  }
  if (isLate && promise.kind === 'act') {
    const step = stepOf('overdue', { ...say.overdue(facts.contact, promise, now, settings), ...about, isLate: true });
    return [{ from: startOfDay(day, timeZone), step }];
  }
  const ready = promise.prepNote === '' ? null : { text: promise.prepNote, isQuestion: false };
  const today = stepOf('today', { ...say.ofToday(promise, now, settings), ...about, bring: ready });
  const from = startOfDay(day, timeZone);
  const soon = 'at' in due ? Math.min(from, due.at - SOON) : from;
  return [{ from: soon, step: today }, ...prepare(promise, facts, now, settings)];
}

/** One without a day that was put away comes back at its moment. */
function comesBack(promise: Commitment, source: 'today' | 'theirs', said: Pick<NextStep, 'what'>): Candidate[] {
  const until = lastSnooze(promise);
  return until === null ? [] : [{ from: until, step: stepOf(source, { ...said, commitmentId: promise.id }) }];
}

function prepare(promise: Commitment, { contact }: MethodFacts, now: Millis, settings: Method): Candidate[] {
  const due = dueOf(promise);
  const day = dueDay(due, settings);
  const before = preparationDay(promise, settings);
  const isReady = holding(promise).some(({ kind }) => kind === 'prepared');
  if (before === null || day === null || isReady || localDay(now, settings.timeZone) >= day) return [];
  const step = stepOf('prepare', {
    ...say.prepare(contact, promise, now, settings),
    due: { day: before },
    commitmentId: promise.id,
    bring: promise.prepNote === '' ? null : { text: promise.prepNote, isQuestion: false },
  });
  return [{ from: startOfDay(before, settings.timeZone), step }];
}

/** Theirs is asked for on the working day after it was due, and not before they are back. */
function theirs(promise: Commitment, { contact }: MethodFacts, now: Millis, settings: Method): Candidate[] {
  const day = dueDay(dueOf(promise), settings);
  if (day === null) return comesBack(promise, 'theirs', say.theirs(contact, promise, now, settings));
  const after = nextWorkDay(day, settings);
  const back = backOn(contact.awayUntil, settings);
  const from = startOfDay(back !== null && back > after ? back : after, settings.timeZone);
  const step = stepOf('theirs', {
    ...say.theirs(contact, promise, now, settings),
    due: dueOf(promise),
    commitmentId: promise.id,
  });
  return [{ from, step }];
}

const BY_WORDS: readonly [RegExp, Channel][] = [
  [/^(?:video|zoom|teams)\b|\bvideo call\b/i, 'video'],
  [/^(?:call|ring|phone)\b/i, 'phone'],
  [/^(?:visit|meet|see|stop by|drop (?:in|by)|come (?:by|over)|lunch|coffee)\b/i, 'in-person'],
  [/^(?:text|sms)\b/i, 'text'],
  [/^(?:mail|e-?mail|send|forward|write|reply)\b/i, 'email'],
];

/** The channel a promise's own words name; null where they name none. */
export function channelOfPromise(text: string, kind: Commitment['kind']): Channel | null {
  const named = BY_WORDS.find(([words]) => words.test(text.trim()))?.[1];
  return named ?? (kind === 'meeting' ? 'in-person' : null);
}
