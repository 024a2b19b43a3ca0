/** How closely plans are followed: steps done within one day of their due (article 003, row 5). */
import { addWorkDays, localDay } from '@/lib/days';
import type { Millis } from '@/lib/model';
import { positionOf } from '@/lib/plans/position';
import { isActive, type Method, type MethodFacts } from './facts';
import { plannedOf } from './planned';
import { atWork } from './workTime';

export interface Adherence {
  /** Steps that were done, or whose day has passed. */
  due: number;
  /** Of these, done before their day, on it, or on the working day after. */
  onTime: number;
}

/** Of one person's present plan; a step that is held (they wrote, a meeting, away) is not missed. */
export function adherence(facts: MethodFacts, now: Millis, settings: Method): Adherence {
  const working = atWork(settings);
  const position = isActive(facts.contact) ? positionOf(facts, working) : null;
  if (!position) return { due: 0, onTime: 0 };
  const onTime = position.done.filter(({ due, on }) => on <= addWorkDays(due, 1, working)).length;
  const planned = plannedOf(facts, now, settings);
  const isMissed = planned?.kind === 'plan' && localDay(now, settings.timeZone) > addWorkDays(planned.day, 1, working);
  return { due: position.done.length + (isMissed ? 1 : 0), onTime };
}

/** Of many people together. */
export function adherenceOf(all: readonly MethodFacts[], now: Millis, settings: Method): Adherence {
  return all
    .map((facts) => adherence(facts, now, settings))
    .reduce((sum, one) => ({ due: sum.due + one.due, onTime: sum.onTime + one.onTime }), { due: 0, onTime: 0 });
}
