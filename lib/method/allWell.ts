/** "Is all well?" after a promise kept to a customer, at most monthly (article 002, row 30). */
import { holding } from '@/lib/commitments';
import { addDays, localDay, onWorkDay, startOfDay } from '@/lib/days';
import type { Day, Millis } from '@/lib/model';
import { isReach, isTheirWord, type Method, type MethodFacts } from './facts';
import { type Candidate, stepOf } from './step';
import { atWork } from './workTime';

/** Asked so many days after it was kept, unless they confirmed it or the two were in touch since; and so long after the last asking. */
const ASK_AFTER = 7;
const AT_MOST_EVERY = 30;

/** When a customer is asked whether all is well with the newest kept promise, and until when; null where there is no need. */
export function allWell(
  { contact, commitments, interactions }: MethodFacts,
  settings: Method,
): { day: Day; until: Day; what: string; commitmentId: string } | null {
  if (contact.stage !== 'customer') return null;
  const { timeZone } = settings;
  const kept = commitments
    .flatMap((promise) => {
      const events = holding(promise);
      const end = events.findLast(({ kind }) => kind === 'kept' || kind === 'broken' || kind === 'removed');
      const isOpenLoop = promise.by === 'me' && promise.kind === 'act' && end?.kind === 'kept';
      return isOpenLoop && !events.some(({ kind }) => kind === 'confirmed') ? [{ promise, at: end.at }] : [];
    })
    .sort((one, other) => other.at - one.at || (one.promise.id < other.promise.id ? -1 : 1))[0];
  if (!kept) return null;
  const keptOn = localDay(kept.at, timeZone);
  const inTouch = interactions.some((one) => (isReach(one) || isTheirWord(one)) && localDay(one.at, timeZone) > keptOn);
  if (inTouch) return null;
  const asked = interactions
    .filter((one) => one.kind === 'all-well' && isReach(one))
    .map(({ at }) => localDay(at, timeZone));
  const earliest =
    [addDays(keptOn, ASK_AFTER), ...asked.map((day) => addDays(day, AT_MOST_EVERY))].sort().at(-1) ?? keptOn;
  return {
    day: onWorkDay(earliest, atWork(settings)),
    until: addDays(keptOn, AT_MOST_EVERY),
    what: `call, is all well? ${kept.promise.text}`,
    commitmentId: kept.promise.id,
  };
}

/** The step that asks whether all is well; none where there is no need. */
export function allWellStep(facts: MethodFacts, now: Millis, settings: Method): Candidate[] {
  const well = allWell(facts, settings);
  if (!well || localDay(now, settings.timeZone) > well.until) return [];
  const { day, what, commitmentId } = well;
  const step = stepOf('all-well', {
    what,
    why: 'kept, not yet confirmed by them',
    channel: 'phone',
    due: { day },
    commitmentId,
  });
  return [{ from: startOfDay(day, settings.timeZone), step }];
}
