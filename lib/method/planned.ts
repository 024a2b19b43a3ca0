/** The touch that the plan or the cadence asks for next, and the first day on which it may be shown. */
import { addWorkDays, localDay, nextWorkDay } from '@/lib/days';
import type { Channel, Day, Interaction, Millis, Step } from '@/lib/model';
import { type Position, positionOf, rotation } from '@/lib/plans/position';
import { channelFor, isCall, reachableAt, reachableSince, wantsAsking } from './channels';
import { isReach, isTheirWord, type Method, type MethodFacts } from './facts';
import { isMailOnly } from './guards';
import { lastMeetingOver } from './meetings';
import { atWork } from './workTime';

/** `fit`: all steps are used up without a result, "still a fit?"; `look-again`: the day named when the sale was lost. */
export type PlannedKind = 'plan' | 'fit' | 'look-again' | 'cadence';

export interface Planned {
  kind: PlannedKind;
  step: Step;
  /** By which it can really be done; differs from the step's where they cannot be reached so, or mails went unanswered. */
  channel: Channel;
  /** As of the facts: a step not done moves on from there day by day, this does not. */
  day: Day;
  position: Position;
  /** Three mails went unanswered: a call or a visit instead ("mail all the same" overrules it). */
  isGuarded: boolean;
  /** A call is called for, but there is no number. */
  wantsNumber: boolean;
  /** They agreed to it, or came to us; null where nobody needs to expect it. */
  expected: boolean | null;
}

/** While they wrote within so many working days no step is shown. */
const WORD_RESTS = 3;
/** After their absence, on the second working day. */
const BACK_AFTER = 2;

/** The touch that is planned next; null where nothing is. */
export function plannedOf(facts: MethodFacts, now: Millis, settings: Method): Planned | null {
  const working = atWork(settings);
  const position = positionOf(facts, working);
  if (!position) return null;
  const asked = askedOf(position, facts, now, working);
  const { channel, isGuarded, wantsNumber } = channelOf(asked.step, facts, now, working);
  return {
    ...asked,
    channel,
    day: heldUntil(asked.due, position, facts, working),
    position,
    isGuarded,
    wantsNumber,
    expected: wantsAsking(channel) ? isExpected(asked.kind, position, facts) : null,
  };
}

interface Asked {
  kind: PlannedKind;
  step: Step;
  due: Day;
}

function askedOf(position: Position, facts: MethodFacts, now: Millis, settings: Method): Asked {
  const { plan, next, due, base } = position;
  const { contact } = facts;
  const revisitOn = plan.family === 'crashed' ? (contact.outcome?.revisitOn ?? null) : null;
  const cadence: Asked = { kind: 'cadence', ...rotation(position, contact, settings) };
  if (revisitOn !== null) {
    if (lastReachDay(facts, settings) >= revisitOn) return cadence;
    const isBefore = due !== null && due < revisitOn && localDay(now, settings.timeZone) < revisitOn;
    return isBefore && next
      ? { kind: 'plan', step: next, due }
      : { kind: 'look-again', step: LOOK_AGAIN, due: revisitOn };
  }
  if (next && due !== null) return { kind: 'plan', step: next, due };
  if (plan.family !== 'prospect') return cadence;
  return { kind: 'fit', step: { ...LOOK_AGAIN, hint: 'still a fit?' }, due: nextWorkDay(base.day, settings) };
}

const LOOK_AGAIN: Step = { n: 0, gapDays: 0, channel: 'phone', hint: 'look again', bring: 'whyTheyCame' };

function lastReachDay({ interactions }: MethodFacts, { timeZone }: Method): Day {
  return interactions.reduce((last, one) => {
    const day = isReach(one) ? localDay(one.at, timeZone) : '';
    return day > last ? day : last;
  }, '');
}

/** A touch a day; a rest after their word, their absence, a try of today's; nothing on the days of open meetings or before. */
function heldUntil(due: Day, position: Position, facts: MethodFacts, settings: Method): Day {
  const { base, tries } = position;
  const { contact, commitments, interactions } = facts;
  const days = [due];
  if (base.was === 'touch' || base.was === 'attempts') days.push(nextWorkDay(base.day, settings));
  const word = lastDayOf(interactions.filter(isTheirWord), settings);
  if (word !== null) days.push(addWorkDays(word, WORD_RESTS, settings));
  const tried = lastDayOf(tries, settings);
  if (tried !== null) days.push(nextWorkDay(tried, settings));
  if (contact.awayUntil !== null) days.push(addWorkDays(contact.awayUntil, BACK_AFTER, settings));
  const over = lastMeetingOver(commitments, settings);
  if (over !== null) days.push(nextWorkDay(localDay(over - 1, settings.timeZone), settings));
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

function lastDayOf(interactions: readonly Interaction[], { timeZone }: Method): Day | null {
  if (interactions.length === 0) return null;
  return localDay(Math.max(...interactions.map(({ at }) => at)), timeZone);
}

/** From which day on somebody who is away is asked for what they owe: the second working day after. */
export function backOn(awayUntil: Day | null, settings: Method): Day | null {
  return awayUntil === null ? null : addWorkDays(awayUntil, BACK_AFTER, settings);
}

function channelOf(
  step: Step,
  facts: MethodFacts,
  now: Millis,
  settings: Method,
): { channel: Channel; isGuarded: boolean; wantsNumber: boolean } {
  const reachable = reachableAt(reachableSince(facts), now);
  const channel = channelFor(step, reachable, settings);
  const isStrong = isCall(channel) || channel === 'in-person';
  if (isStrong || !isMailOnly(facts, settings)) return { channel, isGuarded: false, wantsNumber: false };
  if (reachable.size === 0 || reachable.has('phone')) return { channel: 'phone', isGuarded: true, wantsNumber: false };
  if (reachable.has('in-person')) return { channel: 'in-person', isGuarded: true, wantsNumber: false };
  return { channel, isGuarded: false, wantsNumber: true };
}

/** They came to us and nobody has reached them yet, they said "later", or they allowed us to stay in touch. */
function isExpected(kind: PlannedKind, { done, plan }: Position, { contact, interactions }: MethodFacts): boolean {
  if (kind === 'cadence' && contact.permission.state === 'granted') return true;
  const held = interactions.filter((one) => isReach(one) || isTheirWord(one));
  const last = held.reduce<Interaction | null>((newest, one) => (newest && newest.at >= one.at ? newest : one), null);
  if (last?.outcome === 'later') return true;
  return (
    plan.family === 'prospect' &&
    done.length === 0 &&
    held.length > 0 &&
    held.every(({ direction }) => direction === 'in')
  );
}
